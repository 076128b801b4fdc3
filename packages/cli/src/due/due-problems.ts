/** What can be wrong with a question, in one table: codes and their messages. */
import type { ScheduleProblemCode } from "@reglament/calendar";
import { scheduleReasons } from "./schedule-reasons.ts";

export const languages = ["kk", "ru", "en"] as const;
export type Language = (typeof languages)[number];

/**
 * Codes are public: they reach whoever reads the answers. Add, never rename.
 *
 * In braces stand the problem's facts. When the nearest known word or all known words are among them, a sentence with
 * them follows by itself.
 */
const messages = {
  EMPTY_LINE: {
    kk: "Жол бос. Әр жолда бір сұрақ тұруы керек.",
    ru: "Строка пуста. В каждой строке должен стоять один вопрос.",
    en: "The line is empty. Each line holds one question.",
  },
  LINE_TOO_LONG: {
    kk: "Жол тым ұзын: {mostBytes} байттан аспауы керек.",
    ru: "Строка слишком длинна: в ней должно быть не больше {mostBytes} байт.",
    en: "The line is too long: it may hold {mostBytes} bytes.",
  },
  NOT_JSON: {
    kk: "Жол JSON емес.",
    ru: "Строка не является JSON.",
    en: "The line isn't JSON.",
  },
  NOT_AN_OBJECT: {
    kk: "Сұрақ жеке өрістері бар JSON нысаны болуы керек.",
    ru: "Вопрос должен быть объектом JSON с полями.",
    en: "A question must be a JSON object.",
  },
  FIELD_MISSING: {
    kk: "«{field}» өрісі жоқ.",
    ru: "Нет поля «{field}».",
    en: "The field {field} is missing.",
  },
  FIELD_UNKNOWN: {
    kk: "«{field}» деген өріс белгісіз.",
    ru: "Поле «{field}» неизвестно.",
    en: "The field {field} is unknown.",
  },
  FIELD_NOT_TEXT: {
    kk: "«{field}» өрісінің мәні мәтін болуы керек.",
    ru: "Значение поля «{field}» должно быть текстом.",
    en: "The value of {field} must be a text.",
  },
  CALENDAR_UNKNOWN: {
    kk: "«{given}» күнтізбесі белгісіз.",
    ru: "Календарь «{given}» неизвестен.",
    en: "The calendar {given} is unknown.",
  },
  ZONE_UNKNOWN: {
    kk: "«{given}» уақыт белдеуі белгісіз. «Asia/Qostanay» түріндегі атауын жазыңыз.",
    ru: "Часовой пояс «{given}» неизвестен. Укажите название вида «Asia/Qostanay».",
    en: "The time zone {given} is unknown. Give a name like Asia/Qostanay.",
  },
  SCHEDULE_UNREADABLE: {
    kk: "Жұмыс кестесінің «{part}» бөлігі түсініксіз ({reason}). «mon-fri 09:00-13:00 14:30-18:30» түрінде жазыңыз.",
    ru: "Не удалось прочитать часть расписания «{part}» ({reason}). Пишите в виде «mon-fri 09:00-13:00 14:30-18:30».",
    en: 'The part "{part}" of the schedule can\'t be read ({reason}). Write it like "mon-fri 09:00-13:00 14:30-18:30".',
  },
  SCHEDULE_NEVER_OPENS: {
    kk: "Бұл кестеде жұмыс уақыты жоқ, сондықтан мерзім ешқашан аяқталмайды.",
    ru: "В этом расписании нет рабочего времени, поэтому срок никогда не истечёт.",
    en: "This schedule never opens, so the term would never end.",
  },
  START_UNREADABLE: {
    kk: "«{given}» мерзім басталатын сәтті білдірмейді. «2018-12-28T17:10:00+06:00» түрінде жазыңыз.",
    ru: "«{given}» не обозначает момента. Укажите его в виде «2018-12-28T17:10:00+06:00».",
    en: "{given} is no moment. Write it like 2018-12-28T17:10:00+06:00.",
  },
  START_WITHOUT_OFFSET: {
    kk: "«{given}» сәтінің UTC-ден ауытқуы көрсетілмеген. Оны қосып жазыңыз: {offset}.",
    ru: "У момента «{given}» не указано смещение от UTC. Допишите его: {offset}.",
    en: "{given} has no offset from UTC. Add it: {offset}.",
  },
  START_NEVER_WAS: {
    kk: "{zone} белдеуінде «{given}» деген уақыт болмаған: сағат тілі алға жылжытылған. Сәтті UTC-ден ауытқуымен жазыңыз.",
    ru: "В поясе {zone} времени «{given}» не было: часы перевели вперёд. Укажите момент со смещением от UTC.",
    en: "In {zone} the clocks never showed {given}: they were put forward. Give the moment with its offset from UTC.",
  },
  START_TWICE: {
    kk: "{zone} белдеуінде «{given}» деген уақыт екі рет болған: сағат тілі кері жылжытылған. Қайсысы екенін UTC-ден ауытқуымен көрсетіңіз: {first} немесе {second}.",
    ru: "В поясе {zone} время «{given}» было дважды: часы перевели назад. Уточните смещением от UTC: {first} или {second}.",
    en: "In {zone} the clocks showed {given} twice: they were put back. Say which by the offset from UTC: {first} or {second}.",
  },
  TERM_UNREADABLE: {
    kk: "«{given}» мерзімді білдірмейді. «3 hours» түрінде жазыңыз.",
    ru: "«{given}» не обозначает срока. Укажите его в виде «3 hours».",
    en: "{given} is no term. Write it like 3 hours.",
  },
  TERM_NOT_WHOLE: {
    kk: "Мерзім бүтін сан болуы керек, ал «{given}» олай емес.",
    ru: "Срок должен быть целым числом, а не «{given}».",
    en: "A term must be a whole number, not {given}.",
  },
  TERM_NOT_POSITIVE: {
    kk: "Мерзім кемінде 1 болуы керек, ал көрсетілгені – «{given}».",
    ru: "Срок должен быть не меньше 1, а указано «{given}».",
    en: "A term must be 1 or more, not {given}.",
  },
  TERM_TOO_LONG: {
    kk: "«{given}» – тым ұзақ мерзім: бұл бірлікте {most} санынан аспауы керек.",
    ru: "Срок «{given}» слишком велик: в этих единицах он не может быть больше {most}.",
    en: "The term {given} is too long: in this unit it may be {most} at most.",
  },
  UNIT_UNKNOWN: {
    kk: "«{given}» өлшем бірлігі белгісіз.",
    ru: "Единица «{given}» неизвестна.",
    en: "The unit {given} is unknown.",
  },
  POLICY_UNKNOWN: {
    kk: "«{field}» өрісінде «{given}» деген мән болмайды.",
    ru: "У поля «{field}» не бывает значения «{given}».",
    en: "The field {field} has no value {given}.",
  },
  BEYOND_CALENDAR: {
    kk: "Есеп {date} күніне жетеді, ал күнтізбе тек {firstYear}–{lastYear} жылдарды біледі.",
    ru: "Счёт доходит до даты {date}, а календарь знает только годы с {firstYear} по {lastYear}.",
    en: "The count reaches {date}, but the calendar knows the years {firstYear} to {lastYear} only.",
  },
} as const satisfies Record<string, Record<Language, string>>;

