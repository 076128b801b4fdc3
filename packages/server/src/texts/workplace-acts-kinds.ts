/** Texts of the fields that acts ask for, kind by kind, and of what is wrong with what was typed. */
import type { RegisterId } from "@reglament/engine";
import type { Dictionary } from "./dictionary.ts";
import type { FileProblemCode } from "./filing-documents.ts";

/** The words that contracts offer to choose from. */
export type OptionWord =
  | "applicant"
  | "representative"
  | "identity-card"
  | "passport"
  | "birth-certificate"
  | "power-of-attorney"
  | "courier"
  | "authorised-link"
  | "gateway"
  | "electronic"
  | "paper";

type AtField = (label: string) => string;

export interface ActKindTexts {
  readonly beyondTitle: string;
  readonly beyondText: string;
  readonly options: Readonly<Record<OptionWord, string>>;
  readonly formHints: Readonly<Record<"electronic" | "paper", string>>;
  readonly exactlyOne: string;
  readonly sheet: string;
  readonly sheetHint: string;
  readonly day: string;
  readonly dayHint: string;
  readonly time: string;
  readonly timeHint: string;
  readonly scan: string;
  readonly scanHint: (megabytes: number) => string;
  readonly chooseAgain: string;
  readonly scanKept: string;
  readonly printSheet: string;
  readonly waivingAct: string;
  readonly waivingClause: string;
  readonly inStock: (numbers: string) => string;
  readonly stockEmpty: string;
  readonly nobody: string;
  readonly noOffice: string;
  readonly registers: Readonly<Record<RegisterId, string>>;
  readonly registerAnswers: Readonly<Record<"found" | "not-found" | "not-needed", string>>;
  readonly askPopulation: (names: string) => string;
  readonly askNotary: string;
  readonly registerSilent: string;
  readonly nobodyToAsk: string;
  readonly registersNotConnected: string;
  readonly errors: Readonly<
    Record<"needed" | "choose" | "date" | "time" | "future" | "tooEarly" | "oneLine", AtField>
  > & {
    readonly tooLong: (label: string, most: number) => string;
    readonly onlyOne: (labels: string) => string;
    readonly file: (label: string, problem: Exclude<FileProblemCode, "DATE_WRONG">, megabytes: number) => string;
    readonly scanMissing: string;
  };
}

const fileProblemsKk = {
  FILE_MISSING: () => "файлды таңдаңыз",
  FILE_EMPTY: () => "файл бос",
  FILE_TYPE: () => "тек PDF, JPEG немесе PNG файлы қабылданады; файлдың аты емес, мазмұны тексеріледі",
  FILE_TOO_LARGE: (megabytes: number) => `файл ${megabytes} МБ-тан аспауы керек`,
};
const fileProblemsRu = {
  FILE_MISSING: () => "выберите файл",
  FILE_EMPTY: () => "файл пустой",
  FILE_TYPE: () => "принимаются только PDF, JPEG и PNG; проверяется содержимое, а не имя файла",
  FILE_TOO_LARGE: (megabytes: number) => `файл не должен быть больше ${megabytes} МБ`,
};
const fileProblemsEn = {
  FILE_MISSING: () => "choose the file",
  FILE_EMPTY: () => "the file is empty",
  FILE_TYPE: () => "only PDF, JPEG and PNG are taken; the content counts, not the name",
  FILE_TOO_LARGE: (megabytes: number) => `the file may have ${megabytes} MB at most`,
};

