import type { Dictionary } from "./dictionary.ts";
import { clauseInWords } from "./place-in-act.ts";

/** Texts of beginning an application and of its questions. */
export interface FilingTexts {
  readonly applyTitle: string;
  readonly newPaperTitle: string;
  readonly back: string;
  readonly yesToday: string;
  readonly noToday: string;
  readonly windowOpen: string;
  readonly windowOpensOn: (day: string) => string;
  readonly assumed: (because: string) => string;
  readonly howItGoes: string;
  readonly steps: readonly string[];
  readonly begin: string;
  readonly beginPaper: string;
  readonly unfinished: string;
  readonly goOn: (day: string) => string;
  readonly questionOf: (number: number, total: number) => string;
  readonly saveAndContinue: string;
  readonly skip: string;
  readonly optional: string;
  readonly mayBeLeftOpen: (clause: string) => string;
  readonly you: (name: string, iin: string) => string;
  readonly changeOther: (question: string) => string;
  readonly closedTitle: string;
  readonly closedDraftKept: string;
  readonly toDraft: string;
  readonly toService: string;
  readonly officeFixed: (office: string) => string;
  readonly notYetOpen: string;
  readonly notYetOpenText: string;
  readonly notOffered: string;
  readonly notOfferedText: string;
}

export const filing = {
  kk: {
    applyTitle: "Өтініш беру",
    newPaperTitle: "Қағаз түріндегі өтінішті енгізу",
    back: "Артқа",
    yesToday: "Бүгін өтініш беруге болады.",
    noToday: "Бүгін өтініш беруге болмайды.",
    windowOpen: "Қазір өтініш қабылданып жатыр.",
    windowOpensOn: (day) => `Өтініш ${day} күнінен бастап қабылданады.`,
    assumed: (because) => `Бұл – біздің түсінігіміз. ${because}`,
    howItGoes: "Бұл қалай өтеді",
    steps: [
      "Сұрақтарға бір-бірлеп жауап бересіз. Әр жауап нобайға сақталады, кейін жалғастыра аласыз.",
      "Құжаттардың көшірмелерін қоса тіркейсіз.",
      "Жазғаныңызды тексеріп, өзіңіздің ЭЦҚ-ңызбен қол қоясыз.",
    ],
    begin: "Өтінішті толтыруды бастау",
    beginPaper: "Өтінішті енгізуді бастау",
    unfinished: "Аяқталмаған нобайларыңыз",
    goOn: (day) => `${day} күні басталған нобайды жалғастыру`,
    questionOf: (number, total) => `${total} сұрақтың ${number}-сұрағы`,
    saveAndContinue: "Сақтап, жалғастыру",
    skip: "Жауап бермей, келесісіне өту",
    optional: "Жауап беру міндетті емес.",
    mayBeLeftOpen: (clause) =>
      `Жауапсыз қалдыруға болады, бірақ мекеме өтінішті толық емес деп қабылдамауы мүмкін (${clauseInWords(clause, "kk")}).`,
    you: (name, iin) => `Өтінішке қол қоятын – өзіңіз: ${name}, ЖСН ${iin}. Бұл мәліметтер есептік жазбаңыздан алынды.`,
    changeOther: (question) => `Мына жауапты тексеру: ${question}`,
    closedTitle: "Өтініш қазір қабылданбайды",
    closedDraftKept: "Нобайыңыз сақталды, ешбір жауап жоғалмайды.",
    toDraft: "Нобайға оралу",
    toService: "Қызмет туралы",
    officeFixed: (office) => `Мекеме: ${office}`,
    notYetOpen: "Өтініш қабылдау әлі ашылмаған",
    notYetOpenText:
      "Регламент күшінде, бірақ бұл арна арқылы өтініш қабылдау бұл жүйеде әлі ашылмаған. Басқа арналары мен тәртібі қызметтің бетінде жазылған.",
    notOffered: "Бұл қызметке портал арқылы өтініш берілмейді",
    notOfferedText: "Регламентте бұл арна көзделмеген. Өтінішті қайда беруге болатыны қызметтің бетінде жазылған.",
  },
  ru: {
    applyTitle: "Подача заявления",
    newPaperTitle: "Ввод бумажного заявления",
    back: "Назад",
    yesToday: "Сегодня заявление подать можно.",
    noToday: "Сегодня заявление подать нельзя.",
    windowOpen: "Сейчас заявления принимаются.",
    windowOpensOn: (day) => `Приём заявлений начнётся ${day}.`,
    assumed: (because) => `Это наше толкование. ${because}`,
    howItGoes: "Как это происходит",
    steps: [
      "Вы отвечаете на вопросы по одному. Каждый ответ сохраняется в черновике, продолжить можно позже.",
      "Прикладываете копии документов.",
      "Проверяете написанное и подписываете своей ЭЦП.",
    ],
    begin: "Начать заполнение",
    beginPaper: "Начать ввод",
    unfinished: "Ваши незаконченные черновики",
    goOn: (day) => `Продолжить черновик от ${day}`,
    questionOf: (number, total) => `Вопрос ${number} из ${total}`,
    saveAndContinue: "Сохранить и продолжить",
    skip: "Перейти дальше без ответа",
    optional: "Отвечать необязательно.",
    mayBeLeftOpen: (clause) =>
      `Можно не отвечать, но тогда учреждение вправе не принять заявление как неполное (${clauseInWords(clause, "ru")}).`,
    you: (name, iin) => `Заявление подписываете вы: ${name}, ИИН ${iin}. Эти сведения взяты из вашей учётной записи.`,
    changeOther: (question) => `Проверить ответ: ${question}`,
    closedTitle: "Сейчас заявление не принимается",
    closedDraftKept: "Черновик сохранён, ни один ответ не потеряется.",
    toDraft: "Вернуться к черновику",
    toService: "Об услуге",
    officeFixed: (office) => `Учреждение: ${office}`,
    notYetOpen: "Подача заявлений ещё не открыта",
    notYetOpenText:
      "Регламент действует, но через этот канал заявления в этой системе пока не принимаются. Другие каналы и сам порядок описаны на странице услуги.",
    notOffered: "Через портал эту услугу не оказывают",
    notOfferedText: "Регламент не предусматривает этого канала. Куда обратиться, написано на странице услуги.",
  },
  en: {
    applyTitle: "Apply",
    newPaperTitle: "Enter a paper application",
    back: "Back",
    yesToday: "You can file an application today.",
    noToday: "No application can be filed today.",
    windowOpen: "Applications are being taken now.",
    windowOpensOn: (day) => `Applications will be taken from ${day}.`,
    assumed: (because) => `This is our own reading. ${because}`,
    howItGoes: "How it goes",
    steps: [
      "You answer one question at a time. Each answer is saved in a draft; you can go on later.",
      "You attach copies of the documents.",
      "You check what you wrote and sign it with your electronic signature.",
    ],
    begin: "Start the application",
    beginPaper: "Start entering",
    unfinished: "Your unfinished drafts",
    goOn: (day) => `Go on with the draft of ${day}`,
    questionOf: (number, total) => `Question ${number} of ${total}`,
    saveAndContinue: "Save and continue",
    skip: "Go on without an answer",
    optional: "You needn't answer.",
    mayBeLeftOpen: (clause) =>
      `You may leave this open, but then the office may turn the application away as incomplete (${clauseInWords(clause, "en")}).`,
    you: (name, iin) => `You sign the application: ${name}, IIN ${iin}. Both are taken from your account.`,
    changeOther: (question) => `Check the answer: ${question}`,
    closedTitle: "Applications aren't taken now",
    closedDraftKept: "Your draft is saved; no answer is lost.",
    toDraft: "Back to the draft",
    toService: "About the service",
    officeFixed: (office) => `Office: ${office}`,
    notYetOpen: "Not yet open for filing",
    notYetOpenText:
      "The regulation is in force, but this system doesn't take applications through this channel yet. The service's page describes the other channels and the rules.",
    notOffered: "This service can't be applied for over the portal",
    notOfferedText: "The regulation doesn't offer this channel. The service's page says where to apply.",
  },
} satisfies Dictionary<FilingTexts>;
