/** Texts of a service's page about the act: its life, its editions, what is assumed. */
import type { Dictionary } from "../texts/dictionary.ts";

interface ActTexts {
  readonly identity: string;
  readonly act: string;
  readonly notKnown: string;
  readonly unknownTitle: string;
  readonly adoptedBy: string;
  readonly signed: string;
  readonly signedBy: string;
  readonly registered: string;
  readonly registeredAs: (date: string, number: string) => string;
  readonly published: string;
  readonly inForce: string;
  readonly effect: string;
  readonly part: string;
  readonly basis: string;
  readonly duties: string;
  readonly amended: string;
  readonly changedClauses: (clauses: string) => string;
  readonly ended: Readonly<Record<"repealed" | "excluded" | "unknown", string>>;
  readonly notEnded: string;
  readonly notEndedText: string;
  readonly standard: string;
  readonly notBefore: (date: string) => string;
  readonly editions: string;
  readonly editionOf: (day: string) => string;
  readonly from: (day: string) => string;
  readonly until: (day: string) => string;
  readonly governsToday: string;
  readonly notOnRecord: string;
  readonly shownNow: string;
  readonly otherEdition: (day: string) => string;
  readonly otherEditionLead: string;
  readonly toToday: string;
  readonly rules: string;
  readonly annexes: string;
  readonly annexLost: string;
  readonly annexReferred: (clauses: string) => string;
  readonly annexUnreferred: string;
  readonly assumptions: string;
  readonly assumptionsLead: string;
}

export const actTexts = {
  kk: {
    identity: "Құқықтық акт",
    act: "Акт",
    notKnown: "белгісіз",
    unknownTitle: "Не белгісіз",
    adoptedBy: "Қабылдаған орган",
    signed: "Қол қойылған күні",
    signedBy: "Қол қойған",
    registered: "Мемлекеттік тіркелуі",
    registeredAs: (date, number) => `${date}, № ${number}`,
    published: "Ресми жариялануы",
    inForce: "Күшіне енуі",
    effect: "Қолданысқа енгізілуі",
    part: "Актідегі орны",
    basis: "Қабылдау негізі",
    duties: "Акт жүктейтін міндеттер",
    amended: "Өзгеріс енгізген акт",
    changedClauses: (clauses) => `Өзгерген жерлері: ${clauses}`,
    ended: { repealed: "Күшін жойған акт", excluded: "Қызметті алып тастаған акт", unknown: "Қолданылуының аяқталуы" },
    notEnded: "Күшінің жойылуы",
    notEndedText: "Күшін жою туралы мәлімет жоқ.",
    standard: "Стандарт",
    notBefore: (date) => `${date} күнінен ерте емес`,
    editions: "Редакциялар",
    editionOf: (day) => `${day} редакциясы`,
    from: (day) => `Басталуы: ${day}`,
    until: (day) => `Аяқталуы: ${day}`,
    governsToday: "бүгін қолданылады",
    notOnRecord: "мәтіні қолда жоқ",
    shownNow: "осы бетте",
    otherEdition: (day) => `Бұл бетте ${day} редакциясы көрсетілген`,
    otherEditionLead: "Бүгін берілетін өтінішке бұл мәтін қолданылмайды.",
    toToday: "Бүгінгі мәтінге өту",
    rules: "Басқа ережелер",
    annexes: "Қолда жоқ қосымшалар",
    annexLost: "Қолдағы мәтінде бұл қосымша жоқ.",
    annexReferred: (clauses) => `Оған сілтейді: ${clauses}`,
    annexUnreferred: "Мәтінде оған сілтеме жоқ.",
    assumptions: "Қабылданған жорамалдар",
    assumptionsLead: "Регламент мәтінінде айтылмаған жерлерді біз осылай толықтырдық.",
  },
  ru: {
    identity: "Правовой акт",
    act: "Акт",
    notKnown: "неизвестно",
    unknownTitle: "Что неизвестно",
    adoptedBy: "Кем принят",
    signed: "Дата подписания",
    signedBy: "Кто подписал",
    registered: "Государственная регистрация",
    registeredAs: (date, number) => `${date}, № ${number}`,
    published: "Официальное опубликование",
    inForce: "Вступает в силу",
    effect: "Вводится в действие",
    part: "Место в акте",
    basis: "На чём основан",
    duties: "Что акт поручает",
    amended: "Изменён актом",
    changedClauses: (clauses) => `Что изменилось: ${clauses}`,
    ended: { repealed: "Отменён актом", excluded: "Услуга исключена актом", unknown: "Конец действия" },
    notEnded: "Утрата силы",
    notEndedText: "Сведений об утрате силы нет.",
    standard: "Стандарт",
    notBefore: (date) => `не ранее ${date}`,
    editions: "Редакции",
    editionOf: (day) => `редакция от ${day}`,
    from: (day) => `Начало: ${day}`,
    until: (day) => `Конец: ${day}`,
    governsToday: "действует сегодня",
    notOnRecord: "текста у нас нет",
    shownNow: "на этой странице",
    otherEdition: (day) => `На этой странице редакция от ${day}`,
    otherEditionLead: "К заявлениям, поданным сегодня, этот текст не применяется.",
    toToday: "Перейти к сегодняшнему тексту",
    rules: "Другие правила",
    annexes: "Утраченные приложения",
    annexLost: "В имеющемся тексте этого приложения нет.",
    annexReferred: (clauses) => `На него ссылаются: ${clauses}`,
    annexUnreferred: "Текст на него не ссылается.",
    assumptions: "Принятые допущения",
    assumptionsLead: "То, о чём текст регламента молчит, мы восполнили так.",
  },
  en: {
    identity: "Legal act",
    act: "Act",
    notKnown: "not known",
    unknownTitle: "What isn't known",
    adoptedBy: "Adopted by",
    signed: "Signed",
    signedBy: "Signed by",
    registered: "State registration",
    registeredAs: (date, number) => `${date}, No. ${number}`,
    published: "Official publication",
    inForce: "Comes into force",
    effect: "Takes effect",
    part: "Where in the act",
    basis: "What it rests on",
    duties: "What the act orders",
    amended: "Amended by",
    changedClauses: (clauses) => `What changed: ${clauses}`,
    ended: { repealed: "Repealed by", excluded: "The service was excluded by", unknown: "End" },
    notEnded: "Repeal",
    notEndedText: "Nothing on record repeals it.",
    standard: "Standard",
    notBefore: (date) => `not before ${date}`,
    editions: "Editions",
    editionOf: (day) => `edition of ${day}`,
    from: (day) => `From: ${day}`,
    until: (day) => `Until: ${day}`,
    governsToday: "holds today",
    notOnRecord: "text not on record",
    shownNow: "on this page",
    otherEdition: (day) => `This page shows the edition of ${day}`,
    otherEditionLead: "It doesn't apply to what is filed today.",
    toToday: "Go to today's text",
    rules: "Other rules",
    annexes: "Lost annexes",
    annexLost: "The text at hand doesn't contain this annex.",
    annexReferred: (clauses) => `It is referred to by: ${clauses}`,
    annexUnreferred: "The text doesn't refer to it.",
    assumptions: "Assumptions made",
    assumptionsLead: "Where the text of the regulation is silent, we filled it in like this.",
  },
} satisfies Dictionary<ActTexts>;
