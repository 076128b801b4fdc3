/** Texts of the public pages: the catalogue and a service's page. */
import type { Dictionary } from "../texts/dictionary.ts";

interface PortalTexts {
  readonly catalogueTitle: string;
  readonly catalogueLead: string;
  readonly inForce: string;
  readonly closed: string;
  readonly allServices: string;
  readonly start: string;
  readonly notTaken: string;
  readonly takenToday: string;
  readonly who: string;
  readonly channels: string;
  readonly offices: string;
  readonly officesHoursAssumed: string;
  readonly documents: string;
  readonly documentsLead: string;
  readonly noDocuments: string;
  readonly confirmed: string;
  readonly unconfirmed: string;
  readonly source: (place: string) => string;
  readonly confirmedBy: (place: string) => string;
  readonly confirmedInTraining: string;
  readonly secondary: (address: string) => string;
  readonly onlyChannel: string;
  readonly onlyWhen: string;
  readonly asked: string;
  readonly when: string;
  readonly windowOpen: string;
  readonly windowClosed: string;
  readonly howLong: string;
  readonly stepColumn: string;
  readonly actorColumn: string;
  readonly termColumn: string;
  readonly clauseColumn: string;
  readonly totalTerm: string;
  readonly refusals: string;
  readonly refusalsLead: string;
  readonly refusesIntake: string;
  readonly refusesService: string;
  readonly mendable: string;
  readonly result: string;
  readonly forms: Readonly<Record<"electronic" | "paper", string>>;
  readonly portalWay: string;
  readonly assumptions: string;
  readonly assumptionsLead: string;
  readonly identity: string;
  readonly act: string;
  readonly adoptedBy: string;
  readonly signedOn: string;
  readonly registered: string;
  readonly inForceFrom: string;
  readonly amended: string;
  readonly repealedBy: string;
  readonly edition: string;
  readonly standard: string;
  readonly notBefore: (date: string) => string;
  readonly registeredAs: (date: string, number: string) => string;
}

