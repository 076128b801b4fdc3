import type { Text } from "@reglament/calendar";
import type { LegalAct } from "../../act/identity.ts";
import type { Check } from "../check.ts";
import { inRow } from "../words.ts";

export const identityIncomplete: Check = {
  severity: "error",
  title: {
    kk: "Актінің деректемелері толық емес",
    ru: "Реквизиты акта неполны",
    en: "The act's identity is incomplete",
  },
  why: {
    kk: "Нөмірі, қол қойылған және тіркелген күні белгісіз актінің күшінде екенін ешкім тексере алмайды, оған сілтеу де мүмкін емес.",
    ru: "Если неизвестны номер акта, день подписания и регистрации, нельзя проверить, действует ли он, и сослаться на него.",
    en: "When an act's number, signing and registration aren't known, nobody can check that it is in force, nor cite it.",
  },
  damage: { was: 'act: "7"\n    part: annex 1', becomes: 'act: "9"\n    part: annex 1' },
  find: ({ edition }) => {
    const missing = missingOf(edition.identity.act);
    if (missing.length === 0) return [];
    const words = inRow(missing);
    return [
      {
        clause: edition.clauses[0] ?? "",
        message: {
          kk: `Актінің белгісіз деректемелері: ${words.kk}.`,
          ru: `Неизвестные реквизиты акта: ${words.ru}.`,
          en: `Not known of the act: ${words.en}.`,
        },
      },
    ];
  },
};

function missingOf({ number, signed, registered }: LegalAct): Text[] {
  return [
    ...(number === undefined ? [{ kk: "нөмірі", ru: "номер", en: "its number" }] : []),
    ...(signed === undefined ? [{ kk: "қол қойылған күні", ru: "день подписания", en: "the day of signing" }] : []),
    ...(registered === undefined
      ? [{ kk: "тіркелген күні", ru: "день регистрации", en: "the day of registration" }]
      : []),
  ];
}
