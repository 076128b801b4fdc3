/** What the training pages say. */
import type { Dictionary } from "../texts/dictionary.ts";
import type { TrainingSignIn } from "./sign-ins.ts";

interface TrainingTexts {
  readonly title: string;
  readonly otherWorlds: string;
  readonly clock: string;
  readonly worldClock: string;
  readonly world: string;
  readonly moveClock: string;
  readonly toOpening: string;
  readonly toStepDeadline: string;
  readonly toTotalTerm: string;
  readonly noStepDeadline: string;
  readonly noTotalTerm: string;
  readonly toMoment: string;
  readonly date: string;
  readonly dateHint: string;
  readonly time: string;
  readonly timeHint: string;
  readonly choose: string;
  readonly wrongDate: string;
  readonly wrongTime: string;
  readonly notAhead: string;
  readonly beyondCalendar: string;
  readonly confirmMove: string;
  readonly from: string;
  readonly to: string;
  readonly moveWarning: string;
  readonly move: string;
  readonly cancel: string;
  readonly restart: string;
  readonly restartWarning: string;
  readonly confirmRestart: string;
  readonly restartNow: string;
  readonly tried: string;
  readonly signIns: string;
  readonly name: string;
  readonly iin: string;
  readonly password: string;
  readonly role: string;
  readonly roles: Readonly<Record<TrainingSignIn["as"], string>>;
  readonly children: (children: string) => string;
  readonly certificates: Readonly<Record<TrainingSignIn["certificate"], string>>;
  readonly signingProgram: string;
  readonly signingProgramText: string;
  readonly openSigningProgram: string;
}

