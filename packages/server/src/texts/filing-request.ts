import type { Dictionary } from "./dictionary.ts";

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
  readonly missingItem: (label: string, act: string, clause: string) => string;
  readonly mayFileAnyway: string;
  readonly toSign: string;
  readonly filePaper: string;
  readonly signTitle: string;
  readonly signLead: string;
  readonly signFrozen: string;
  readonly whatIsSigned: string;
  readonly signerLine: (name: string, iin: string) => string;
  readonly download: string;
  readonly notFrozen: string;
  readonly changedSince: string;
  readonly otherBytes: string;
  readonly otherPerson: (expected: string, found: string) => string;
  readonly noIin: string;
  readonly signatureMissing: string;
  readonly undetermined: string;
  readonly channel: string;
  readonly office: string;
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
    missingLead: "Мектеп өтінішті қабылдаудан бас тартуы мүмкін, себебі мыналар жоқ:",
    missingItem: (label, act, clause) => `${label} (${act}, ${clause}-тармақ)`,
    mayFileAnyway: "Дегенмен өтінішті осы күйінде де беруге құқылысыз.",
    toSign: "Қол қоюға өту",
    filePaper: "Өтінішті жіберу",
    signTitle: "Өтінішке қол қою",
    signLead: "Төмендегі өтініш мәтіні енді өзгермейді. Оған өкіл өзінің ЭЦҚ-сымен қол қояды (4-тармақ).",
    signFrozen: "Жауапты немесе құжатты өзгертсеңіз, қайтадан қол қою керек болады.",
    whatIsSigned: "Неге қол қоясыз",
    signerLine: (name, iin) => `Қол қоюшы: ${name}, ЖСН ${iin}`,
    download: "Қол қойылатын файлды жүктеп алу",
    notFrozen: "Алдымен қол қою бетін ашыңыз: қол қойылатын файл әлі дайындалған жоқ.",
    changedSince: "Қол қойғаннан кейін өтініш өзгерген, сондықтан ол қолтаңба жарамайды. Жаңа файлға қол қойыңыз.",
    otherBytes:
      "Қолтаңба басқа файлға қойылған. Егер жауапты өзгертсеңіз, файлды қайта жүктеп алып, соған қол қойыңыз.",
    otherPerson: (expected, found) =>
      `Тіркеу куәлігі басқа адамдікі: ондағы ЖСН ${found}, ал өтінішке ЖСН ${expected} иесі қол қоюы керек.`,
    noIin: "Тіркеу куәлігінде ЖСН жоқ, сондықтан қол қоюшыны анықтау мүмкін емес.",
    signatureMissing: "Өтінішке қол қойыңыз немесе қолтаңба файлын таңдаңыз.",
    undetermined:
      "Қолтаңбаны толық тексеру мүмкін болмады, сондықтан ол қабылданбайды. Біраздан кейін қайталап көріңіз.",
    channel: "Арна",
    office: "Мектеп",
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
    missingLead: "Школа вправе отказать в приёме заявления, потому что нет следующего:",
    missingItem: (label, act, clause) => `${label} (${act}, пункт ${clause})`,
    mayFileAnyway: "Тем не менее вы вправе подать заявление и в таком виде.",
    toSign: "Перейти к подписанию",
    filePaper: "Отправить заявление",
    signTitle: "Подписание заявления",
    signLead: "Текст заявления ниже больше не меняется. Его подписывает своей ЭЦП представитель (пункт 4).",
    signFrozen: "Если изменить ответ или документ, подписывать придётся заново.",
    whatIsSigned: "Что вы подписываете",
    signerLine: (name, iin) => `Подписант: ${name}, ИИН ${iin}`,
    download: "Скачать файл для подписания",
    notFrozen: "Сначала откройте страницу подписания: файл для подписи ещё не подготовлен.",
    changedSince: "После подписания заявление изменилось, поэтому та подпись не годится. Подпишите новый файл.",
    otherBytes: "Подпись поставлена под другим файлом. Если вы меняли ответ, скачайте файл заново и подпишите его.",
    otherPerson: (expected, found) =>
      `Регистрационное свидетельство выдано другому человеку: в нём ИИН ${found}, а подписать должен владелец ИИН ${expected}.`,
    noIin: "В регистрационном свидетельстве нет ИИН, подписанта не установить.",
    signatureMissing: "Подпишите заявление или выберите файл подписи.",
    undetermined: "Полностью проверить подпись не удалось, поэтому она не принята. Попробуйте немного позже.",
    channel: "Канал",
    office: "Школа",
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
    missingLead: "The school may refuse to accept the application, because this is missing:",
    missingItem: (label, act, clause) => `${label} (${act}, clause ${clause})`,
    mayFileAnyway: "You have the right to file it as it is all the same.",
    toSign: "Go to signing",
    filePaper: "File the application",
    signTitle: "Sign the application",
    signLead: "The text below no longer changes. The representative signs it with an electronic signature (clause 4).",
    signFrozen: "If you change an answer or a document, you have to sign again.",
    whatIsSigned: "What you sign",
    signerLine: (name, iin) => `Signer: ${name}, IIN ${iin}`,
    download: "Download the file to sign",
    notFrozen: "Open the signing page first: the file to sign isn't prepared yet.",
    changedSince: "The application changed after it was signed, so that signature no longer serves. Sign the new file.",
    otherBytes:
      "The signature belongs to another file. If you changed an answer, download the file again and sign that.",
    otherPerson: (expected, found) =>
      `The certificate belongs to somebody else: its IIN is ${found}, but the owner of IIN ${expected} has to sign.`,
    noIin: "The certificate states no IIN, so the signer isn't known.",
    signatureMissing: "Sign the application or choose the signature file.",
    undetermined: "The signature couldn't be checked completely, so it isn't accepted. Try again a little later.",
    channel: "Channel",
    office: "School",
  },
} satisfies Dictionary<FilingRequestTexts>;
