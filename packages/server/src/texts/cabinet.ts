import type { EventType, NoticeKind, Outcome } from "@reglament/engine";
import type { Dictionary } from "./dictionary.ts";
import { innerEvents } from "./inner-events.ts";
import { clauseInWords } from "./place-in-act.ts";

/** Texts of the applicant's own pages. */
export interface CabinetTexts {
  readonly title: string;
  readonly notices: string;
  readonly noNotices: string;
  readonly drafts: string;
  readonly noDrafts: string;
  readonly draft: (service: string, day: string) => string;
  readonly cases: string;
  readonly noCases: string;
  readonly applyNow: string;
  readonly due: string;
  readonly filed: string;
  readonly number: string;
  readonly noNumber: string;
  readonly back: string;
  readonly toCase: string;
  readonly caseTitle: (number: string) => string;
  readonly newCaseTitle: string;
  readonly office: string;
  readonly channel: string;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly atStep: (step: string) => string;
  readonly waitsFor: (role: string) => string;
  readonly notice: Readonly<Record<NoticeKind, string>>;
  readonly events: Readonly<Record<EventType, string>>;
  readonly history: string;
  readonly deadline: string;
  readonly whatNext: string;
  readonly plannedEnd: (day: string) => string;
  readonly plannedEndHint: string;
  readonly application: string;
  readonly erased: string;
  readonly downloadRequest: string;
  readonly downloadRequestSignature: string;
  readonly files: string;
  readonly noFiles: string;
  readonly receipt: string;
  readonly refusalReceipt: string;
  readonly toReceipt: string;
  readonly toRefusalReceipt: string;
  readonly result: string;
  readonly verdict: Readonly<Record<"valid" | "invalid" | "undetermined", string>>;
  readonly downloadResult: string;
  readonly downloadSignature: string;
  readonly downloadEvidence: string;
  readonly ground: (clause: string) => string;
  readonly unanswered: (question: string) => string;
  readonly expired: (label: string, day: string) => string;
  readonly whatToDo: string;
  readonly mendable: string;
  readonly notMendable: string;
  readonly applyAgain: string;
}

