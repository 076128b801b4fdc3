import type { Outcome } from "@reglament/engine";
import type { Dictionary } from "./dictionary.ts";
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
