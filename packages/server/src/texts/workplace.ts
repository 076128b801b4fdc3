/** Texts of the officials' worklist and of the page of a case. */
import type { Outcome } from "@reglament/engine";
import type { WorklistView } from "../workplace/worklist-views.ts";
import type { Dictionary } from "./dictionary.ts";

export interface WorkplaceTexts {
  readonly title: string;
  /** What the views of the worklist are called, for those who don't see them side by side. */
  readonly views: string;
  readonly view: Record<WorklistView, string>;
  readonly viewTitle: Record<WorklistView, string>;
  readonly viewEmpty: Record<WorklistView, string>;
  readonly nextPage: string;
  readonly noDeadline: string;
  readonly standIn: (absent: string, order: string) => string;
  readonly claimed: Record<"mine" | "other", string>;
  readonly waitsForSignature: string;
  readonly others: string;
  readonly othersEmpty: string;
  readonly ended: string;
  readonly service: string;
  /** @param filed - when it was filed, in words */
  readonly unnumbered: (filed: string) => string;
  readonly late: string;
  readonly inTime: string;
  readonly newPaper: string;
  readonly accounts: string;
  readonly toWorklist: string;
  readonly toAdministration: string;
  readonly caseTitle: (number: string) => string;
  readonly newApplication: string;
  readonly state: string;
  readonly channel: string;
  readonly office: string;
  readonly incomingNumber: string;
  readonly filedAt: string;
  readonly edition: string;
  readonly executor: string;
  readonly waitsFor: (role: string) => string;
  readonly outcomes: Record<Outcome, string>;
  readonly application: string;
  readonly erased: string;
  readonly notGiven: string;
  readonly unconfirmed: string;
  readonly documents: string;
  readonly noDocuments: string;
  readonly kilobytes: (amount: number) => string;
  readonly signature: string;
  readonly signedOnPaper: string;
  readonly signatureMissing: string;
  readonly signer: string;
  readonly verdict: string;
  readonly verdicts: Record<"valid" | "invalid" | "undetermined", string>;
  readonly verifiedAt: string;
  readonly history: string;
  readonly acts: string;
  readonly noActs: string;
  readonly receipt: string;
  readonly intakeRefusalReceipt: string;
  readonly paper: string;
  readonly preparedPaper: string;
  readonly signedPaper: string;
}