export const actKinds = {
  kk: {
    beyondTitle: "Регламент мәтінінен тыс әрекеттер",
    beyondText: "Бұл әрекеттер регламентте көзделмеген және заңды мерзімдерді жылжытпайды.",
    options: {
      applicant: "Өтініш берушінің өзі",
      representative: "Өкіл",
      "identity-card": "Жеке куәлік",
      passport: "Паспорт",
      "birth-certificate": "Туу туралы куәлік",
      "power-of-attorney": "Сенімхат пен жеке басын куәландыратын құжат",
      courier: "Курьер арқылы",
      "authorised-link": "Өзге уәкілетті байланыс арқылы",
      gateway: "«Электрондық үкімет» шлюзі арқылы",
      electronic: "Жеке кабинетке",
      paper: "Қағаз түрінде",
    },
    formHints: {
      electronic: "Қол қойылған құжат өтініш берушінің жеке кабинетіне түседі.",
      paper: "Құжатты басып шығарып, қолына беріңіз.",
    },
    exactlyOne: "Екеуінің тек біреуін толтырыңыз.",
    sheet: "Парақтың нөмірі",
    sheetHint: "Қол қойылған парақтағы нөмір, мысалы 17",
    day: "Күні",
    dayHint: "Мысалы, 12.06.2019",
    time: "Уақыты",
    timeHint: "Мысалы, 09:40",
    scan: "Қол қойылған парақтың сканы",
    scanHint: (megabytes) => `PDF, JPEG немесе PNG, ${megabytes} МБ-тан аспайды.`,
    chooseAgain: "Браузер файлды қайта таңдауды талап етеді: оны тағы бір рет таңдаңыз.",
    scanKept: "Файлыңыз сақталды, қайта таңдамасаңыз да болады.",
    printSheet: "Қол қоятын парақты ашып, басып шығару",
    waivingAct: "Құқықтық акт",
    waivingClause: "Тармағы",
    inStock: (numbers) => `Қордағы бланкілер: ${numbers}.`,
    stockEmpty: "Қорда бланк жоқ: алдымен келіп түскен бланкілерді тіркеу керек.",
    nobody: "Бүгін бұл рөлде ешкім жоқ.",
    noOffice: "Мұндай мекеме тіркелмеген.",
    registers: {
      population: "Жеке тұлғалар мемлекеттік дерекқоры (ЖТ МДҚ)",
      notary: "Бірыңғай нотариаттық ақпараттық жүйе (БНАЖ)",
    },
    registerAnswers: {
      found: "Деректер бар",
      "not-found": "Деректер жоқ",
      "not-needed": "Сұрау қажет болған жоқ",
    },
    askPopulation: (names) =>
      `«Электрондық үкімет» шлюзі арқылы мына адамның деректері сұралады: ${names}. Сұрау тіркелімнің журналына сіздің атыңызбен жазылады.`,
    askNotary:
      "«Электрондық үкімет» шлюзі арқылы өкілдің сенімхаты тексеріледі. Сұрау тіркелімнің журналына сіздің атыңызбен жазылады.",
    registerSilent:
      "Тіркелімнен жауап алынбады, сондықтан деректің бар-жоғы белгісіз. Іс өзгерген жоқ, жазғаныңыз сақталды: сәлден кейін қайталап сұраңыз.",
    nobodyToAsk: "Өтініште тіркелімнен сұрауға қажетті ЖСН жоқ.",
    registersNotConnected: "Тіркелімдерге байланыс орнатылмаған. Әкімшіге хабарласыңыз.",
    errors: {
      needed: (label) => `Толтырыңыз: ${label}`,
      choose: (label) => `Таңдаңыз: ${label}`,
      date: (label) => `Күнді кк.аа.жжжж түрінде жазыңыз: ${label}`,
      time: (label) => `Уақытты сс:мм түрінде жазыңыз: ${label}`,
      future: (label) => `Қазіргі сәттен кейінгі уақыт болмауы керек: ${label}`,
      tooEarly: (label) => `Рәсім басталғаннан бұрынғы уақыт болмауы керек: ${label}`,
      oneLine: (label) => `Әріппен немесе цифрмен, бір жолға жазыңыз: ${label}`,
      tooLong: (label, most) => `${most} таңбадан асырмаңыз: ${label}`,
      onlyOne: (labels) => `Біреуін ғана толтырыңыз: ${labels}`,
      file: (label, problem, megabytes) => `${label}: ${fileProblemsKk[problem](megabytes)}`,
      scanMissing: "Кемінде бір құжаттың сканын тіркеңіз",
    },
  },
  ru: {
    beyondTitle: "Действия помимо текста регламента",
    beyondText: "Этих действий в регламенте нет, и сроков, установленных законом, они не сдвигают.",
    options: {
      applicant: "Сам заявитель",
      representative: "Представитель",
      "identity-card": "Удостоверение личности",
      passport: "Паспорт",
      "birth-certificate": "Свидетельство о рождении",
      "power-of-attorney": "Доверенность и документ, удостоверяющий личность",
      courier: "Курьером",
      "authorised-link": "Иной уполномоченной связью",
      gateway: "Через шлюз «электронного правительства»",
      electronic: "В личный кабинет",
      paper: "На бумаге",
    },
    formHints: {
      electronic: "Подписанный документ появится в личном кабинете заявителя.",
      paper: "Распечатайте документ и выдайте на руки.",
    },
    exactlyOne: "Заполните только одно из двух.",
    sheet: "Номер листа",
    sheetHint: "Номер на подписанном листе, например 17",
    day: "Дата",
    dayHint: "Например, 12.06.2019",
    time: "Время",
    timeHint: "Например, 09:40",
    scan: "Скан подписанного листа",
    scanHint: (megabytes) => `PDF, JPEG или PNG, не больше ${megabytes} МБ.`,
    chooseAgain: "Браузер требует выбрать файл заново: выберите его ещё раз.",
    scanKept: "Ваш файл сохранён, выбирать его снова не нужно.",
    printSheet: "Открыть и распечатать лист для подписи",
    waivingAct: "Правовой акт",
    waivingClause: "Пункт",
    inStock: (numbers) => `Бланки в запасе: ${numbers}.`,
    stockEmpty: "В запасе нет бланков: сначала нужно записать поступившие.",
    nobody: "Сегодня в этой роли никого нет.",
    noOffice: "Такого учреждения не записано.",
    registers: {
      population: "Государственная база данных физических лиц (ГБД ФЛ)",
      notary: "Единая нотариальная информационная система (ЕНИС)",
    },
    registerAnswers: { found: "Данные есть", "not-found": "Данных нет", "not-needed": "Запрос не понадобился" },
    askPopulation: (names) =>
      `Через шлюз «электронного правительства» будут запрошены данные: ${names}. Запрос записывается в журнал регистра на ваше имя.`,
    askNotary:
      "Через шлюз «электронного правительства» проверяется доверенность представителя. Запрос записывается в журнал реестра на ваше имя.",
    registerSilent:
      "Ответа от регистра нет, поэтому неизвестно, есть ли там данные. Дело не изменилось, введённое сохранено: повторите запрос немного позже.",
    nobodyToAsk: "В заявлении нет ИИН, который нужен для запроса.",
    registersNotConnected: "Связь с регистрами не настроена. Обратитесь к администратору.",
    errors: {
      needed: (label) => `Заполните поле «${label}»`,
      choose: (label) => `Сделайте выбор: «${label}»`,
      date: (label) => `Укажите дату в виде дд.мм.гггг: «${label}»`,
      time: (label) => `Укажите время в виде чч:мм: «${label}»`,
      future: (label) => `Время не может быть позже настоящего: «${label}»`,
      tooEarly: (label) => `Время не может быть раньше начала процедуры: «${label}»`,
      oneLine: (label) => `Заполните поле «${label}» одной строкой, буквами или цифрами`,
      tooLong: (label, most) => `В поле «${label}» – не больше знаков, чем ${most}`,
      onlyOne: (labels) => `Заполните только одно: ${labels}`,
      file: (label, problem, megabytes) => `${label}: ${fileProblemsRu[problem](megabytes)}`,
      scanMissing: "Приложите скан хотя бы одного документа",
    },
  },
  en: {
    beyondTitle: "Acts beside the regulation's text",
    beyondText: "These acts aren't in the regulation, and they move no legal term.",
    options: {
      applicant: "The applicant",
      representative: "A representative",
      "identity-card": "Identity card",
      passport: "Passport",
      "birth-certificate": "Birth certificate",
      "power-of-attorney": "Power of attorney and an identity document",
      courier: "By courier",
      "authorised-link": "By another authorised link",
      gateway: "Through the government gateway",
      electronic: "To the cabinet",
      paper: "On paper",
    },
    formHints: {
      electronic: "The signed document appears in the applicant's cabinet.",
      paper: "Print the document and hand it over.",
    },
    exactlyOne: "Fill in only one of the two.",
    sheet: "Number of the sheet",
    sheetHint: "The number on the signed sheet, for example 17",
    day: "Date",
    dayHint: "For example, 12.06.2019",
    time: "Time",
    timeHint: "For example, 09:40",
    scan: "Scan of the signed sheet",
    scanHint: (megabytes) => `PDF, JPEG or PNG, ${megabytes} MB at most.`,
    chooseAgain: "Browsers make you choose a file anew: choose it once more.",
    scanKept: "Your file is kept; you needn't choose it again.",
    printSheet: "Open and print the sheet to sign",
    waivingAct: "Legal act",
    waivingClause: "Clause",
    inStock: (numbers) => `Blanks in stock: ${numbers}.`,
    stockEmpty: "There are no blanks in stock: record those received first.",
    nobody: "Nobody holds this role today.",
    noOffice: "No such office is on record.",
    registers: {
      population: "State database of natural persons (population register)",
      notary: "Unified notarial information system (notary register)",
    },
    registerAnswers: {
      found: "There is data",
      "not-found": "There is no data",
      "not-needed": "No query was needed",
    },
    askPopulation: (names) =>
      `The population register is asked through the government gateway about ${names}. The register's log notes you as the one who asks.`,
    askNotary:
      "The representative's power of attorney is checked through the government gateway. The register's log notes you as the one who asks.",
    registerSilent:
      "The register gave no answer, so it isn't known whether it has data. The case hasn't changed and what you typed is kept: ask again in a while.",
    nobodyToAsk: "The application has no IIN to ask the register about.",
    registersNotConnected: "The registers aren't connected. Tell the administrator.",
    errors: {
      needed: (label) => `Fill in: ${label}`,
      choose: (label) => `Choose: ${label}`,
      date: (label) => `Give the date as dd.mm.yyyy: ${label}`,
      time: (label) => `Give the time as hh:mm: ${label}`,
      future: (label) => `The time can't be later than now: ${label}`,
      tooEarly: (label) => `The time can't be before the step began: ${label}`,
      oneLine: (label) => `Use letters or digits, in one line: ${label}`,
      tooLong: (label, most) => `At most ${most} characters: ${label}`,
      onlyOne: (labels) => `Fill in only one: ${labels}`,
      file: (label, problem, megabytes) => `${label}: ${fileProblemsEn[problem](megabytes)}`,
      scanMissing: "Attach a scan of at least one document",
    },
  },
} satisfies Dictionary<ActKindTexts>;
