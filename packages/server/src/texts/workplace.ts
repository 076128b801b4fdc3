/** Texts of the officials' worklist and of the page of a case. */
import type { EventType, Outcome } from "@reglament/engine";
import type { Dictionary } from "./dictionary.ts";
import { innerEvents } from "./inner-events.ts";

export interface WorkplaceTexts {
  readonly title: string;
  readonly mine: string;
  readonly mineEmpty: string;
  readonly others: string;
  readonly othersEmpty: string;
  readonly ended: string;
  readonly service: string;
  /** @param most - how many are shown */
  readonly mostUrgentOnly: (most: number) => string;
  /** @param filed - when it was filed, in words */
  readonly unnumbered: (filed: string) => string;
  readonly late: string;
  readonly inTime: string;
  readonly newPaper: string;
  readonly accounts: string;
  readonly toWorklist: string;
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
  readonly deadlines: string;
  readonly doneInTime: (moment: string) => string;
  readonly doneLate: (moment: string) => string;
  readonly history: string;
  readonly events: Record<EventType, string>;
  readonly byWhom: (text: string, name: string) => string;
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
    mine: "Сіздің әрекетіңізді күтіп тұрған істер",
    mineEmpty: "Қазір сіздің әрекетіңізді күтіп тұрған іс жоқ.",
    others: "Мекеменің өзге ашық істері",
    othersEmpty: "Мекемеде өзге ашық іс жоқ.",
    ended: "Соңғы аяқталған істер",
    service: "Қызмет",
    mostUrgentOnly: (most) => `Мерзімі ең жақын ${most} іс көрсетілді. Қалғандары солар аяқталған сайын осында шығады.`,
    unnumbered: (filed) => `Тіркелмеген өтініш, берілген уақыты: ${filed}`,
    late: "Мерзімі өтті",
    inTime: "Мерзімі өтпеген",
    newPaper: "Қағаз түріндегі өтінішті енгізу",
    accounts: "Өтініш берушіге есептік жазба ашу",
    toWorklist: "Жұмыс тізіміне оралу",
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
    deadlines: "Мерзімдер",
    doneInTime: (moment) => `Мерзімінде орындалды: ${moment}`,
    doneLate: (moment) => `Мерзімінен кеш орындалды: ${moment}`,
    history: "Істің барысы",
    events: {
      ...innerEvents.kk,
      filed: "Өтініш берілді.",
      registered: "Өтініш қабылданып, тіркелді.",
      "intake-refused": "Өтінішті қабылдаудан бас тартылды.",
      "executor-appointed": "Жауапты орындаушы тағайындалды.",
      drafted: "Нәтиже жобасы дайындалды.",
      "refusal-proposed": "Бас тартудың жобасы дайындалды.",
      signed: "Басшы қол қойды.",
      issued: "Нәтиже өтініш берушіге берілді.",
    },
    byWhom: (text, name) => `${text} ${name}.`,
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
    mine: "Дела, которые ждут вашего действия",
    mineEmpty: "Сейчас вашего действия не ждёт ни одно дело.",
    others: "Другие открытые дела учреждения",
    othersEmpty: "Других открытых дел в учреждении нет.",
    ended: "Недавно завершённые дела",
    service: "Услуга",
    mostUrgentOnly: (most) =>
      `Показаны дела с ближайшим сроком, не более ${most}. Остальные появятся здесь по мере их завершения.`,
    unnumbered: (filed) => `Незарегистрированное заявление, подано: ${filed}`,
    late: "Срок истёк",
    inTime: "Срок не истёк",
    newPaper: "Ввести бумажное заявление",
    accounts: "Открыть заявителю учётную запись",
    toWorklist: "Вернуться к списку дел",
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
    deadlines: "Сроки",
    doneInTime: (moment) => `Выполнено в срок: ${moment}`,
    doneLate: (moment) => `Выполнено с опозданием: ${moment}`,
    history: "Ход дела",
    events: {
      ...innerEvents.ru,
      filed: "Заявление подано.",
      registered: "Заявление принято и зарегистрировано.",
      "intake-refused": "В приёме заявления отказано.",
      "executor-appointed": "Назначен ответственный исполнитель.",
      drafted: "Подготовлен проект результата.",
      "refusal-proposed": "Подготовлен проект отказа.",
      signed: "Документ подписан руководителем.",
      issued: "Результат выдан заявителю.",
    },
    byWhom: (text, name) => `${text} ${name}.`,
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
    mine: "Cases that wait for you",
    mineEmpty: "No case waits for you now.",
    others: "Other open cases of the office",
    othersEmpty: "The office has no other open cases.",
    ended: "Cases ended lately",
    service: "Service",
    mostUrgentOnly: (most) =>
      `Only the ${most} cases that are due first are shown. The others appear as those are done.`,
    unnumbered: (filed) => `Application not yet registered, filed: ${filed}`,
    late: "Overdue",
    inTime: "Not overdue",
    newPaper: "Enter a paper application",
    accounts: "Open an account for an applicant",
    toWorklist: "Back to the worklist",
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
    deadlines: "Deadlines",
    doneInTime: (moment) => `Done in time: ${moment}`,
    doneLate: (moment) => `Done late: ${moment}`,
    history: "History",
    events: {
      ...innerEvents.en,
      filed: "Application filed.",
      registered: "Application accepted and registered.",
      "intake-refused": "Acceptance refused.",
      "executor-appointed": "Executor appointed.",
      drafted: "Draft result prepared.",
      "refusal-proposed": "Draft refusal prepared.",
      signed: "Signed by the head.",
      issued: "Result issued to the applicant.",
    },
    byWhom: (text, name) => `${text} By ${name}.`,
    acts: "What you can do now",
    noActs: "There is nothing for you to do in this case now.",
    receipt: "Open the acceptance receipt",
    intakeRefusalReceipt: "Open the receipt of refused acceptance",
    paper: "Open the document for printing",
    preparedPaper: "Document prepared for signing",
    signedPaper: "Signed document",
  },
} satisfies Dictionary<WorkplaceTexts>;
