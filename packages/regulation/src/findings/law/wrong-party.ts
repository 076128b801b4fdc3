import type { Check } from "../check.ts";

export const wrongParty: Check = {
  severity: "error",
  title: {
    kk: "Мәтін басқа тарапты атайды",
    ru: "В тексте названа не та сторона",
    en: "The text names the wrong party",
  },
  why: {
    kk: "Мәтін әрекетті жасай алмайтын тарапты атайды, мысалы, өтініш берушінің сұрауына қызмет көрсетушінің қолын қойғызады. Файл басқаша оқиды, ал мәтінді түзету керек.",
    ru: "Текст называет сторону, которая этого сделать не может, например требует под запросом заявителя подпись услугодателя. Файл читает иначе, а текст нужно исправить.",
    en: "The text names a party that can't do this, such as the provider's signature under the applicant's request. The file reads it otherwise, and the text needs mending.",
  },
  damage: {
    was: "              - act: sign-request\n                clause: 7(4)",
    becomes: "              - act: sign-request\n                textNames: provider\n                clause: 7(4)",
  },
  find: ({ edition }) =>
    edition.steps.flatMap(({ id, acts, actor }) =>
      acts
        .filter(({ act, textNames }) => textNames !== undefined || (act === "sign-request" && actor !== "applicant"))
        .map(({ act, clause, title, textNames }) => ({
          clause,
          about: `${id}/${act}`,
          message:
            textNames === undefined
              ? {
                  kk: `«${title.kk}»: өтініш берушінің сұрауына басқа адам қол қояды.`,
                  ru: `«${title.ru}»: запрос заявителя подписывает не он.`,
                  en: `“${title.en}”: somebody else signs the applicant's request.`,
                }
              : {
                  kk: `«${title.kk}»: мәтін бұл жерде басқа тарапты атайды (${party.kk[textNames]}).`,
                  ru: `«${title.ru}»: текст называет здесь другую сторону (${party.ru[textNames]}).`,
                  en: `“${title.en}”: the text names another party here (${party.en[textNames]}).`,
                },
        })),
    ),
};

const party = {
  kk: {
    applicant: "көрсетілетін қызметті алушы",
    provider: "көрсетілетін қызметті беруші",
    centre: "Мемлекеттік корпорация",
  },
  ru: { applicant: "услугополучатель", provider: "услугодатель", centre: "Государственная корпорация" },
  en: { applicant: "the applicant", provider: "the provider", centre: "the centre" },
} as const;
