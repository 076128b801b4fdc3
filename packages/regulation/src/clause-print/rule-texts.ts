import type { ChangePolicy, CountingPolicy, Language } from "@reglament/calendar";
import type { ActorId, Next, RoleId } from "../procedure/procedure.ts";

type System = Exclude<ActorId, RoleId>;
type Outcome = Extract<Next, { readonly outcome: string }>["outcome"];

type CountingTexts = {
  readonly [Rule in keyof CountingPolicy]: Readonly<Record<CountingPolicy[Rule], string>>;
} & { readonly calendarChange: Readonly<Record<ChangePolicy, string>> };

/** The words around the rules of a regulation; everything else is the file's. */
export interface RuleTexts {
  /** A place of the text's numbering: a clause ("5(1)") or an annex ("annex 1"). */
  readonly place: (place: string) => string;
  readonly see: (clause: string) => string;
  readonly notCarried: string;
  readonly notOnRecord: string;
  readonly act: string;
  readonly inForce: string;
  readonly until: string;
  /** Instead of `until` where nothing is known of an end. */
  readonly unknownSince: string;
  readonly amendedBy: string;
  readonly authority: string;
  readonly standard: string;
  readonly notBefore: (day: string) => string;
  readonly dayUnknown: string;
  readonly noEnd: string;
  readonly parties: Readonly<Record<"provider" | "centre" | "department", string>>;
  readonly role: string;
  readonly office: string;
  readonly channel: string;
  readonly notOffered: string;
  readonly actorsListed: string;
  readonly annexOfText: string;
  readonly product: string;
  readonly forms: Readonly<Record<"electronic" | "paper", string>>;
  readonly signs: string;
  readonly nobody: string;
  readonly signer: string;
  readonly signers: Readonly<Record<"representative" | "applicant" | "applicant-or-representative", string>>;
  readonly procedure: string;
  readonly step: string;
  readonly term: string;
  readonly noTerm: string;
  readonly fromComing: string;
  readonly pause: string;
  readonly unitAssumed: string;
  readonly span: string;
  readonly document: string;
  readonly refusal: string;
  readonly receiptGiven: string;
  readonly noReceipt: string;
  readonly signIn: string;
  readonly signInWith: Readonly<Record<"iin" | "password" | "certificate", string>>;
  readonly appliesAt: string;
  readonly window: string;
  readonly storage: string;
  readonly totalTerm: string;
  readonly unlessNeeded: string;
  readonly systems: Readonly<Record<System, string>>;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly documents: string;
  readonly questions: string;
  readonly waiting: string;
  readonly grounds: string;
  readonly counting: string;
  readonly countingRules: CountingTexts;
  readonly assumptions: string;
  readonly because: string;
  readonly unconfirmed: string;
  readonly assumed: string;
}

/** A regulation that an act numbers: "regulation 3"; "regulation" where there is only one. */
function regulationNumbered(place: string, language: "kk" | "ru"): string {
  const number = place.replace("regulation", "").trim();
  if (number === "") return "регламент";
  return language === "kk" ? `${number}-регламент` : `регламент ${number}`;
}

/** A clause's number; the steps over the portal may be numbered apart, "9 portal(3)". */
function numbered(place: string): string {
  return place.replace(" portal", " портал");
}

