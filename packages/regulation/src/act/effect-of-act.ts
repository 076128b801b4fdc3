/**
 * The days of an act's life that follow from others.
 *
 * "Takes effect when ten calendar days have passed after the day of its first
 * official publication": the day of publication and the ten days after it are
 * over, so the eleventh day after publication is the first on which it holds.
 */
import { addDays, type PlainDate, type Text } from "@reglament/calendar";
import type { EffectFile, LegalActFile } from "./act-schema.ts";
import type { DateFact } from "./identity.ts";

/**
 * Returns the day that a rule of the act gives.
 *
 * Where the day of publication isn't on record, the act can't have been published before it was signed and registered:
 * that bounds its effect from below, and the fact says so.
 */
export function dayOf(rule: EffectFile, act: LegalActFile): DateFact & { readonly clause?: string } {
  const stated = rule.clause === undefined ? {} : { clause: rule.clause };
  if ("afterPublicationDays" in rule) return { ...afterPublication(rule.afterPublicationDays, act), ...stated };
  if ("onRegistration" in rule) return { ...onRegistration(act), ...stated };
  return rule;
}

function afterPublication(days: number, { published, registration, signed }: LegalActFile): DateFact {
  if (published !== undefined) return { on: addDays(published.on, days + 1) };
  const earliest = registration?.on ?? signed;
  if (earliest === undefined) return { unknown: nothingOnRecord };
  return { notBefore: addDays(earliest, days + 1), because: publicationUnknown(days) };
}

function onRegistration({ registration, signed }: LegalActFile): DateFact {
  if (registration !== undefined) return { on: registration.on };
  return signed === undefined ? { unknown: nothingOnRecord } : { notBefore: signed, because: registrationUnknown };
}

const nothingOnRecord: Text = {
  kk: "Актінің қол қойылған, тіркелген және жарияланған күндері белгісіз.",
  ru: "Дни подписания, регистрации и опубликования акта неизвестны.",
  en: "The days on which the act was signed, registered and published are not on record.",
};

const registrationUnknown: Text = {
  kk: "Актінің тіркелген күні белгісіз; ол қол қойылғаннан бұрын тіркелуі мүмкін емес.",
  ru: "День регистрации акта неизвестен; раньше подписания он зарегистрирован быть не мог.",
  en: "The day of registration is not on record; it can't lie before the signing.",
};

function publicationUnknown(days: number): Text {
  return {
    kk: `Акт алғаш ресми жарияланған күнінен кейін күнтізбелік ${days} күн өткен соң қолданысқа енгізіледі; жарияланған күні белгісіз.`,
    ru: `Вводится в действие по истечении ${days} календарных дней после дня первого официального опубликования; день опубликования неизвестен.`,
    en: `Takes effect when ${days} calendar days have passed after its first official publication; the day of publication is not on record.`,
  };
}

/** The first day on which the fact may hold; undefined when nothing bounds it. */
export function earliestOf(fact: DateFact): PlainDate | undefined {
  if ("on" in fact) return fact.on;
  return "notBefore" in fact ? fact.notBefore : undefined;
}
