/** Why no edition takes an application of a given day, in words. */
import { dayAndYear, type PlainDate, type Text } from "@reglament/calendar";
import { actInWords } from "../act/act-in-words.ts";
import type { Act } from "../act/identity.ts";
import type { EndOfEdition } from "../edition/edition.ts";

/** Before the first edition. */
export function notYetInForce(earliest: PlainDate): Text {
  const day = inWords(earliest);
  return {
    kk: `Регламент бұл күні әлі қолданысқа енгізілмеген. Енгізілуі мүмкін ең ерте күн: ${day.kk}.`,
    ru: `На этот день регламент ещё не введён в действие. Самый ранний возможный день введения: ${day.ru}.`,
    en: `On this day the regulation isn't in force yet. The earliest day it can have taken effect: ${day.en}.`,
  };
}

/** After a day that was recorded, without an act. */
export function endedOn(end: PlainDate): Text {
  const day = inWords(end);
  return {
    kk: `Регламент енді қолданылмайды. Күші жойылған күн: ${day.kk}.`,
    ru: `Регламент больше не действует. День утраты силы: ${day.ru}.`,
    en: `The regulation no longer applies. It ended on ${day.en}.`,
  };
}

/** Repealed by an act on a day that is known. */
export function repealedOn(by: Act, end: PlainDate): Text {
  return joined(repealedBy(by), endedOn(end));
}

/** Repealed by an act whose day of effect is only bounded. */
export function repealedNotBefore(by: Act, bound: PlainDate): Text {
  const day = inWords(bound);
  return joined(repealedBy(by), {
    kk: `Регламенттің күші нақты қай күні жойылғаны белгісіз. Ең ерте мүмкін күн: ${day.kk}.`,
    ru: `Точный день утраты силы неизвестен. Самый ранний возможный день: ${day.ru}.`,
    en: `The exact day it ended isn't on record. The earliest possible day: ${day.en}.`,
  });
}

/** Taken out of the act by an amendment, while the rest of the act went on. */
export function excludedOn(by: Act, end: PlainDate, isExact: boolean): Text {
  const day = inWords(end);
  const act = actInWords(by);
  return joined(
    {
      kk: `Бұл қызметтің регламентін қаулыдан алып тастаған акт: ${act.kk}.`,
      ru: `Регламент этой услуги исключён из постановления актом: ${act.ru}.`,
      en: `The regulation of this service was excluded from the decree by: ${act.en}.`,
    },
    isExact
      ? { kk: `Алып тасталған күн: ${day.kk}.`, ru: `День исключения: ${day.ru}.`, en: `Excluded on ${day.en}.` }
      : {
          kk: `Нақты қай күні алып тасталғаны белгісіз. Ең ерте мүмкін күн: ${day.kk}.`,
          ru: `Точный день исключения неизвестен. Самый ранний возможный день: ${day.ru}.`,
          en: `The exact day isn't on record. The earliest possible day: ${day.en}.`,
        },
  );
}

/** Ended, or perhaps ended, on a day of which nothing is known. */
export function unknownEnd({ by, effect }: EndOfEdition): Text {
  const reason = "because" in effect ? effect.because : "unknown" in effect ? effect.unknown : undefined;
  const open: Text = {
    kk: "Регламенттің күші қай күні жойылғаны белгісіз. Әкімші бұл күнді тіркегенше өтініш қабылданбайды.",
    ru: "День утраты силы неизвестен. Пока администратор его не внесёт, заявления не принимаются.",
    en: "The day it ended isn't known. Applications aren't taken until an administrator records it.",
  };
  if (by !== undefined) return joined(repealedBy(by), open);
  return reason === undefined ? open : joined(reason, open);
}

function repealedBy(by: Act): Text {
  const act = actInWords(by);
  return {
    kk: `Регламенттің күшін жойған акт: ${act.kk}.`,
    ru: `Регламент отменён актом: ${act.ru}.`,
    en: `Repealed by: ${act.en}.`,
  };
}

function inWords(day: PlainDate): Text {
  return { kk: dayAndYear(day, "kk"), ru: dayAndYear(day, "ru"), en: dayAndYear(day, "en") };
}

function joined(first: Text, second: Text): Text {
  return { kk: `${first.kk} ${second.kk}`, ru: `${first.ru} ${second.ru}`, en: `${first.en} ${second.en}` };
}