const hints = {
  nearest: { kk: "Бәлкім, «{nearest}» шығар?", ru: "Возможно, «{nearest}»?", en: "Did you mean {nearest}?" },
  known: { kk: "Белгілісі: {known}.", ru: "Известны: {known}.", en: "Known: {known}." },
} as const satisfies Record<string, Record<Language, string>>;

const MOST_REPEATED = 200;

export type DueProblemCode = keyof typeof messages;
export type Facts = Readonly<Record<string, string | number>>;

/** Why a question has no answer. */
export interface DueProblem {
  readonly code: DueProblemCode;
  /** The field of the question that is wrong; undefined when it is the line as a whole. */
  readonly field: string | undefined;
  readonly facts: Facts;
}

/** The codes of all problems. */
export const dueProblemCodes = Object.keys(messages) as readonly DueProblemCode[];

/** Makes a problem; the field is a fact of its message too. */
export function dueProblem(code: DueProblemCode, field: string | undefined, facts: Facts = {}): DueProblem {
  return { code, field: field === undefined ? undefined : shortened(field), facts };
}

/** Whether something read is a problem instead of a value. */
export function isDueProblem(read: unknown): read is DueProblem {
  return typeof read === "object" && read !== null && "code" in read && "facts" in read;
}

/** A problem in the reader's language. */
export function messageOf({ code, field, facts }: DueProblem, language: Language): string {
  const hint = "nearest" in facts ? hints.nearest : "known" in facts ? hints.known : undefined;
  const message = hint === undefined ? messages[code][language] : `${messages[code][language]} ${hint[language]}`;
  const { reason } = facts;
  const all: Facts = {
    ...(field !== undefined && { field }),
    ...facts,
    ...(isScheduleProblem(reason) && { reason: scheduleReasons[reason][language] }),
  };
  return message.replaceAll(/\{(\w+)\}/g, (place, name: string) => shortened(String(all[name] ?? place)));
}

/** A message repeats what was written, but not pages of it. */
function shortened(text: string): string {
  return text.length > MOST_REPEATED ? `${text.slice(0, MOST_REPEATED)}…` : text;
}

function isScheduleProblem(reason: string | number | undefined): reason is ScheduleProblemCode {
  return reason !== undefined && Object.hasOwn(scheduleReasons, reason);
}
