import type { ChannelId, PartyId } from "../../procedure/procedure.ts";
import type { Check } from "../check.ts";
import { proceduresOf } from "../places.ts";
import { channelsInWords } from "../words.ts";

export const channelWithoutProcedure: Check = {
  severity: "error",
  title: { kk: "Арнаның рәсімі жоқ", ru: "Канал без процедур", en: "Channel without a procedure" },
  why: {
    kk: "Мәтін осы арна арқылы жүгінуге болатынын айтады, бірақ сол жерде кім не істейтінін жазбайды.",
    ru: "Текст разрешает обращаться по этому каналу, но не говорит, кто и что там делает.",
    en: "The text lets people apply through this channel but doesn't say who does what there.",
  },
  damage: {
    was: "en: Chancellery }, startsAt: intake }",
    becomes: "en: Chancellery }, startsAt: consent }",
  },
  find: ({ edition }) =>
    edition.channels
      .filter(({ id, startsAt }) => {
        const own = proceduresOf(edition, partyOfChannel[id]);
        const begins = own.some(({ steps }) => steps.some((step) => step.id === startsAt));
        // A request over the portal is a case once the provider has it.
        return own.length === 0 || (id !== "portal" && !begins);
      })
      .map(({ id, clause }) => {
        const words = channelsInWords([id]);
        return {
          clause,
          channel: id,
          message: {
            kk: `Мына арнаның рәсімдері жазылмаған: ${words.kk}.`,
            ru: `Процедуры канала не описаны: ${words.ru}.`,
            en: `No procedure is written for the channel: ${words.en}.`,
          },
        };
      }),
};

const partyOfChannel = {
  chancellery: "provider",
  centre: "centre",
  portal: "portal",
} as const satisfies Record<ChannelId, PartyId>;