export const cabinet = {
  kk: {
    title: "Жеке кабинет",
    notices: "Жаңа хабарламалар",
    noNotices: "Жаңа хабарлама жоқ.",
    drafts: "Аяқталмаған нобайлар",
    noDrafts: "Аяқталмаған нобай жоқ.",
    draft: (service, day) => `${service}: ${day} күні басталған`,
    cases: "Өтініштеріңіз",
    noCases: "Сіз әлі өтініш берген жоқсыз.",
    applyNow: "Қызметтер тізіміне өту",
    due: "Рәсімнің соңғы мерзімі",
    filed: "Берілген уақыты",
    number: "Кіріс нөмірі",
    noNumber: "әлі берілген жоқ",
    back: "Жеке кабинетке оралу",
    toCase: "Өтініш бетіне оралу",
    caseTitle: (number) => `№ ${number} өтініш`,
    newCaseTitle: "Берілген өтініш",
    office: "Мекеме",
    channel: "Арна",
    outcomes: {
      result: "Қызмет көрсетілді, нәтиже берілді",
      refusal: "Қызмет көрсетуден бас тартылды",
      "intake-refused": "Өтінішті қабылдаудан бас тартылды",
      "not-filed": "Өтініш қабылданбады",
      withdrawn: "Өтініш қайтарып алынды",
    },
    atStep: (step) => `Өтініш мына рәсімде: ${step}`,
    waitsFor: (role) => `Қазір кімнің кезегі: ${role}.`,
    notice: {
      filed: "Өтінішіңіз мекемеге жетті.",
      registered: "Өтінішіңіз қабылданып, тіркелді. Қолхат дайын.",
      "intake-refused": "Өтінішіңізді қабылдаудан бас тартылды. Себебін қараңыз.",
      "result-issued": "Нәтиже дайын: басшы қол қойған құжатты ашыңыз.",
      "refusal-issued": "Қызмет көрсетуден бас тартылды. Дәлелді бас тарту құжатын ашыңыз.",
      accepted: "Өтінішіңіз Мемлекеттік корпорацияда қабылданды. Қолхат дайын.",
      "turned-away": "Тізілімдерде деректер болмағандықтан, сұрау салуыңыз қабылданбады.",
      queued: "Балаңыз кезекке қойылды. Нөмірін өтініш бетінен көріңіз.",
      "result-ready": "Нәтиже дайын: оны келіп алуыңызға болады.",
      "service-refused": "Қызмет көрсетуден бас тартылды. Себебін қараңыз.",
      "result-stored": "Нәтижені алмадыңыз, ол сақтауда тұр. Оны келіп алыңыз.",
      "result-returned":
        "Сақтау мерзімі өткендіктен, нәтиже мекемеге қайтарылды. Мемлекеттік корпорацияға келсеңіз, оны қайта сұратады.",
      withdrawn: "Өтінішіңіз қайтарып алынды.",
      "correction-asked": "Мекеме өтініштегі мәліметтерді түзетуіңізді сұрайды.",
      paused: "Өтінішіңіздің мерзімі тоқтатылды. Негізін қараңыз.",
      resumed: "Өтінішіңіздің мерзімі жалғастырылды.",
      "signature-confirmed": "Қолтаңбаңыз тексеріліп, расталды. Өтініш берілген уақыт сақталды.",
      "signature-disproved":
        "Қолтаңбаңыз жарамсыз болып шықты, сондықтан өтініш қабылданбады. Оны қайта беруге болады.",
    },
    events: {
      ...innerEvents.kk,
      filed: "Өтініш берілді.",
      registered: "Мекеме өтінішті қабылдап, тіркеді және қолхат берді.",
      "intake-refused": "Мекеме өтінішті қабылдаудан бас тартты.",
      "executor-appointed": "Басшы жауапты орындаушыны тағайындады.",
      drafted: "Орындаушы нәтиженің жобасын дайындады.",
      "refusal-proposed": "Орындаушы бас тартудың жобасын дайындады.",
      signed: "Басшы қол қойды.",
      issued: "Нәтиже берілді.",
    },
    history: "Өтініштің барысы",
    deadline: "Қазіргі рәсімнің мерзімі",
    whatNext: "Бұдан кейінгі рәсімдер",
    plannedEnd: (day) => `Нәтиже берілетін соңғы күн: ${day}.`,
    plannedEndHint: "Әр рәсім мерзімін толық пайдаланады деп есептелді. Рәсім ертерек аяқталса, бұл күн де жақындайды.",
    application: "Берген өтінішіңіз",
    erased: "Сақтау мерзімі біткендіктен, өтініштің мазмұны өшірілді.",
    downloadRequest: "Өтініш файлын жүктеп алу",
    downloadRequestSignature: "Өтініштегі ЭЦҚ-ны жүктеп алу (.cms)",
    files: "Қоса тіркелген құжаттар",
    noFiles: "Құжат тіркелмеген.",
    receipt: "Құжаттардың қабылданғаны туралы қолхат",
    refusalReceipt: "Өтінішті қабылдаудан бас тарту туралы қолхат",
    toReceipt: "Қолхатты ашу",
    toRefusalReceipt: "Бас тарту туралы қолхатты ашу",
    result: "Нәтиже",
    verdict: {
      valid: "Қолтаңба тексерілді, ол жарамды.",
      invalid: "Қолтаңба тексерілді, ол жарамсыз.",
      undetermined: "Қолтаңбаны қазір толық тексеру мүмкін болмады.",
    },
    downloadResult: "Құжатты жүктеп алу",
    downloadSignature: "ЭЦҚ-ны жүктеп алу (.cms)",
    downloadEvidence: "Қолтаңбаны кейін де тексеруге керек деректерді жүктеп алу (.evidence)",
    ground: (clause) => `Бас тарту негізі (${clauseInWords(clause, "kk")})`,
    unanswered: (question) => `${question} Жауап берілмеген.`,
    expired: (label, day) => `${label}: жарамдылық мерзімінің соңғы күні – ${day}`,
    whatToDo: "Не істеуге болады",
    mendable: "Кемшілікті жойып, өтінішті қайта бере аласыз.",
    notMendable:
      "Бұл шешіммен келіспесеңіз, оған шағым жасай аласыз. Мәліметтерді түзетіп, өтінішті қайта беруге де болады.",
    applyAgain: "Өтінішті қайта беру",
  },
  ru: {
    title: "Личный кабинет",
    notices: "Новые уведомления",
    noNotices: "Новых уведомлений нет.",
    drafts: "Незаконченные черновики",
    noDrafts: "Незаконченных черновиков нет.",
    draft: (service, day) => `${service}: начат ${day}`,
    cases: "Ваши заявления",
    noCases: "Вы ещё не подавали заявлений.",
    applyNow: "Перейти к перечню услуг",
    due: "Срок текущей процедуры",
    filed: "Подано",
    number: "Входящий номер",
    noNumber: "ещё не присвоен",
    back: "Вернуться в личный кабинет",
    toCase: "Вернуться к заявлению",
    caseTitle: (number) => `Заявление № ${number}`,
    newCaseTitle: "Поданное заявление",
    office: "Учреждение",
    channel: "Канал",
    outcomes: {
      result: "Услуга оказана, результат выдан",
      refusal: "В оказании услуги отказано",
      "intake-refused": "В приёме заявления отказано",
      "not-filed": "Заявление не принято",
      withdrawn: "Заявление отозвано",
    },
    atStep: (step) => `Заявление на процедуре: ${step}`,
    waitsFor: (role) => `Чья сейчас очередь: ${role}.`,
    notice: {
      filed: "Ваше заявление поступило в учреждение.",
      registered: "Ваше заявление принято и зарегистрировано. Расписка готова.",
      "intake-refused": "В приёме вашего заявления отказано. Посмотрите причину.",
      "result-issued": "Результат готов: откройте документ с подписью руководителя.",
      "refusal-issued": "В оказании услуги отказано. Откройте мотивированный отказ.",
      accepted: "Ваше заявление принято в Государственной корпорации. Расписка готова.",
      "turned-away": "Ваш запрос не принят: в реестрах нет данных.",
      queued: "Ваш ребёнок поставлен на очередь. Номер указан на странице заявления.",
      "result-ready": "Результат готов: его можно получить.",
      "service-refused": "В оказании услуги отказано. Посмотрите причину.",
      "result-stored": "Вы не получили результат, он оставлен на хранение. Придите за ним.",
      "result-returned":
        "Срок хранения истёк, результат возвращён в учреждение. Обратитесь в Государственную корпорацию, и его запросят снова.",
      withdrawn: "Ваше заявление отозвано.",
      "correction-asked": "Учреждение просит исправить сведения в заявлении.",
      paused: "Срок по вашему заявлению приостановлен. Посмотрите основание.",
      resumed: "Срок по вашему заявлению возобновлён.",
      "signature-confirmed": "Ваша подпись проверена и подтверждена. Время подачи сохранено.",
      "signature-disproved": "Ваша подпись оказалась недействительной, заявление не принято. Его можно подать снова.",
    },
    events: {
      ...innerEvents.ru,
      filed: "Заявление подано.",
      registered: "Учреждение приняло и зарегистрировало заявление и выдало расписку.",
      "intake-refused": "Учреждение отказало в приёме заявления.",
      "executor-appointed": "Руководитель назначил ответственного исполнителя.",
      drafted: "Исполнитель подготовил проект результата.",
      "refusal-proposed": "Исполнитель подготовил проект отказа.",
      signed: "Руководитель подписал.",
      issued: "Результат выдан.",
    },
    history: "Ход рассмотрения",
    deadline: "Срок текущей процедуры",
    whatNext: "Следующие процедуры",
    plannedEnd: (day) => `Результат будет выдан не позднее: ${day}.`,
    plannedEndHint:
      "Расчёт исходит из того, что каждая процедура займёт весь свой срок. Если какая-то завершится раньше, раньше будет и результат.",
    application: "Ваше заявление",
    erased: "Срок хранения истёк, содержание заявления удалено.",
    downloadRequest: "Скачать файл заявления",
    downloadRequestSignature: "Скачать ЭЦП заявления (.cms)",
    files: "Приложенные документы",
    noFiles: "Документы не приложены.",
    receipt: "Расписка о приёме документов",
    refusalReceipt: "Расписка об отказе в приёме заявления",
    toReceipt: "Открыть расписку",
    toRefusalReceipt: "Открыть расписку об отказе",
    result: "Результат",
    verdict: {
      valid: "Подпись проверена, она действительна.",
      invalid: "Подпись проверена, она недействительна.",
      undetermined: "Полностью проверить подпись сейчас не удалось.",
    },
    downloadResult: "Скачать документ",
    downloadSignature: "Скачать ЭЦП (.cms)",
    downloadEvidence: "Скачать данные для проверки подписи в будущем (.evidence)",
    ground: (clause) => `Основание отказа (${clauseInWords(clause, "ru")})`,
    unanswered: (question) => `${question} Ответ не дан.`,
    expired: (label, day) => `${label}: срок действия истёк ${day}`,
    whatToDo: "Что можно сделать",
    mendable: "Устраните недостаток и подайте заявление ещё раз.",
    notMendable: "Если вы не согласны, решение можно обжаловать. Можно и подать новое заявление с верными сведениями.",
    applyAgain: "Подать заявление ещё раз",
  },
  en: {
    title: "My cabinet",
    notices: "New notices",
    noNotices: "There are no new notices.",
    drafts: "Unfinished drafts",
    noDrafts: "There are no unfinished drafts.",
    draft: (service, day) => `${service}: begun on ${day}`,
    cases: "Your applications",
    noCases: "You haven't applied for anything yet.",
    applyNow: "Go to the list of services",
    due: "The current step is due",
    filed: "Filed",
    number: "Incoming number",
    noNumber: "not given yet",
    back: "Back to my cabinet",
    toCase: "Back to the application",
    caseTitle: (number) => `Application No. ${number}`,
    newCaseTitle: "Filed application",
    office: "Office",
    channel: "Channel",
    outcomes: {
      result: "The service was delivered; the result is issued",
      refusal: "The service was refused",
      "intake-refused": "Acceptance of the application was refused",
      "not-filed": "The application was not taken",
      withdrawn: "The application was withdrawn",
    },
    atStep: (step) => `The application is at this step: ${step}`,
    waitsFor: (role) => `Whose turn it is: ${role}.`,
    notice: {
      filed: "Your application has reached the office.",
      registered: "Your application was accepted and registered. The receipt is ready.",
      "intake-refused": "Acceptance of your application was refused. See why.",
      "result-issued": "The result is ready: open the paper signed by the head.",
      "refusal-issued": "The service was refused. Open the reasoned refusal.",
      accepted: "Your application was accepted at the one-stop centre. The receipt is ready.",
      "turned-away": "Your request was turned away: the registers have no data.",
      queued: "Your child was placed in the queue. The page of the application shows the number.",
      "result-ready": "The result is ready: you can come and fetch it.",
      "service-refused": "The service was refused. See why.",
      "result-stored": "You have not fetched the result; it is kept for you. Come and fetch it.",
      "result-returned":
        "The time of keeping is over and the result went back. Come to the one-stop centre, which will ask for it again.",
      withdrawn: "Your application was withdrawn.",
      "correction-asked": "The office asks you to mend your application.",
      paused: "The term of your application stands still. See on what ground.",
      resumed: "The term of your application goes on.",
      "signature-confirmed": "Your signature was checked and confirmed. The time of filing is kept.",
      "signature-disproved": "Your signature proved invalid and the application was not taken. You may apply again.",
    },
    events: {
      ...innerEvents.en,
      filed: "The application was filed.",
      registered: "The office accepted and registered the application and gave a receipt.",
      "intake-refused": "The office refused to accept the application.",
      "executor-appointed": "The head appointed the responsible executor.",
      drafted: "The executor prepared the draft result.",
      "refusal-proposed": "The executor prepared a draft refusal.",
      signed: "The head signed.",
      issued: "The result was issued.",
    },
    history: "The application's way",
    deadline: "Deadline of the current step",
    whatNext: "The steps to come",
    plannedEnd: (day) => `You get the result at the latest on ${day}.`,
    plannedEndHint: "This assumes that each step uses up its whole term. If one ends sooner, so does the rest.",
    application: "Your application",
    erased: "The storage term has ended; the application's content was erased.",
    downloadRequest: "Download the application's file",
    downloadRequestSignature: "Download the application's signature (.cms)",
    files: "Attached documents",
    noFiles: "No documents are attached.",
    receipt: "Acceptance receipt",
    refusalReceipt: "Receipt of a refused acceptance",
    toReceipt: "Open the receipt",
    toRefusalReceipt: "Open the receipt of the refusal",
    result: "Result",
    verdict: {
      valid: "The signature was checked and is valid.",
      invalid: "The signature was checked and is not valid.",
      undetermined: "The signature couldn't be checked completely just now.",
    },
    downloadResult: "Download the document",
    downloadSignature: "Download the signature (.cms)",
    downloadEvidence: "Download what the signature can be checked by in years to come (.evidence)",
    ground: (clause) => `Ground of the refusal (${clauseInWords(clause, "en")})`,
    unanswered: (question) => `${question} Not answered.`,
    expired: (label, day) => `${label}: ran out on ${day}`,
    whatToDo: "What you can do",
    mendable: "Mend what is missing and file the application again.",
    notMendable: "If you disagree, you can appeal. You can also file a new application with correct data.",
    applyAgain: "File the application again",
  },
} satisfies Dictionary<CabinetTexts>;
