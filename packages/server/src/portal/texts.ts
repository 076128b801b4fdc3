/** Texts of the public pages: the catalogue and a service's page. */
import type { Dictionary } from "../texts/dictionary.ts";

interface PortalTexts {
  readonly catalogueTitle: string;
  readonly catalogueLead: string;
  readonly closed: string;
  readonly allServices: string;
  readonly start: string;
  readonly notTaken: string;
  readonly takenToday: string;
  readonly who: string;
  readonly channels: string;
  readonly offices: string;
  readonly centres: string;
  readonly documents: string;
  readonly documentsLead: string;
  readonly noDocuments: string;
  readonly confirmed: string;
  readonly unconfirmed: string;
  readonly source: (place: string) => string;
  readonly confirmedBy: (place: string) => string;
  readonly confirmedInTraining: string;
  readonly secondary: (address: string) => string;
  readonly asked: string;
  readonly when: string;
  readonly windowOpen: string;
  readonly windowClosed: string;
  readonly byRegion: string;
  readonly byService: string;
  readonly todayIs: (day: string) => string;
  readonly channelOpen: string;
  readonly channelNotYetOpen: string;
  readonly notYetOpenTitle: string;
  readonly notYetOpenLead: string;
  readonly contents: string;
  readonly signIn: string;
  readonly signInWith: Readonly<Record<"iin" | "password" | "certificate", string>>;
  readonly hours: string;
  readonly roles: string;
  readonly inChannels: (channels: string) => string;
  readonly onlyWhen: (condition: string) => string;
  readonly workedOut: (question: string) => string;
  readonly statedIn: string;
  readonly needed: Readonly<Record<"to-file" | "for-intake" | "no", string>>;
  readonly nothingOnRecord: string;
}