export const workplace = {
  kk: {
    title: "Жұмыс орны",
    views: "Істер тізімінің түрлері",
    view: {
      waiting: "Сізді күтетін істер",
      mine: "Сіздің істеріңіз",
      office: "Мекеме істері",
      overdue: "Мерзімі өткен істер",
    },
    viewTitle: {
      waiting: "Сіздің әрекетіңізді күтіп тұрған істер",
      mine: "Сізді күтіп тұрған, өз қолыңызға алған және сіз орындайтын істер",
      office: "Мекеменің барлық ашық істері",
      overdue: "Мерзімі өткен ашық істер",
    },
    viewEmpty: {
      waiting: "Қазір сіздің әрекетіңізді күтіп тұрған іс жоқ.",
      mine: "Қазір сізде бірде-бір іс жоқ.",
      office: "Мекемеде ашық іс жоқ.",
      overdue: "Мерзімі өткен іс жоқ.",
    },
    nextPage: "Келесі бет",
    noDeadline: "Қазір есептеліп жатқан мерзім жоқ.",
    standIn: (absent, order) => `Кімнің орнына: ${absent}, № ${order} бұйрық`,
    claimed: { mine: "Өз қолыңызға алғансыз", other: "Басқа қызметкердің қолында" },
    waitsForSignature: "Қолтаңбаның тексерілуін күтіп тұр",
    others: "Мекеменің өзге ашық істері",
    othersEmpty: "Мекемеде өзге ашық іс жоқ.",
    ended: "Соңғы аяқталған істер",
    service: "Қызмет",
    unnumbered: (filed) => `Тіркелмеген өтініш, берілген уақыты: ${filed}`,
    late: "Мерзімі өтті",
    inTime: "Мерзімі өтпеген",
    newPaper: "Қағаз түріндегі өтінішті енгізу",
    accounts: "Өтініш берушіге есептік жазба ашу",
    toWorklist: "Жұмыс тізіміне оралу",
    toAdministration: "Әкімшілік бетіне оралу",
    caseTitle: (number) => `№ ${number} іс`,
    newApplication: "Жаңа өтініш",
    state: "Күйі",
    channel: "Қайдан түсті",
    office: "Мекеме",
    incomingNumber: "Кіріс нөмірі",
    filedAt: "Берілген уақыты",
    edition: "Регламент редакциясы",
    executor: "Жауапты орындаушы",
    waitsFor: (role) => `Іс кімнің әрекетін күтіп тұр: ${role}.`,
    outcomes: {
      result: "Нәтиже берілді",
      refusal: "Қызмет көрсетуден бас тартылды",
      "intake-refused": "Өтінішті қабылдаудан бас тартылды",
      "not-filed": "Өтініш қабылданбады",
      withdrawn: "Өтініш қайтарып алынды",
    },
    application: "Өтініш",
    erased: "Сақтау мерзімі аяқталғандықтан, өтініштегі дербес деректер өшірілген.",
    notGiven: "жауап берілмеген",
    unconfirmed: "талап расталмаған",
    documents: "Қоса тіркелген құжаттар",
    noDocuments: "Бірде-бір құжат тіркелмеген.",
    kilobytes: (amount) => `${amount} КБ`,
    signature: "Өтініштегі қолтаңба",
    signedOnPaper: "Өтінішке қағазда қол қойылған, ЭЦҚ жоқ.",
    signatureMissing: "Өтініштің қолтаңбасы табылмады.",
    signer: "Қол қоюшы",
    verdict: "Тексеру қорытындысы",
    verdicts: {
      valid: "Қолтаңба жарамды",
      invalid: "Қолтаңба жарамсыз",
      undetermined: "Қолтаңбаның жарамдылығын анықтау мүмкін болмады",
    },
    verifiedAt: "Тексерілген уақыты",
    history: "Істің барысы",
    acts: "Қазір жасай алатын әрекеттеріңіз",
    noActs: "Бұл істе қазір сіз жасайтын әрекет жоқ.",
    receipt: "Құжаттардың қабылданғаны туралы қолхатты ашу",
    intakeRefusalReceipt: "Қабылдаудан бас тарту туралы қолхатты ашу",
    paper: "Құжатты басып шығаруға ашу",
    preparedPaper: "Қол қоюға дайындалған құжат",
    signedPaper: "Қол қойылған құжат",
  },
  ru: {
    title: "Рабочее место",
    views: "Виды списка дел",
    view: {
      waiting: "Ждут вас",
      mine: "Ваши дела",
      office: "Дела учреждения",
      overdue: "Просроченные",
    },
    viewTitle: {
      waiting: "Дела, которые ждут вашего действия",
      mine: "Дела, которые ждут вас, взяты вами в работу или поручены вам",
      office: "Все открытые дела учреждения",
      overdue: "Открытые дела с истёкшим сроком",
    },
    viewEmpty: {
      waiting: "Сейчас вашего действия не ждёт ни одно дело.",
      mine: "Сейчас у вас нет ни одного дела.",
      office: "Открытых дел в учреждении нет.",
      overdue: "Просроченных дел нет.",
    },
    nextPage: "Следующая страница",
    noDeadline: "Сейчас ни один срок не идёт.",
    standIn: (absent, order) => `Вместо: ${absent}, приказ № ${order}`,
    claimed: { mine: "Взято вами в работу", other: "В работе у другого сотрудника" },
    waitsForSignature: "Ждёт проверки подписи",
    others: "Другие открытые дела учреждения",
    othersEmpty: "Других открытых дел в учреждении нет.",
    ended: "Недавно завершённые дела",
    service: "Услуга",
    unnumbered: (filed) => `Незарегистрированное заявление, подано: ${filed}`,
    late: "Срок истёк",
    inTime: "Срок не истёк",
    newPaper: "Ввести бумажное заявление",
    accounts: "Открыть заявителю учётную запись",
    toWorklist: "Вернуться к списку дел",
    toAdministration: "Вернуться к администрированию",
    caseTitle: (number) => `Дело № ${number}`,
    newApplication: "Новое заявление",
    state: "Состояние",
    channel: "Откуда поступило",
    office: "Учреждение",
    incomingNumber: "Входящий номер",
    filedAt: "Подано",
    edition: "Редакция регламента",
    executor: "Ответственный исполнитель",
    waitsFor: (role) => `Чьего действия ждёт дело: ${role}.`,
    outcomes: {
      result: "Результат выдан",
      refusal: "В оказании услуги отказано",
      "intake-refused": "В приёме заявления отказано",
      "not-filed": "Заявление не принято",
      withdrawn: "Заявление отозвано",
    },
    application: "Заявление",
    erased: "Срок хранения истёк, персональные данные заявления стёрты.",
    notGiven: "ответ не дан",
    unconfirmed: "требование не подтверждено",
    documents: "Приложенные документы",
    noDocuments: "Ни одного документа не приложено.",
    kilobytes: (amount) => `${amount} КБ`,
    signature: "Подпись под заявлением",
    signedOnPaper: "Заявление подписано на бумаге, ЭЦП нет.",
    signatureMissing: "Подпись под заявлением не найдена.",
    signer: "Подписант",
    verdict: "Заключение о проверке",
    verdicts: {
      valid: "Подпись действительна",
      invalid: "Подпись недействительна",
      undetermined: "Действительность подписи установить не удалось",
    },
    verifiedAt: "Проверена",
    history: "Ход дела",
    acts: "Что вы можете сделать сейчас",
    noActs: "В этом деле сейчас нет действий, которые выполняете вы.",
    receipt: "Открыть расписку о приёме документов",
    intakeRefusalReceipt: "Открыть расписку об отказе в приёме",
    paper: "Открыть документ для печати",
    preparedPaper: "Документ, подготовленный к подписанию",
    signedPaper: "Подписанный документ",
  },
  en: {
    title: "Workplace",
    views: "Views of the worklist",
    view: {
      waiting: "Waiting for you",
      mine: "Your cases",
      office: "Cases of the office",
      overdue: "Overdue",
    },
    viewTitle: {
      waiting: "Cases that wait for you",
      mine: "Cases that wait for you, that you took in hand or that you are the executor of",
      office: "All open cases of the office",
      overdue: "Open cases that are overdue",
    },
    viewEmpty: {
      waiting: "No case waits for you now.",
      mine: "You have no cases now.",
      office: "The office has no open cases.",
      overdue: "No case is overdue.",
    },
    nextPage: "Next page",
    noDeadline: "No deadline runs now.",
    standIn: (absent, order) => `Standing in for ${absent}, order No. ${order}`,
    claimed: { mine: "Taken in hand by you", other: "In a colleague's hand" },
    waitsForSignature: "Waits for the signature to be checked",
    others: "Other open cases of the office",
    othersEmpty: "The office has no other open cases.",
    ended: "Cases ended lately",
    service: "Service",
    unnumbered: (filed) => `Application not yet registered, filed: ${filed}`,
    late: "Overdue",
    inTime: "Not overdue",
    newPaper: "Enter a paper application",
    accounts: "Open an account for an applicant",
    toWorklist: "Back to the worklist",
    toAdministration: "Back to administration",
    caseTitle: (number) => `Case ${number}`,
    newApplication: "New application",
    state: "State",
    channel: "Came through",
    office: "Office",
    incomingNumber: "Incoming number",
    filedAt: "Filed",
    edition: "Edition of the regulation",
    executor: "Responsible executor",
    waitsFor: (role) => `Whom the case waits for: ${role}.`,
    outcomes: {
      result: "Result issued",
      refusal: "Service refused",
      "intake-refused": "Acceptance refused",
      "not-filed": "The application was not taken",
      withdrawn: "The application was withdrawn",
    },
    application: "Application",
    erased: "The storage term has ended; the application's personal data was erased.",
    notGiven: "not answered",
    unconfirmed: "demand unconfirmed",
    documents: "Documents attached",
    noDocuments: "No document was attached.",
    kilobytes: (amount) => `${amount} KB`,
    signature: "Signature of the application",
    signedOnPaper: "The application was signed on paper; there is no electronic signature.",
    signatureMissing: "The application's signature was not found.",
    signer: "Signer",
    verdict: "Verdict",
    verdicts: {
      valid: "The signature is valid",
      invalid: "The signature is not valid",
      undetermined: "It could not be determined whether the signature is valid",
    },
    verifiedAt: "Verified",
    history: "History",
    acts: "What you can do now",
    noActs: "There is nothing for you to do in this case now.",
    receipt: "Open the acceptance receipt",
    intakeRefusalReceipt: "Open the receipt of refused acceptance",
    paper: "Open the document for printing",
    preparedPaper: "Document prepared for signing",
    signedPaper: "Signed document",
  },
} satisfies Dictionary<WorkplaceTexts>;
