import type { PlainDate, Text } from "@reglament/calendar";

const MONTHS: readonly Text[] = [
  { kk: "қаңтар", ru: "января", en: "January" },
  { kk: "ақпан", ru: "февраля", en: "February" },
  { kk: "наурыз", ru: "марта", en: "March" },
  { kk: "сәуір", ru: "апреля", en: "April" },
  { kk: "мамыр", ru: "мая", en: "May" },
  { kk: "маусым", ru: "июня", en: "June" },
  { kk: "шілде", ru: "июля", en: "July" },
  { kk: "тамыз", ru: "августа", en: "August" },
  { kk: "қыркүйек", ru: "сентября", en: "September" },
  { kk: "қазан", ru: "октября", en: "October" },
  { kk: "қараша", ru: "ноября", en: "November" },
  { kk: "желтоқсан", ru: "декабря", en: "December" },
];

/**
 * A date as acts write it: "2020 жылғы 29 қаңтар", "29 января 2020 года", "29 January 2020".
 *
 * Own tables instead of `Intl`, whose Kazakh form ("2020 ж. 29 қаңтар") isn't the one of legal texts.
 */
export function dateInWords(date: PlainDate): Text {
  const year = date.slice(0, 4);
  const day = Number(date.slice(8));
  const month = MONTHS[Number(date.slice(5, 7)) - 1];
  if (month === undefined) throw new RangeError(`No month in the date ${date}`);
  return {
    kk: `${year} жылғы ${day} ${month.kk}`,
    ru: `${day} ${month.ru} ${year} года`,
    en: `${day} ${month.en} ${year}`,
  };
}
