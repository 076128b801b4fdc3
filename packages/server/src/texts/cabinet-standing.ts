/** Where a case stands, in words for its applicant: what it waits for, where the result lies, how it is withdrawn. */
import type { Dictionary } from "./dictionary.ts";

interface CabinetStandingTexts {
  readonly title: string;
  /** States in one line, for lists and headings. */
  readonly states: Readonly<Record<"signature" | "paused" | "ready" | "stored" | "returned" | "sent-again", string>>;
  /** @param moment - when the application was received */
  readonly waitsForSignature: (moment: string) => string;
  readonly signatureFailed: (flaw: string) => string;
  readonly paused: (ground: string) => string;
  readonly queueNumber: string;
  readonly centreNumber: string;
  readonly ready: string;
  readonly stored: string;
  readonly returned: string;
  readonly sentAgain: string;
  readonly where: string;
  readonly address: string;
  readonly hours: string;
  readonly bring: string;
  readonly bringReceipt: (number: string | undefined) => string;
  readonly bringIdentity: string;
  readonly bringPower: string;
  readonly keptUntil: string;
  readonly correction: string;
  readonly correctionItems: string;
  readonly correctionHow: string;
  readonly correctionGone: string;
  readonly withdrawn: string;
  readonly handedOut: (moment: string) => string;
  readonly withdraw: string;
  readonly withdrawTitle: string;
  readonly withdrawText: string;
  readonly withdrawConfirm: string;
  readonly withdrawMeanwhile: string;
  readonly withdrawTooLate: string;
}

