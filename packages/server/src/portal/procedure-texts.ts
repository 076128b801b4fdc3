/** Texts of a service's page about its way: procedures, terms, refusals, results. */
import type { ActorId, PartyId, RoleId } from "@reglament/regulation";
import type { Dictionary } from "../texts/dictionary.ts";

interface ProcedureTexts {
  readonly procedures: string;
  readonly proceduresLead: string;
  readonly columns: readonly [step: string, actor: string, term: string, products: string, clause: string];
  readonly actors: Readonly<Record<Exclude<ActorId, RoleId>, string>>;
  readonly roles: Readonly<Record<RoleId, string>>;
  readonly parties: Readonly<Record<PartyId, string>>;
  readonly ways: Readonly<Record<"courier" | "authorised-link" | "gateway", string>>;
  readonly onlyChannels: (channels: string) => string;
  readonly unitAssumed: (because: string) => string;
  readonly actTerm: (term: string) => string;
  readonly fromYourComing: string;
  readonly by: (ways: string) => string;
  readonly nobodySigns: string;
  readonly span: string;
  readonly terms: string;
  readonly totalTerm: string;
  readonly noTotalTerm: string;
  readonly waiting: string;
  readonly storage: string;
  readonly kept: (term: string) => string;
  readonly sentAgain: (term: string) => string;
  readonly counting: string;
  readonly firstDay: Readonly<Record<"next" | "same", string>>;
  readonly afterHours: Readonly<Record<"next-working-day" | "none", string>>;
  readonly lastDay: Readonly<Record<"next-working-day" | "keep", string>>;
  readonly calendarChange: Readonly<Record<"recompute" | "keep", string>>;
  readonly pauses: string;
  readonly pauseIn: (steps: string) => string;
  readonly refusals: string;
  readonly refusalsLead: string;
  readonly refuses: Readonly<Record<"request" | "intake" | "service", string>>;
  readonly atStep: (step: string) => string;
  readonly signedBy: (role: string) => string;
  readonly unsigned: string;
  readonly receipt: (title: string) => string;
  readonly noReceipt: string;
  readonly mendable: string;
  readonly unconfirmedGrounds: string;
  readonly unconfirmedGroundsLead: string;
  readonly results: string;
  readonly productKinds: Readonly<Record<"result" | "receipt" | "message" | "blank" | "working-paper", string>>;
  readonly forms: Readonly<Record<"electronic" | "paper", string>>;
  readonly countersignedBy: (role: string) => string;
  readonly signedForProvider: string;
  readonly formIn: (annex: string) => string;
}