export const portalTexts = {
  kk: {
    catalogueTitle: "Мемлекеттік көрсетілетін қызметтер",
    catalogueLead:
      "Қызметті таңдаңыз. Оның бетінде кім жүгіне алатыны, қандай құжат керегі, қанша уақыт алатыны және әр ереженің қай тармақтан шығатыны жазылған.",
    inForce: "Өтініш қабылданады",
    closed: "Өтініш қабылданбайды",
    allServices: "Барлық қызметтер",
    start: "Өтініш беру",
    notTaken: "Бүгін өтініш қабылданбайды",
    takenToday: "Регламент бүгін күшінде, өтініш беруге болады. Қабылдау кезеңдері төменде көрсетілген.",
    who: "Қызметті кім көрсетеді",
    channels: "Өтінішті қайда беруге болады",
    offices: "Мекемелер",
    officesHoursAssumed: "Жұмыс уақыты – жорамал:",
    documents: "Қандай құжаттар керек",
    documentsLead:
      "Расталған құжат тіркелмесе, мекеме өтінішті қабылдаудан бас тартуы мүмкін. Расталмаған құжат анықтама ретінде көрсетілген, оны талап етуге болмайды.",
    noDocuments: "Құжаттар тізімі белгісіз.",
    confirmed: "Расталған",
    unconfirmed: "Расталмаған",
    source: (place) => `Дереккөзі: ${place}`,
    confirmedBy: (place) => `Әкімші растаған: ${place}`,
    confirmedInTraining: "тек оқу-жаттығу режимінде",
    secondary: (address) => `Жанама дереккөз: ${address}`,
    onlyChannel: "Тек мына арна үшін:",
    onlyWhen: "Барлығынан талап етілмейді, жауаптарыңызға байланысты.",
    asked: "Өтініште сұралатын мәліметтер",
    when: "Өтініш қашан қабылданады",
    windowOpen: "Бүгін қабылданады",
    windowClosed: "Бүгін қабылданбайды",
    howLong: "Қанша уақыт алады",
    stepColumn: "Рәсім",
    actorColumn: "Орындаушы",
    termColumn: "Мерзімі",
    clauseColumn: "Тармақ",
    totalTerm: "Жалпы мерзім",
    refusals: "Қандай жағдайда бас тартылады",
    refusalsLead: "Төмендегі негіздерден басқа себеппен бас тартуға болмайды.",
    refusesIntake: "Өтінішті қабылдаудан бас тарту",
    refusesService: "Қызмет көрсетуден бас тарту",
    mendable: "Кемшілікті түзетіп, қайта жүгінуге болады.",
    result: "Нәтижесінде не аласыз",
    forms: { electronic: "электрондық түрде", paper: "қағаз түрінде" },
    portalWay: "Портал арқылы қалай жүгінуге болады",
    assumptions: "Қабылданған жорамалдар",
    assumptionsLead: "Регламент мәтінінде айтылмаған жерлерді біз осылай толықтырдық.",
    identity: "Құқықтық акт",
    act: "Акт",
    adoptedBy: "Қабылдаған орган",
    signedOn: "Қол қойылған күні",
    registered: "Мемлекеттік тіркелуі",
    inForceFrom: "Қолданысқа енгізілуі",
    amended: "Өзгерістер енгізілген",
    repealedBy: "Күшін жойған акт",
    edition: "Осы беттегі редакция",
    standard: "Стандарт",
    notBefore: (date) => `${date} күнінен ерте емес`,
    registeredAs: (date, number) => `${date}, № ${number}`,
  },
  ru: {
    catalogueTitle: "Государственные услуги",
    catalogueLead:
      "Выберите услугу. На её странице сказано, кто может обратиться, какие нужны документы, сколько это займёт и из какого пункта следует каждое правило.",
    inForce: "Заявления принимаются",
    closed: "Заявления не принимаются",
    allServices: "Все услуги",
    start: "Подать заявление",
    notTaken: "Сегодня заявления не принимаются",
    takenToday: "Регламент сегодня действует, заявление можно подать. Периоды приёма указаны ниже.",
    who: "Кто оказывает услугу",
    channels: "Куда подать заявление",
    offices: "Учреждения",
    officesHoursAssumed: "Часы работы – допущение:",
    documents: "Какие нужны документы",
    documentsLead:
      "Без подтверждённого документа учреждение может отказать в приёме заявления. Неподтверждённый документ указан для сведения, требовать его нельзя.",
    noDocuments: "Перечень документов неизвестен.",
    confirmed: "Подтверждено",
    unconfirmed: "Не подтверждено",
    source: (place) => `Источник: ${place}`,
    confirmedBy: (place) => `Подтвердил администратор: ${place}`,
    confirmedInTraining: "только в учебном режиме",
    secondary: (address) => `Вторичный источник: ${address}`,
    onlyChannel: "Только для канала:",
    onlyWhen: "Нужен не всем, зависит от ваших ответов.",
    asked: "Что спрашивается в заявлении",
    when: "Когда принимаются заявления",
    windowOpen: "Сегодня принимаются",
    windowClosed: "Сегодня не принимаются",
    howLong: "Сколько времени займёт",
    stepColumn: "Процедура",
    actorColumn: "Кто выполняет",
    termColumn: "Срок",
    clauseColumn: "Пункт",
    totalTerm: "Общий срок",
    refusals: "Когда могут отказать",
    refusalsLead: "По причинам, которых нет ниже, отказать нельзя.",
    refusesIntake: "Отказ в приёме заявления",
    refusesService: "Отказ в оказании услуги",
    mendable: "Недостаток можно исправить и обратиться снова.",
    result: "Что вы получите",
    forms: { electronic: "в электронной форме", paper: "на бумаге" },
    portalWay: "Как обратиться через портал",
    assumptions: "Принятые допущения",
    assumptionsLead: "То, о чём текст регламента молчит, мы восполнили так.",
    identity: "Правовой акт",
    act: "Акт",
    adoptedBy: "Кем принят",
    signedOn: "Дата подписания",
    registered: "Государственная регистрация",
    inForceFrom: "Введён в действие",
    amended: "Изменён",
    repealedBy: "Утратил силу по акту",
    edition: "Редакция на этой странице",
    standard: "Стандарт",
    notBefore: (date) => `не ранее ${date}`,
    registeredAs: (date, number) => `${date}, № ${number}`,
  },
  en: {
    catalogueTitle: "Public services",
    catalogueLead:
      "Choose a service. Its page says who may apply, what you need, how long it takes, and from which clause each rule comes.",
    inForce: "Applications are taken",
    closed: "Applications are not taken",
    allServices: "All services",
    start: "Apply",
    notTaken: "Applications are not taken today",
    takenToday: "The regulation is in force today and you can apply. The filing periods stand below.",
    who: "Who delivers the service",
    channels: "Where to apply",
    offices: "Offices",
    officesHoursAssumed: "Working hours are an assumption:",
    documents: "What you need",
    documentsLead:
      "Without a confirmed document acceptance may be refused. An unconfirmed one is shown for information and may not be demanded.",
    noDocuments: "The list of documents is not known.",
    confirmed: "Confirmed",
    unconfirmed: "Unconfirmed",
    source: (place) => `Source: ${place}`,
    confirmedBy: (place) => `Confirmed by an administrator: ${place}`,
    confirmedInTraining: "in training only",
    secondary: (address) => `Secondary source: ${address}`,
    onlyChannel: "Only for this channel:",
    onlyWhen: "Not needed by everybody; it depends on your answers.",
    asked: "What the application asks",
    when: "When applications are taken",
    windowOpen: "Taken today",
    windowClosed: "Not taken today",
    howLong: "How long it takes",
    stepColumn: "Step",
    actorColumn: "Done by",
    termColumn: "Term",
    clauseColumn: "Clause",
    totalTerm: "Total term",
    refusals: "When it may be refused",
    refusalsLead: "It may not be refused for a reason that isn't listed here.",
    refusesIntake: "Refusal of acceptance",
    refusesService: "Refusal of the service",
    mendable: "You can mend it and apply again.",
    result: "What you get",
    forms: { electronic: "electronically", paper: "on paper" },
    portalWay: "How to apply through the portal",
    assumptions: "Assumptions made",
    assumptionsLead: "Where the text of the regulation is silent, we filled it in like this.",
    identity: "Legal act",
    act: "Act",
    adoptedBy: "Adopted by",
    signedOn: "Signed",
    registered: "State registration",
    inForceFrom: "In force from",
    amended: "Amended by",
    repealedBy: "Repealed by",
    edition: "Edition on this page",
    standard: "Standard",
    notBefore: (date) => `not before ${date}`,
    registeredAs: (date, number) => `${date}, No. ${number}`,
  },
} satisfies Dictionary<PortalTexts>;