const kk: RuleTexts = {
  place: (place) => {
    const annex = /^annex(?: (?<number>\d+))?$/.exec(place);
    if (annex === null)
      return place.startsWith("regulation") ? regulationNumbered(place, "kk") : `${numbered(place)}-тармақ`;
    const number = annex.groups?.["number"];
    return number === undefined ? "қосымша" : `${number}-қосымша`;
  },
  see: (clause) => `қараңыз: ${clause}`,
  notCarried: "Ереже жоқ",
  notOnRecord: "мәтіні қолда жоқ",
  act: "Акт",
  inForce: "Қолданысқа енгізілген күні",
  until: "Күшін жойған",
  unknownSince: "Мына күннен бастап қолданылғаны белгісіз",
  amendedBy: "Өзгерткен актілер",
  authority: "Бекіткен орган",
  standard: "Стандарт",
  notBefore: (day) => `${day}, бұдан ерте емес`,
  dayUnknown: "белгісіз",
  noEnd: "белгісіз",
  parties: {
    provider: "Көрсетілетін қызметті беруші",
    centre: "Мемлекеттік корпорация (орталық)",
    department: "Бланкілерді сақтайтын білім бөлімі",
  },
  role: "Рөл",
  office: "Мекеме",
  channel: "Арна",
  notOffered: "Бұл жолмен көрсетілмейді",
  actorsListed: "Қатысушылар",
  annexOfText: "Қосымша",
  product: "Құжат",
  forms: { electronic: "электрондық", paper: "қағаз" },
  signs: "қол қояды",
  nobody: "қол қойылмайды",
  signer: "Электрондық өтінішке қол қоюшы",
  signers: {
    representative: "өкіл",
    applicant: "көрсетілетін қызметті алушы",
    "applicant-or-representative": "көрсетілетін қызметті алушы немесе өкілі",
  },
  procedure: "Рәсімдер тізбегі",
  step: "Рәсім",
  term: "мерзімі",
  noTerm: "мерзімі көрсетілмеген",
  fromComing: "өтініш беруші келген сәттен",
  pause: "Мерзімді тоқтату негізі",
  unitAssumed: "мерзім бірлігі туралы жорамал",
  span: "Кезең мерзімі",
  document: "Тапсырылатын құжат",
  refusal: "Бас тарту негізі",
  receiptGiven: "берілетін құжат",
  noReceipt: "қандай құжат берілетіні айтылмаған",
  signIn: "Порталға кіру жолы",
  signInWith: { iin: "ЖСН", password: "құпиясөз", certificate: "ЭЦҚ" },
  appliesAt: "рәсім",
  window: "Өтініш қабылдау кезеңі",
  storage: "Сақтау",
  totalTerm: "Жалпы мерзім",
  unlessNeeded: "қажет болмайтын жағдай",
  systems: { applicant: "көрсетілетін қызметті алушы", portal: "портал", gateway: "ЭҮШ" },
  outcomes: {
    "as-signed": "іс қол қойылған құжатпен аяқталады",
    "intake-refused": "құжаттарды қабылдаудан бас тартылады",
    "not-filed": "сұрау берілмейді",
    "service-refused": "қызмет көрсетуден бас тартылады",
  },
  documents: "Тапсырылатын құжаттар",
  questions: "Өтініштегі сұрақтар",
  waiting: "Күту уақыты",
  grounds: "Расталмаған негіздер (қолданылмайды)",
  counting: "Мерзімді есептеу",
  countingRules: {
    firstDay: { next: "Оқиға болған күн есептелмейді.", same: "Оқиға болған күн бірінші күн болып есептеледі." },
    afterHours: {
      "next-working-day": "Жұмыс уақытынан кейінгі оқиға келесі жұмыс уақытының басынан есептеледі.",
      none: "Жұмыс уақытынан кейінгі оқиға болған сәтінен есептеледі.",
    },
    lastDay: {
      "next-working-day": "Соңғы күні демалыс күніне түскен мерзім келесі жұмыс күні аяқталады.",
      keep: "Соңғы күні демалыс күніне түссе де, мерзім сол күні аяқталады.",
    },
    calendarChange: {
      recompute: "Күнтізбе немесе жұмыс уақыты өзгерсе, жүріп тұрған мерзімдер қайта есептеледі.",
      keep: "Күнтізбе немесе жұмыс уақыты өзгерсе де, жүріп тұрған мерзімдер өзгермейді.",
    },
  },
  assumptions: "Қабылданған жорамалдар",
  because: "Себебі",
  unconfirmed: "расталмаған",
  assumed: "жорамал",
};

const ru: RuleTexts = {
  place: (place) => {
    if (place.startsWith("annex")) return place.replace("annex", "приложение");
    return place.startsWith("regulation") ? regulationNumbered(place, "ru") : `пункт ${numbered(place)}`;
  },
  see: (clause) => `см. ${clause}`,
  notCarried: "Правила нет",
  notOnRecord: "текста нет",
  act: "Акт",
  inForce: "Введён в действие",
  until: "Утратил силу",
  unknownSince: "Действие неизвестно начиная с",
  amendedBy: "Изменён актами",
  authority: "Утвердил",
  standard: "Стандарт",
  notBefore: (day) => `не ранее ${day}`,
  dayUnknown: "неизвестно",
  noEnd: "неизвестно",
  parties: {
    provider: "Услугодатель",
    centre: "Государственная корпорация (центр)",
    department: "Отдел образования, хранящий бланки",
  },
  role: "Роль",
  office: "Учреждение",
  channel: "Канал",
  notOffered: "Этим путём не оказывается",
  actorsListed: "Участники",
  annexOfText: "Приложение",
  product: "Документ",
  forms: { electronic: "электронный", paper: "на бумаге" },
  signs: "подписывает",
  nobody: "не подписывается",
  signer: "Электронное заявление подписывает",
  signers: {
    representative: "представитель",
    applicant: "услугополучатель",
    "applicant-or-representative": "услугополучатель или его представитель",
  },
  procedure: "Процедуры",
  step: "Процедура",
  term: "срок",
  noTerm: "срок не указан",
  fromComing: "с прихода заявителя",
  pause: "Основание приостановить срок",
  unitAssumed: "допущение о единице срока",
  span: "Срок этапа",
  document: "Представляемый документ",
  refusal: "Основание для отказа",
  receiptGiven: "выдаётся",
  noReceipt: "какой документ выдаётся, не сказано",
  signIn: "Вход на портал",
  signInWith: { iin: "ИИН", password: "пароль", certificate: "ЭЦП" },
  appliesAt: "процедура",
  window: "Период приёма заявлений",
  storage: "Хранение",
  totalTerm: "Общий срок",
  unlessNeeded: "не требуется",
  systems: { applicant: "услугополучатель", portal: "портал", gateway: "ШЭП" },
  outcomes: {
    "as-signed": "дело завершается подписанным документом",
    "intake-refused": "в приёме документов отказано",
    "not-filed": "запрос не подан",
    "service-refused": "в оказании услуги отказано",
  },
  documents: "Представляемые документы",
  questions: "Вопросы заявления",
  waiting: "Время ожидания",
  grounds: "Неподтверждённые основания (не применяются)",
  counting: "Исчисление сроков",
  countingRules: {
    firstDay: { next: "День события не считается.", same: "День события считается первым." },
    afterHours: {
      "next-working-day": "Событие после работы считается с начала следующего рабочего времени.",
      none: "Событие после работы считается с того момента, когда произошло.",
    },
    lastDay: {
      "next-working-day": "Срок, последний день которого нерабочий, кончается на следующий рабочий день.",
      keep: "Срок кончается в последний день, даже если он нерабочий.",
    },
    calendarChange: {
      recompute: "При изменении календаря или часов работы текущие сроки считаются заново.",
      keep: "При изменении календаря или часов работы текущие сроки остаются прежними.",
    },
  },
  assumptions: "Принятые допущения",
  because: "Причина",
  unconfirmed: "не подтверждено",
  assumed: "допущение",
};