export const procedureTexts = {
  kk: {
    procedures: "Өтініш қандай жолдан өтеді",
    proceduresLead: "Әр рәсімді кім, қанша уақытта орындайды және ол қай тармақта жазылған.",
    columns: ["Рәсім", "Орындаушы", "Мерзімі", "Нәтижесі", "Тармақ"],
    actors: {
      applicant: "Көрсетілетін қызметті алушы",
      portal: "Портал",
      gateway: "«Электрондық үкімет» шлюзі",
    },
    roles: {
      chancellery: "кеңсе",
      head: "басшы",
      deputy: "басшының орынбасары",
      executor: "жауапты орындаушы",
      archivist: "мұрағатшы",
      operator: "оператор",
      dispatcher: "жинақтау секторының қызметкері",
      courier: "курьер",
      "blank-keeper": "бланкілерге жауапты маман",
    },
    parties: {
      provider: "Қызметті көрсетуші",
      centre: "Мемлекеттік корпорация (ХҚКО)",
      portal: "Портал",
      department: "Білім бөлімі",
    },
    ways: { courier: "курьер арқылы", "authorised-link": "уәкілетті байланыс арқылы", gateway: "шлюз арқылы" },
    onlyChannels: (channels) => `Тек мына арнада: ${channels}`,
    unitAssumed: (because) => `Өлшем бірлігі – жорамал. ${because}`,
    actTerm: (term) => `мерзімі: ${term}`,
    fromYourComing: "Өзіңіз келген сәттен есептеледі.",
    by: (ways) => `Жеткізу жолы: ${ways}`,
    nobodySigns: "ешкім қол қоймайды",
    span: "Рәсімдердің жалпы мерзімі",
    terms: "Қанша уақыт алады",
    totalTerm: "Жалпы мерзім",
    noTotalTerm: "Қызметтің жалпы мерзімі белгісіз: регламентте жоқ, стандарттың мәтіні қолда жоқ.",
    waiting: "Күту уақыты",
    storage: "Алынбаған нәтиже",
    kept: (term) => `Сақталатын мерзімі: ${term}.`,
    sentAgain: (term) => `Қайта жіберілетін мерзімі: ${term}.`,
    counting: "Мерзім қалай есептеледі",
    firstDay: {
      next: "Жұмыс күнімен және күнтізбелік күнмен есептелетін мерзімге оқиға болған күн кірмейді.",
      same: "Оқиға болған күн мерзімнің бірінші күні болып саналады.",
    },
    afterHours: {
      "next-working-day":
        "Жұмыс уақыты біткеннен кейін немесе демалыс күні берілген өтініш келесі жұмыс күні түсті деп саналады.",
      none: "Жұмыс уақытынан тыс берілген өтініш те өз күнімен есептеледі.",
    },
    lastDay: {
      "next-working-day": "Мерзімнің соңғы күні демалысқа тура келсе, мерзім келесі жұмыс күні аяқталады.",
      keep: "Мерзімнің соңғы күні демалысқа тура келсе де, ауыстырылмайды.",
    },
    calendarChange: {
      recompute: "Күнтізбе немесе мекеменің жұмыс уақыты өзгерсе, жүріп тұрған мерзімдер қайта есептеледі.",
      keep: "Күнтізбе немесе мекеменің жұмыс уақыты өзгерсе де, жүріп тұрған мерзімдер өзгермейді.",
    },
    pauses: "Мерзім қашан тоқтап тұрады",
    pauseIn: (steps) => `Рәсім: ${steps}`,
    refusals: "Қандай жағдайда бас тартылады",
    refusalsLead: "Төмендегі негіздерден басқа себеппен бас тартуға болмайды.",
    refuses: {
      request: "Портал сұрауды қабылдамайды",
      intake: "Өтінішті қабылдаудан бас тарту",
      service: "Қызмет көрсетуден бас тарту",
    },
    atStep: (step) => `Рәсім: ${step}`,
    signedBy: (role) => `Қол қоятын: ${role}`,
    unsigned: "Қол қойылмайды",
    receipt: (title) => `Берілетін құжат: ${title}`,
    noReceipt: "Мәтінде қандай құжат берілетіні айтылмаған.",
    mendable: "Кемшілікті түзетіп, қайта жүгінуге болады.",
    unconfirmedGrounds: "Расталмаған негіздер",
    unconfirmedGroundsLead: "Стандарттан алынған, бірақ оның мәтінінен ешкім тексермеген негіздер. Олар қолданылмайды.",
    results: "Нәтижесінде не аласыз",
    productKinds: {
      result: "Нәтиже",
      receipt: "Қолхат",
      message: "Хабар",
      blank: "Қатаң есептіліктегі бланк",
      "working-paper": "Ішкі құжат",
    },
    forms: { electronic: "электрондық түрде", paper: "қағаз түрінде" },
    countersignedBy: (role) => `алдымен қол қоятын: ${role}`,
    signedForProvider:
      "ЭЦҚ көрсетілетін қызметті беруші атынан қойылады: мекеменің БСН-і және қол қою құқығы бар тіркеу куәлігі керек",
    formIn: (annex) => `нысаны стандартта: ${annex}`,
  },
  ru: {
    procedures: "Какой путь проходит заявление",
    proceduresLead: "Кто и за какое время выполняет каждую процедуру и в каком пункте это сказано.",
    columns: ["Процедура", "Кто выполняет", "Срок", "Что появляется", "Пункт"],
    actors: {
      applicant: "Услугополучатель",
      portal: "Портал",
      gateway: "Шлюз «электронного правительства»",
    },
    roles: {
      chancellery: "канцелярия",
      head: "руководитель",
      deputy: "заместитель руководителя",
      executor: "ответственный исполнитель",
      archivist: "архивариус",
      operator: "оператор",
      dispatcher: "сотрудник накопительного сектора",
      courier: "курьер",
      "blank-keeper": "ответственный за бланки",
    },
    parties: {
      provider: "Услугодатель",
      centre: "Государственная корпорация (ЦОН)",
      portal: "Портал",
      department: "Отдел образования",
    },
    ways: { courier: "курьером", "authorised-link": "по уполномоченной связи", gateway: "через шлюз" },
    onlyChannels: (channels) => `Только для канала: ${channels}`,
    unitAssumed: (because) => `Единица срока – допущение. ${because}`,
    actTerm: (term) => `срок: ${term}`,
    fromYourComing: "Считается с вашего прихода.",
    by: (ways) => `Как передаётся: ${ways}`,
    nobodySigns: "никто не подписывает",
    span: "Срок процедур в целом",
    terms: "Сколько времени займёт",
    totalTerm: "Общий срок",
    noTotalTerm: "Общий срок услуги неизвестен: в регламенте его нет, а текста стандарта у нас нет.",
    waiting: "Время ожидания",
    storage: "Невостребованный результат",
    kept: (term) => `Хранится: ${term}.`,
    sentAgain: (term) => `Отправляется снова за: ${term}.`,
    counting: "Как считаются сроки",
    firstDay: {
      next: "День события в срок, считаемый рабочими или календарными днями, не входит.",
      same: "День события считается первым днём срока.",
    },
    afterHours: {
      "next-working-day":
        "Поданное после окончания работы или в нерабочий день считается поступившим в следующий рабочий день.",
      none: "Поданное в нерабочее время считается поступившим в тот же день.",
    },
    lastDay: {
      "next-working-day": "Если последний день срока нерабочий, срок истекает в следующий рабочий день.",
      keep: "Последний день срока не переносится, даже если он нерабочий.",
    },
    calendarChange: {
      recompute: "Если меняется календарь или часы работы, текущие сроки считаются заново.",
      keep: "Если меняется календарь или часы работы, текущие сроки остаются прежними.",
    },
    pauses: "Когда срок приостанавливается",
    pauseIn: (steps) => `Процедура: ${steps}`,
    refusals: "Когда могут отказать",
    refusalsLead: "По причинам, которых нет ниже, отказать нельзя.",
    refuses: {
      request: "Портал не примет запрос",
      intake: "Отказ в приёме заявления",
      service: "Отказ в оказании услуги",
    },
    atStep: (step) => `Процедура: ${step}`,
    signedBy: (role) => `Подписывает: ${role}`,
    unsigned: "Не подписывается",
    receipt: (title) => `Выдаётся: ${title}`,
    noReceipt: "Какой документ выдаётся, текст не говорит.",
    mendable: "Недостаток можно исправить и обратиться снова.",
    unconfirmedGrounds: "Неподтверждённые основания",
    unconfirmedGroundsLead: "Основания из стандарта, которых никто не сверил с его текстом. Они не применяются.",
    results: "Что вы получите",
    productKinds: {
      result: "Результат",
      receipt: "Расписка",
      message: "Сообщение",
      blank: "Бланк строгой отчётности",
      "working-paper": "Внутренний документ",
    },
    forms: { electronic: "в электронной форме", paper: "на бумаге" },
    countersignedBy: (role) => `сначала подписывает: ${role}`,
    signedForProvider:
      "ЭЦП ставится от имени услугодателя: нужно регистрационное свидетельство с БИН учреждения и правом подписи",
    formIn: (annex) => `форма в стандарте: ${annex}`,
  },
  en: {
    procedures: "The way of an application",
    proceduresLead: "Who carries out each step, within what time, and which clause says so.",
    columns: ["Step", "Done by", "Term", "What comes of it", "Clause"],
    actors: { applicant: "Applicant", portal: "Portal", gateway: "Gateway of e-government" },
    roles: {
      chancellery: "chancellery",
      head: "head",
      deputy: "deputy head",
      executor: "responsible executor",
      archivist: "archivist",
      operator: "operator",
      dispatcher: "employee of the dispatch section",
      courier: "courier",
      "blank-keeper": "keeper of the blanks",
    },
    parties: {
      provider: "Provider",
      centre: "State Corporation (one-stop centre)",
      portal: "Portal",
      department: "Education department",
    },
    ways: { courier: "by courier", "authorised-link": "over an authorised link", gateway: "through the gateway" },
    onlyChannels: (channels) => `Only for this channel: ${channels}`,
    unitAssumed: (because) => `The unit is an assumption. ${because}`,
    actTerm: (term) => `term: ${term}`,
    fromYourComing: "It counts from when you come.",
    by: (ways) => `How it travels: ${ways}`,
    nobodySigns: "nobody signs it",
    span: "Term for the procedure as a whole",
    terms: "How long it takes",
    totalTerm: "Total term",
    noTotalTerm: "The total term isn't known: the regulation has none, and the standard's text isn't at hand.",
    waiting: "Waiting times",
    storage: "A result that nobody fetches",
    kept: (term) => `It is kept for ${term}.`,
    sentAgain: (term) => `It is sent again within ${term}.`,
    counting: "How terms are counted",
    firstDay: {
      next: "The day of the event isn't counted in terms of working or calendar days.",
      same: "The day of the event is the first day of the term.",
    },
    afterHours: {
      "next-working-day": "What is filed after hours or on a day off counts as received on the next working day.",
      none: "What is filed outside working hours counts as received on that day.",
    },
    lastDay: {
      "next-working-day": "When the last day is a day off, the term ends on the next working day.",
      keep: "The last day isn't moved, even when it is a day off.",
    },
    calendarChange: {
      recompute: "When the calendar or an office's hours change, running terms are counted anew.",
      keep: "When the calendar or an office's hours change, running terms stay as they were.",
    },
    pauses: "When a term stands still",
    pauseIn: (steps) => `Step: ${steps}`,
    refusals: "When it may be refused",
    refusalsLead: "It may not be refused for a reason that isn't listed here.",
    refuses: {
      request: "The portal won't take the request",
      intake: "Refusal of acceptance",
      service: "Refusal of the service",
    },
    atStep: (step) => `Step: ${step}`,
    signedBy: (role) => `Signed by: ${role}`,
    unsigned: "Not signed",
    receipt: (title) => `You are given: ${title}`,
    noReceipt: "The text doesn't say what paper is given.",
    mendable: "You can mend it and apply again.",
    unconfirmedGrounds: "Unconfirmed grounds",
    unconfirmedGroundsLead: "Grounds of the standard that nobody has checked against its text. They aren't applied.",
    results: "What you get",
    productKinds: {
      result: "Result",
      receipt: "Receipt",
      message: "Message",
      blank: "Numbered blank",
      "working-paper": "Internal paper",
    },
    forms: { electronic: "electronically", paper: "on paper" },
    countersignedBy: (role) => `signed first by: ${role}`,
    signedForProvider: "signed for the provider: the certificate names the office's BIN and the right to sign",
    formIn: (annex) => `form in the standard: ${annex}`,
  },
} satisfies Dictionary<ProcedureTexts>;