export const trainingTexts = {
  kk: {
    title: "Оқу-жаттығу режимі",
    otherWorlds: "Басқа облыстардың әлемдері:",
    clock: "Оқу-жаттығу әлемінің сағаты",
    worldClock: "Қазіргі уақыт",
    world: "Әлем",
    moveClock: "Сағатты алға жылжыту",
    toOpening: "Мекемелер келесі ашылатын сәтке",
    toStepDeadline: "Ашық істердегі рәсімнің ең жақын соңғы мерзіміне",
    toTotalTerm: "Қызметтің жалпы мерзімі аяқталатын ең жақын сәтке",
    noStepDeadline: "Соңғы мерзімі алда тұрған ашық іс жоқ.",
    noTotalTerm: "Жалпы мерзімі алда тұрған ашық іс жоқ.",
    toMoment: "Таңдалған күн мен уақытқа",
    date: "Күні",
    dateHint: "Мысалы, 17.06.2019",
    time: "Уақыты",
    timeHint: "Мысалы, 09:00",
    choose: "Осы сәтті таңдау",
    wrongDate: "Күнді КК.АА.ЖЖЖЖ түрінде жазыңыз, мысалы, 17.06.2019.",
    wrongTime: "Уақытты СС:ММ түрінде жазыңыз, мысалы, 09:00.",
    notAhead: "Сағат тек алға жылжиды. Қазіргі уақыттан кейінгі сәтті таңдаңыз.",
    beyondCalendar: "Бұл күннің еңбек күнтізбесі жүйеде жоқ. Ертерек күнді таңдаңыз.",
    confirmMove: "Сағатты алға жылжытасыз ба?",
    from: "Қазіргі уақыт",
    to: "Жаңа уақыт",
    moveWarning:
      "Сағат барлық қатысушы үшін жылжиды, оны артқа қайтару мүмкін емес. Осы аралықта аяқталған мерзімдер өткен болып есептеледі.",
    move: "Сағатты жылжыту",
    cancel: "Болдырмау",
    restart: "Бастапқы қалыпқа оралу",
    restartWarning:
      "Бастапқы деректері бар жаңа оқу-жаттығу әлемі жасалады, оның сағаты бастапқы сәттен жүреді. Осы әлемдегі істер өшірілмейді, бірақ жұмыс тізімдерінде көрінбейді. Есептік жазбалар сақталады.",
    confirmRestart: "Бәрін басынан бастайсыз ба?",
    restartNow: "Жаңа әлем жасау",
    tried: "Қолданылатын мәтін",
    signIns: "Жүйеге кіруге арналған ойдан шығарылған адамдар",
    name: "Аты-жөні",
    iin: "ЖСН",
    password: "Құпиясөз",
    role: "Рөлі",
    roles: {
      chancellery: "кеңсе қызметкері",
      head: "басшы",
      executor: "жауапты орындаушы",
      deputy: "орынбасар",
      archivist: "мұрағатшы",
      operator: "орталық операторы",
      dispatcher: "жинақтау секторының қызметкері",
      courier: "курьер",
      "blank-keeper": "бланк сақтаушы",
      applicant: "өтініш беруші",
      administrator: "әкімші",
      "training-administrator": "оқу-жаттығу режимінің әкімшісі",
    },
    children: (children) => `балалары: ${children}`,
    certificates: {
      good: "",
      revoked: "тіркеу куәлігі қайтарып алынған",
      expired: "тіркеу куәлігінің мерзімі өткен",
    },
    signingProgram: "Қол қою бағдарламасы",
    signingProgramText:
      "Оқу-жаттығу режимінде NCALayer орнына ойдан шығарылған адамдардың кілттері бар бағдарлама жұмыс істейді. Онда файлға да қол қоюға болады.",
    openSigningProgram: "Қол қою бағдарламасын ашу",
  },
  ru: {
    title: "Учебный режим",
    otherWorlds: "Миры других областей:",
    clock: "Часы учебного мира",
    worldClock: "Сейчас",
    world: "Мир",
    moveClock: "Перевести часы вперёд",
    toOpening: "К следующему открытию учреждений",
    toStepDeadline: "К ближайшему крайнему сроку процедуры по открытым делам",
    toTotalTerm: "К ближайшему концу общего срока услуги",
    noStepDeadline: "Открытых дел с предстоящим крайним сроком нет.",
    noTotalTerm: "Открытых дел с предстоящим концом общего срока нет.",
    toMoment: "К выбранным дате и времени",
    date: "Дата",
    dateHint: "Например, 17.06.2019",
    time: "Время",
    timeHint: "Например, 09:00",
    choose: "Выбрать этот момент",
    wrongDate: "Введите дату в виде ДД.ММ.ГГГГ, например 17.06.2019.",
    wrongTime: "Введите время в виде ЧЧ:ММ, например 09:00.",
    notAhead: "Часы идут только вперёд. Выберите момент позже нынешнего.",
    beyondCalendar: "Производственного календаря на этот день нет. Выберите более раннюю дату.",
    confirmMove: "Перевести часы вперёд?",
    from: "Сейчас",
    to: "Станет",
    moveWarning:
      "Часы перейдут вперёд для всех участников, вернуть их назад нельзя. Сроки, которые истекают за это время, окажутся пропущенными.",
    move: "Перевести часы",
    cancel: "Отменить",
    restart: "Вернуться к началу",
    restartWarning:
      "Появится новый учебный мир со свежими данными, его часы пойдут с начального момента. Дела нынешнего мира не удаляются, но в списках дел в работе их не будет. Учётные записи сохранятся.",
    confirmRestart: "Начать всё сначала?",
    restartNow: "Создать новый мир",
    tried: "Какой текст действует",
    signIns: "Вымышленные люди, от имени которых можно войти",
    name: "Имя",
    iin: "ИИН",
    password: "Пароль",
    role: "Роль",
    roles: {
      chancellery: "сотрудник канцелярии",
      head: "руководитель",
      executor: "ответственный исполнитель",
      deputy: "заместитель руководителя",
      archivist: "архивариус",
      operator: "оператор центра",
      dispatcher: "сотрудник накопительного сектора",
      courier: "курьер",
      "blank-keeper": "хранитель бланков",
      applicant: "заявитель",
      administrator: "администратор",
      "training-administrator": "администратор учебного режима",
    },
    children: (children) => `дети: ${children}`,
    certificates: {
      good: "",
      revoked: "регистрационное свидетельство отозвано",
      expired: "срок регистрационного свидетельства истёк",
    },
    signingProgram: "Программа подписания",
    signingProgramText:
      "В учебном режиме NCALayer заменяет программа с ключами вымышленных людей. В ней можно подписать и файл.",
    openSigningProgram: "Открыть программу подписания",
  },
  en: {
    title: "Training",
    otherWorlds: "Worlds of the other oblasts:",
    clock: "The training world's clock",
    worldClock: "Now",
    world: "World",
    moveClock: "Move the clock forward",
    toOpening: "To the next opening of offices",
    toStepDeadline: "To the next step deadline of an open case",
    toTotalTerm: "To the next end of a total term",
    noStepDeadline: "No open case has a deadline ahead.",
    noTotalTerm: "No open case has the end of its total term ahead.",
    toMoment: "To a chosen date and time",
    date: "Date",
    dateHint: "For example, 17.06.2019",
    time: "Time",
    timeHint: "For example, 09:00",
    choose: "Choose this moment",
    wrongDate: "Enter the date as DD.MM.YYYY, for example 17.06.2019.",
    wrongTime: "Enter the time as HH:MM, for example 09:00.",
    notAhead: "The clock only moves forward. Choose a moment after the present one.",
    beyondCalendar: "There is no working calendar for this day. Choose an earlier date.",
    confirmMove: "Move the clock forward?",
    from: "Now",
    to: "Then",
    moveWarning:
      "The clock moves forward for everybody and can't be moved back. Terms that end in between will have been missed.",
    move: "Move the clock",
    cancel: "Cancel",
    restart: "Back to the start",
    restartWarning:
      "A new training world with fresh data is made; its clock starts at the first moment. Cases of the present world aren't deleted but leave the worklists. Accounts stay.",
    confirmRestart: "Start all over again?",
    restartNow: "Make a new world",
    tried: "Text in force",
    signIns: "Invented people to sign in as",
    name: "Name",
    iin: "IIN",
    password: "Password",
    role: "Role",
    roles: {
      chancellery: "chancellery employee",
      head: "head",
      executor: "executor",
      deputy: "deputy head",
      archivist: "archivist",
      operator: "operator of the centre",
      dispatcher: "employee of the dispatch section",
      courier: "courier",
      "blank-keeper": "keeper of blanks",
      applicant: "applicant",
      administrator: "administrator",
      "training-administrator": "training administrator",
    },
    children: (children) => `children: ${children}`,
    certificates: { good: "", revoked: "certificate revoked", expired: "certificate expired" },
    signingProgram: "Signing program",
    signingProgramText:
      "In training a program with the keys of invented people stands in for NCALayer. It signs files as well.",
    openSigningProgram: "Open the signing program",
  },
} satisfies Dictionary<TrainingTexts>;

/** Texts of the training pages in one language. */
export type { TrainingTexts };