const en: RuleTexts = {
  place: (place) => (/^(?:annex|regulation)/.test(place) ? place : `clause ${place}`),
  see: (clause) => `see ${clause}`,
  notCarried: "No rule",
  notOnRecord: "not on record",
  act: "Act",
  inForce: "In effect from",
  until: "Ended by",
  unknownSince: "Nothing known from",
  amendedBy: "Amended by",
  authority: "Adopted by",
  standard: "Standard",
  notBefore: (day) => `not before ${day}`,
  dayUnknown: "unknown",
  noEnd: "unknown",
  parties: {
    provider: "Provider",
    centre: "State Corporation (centre)",
    department: "Department that keeps the blanks",
  },
  role: "Role",
  office: "Office",
  channel: "Channel",
  notOffered: "Not delivered in this way",
  actorsListed: "Who takes part",
  annexOfText: "Annex",
  product: "Paper",
  forms: { electronic: "electronic", paper: "on paper" },
  signs: "signed by",
  nobody: "not signed",
  signer: "The electronic application is signed by",
  signers: {
    representative: "the representative",
    applicant: "the applicant",
    "applicant-or-representative": "the applicant or a representative",
  },
  procedure: "Procedure",
  step: "Step",
  term: "term",
  noTerm: "no term",
  fromComing: "from when the applicant comes",
  pause: "Ground on which a term stands still",
  unitAssumed: "assumption about the unit",
  span: "Term of a stage",
  document: "Document asked for",
  refusal: "Ground for refusal",
  receiptGiven: "given to the applicant",
  noReceipt: "what paper is given isn't said",
  signIn: "Signing in at the portal",
  signInWith: { iin: "IIN", password: "password", certificate: "certificate" },
  appliesAt: "step",
  window: "Window of filing",
  storage: "Storage",
  totalTerm: "Total term",
  unlessNeeded: "not needed",
  systems: { applicant: "applicant", portal: "portal", gateway: "gateway" },
  outcomes: {
    "as-signed": "the case ends with what was signed",
    "intake-refused": "acceptance is refused",
    "not-filed": "the request isn't filed",
    "service-refused": "the service is refused",
  },
  documents: "Documents asked for",
  questions: "Questions of the application",
  waiting: "Waiting times",
  grounds: "Unconfirmed grounds (not applied)",
  counting: "How terms are counted",
  countingRules: {
    firstDay: { next: "The day of the event isn't counted.", same: "The day of the event is the first day." },
    afterHours: {
      "next-working-day": "An event after hours counts as of the next opening.",
      none: "An event after hours counts as of the moment at which it happened.",
    },
    lastDay: {
      "next-working-day": "A term whose last day is off ends on the next working day.",
      keep: "A term ends on its last day, be it off or not.",
    },
    calendarChange: {
      recompute: "When the calendar or the hours change, running terms are counted anew.",
      keep: "When the calendar or the hours change, running terms stay as they were.",
    },
  },
  assumptions: "Assumptions",
  because: "Reason",
  unconfirmed: "unconfirmed",
  assumed: "assumption",
};

export const ruleTexts = { kk, ru, en } as const satisfies Record<Language, RuleTexts>;