export const cabinetStanding = {
  kk: {
    title: "Қазіргі жағдай",
    states: {
      signature: "Қолтаңба тексеріліп жатыр",
      paused: "Мерзім тоқтата тұрылды",
      ready: "Нәтиже дайын, келіп алуға болады",
      stored: "Алынбаған нәтиже сақтауда тұр",
      returned: "Нәтиже мекемеге қайтарылды",
      "sent-again": "Нәтиже қайта жіберіліп жатыр",
    },
    waitsForSignature: (moment) =>
      `Өтінішіңіздің түскен уақыты: ${moment}; бұл уақыт сақталады. Қолтаңбаңызды сол кезде толық тексеру мүмкін болмады; ` +
      "тексеру аяқталған соң, мекеме өтінішті қарай бастайды. Сізден ештеңе талап етілмейді.",
    signatureFailed: (flaw) => `Қолтаңбаңыз жарамсыз болып шықты. ${flaw} Өтінішті қайта беруге болады.`,
    paused: (ground) => `Мерзім тоқтата тұрылды. Негізі: ${ground}.`,
    queueNumber: "Кезектегі нөмірі",
    centreNumber: "ХҚКО-дағы нөмірі",
    ready: "Нәтиже дайын. Оны мына жерден келіп алыңыз.",
    stored: "Нәтиже дайын болғанымен, оны алмадыңыз, сондықтан ол сақтауға қойылды. Оны мына жерден келіп алыңыз.",
    returned:
      "Сақтау мерзімі өткендіктен, нәтиже мекемеге қайтарылды. Оны алу үшін мына жерге келіңіз: нәтиже мекемеден қайта сұралады.",
    sentAgain: "Нәтиже мекемеден қайта сұралды. Ол мына жерге жеткен соң, келіп алыңыз.",
    where: "Қайда",
    address: "Мекенжайы",
    hours: "Жұмыс уақыты",
    bring: "Өзіңізбен бірге алып келіңіз",
    bringReceipt: (number) =>
      number === undefined
        ? "құжаттардың қабылданғаны туралы қолхат"
        : `құжаттардың қабылданғаны туралы № ${number} қолхат`,
    bringIdentity: "жеке басты куәландыратын құжат",
    bringPower: "өкіл келсе, оның өкілеттігін растайтын құжат",
    keptUntil: "Сақталатын соңғы уақыт",
    correction: "Мекеме мәліметтерді түзетуіңізді сұрайды",
    correctionItems: "Нені түзету керек",
    correctionHow:
      "Түзетілген мәліметтер мен құжаттарды мекемеге тапсырыңыз немесе өтінішті қайтарып алып, жаңадан беріңіз. Қызмет көрсету мерзімі тоқтамайды.",
    correctionGone: "Түсініктеме өшірілген.",
    withdrawn: "Бұл өтініш қайтарып алынды, ол бойынша қызмет көрсетілмейді. Қаласаңыз, өтінішті қайта бере аласыз.",
    handedOut: (moment) => `Құжат қағаз түрінде берілді: ${moment}.`,
    withdraw: "Өтінішті қайтарып алу",
    withdrawTitle: "Өтінішті қайтарып алғыңыз келе ме?",
    withdrawText:
      "Қайтарып алынған өтініш бойынша қызмет көрсетілмейді, оны кері қайтару мүмкін емес. Кейін жаңа өтініш бере аласыз, бірақ оның мерзімі жаңадан есептеледі. Регламентте қайтарып алу тәртібі көзделмеген, бірақ оған еркіңіз бар.",
    withdrawConfirm: "Иә, өтінішті қайтарып аламын",
    withdrawMeanwhile: "Сіз бұл бетті ашқаннан бері іс алға жылжыды. Қарап шығып, қайта растаңыз:",
    withdrawTooLate: "Өтінішті енді қайтарып алуға болмайды: іс аяқталған немесе нәтижеге қол қойылған.",
  },
  ru: {
    title: "Что сейчас происходит",
    states: {
      signature: "Подпись проверяется",
      paused: "Срок приостановлен",
      ready: "Результат готов, его можно получить",
      stored: "Невостребованный результат на хранении",
      returned: "Результат возвращён в учреждение",
      "sent-again": "Результат отправляется снова",
    },
    waitsForSignature: (moment) =>
      `Ваше заявление поступило: ${moment}; это время сохраняется. Проверить подпись до конца сразу не удалось; ` +
      "когда проверка закончится, учреждение начнёт рассмотрение. От вас ничего не требуется.",
    signatureFailed: (flaw) => `Ваша подпись оказалась недействительной. ${flaw} Заявление можно подать снова.`,
    paused: (ground) => `Срок приостановлен. Основание: ${ground}.`,
    queueNumber: "Номер в очереди",
    centreNumber: "Номер в ЦОНе",
    ready: "Результат готов. Получите его здесь.",
    stored: "Результат был готов, но вы его не получили, и он оставлен на хранение. Получите его здесь.",
    returned:
      "Срок хранения истёк, и результат возвращён в учреждение. Чтобы его получить, придите сюда: результат запросят у учреждения снова.",
    sentAgain: "Результат снова запрошен у учреждения. Когда он поступит, получите его здесь.",
    where: "Где",
    address: "Адрес",
    hours: "Часы работы",
    bring: "Возьмите с собой",
    bringReceipt: (number) =>
      number === undefined ? "расписку о приёме документов" : `расписку о приёме документов № ${number}`,
    bringIdentity: "документ, удостоверяющий личность",
    bringPower: "представителю – документ, подтверждающий полномочия",
    keptUntil: "Хранится до",
    correction: "Учреждение просит исправить сведения",
    correctionItems: "Что исправить",
    correctionHow:
      "Передайте в учреждение исправленные сведения и документы или отзовите заявление и подайте его заново. Срок оказания услуги не останавливается.",
    correctionGone: "Комментарий стёрт.",
    withdrawn: "Это заявление отозвано, услуга по нему не оказывается. При желании вы можете подать заявление снова.",
    handedOut: (moment) => `Документ выдан на бумаге: ${moment}.`,
    withdraw: "Отозвать заявление",
    withdrawTitle: "Отозвать заявление?",
    withdrawText:
      "По отозванному заявлению услуга не оказывается, отменить отзыв нельзя. Позже вы сможете подать новое заявление, но срок по нему начнётся заново. Порядка отзыва регламент не устанавливает, но отозвать заявление вы вправе.",
    withdrawConfirm: "Да, отозвать заявление",
    withdrawMeanwhile: "С тех пор как вы открыли эту страницу, дело продвинулось. Посмотрите и подтвердите ещё раз:",
    withdrawTooLate: "Отозвать заявление уже нельзя: дело завершено или результат подписан.",
  },
  en: {
    title: "What is happening now",
    states: {
      signature: "The signature is being checked",
      paused: "The term stands still",
      ready: "The result is ready to be fetched",
      stored: "The result, which nobody fetched, is kept",
      returned: "The result went back to the office",
      "sent-again": "The result is being sent again",
    },
    waitsForSignature: (moment) =>
      `Your application was received: ${moment}; this time stays. Your signature couldn't be checked to the end just ` +
      "then; once it is, the office begins with the application. There is nothing for you to do.",
    signatureFailed: (flaw) => `Your signature proved invalid. ${flaw} You can file the application again.`,
    paused: (ground) => `The term stands still. Ground: ${ground}.`,
    queueNumber: "Number in the queue",
    centreNumber: "Number at the one-stop centre",
    ready: "The result is ready. Fetch it here.",
    stored: "The result was ready, but you didn't fetch it, so it is kept for you. Fetch it here.",
    returned:
      "The time of keeping is over, and the result went back to the office. To get it, come here: the office will be asked for it again.",
    sentAgain: "The office was asked for the result again. Once it has arrived, fetch it here.",
    where: "Where",
    address: "Address",
    hours: "Working hours",
    bring: "Bring along",
    bringReceipt: (number) =>
      number === undefined ? "the acceptance receipt" : `the acceptance receipt No. ${number}`,
    bringIdentity: "an identity document",
    bringPower: "as a representative, a document that proves your authority",
    keptUntil: "Kept until",
    correction: "The office asks you to correct the application",
    correctionItems: "What to correct",
    correctionHow:
      "Hand the corrected data and documents to the office, or withdraw the application and file it anew. The term of the service doesn't stop.",
    correctionGone: "The comment was erased.",
    withdrawn: "This application was withdrawn, and the service isn't delivered on it. You can file it again.",
    handedOut: (moment) => `The paper was handed out: ${moment}.`,
    withdraw: "Withdraw the application",
    withdrawTitle: "Withdraw the application?",
    withdrawText:
      "On a withdrawn application the service isn't delivered, and this can't be taken back. You may file a new one later, but its term begins anew. The regulation has no rules for withdrawing: you are free to do it.",
    withdrawConfirm: "Yes, withdraw the application",
    withdrawMeanwhile: "The case has moved on since you opened this page. Look at what happened and confirm again:",
    withdrawTooLate: "The application can't be withdrawn any more: the case has ended or the result is signed.",
  },
} satisfies Dictionary<CabinetStandingTexts>;
