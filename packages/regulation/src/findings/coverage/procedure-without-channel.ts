import type { Check } from "../check.ts";

export const procedureWithoutChannel: Check = {
  severity: "error",
  title: { kk: "Рәсімдердің арнасы жоқ", ru: "Процедуры без канала", en: "Procedure without a channel" },
  why: {
    kk: "Рәсімдер жазылған, бірақ оларға апаратын арна мәтінде аталмаған: адам бұл жолмен жүгіне алмайды.",
    ru: "Процедуры описаны, но канала, который к ним ведёт, в тексте нет: обратиться этим путём нельзя.",
    en: "The procedure is written, but the text names no channel that leads to it: nobody can apply that way.",
  },
  damage: {
    was: "      - id: portal\n        clause: 1(2)\n        title: { kk: Портал, ru: Портал, en: Portal }\n        startsAt: intake\n",
    becomes: "",
    and: [
      { was: "channels: [chancellery, portal]", becomes: "channels: [chancellery]" },
      { was: "channels: [chancellery, portal]", becomes: "channels: [chancellery]" },
      { was: "        channels: [portal]\n", becomes: "" },
    ],
    also: ["unreachable-step"],
  },
  find: ({ edition, spaces }) => {
    const reached = new Set([...spaces.values()].flatMap(({ states }) => states.map(({ step }) => step.id)));
    return edition.procedures
      .filter(({ steps }) => !steps.some(({ id }) => reached.has(id)))
      .map(({ id, clause, title }) => ({
        clause,
        about: id,
        message: {
          kk: `«${title.kk}» бөлімінің рәсімдеріне ешбір арна апармайды.`,
          ru: `К процедурам раздела «${title.ru}» не ведёт ни один канал.`,
          en: `No channel leads to the procedure “${title.en}”.`,
        },
      }));
  },
};
