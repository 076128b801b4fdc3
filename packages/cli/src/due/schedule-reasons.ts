import type { ScheduleProblemCode } from "@reglament/calendar";
import type { Language } from "./due-problems.ts";

/** What is wrong with a part of a schedule. */
export const scheduleReasons = {
  UNKNOWN_ZONE: { kk: "уақыт белдеуі белгісіз", ru: "часовой пояс неизвестен", en: "the zone is unknown" },
  EMPTY_PART: { kk: "бөлік бос", ru: "часть пуста", en: "a part is empty" },
  UNKNOWN_DAYS: {
    kk: "апта күндері mon-fri, mon,wed немесе daily түрінде жазылады",
    ru: "дни недели пишутся в виде mon-fri, mon,wed или daily",
    en: "days of the week are written mon-fri, mon,wed or daily",
  },
  DAY_TWICE: {
    kk: "апта күнінің сағаттары екі рет берілген",
    ru: "часы дня недели указаны дважды",
    en: "a day of the week has two lists of hours",
  },
  BAD_DATE: {
    kk: "ондай күн жоқ немесе аралық басталмай тұрып аяқталады",
    ru: "такой даты нет, или промежуток кончается раньше, чем начинается",
    en: "there is no such date, or the span ends before it begins",
  },
  DATE_TWICE: {
    kk: "күннің сағаттары екі рет берілген",
    ru: "часы даты указаны дважды",
    en: "a date has two lists of hours",
  },
  NO_HOURS: {
    kk: "сағаттар жоқ; 09:00-13:00 немесе closed деп жазыңыз",
    ru: "нет часов; напишите 09:00-13:00 или closed",
    en: "the hours are missing; write 09:00-13:00 or closed",
  },
  BAD_HOURS: {
    kk: "сағаттар 00:00 мен 24:00 аралығында болып, соңы басынан кейін тұруы керек",
    ru: "часы лежат между 00:00 и 24:00, и конец позже начала",
    en: "hours lie between 00:00 and 24:00, the end after the beginning",
  },
  HOURS_OVERLAP: {
    kk: "сағаттар қабаттасады немесе ретімен тұрмайды",
    ru: "часы пересекаются или стоят не по порядку",
    en: "hours overlap or stand out of order",
  },
  NEVER_OPENS: { kk: "жұмыс уақыты жоқ", ru: "рабочего времени нет", en: "it never opens" },
} as const satisfies Record<ScheduleProblemCode, Record<Language, string>>;
