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
  },
} satisfies Dictionary<FilingRequestTexts>;
