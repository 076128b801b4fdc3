import { termInWords } from "@reglament/calendar";
import type { Check } from "../check.ts";
import { exceeds, minutesOfDay, sumInWords } from "../proof/sum-of-terms.ts";
import { stretchesOf } from "../proof/sums-of-channel.ts";
import { inChannel } from "../words.ts";

export const sumExceedsSpan: Check = {
  severity: "error",
  title: {
    kk: "Рәсімдер кезең мерзімінен асады",
    ru: "Процедуры длиннее срока этапа",
    en: "Steps outlast their stage",
  },
  why: {
    kk: "Мәтін рәсімдер тобына бір мерзім береді, ал олардың өз мерзімдерінің қосындысы одан артық: екеуін бірге сақтау мүмкін емес.",
    ru: "Текст даёт группе процедур один срок, а сумма их собственных сроков больше: оба соблюсти нельзя.",
    en: "The text sets one term for a group of steps whose own terms add up to more: both can't be kept.",
  },
  damage: {
    was: "        # spans\n",
    becomes:
      '        spans: [{ clause: "5", term: { workingDays: 7 }, text: { kk: Жеті күн., ru: Семь дней., en: Seven days. } }]\n',
    also: ["term-slack"],
  },
  find: ({ edition, spaces }) =>
    [...spaces.values()].flatMap((space) => {
      const { channel } = space;
      return stretchesOf(edition, channel, space).flatMap(({ procedure, sum, spans }) =>
        spans
          .filter(({ term }) => exceeds(sum, term, minutesOfDay(edition.provider.hours)))
          .map(({ clause, term }) => {
            const words = sumInWords(sum);
            const message = {
              kk: `Рәсімдердің қосындысы – ${words.kk}, ал бәріне берілген мерзім – ${termInWords(term, "kk")}.`,
              ru: `Сумма процедур – ${words.ru}, а на все вместе дан срок ${termInWords(term, "ru")}.`,
              en: `The steps add up to ${words.en}, and the term for all of them is ${termInWords(term, "en")}.`,
            };
            return { clause, channel, about: procedure, message: inChannel(channel, message) };
          }),
      );
    }),
};
