import type { Dictionary } from "./dictionary.ts";
import { clauseInWords } from "./place-in-act.ts";

/** Texts of the check page and of signing and filing. */
export interface FilingRequestTexts {
  readonly checkTitle: string;
  readonly answers: string;
  readonly documents: string;
  readonly change: string;
  readonly notGiven: string;
  readonly mustAnswer: (question: string) => string;
  readonly mustAnswerTitle: string;
  readonly missingTitle: string;
  readonly missingLead: string;
  readonly mayFileAnyway: string;
  readonly toSign: string;
  readonly filePaper: string;
  readonly signTitle: string;
  readonly signLead: (clause: string) => string;
  readonly signFrozen: string;
  readonly whatIsSigned: string;
  readonly signerLine: (name: string, iin: string) => string;
  readonly changedSince: string;
  readonly receivedTitle: string;
  /** @param moment - in words */
  readonly receivedAt: (moment: string) => string;
  readonly receivedWaits: string;
  readonly receivedNext: readonly [confirmed: string, disproved: string];
  readonly receivedNothingToDo: string;
  readonly toCase: string;
}

export const filingRequest = {
  kk: {
    checkTitle: "Өтінішті тексеріңіз",
    answers: "Жауаптарыңыз",
    documents: "Құжаттар",
    change: "Өзгерту",
    notGiven: "Жауап берілмеген",
    mustAnswer: (question) => `Жауап беріңіз: ${question}`,
    mustAnswerTitle: "Бұл жауаптарсыз өтініш жіберілмейді",
    missingTitle: "Өтініш толық емес",
    missingLead: "Мекеме өтінішті қабылдаудан бас тартуы мүмкін, себебі мыналар жоқ:",
    mayFileAnyway: "Дегенмен өтінішті осы күйінде де беруге құқылысыз.",
    toSign: "Қол қоюға өту",
    filePaper: "Өтінішті жіберу",
    signTitle: "Өтінішке қол қою",
    signLead: (clause) =>
      `Төмендегі өтініш мәтіні енді өзгермейді. Оған жоғарыда аталған адам өзінің ЭЦҚ-сымен қол қояды (${clauseInWords(clause, "kk")}).`,
    signFrozen: "Жауапты немесе құжатты өзгертсеңіз, қайтадан қол қою керек болады.",
    whatIsSigned: "Қол қойылатын мәтін",
    signerLine: (name, iin) => `Қол қоюшы: ${name}, ЖСН ${iin}`,
    changedSince: "Қол қойғаннан кейін өтініш өзгерген, сондықтан ол қолтаңба жарамайды. Жаңа файлға қол қойыңыз.",
    receivedTitle: "Өтініш түсті, қолтаңба тексерілуде",
    receivedAt: (moment) => `Өтініштің түскен уақыты: ${moment}. Бұл уақыт сақталды, тексеру созылса да өзгермейді.`,
    receivedWaits:
      "Тіркеу куәлігіңіздің қайтарып алынбағанын растайтын қызмет қазір жауап бермей тұр, сондықтан қолтаңбаны соңына дейін тексеру мүмкін болмады. Жүйе оны өзі қайта тексереді.",
    receivedNext: [
      "Қолтаңба расталса, мекеме өтінішті қарауға алады. Бұл туралы жеке кабинетке хабарлама келеді.",
      "Өтініш түскен сәтте куәлік қайтарып алынған болып шықса, өтініш қаралмайды. Хабарламада себебі жазылады, жаңа куәлікпен қайта өтініш бере аласыз.",
    ],
    receivedNothingToDo: "Сізге ештеңе істеудің қажеті жоқ: қайта қол қоймаңыз, қайта жібермеңіз.",
    toCase: "Істің бетіне өту",
  },
  ru: {
    checkTitle: "Проверьте заявление",
    answers: "Ваши ответы",
    documents: "Документы",
    change: "Изменить",
    notGiven: "Нет ответа",
    mustAnswer: (question) => `Ответьте: ${question}`,
    mustAnswerTitle: "Без этих ответов заявление не отправить",
    missingTitle: "Заявление неполное",
    missingLead: "Учреждение вправе отказать в приёме заявления, потому что нет следующего:",
    mayFileAnyway: "Тем не менее вы вправе подать заявление и в таком виде.",
    toSign: "Перейти к подписанию",
    filePaper: "Отправить заявление",
    signTitle: "Подписание заявления",
    signLead: (clause) =>
      `Текст заявления ниже больше не меняется. Его подписывает своей ЭЦП тот, кто назван выше (${clauseInWords(clause, "ru")}).`,
    signFrozen: "Если изменить ответ или документ, подписывать придётся заново.",
    whatIsSigned: "Что вы подписываете",
    signerLine: (name, iin) => `Подписант: ${name}, ИИН ${iin}`,
    changedSince: "После подписания заявление изменилось, поэтому та подпись не годится. Подпишите новый файл.",
    receivedTitle: "Заявление получено, подпись проверяется",
    receivedAt: (moment) => `Время получения: ${moment}. Оно сохранено и не изменится, даже если проверка затянется.`,
    receivedWaits:
      "Служба, которая подтверждает, что ваше регистрационное свидетельство не отозвано, сейчас не отвечает, поэтому проверить подпись до конца не удалось. Система проверит её ещё раз сама.",
    receivedNext: [
      "Если подпись подтвердится, учреждение возьмёт заявление в работу. Об этом придёт уведомление в личный кабинет.",
      "Если окажется, что в момент получения свидетельство было отозвано, заявление рассматривать не будут. В уведомлении будет названа причина; с новым свидетельством можно подать заявление снова.",
    ],
    receivedNothingToDo: "От вас ничего не требуется: не подписывайте и не отправляйте заявление ещё раз.",
    toCase: "Перейти к делу",
  },
  en: {
    checkTitle: "Check the application",
    answers: "Your answers",
    documents: "Documents",
    change: "Change",
    notGiven: "No answer",
    mustAnswer: (question) => `Answer: ${question}`,
    mustAnswerTitle: "The application can't be sent without these answers",
    missingTitle: "The application is incomplete",
    missingLead: "The office may refuse to accept the application, because this is missing:",
    mayFileAnyway: "You have the right to file it as it is all the same.",
    toSign: "Go to signing",
    filePaper: "File the application",
    signTitle: "Sign the application",
    signLead: (clause) =>
      `The text below no longer changes. The person named above signs it with their electronic signature (${clauseInWords(clause, "en")}).`,
    signFrozen: "If you change an answer or a document, you have to sign again.",
    whatIsSigned: "What you sign",
    signerLine: (name, iin) => `Signer: ${name}, IIN ${iin}`,
    changedSince: "The application changed after it was signed, so that signature no longer serves. Sign the new file.",
    receivedTitle: "The application is received, its signature is being checked",
    receivedAt: (moment) => `Time of receipt: ${moment}. It is kept and won't change, however long the check takes.`,
    receivedWaits:
      "The service that confirms that your certificate isn't revoked doesn't answer now, so the signature could not be checked to the end. The system checks it again by itself.",
    receivedNext: [
      "If the signature is confirmed, the office takes the application up. You will get a notice in your cabinet.",
      "If it turns out that the certificate was revoked at the time of receipt, the application won't be dealt with. The notice will name the reason; you may apply again with a new certificate.",
    ],
    receivedNothingToDo: "There is nothing for you to do: don't sign or send the application again.",
    toCase: "Go to the case",
  },
} satisfies Dictionary<FilingRequestTexts>;