export const portalTexts = {
  kk: {
    catalogueTitle: "Мемлекеттік көрсетілетін қызметтер",
    catalogueLead:
      "Қызметті таңдаңыз. Оның бетінде кім жүгіне алатыны, қандай құжат керегі, қанша уақыт алатыны және әр ереженің қай тармақтан шығатыны жазылған.",
    closed: "Өтініш қабылданбайды",
    allServices: "Барлық қызметтер",
    start: "Өтініш беру",
    notTaken: "Бүгін өтініш қабылданбайды",
    takenToday: "Регламент бүгін күшінде, өтініш беруге болады. Тәртібі төменде жазылған.",
    who: "Қызметті кім көрсетеді",
    channels: "Өтінішті қайда беруге болады",
    offices: "Мекемелер",
    centres: "Құжат қабылдайтын орталықтар",
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
    asked: "Өтініште сұралатын мәліметтер",
    when: "Өтініш қашан қабылданады",
    windowOpen: "Бүгін қабылданады",
    windowClosed: "Бүгін қабылданбайды",
    byRegion: "Облыстар бойынша",
    byService: "Қызметтер бойынша",
    todayIs: (day) => `Бұл облыста бүгін: ${day}`,
    channelOpen: "өтініш қабылданады",
    channelNotYetOpen: "өтініш қабылдау әлі ашылмаған",
    notYetOpenTitle: "Өтініш қабылдау әлі ашылмаған",
    notYetOpenLead:
      "Регламент күшінде, бірақ бұл жүйе арқылы өтініш әзірге бірде-бір арнада қабылданбайды. Төменде тәртіптің өзі жазылған.",
    contents: "Осы бетте",
    signIn: "Кіру үшін керек:",
    signInWith: { iin: "ЖСН", password: "құпиясөз", certificate: "тіркеу куәлігі (ЭЦҚ)" },
    hours: "Жұмыс уақыты",
    roles: "Қызметкерлері",
    inChannels: (channels) => `Арналар: ${channels}`,
    onlyWhen: (condition) => `Тек мына жағдайда: ${condition}`,
    workedOut: (question) => `Сұралмайды, мына жауаптан шығарылады: «${question}»`,
    statedIn: "Регламентте де аталған",
    needed: {
      "to-file": "Онсыз өтініш жіберілмейді",
      "for-intake": "Онсыз өтініш қабылданбауы мүмкін",
      no: "Жауап беру міндетті емес",
    },
    nothingOnRecord: "Бұл редакцияның мәтіні бізде жоқ",
  },
  ru: {
    catalogueTitle: "Государственные услуги",
    catalogueLead:
      "Выберите услугу. На её странице сказано, кто может обратиться, какие нужны документы, сколько это займёт и из какого пункта следует каждое правило.",
    closed: "Заявления не принимаются",
    allServices: "Все услуги",
    start: "Подать заявление",
    notTaken: "Сегодня заявления не принимаются",
    takenToday: "Регламент сегодня действует, заявление можно подать. Порядок описан ниже.",
    who: "Кто оказывает услугу",
    channels: "Куда подать заявление",
    offices: "Учреждения",
    centres: "Центры, принимающие документы",
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
    asked: "Что спрашивается в заявлении",
    when: "Когда принимаются заявления",
    windowOpen: "Сегодня принимаются",
    windowClosed: "Сегодня не принимаются",
    byRegion: "По областям",
    byService: "По услугам",
    todayIs: (day) => `В этой области сегодня ${day}`,
    channelOpen: "заявления принимаются",
    channelNotYetOpen: "ещё не открыт для подачи",
    notYetOpenTitle: "Подача заявлений ещё не открыта",
    notYetOpenLead:
      "Регламент действует, но через эту систему заявления пока не принимаются ни в одном канале. Сам порядок описан ниже.",
    contents: "На этой странице",
    signIn: "Для входа нужны:",
    signInWith: { iin: "ИИН", password: "пароль", certificate: "регистрационное свидетельство (ЭЦП)" },
    hours: "Часы работы",
    roles: "Сотрудники",
    inChannels: (channels) => `Каналы: ${channels}`,
    onlyWhen: (condition) => `Только в случае: ${condition}`,
    workedOut: (question) => `Не спрашивается, следует из ответа: «${question}»`,
    statedIn: "Назван и в регламенте",
    needed: {
      "to-file": "Без ответа заявление не отправить",
      "for-intake": "Без ответа могут не принять",
      no: "Отвечать не обязательно",
    },
    nothingOnRecord: "Текста этой редакции у нас нет",
  },
  en: {
    catalogueTitle: "Public services",
    catalogueLead:
      "Choose a service. Its page says who may apply, what you need, how long it takes, and from which clause each rule comes.",
    closed: "Applications are not taken",
    allServices: "All services",
    start: "Apply",
    notTaken: "Applications are not taken today",
    takenToday: "The regulation is in force today and you can apply. The rules stand below.",
    who: "Who delivers the service",
    channels: "Where to apply",
    offices: "Offices",
    centres: "Centres that take papers",
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
    asked: "What the application asks",
    when: "When applications are taken",
    windowOpen: "Taken today",
    windowClosed: "Not taken today",
    byRegion: "By region",
    byService: "By service",
    todayIs: (day) => `Today in this region: ${day}`,
    channelOpen: "applications are taken",
    channelNotYetOpen: "not yet open for filing",
    notYetOpenTitle: "Not yet open for filing",
    notYetOpenLead:
      "The regulation is in force, but no channel of this system takes applications under it so far. The rules themselves stand below.",
    contents: "On this page",
    signIn: "To sign in you need:",
    signInWith: { iin: "IIN", password: "password", certificate: "certificate (digital signature)" },
    hours: "Working hours",
    roles: "Officials",
    inChannels: (channels) => `Channels: ${channels}`,
    onlyWhen: (condition) => `Only if: ${condition}`,
    workedOut: (question) => `Not asked, it follows from the answer to “${question}”`,
    statedIn: "Stated in the regulation, too",
    needed: {
      "to-file": "Without it nothing is filed",
      "for-intake": "Without it acceptance may be refused",
      no: "You needn't answer",
    },
    nothingOnRecord: "The text of this edition isn't on record",
  },
} satisfies Dictionary<PortalTexts>;
