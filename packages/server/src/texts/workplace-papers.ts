/** Texts of the papers that an office prints: receipts, results, activation codes. */
import type { Dictionary } from "./dictionary.ts";

export interface WorkplacePaperTexts {
  readonly receiptTitle: string;
  readonly refusalReceiptTitle: string;
  readonly incomingNumber: string;
  readonly office: string;
  readonly address: string;
  readonly service: string;
  readonly applicant: string;
  readonly child: string;
  readonly filedAt: string;
  readonly acceptedAt: string;
  readonly acceptedBy: string;
  readonly refusedAt: string;
  readonly refusedBy: string;
  readonly documents: string;
  readonly noDocuments: string;
  readonly due: string;
  readonly dueUnconfirmed: string;
  readonly ground: string;
  readonly legalBasis: string;
  readonly lacking: string;
  readonly validUntil: (day: string) => string;
  readonly mendable: string;
  readonly notMendable: string;
  readonly print: string;
  readonly toCase: string;
  readonly notSigned: string;
  readonly signed: (name: string, moment: string) => string;
  readonly bytes: string;
  readonly accountsTitle: string;
  readonly accountsText: string;
  readonly iin: string;
  readonly iinHint: string;
  readonly name: string;
  readonly nameHint: string;
  readonly documentSeen: string;
  readonly documentSeenBox: string;
  readonly makeCode: string;
  readonly codeTitle: string;
  readonly code: string;
  readonly codeText: (address: string, day: string) => string;
  readonly codeOnce: string;
  readonly anotherCode: string;
  readonly errors: Record<"nameRequired" | "nameDiffers" | "hasAccount" | "documentSeen", string>;
}

export const workplacePapers = {
  kk: {
    receiptTitle: "Құжаттардың қабылданғаны туралы қолхат",
    refusalReceiptTitle: "Өтінішті қабылдаудан бас тарту туралы қолхат",
    incomingNumber: "Кіріс нөмірі",
    office: "Мекеме",
    address: "Мекенжайы",
    service: "Мемлекеттік көрсетілетін қызмет",
    applicant: "Өтініш беруші",
    child: "Бала",
    filedAt: "Өтініш берілген уақыт",
    acceptedAt: "Қабылданған уақыт",
    acceptedBy: "Қабылдаған қызметкер",
    refusedAt: "Бас тартылған уақыт",
    refusedBy: "Бас тартқан қызметкер",
    documents: "Қабылданған құжаттар",
    noDocuments: "Құжат тіркелмеген",
    due: "Нәтиже дайын болатын соңғы күн",
    dueUnconfirmed: "жалпы мерзім расталмаған",
    ground: "Бас тарту негізі",
    legalBasis: "Құқықтық негізі",
    lacking: "Нақты кемшіліктер",
    validUntil: (day) => `жарамдылық мерзімінің соңғы күні: ${day}`,
    mendable: "Кемшіліктерді жойып, өтінішті қайта бере аласыз.",
    notMendable: "Бұл шешімге заңда белгіленген тәртіппен шағым жасай аласыз.",
    print: "Басып шығару үшін браузердің «Басып шығару» мәзірін пайдаланыңыз.",
    toCase: "Іске оралу",
    notSigned: "Құжатқа әлі қол қойылмаған.",
    signed: (name, moment) => `ЭЦҚ қойған: ${name}, ${moment}.`,
    bytes: "Құжат файлын жүктеп алу",
    accountsTitle: "Өтініш берушіге есептік жазба ашу",
    accountsText:
      "Адамның жеке басын куәландыратын құжатын көріп, ЖСН мен атын содан жазыңыз. Жүйе белсендіру кодын береді, құпиясөзді адам өзі қояды.",
    iin: "ЖСН",
    iinHint: "Жеке куәліктегі он екі цифр",
    name: "Тегі, аты, әкесінің аты (болса)",
    nameHint: "Жеке куәлікте қалай жазылса, солай",
    documentSeen: "Құжатты тексеру",
    documentSeenBox: "Жеке басын куәландыратын құжатының түпнұсқасын көрдім, суреті осы адамға сәйкес келеді",
    makeCode: "Белсендіру кодын алу",
    codeTitle: "Белсендіру коды",
    code: "Код",
    codeText: (address, day) =>
      `${address} бетін ашып, ЖСН-іңіз бен осы кодты енгізіңіз де, құпиясөз қойыңыз. Код мына күнге дейін жарамды: ${day}.`,
    codeOnce: "Код осы бетте ғана көрсетіледі. Бетті басып шығарып, адамның қолына беріңіз.",
    anotherCode: "Тағы бір адамға код беру",
    errors: {
      nameRequired: "Адамның тегі мен атын жазыңыз",
      nameDiffers: "Бұл ЖСН жүйеде басқа атпен тіркелген. Құжатпен салыстырып, тексеріңіз.",
      hasAccount: "Бұл адамның есептік жазбасы бар. Ол ЖСН және құпиясөзімен кіреді.",
      documentSeen: "Құжаттың түпнұсқасын көргеніңізді растаңыз",
    },
  },
  ru: {
    receiptTitle: "Расписка о приёме документов",
    refusalReceiptTitle: "Расписка об отказе в приёме заявления",
    incomingNumber: "Входящий номер",
    office: "Учреждение",
    address: "Адрес",
    service: "Государственная услуга",
    applicant: "Заявитель",
    child: "Ребёнок",
    filedAt: "Заявление подано",
    acceptedAt: "Принято",
    acceptedBy: "Принял(а)",
    refusedAt: "Отказано",
    refusedBy: "Отказал(а)",
    documents: "Принятые документы",
    noDocuments: "Документы не приложены",
    due: "Результат будет готов не позднее",
    dueUnconfirmed: "общий срок не подтверждён",
    ground: "Основание отказа",
    legalBasis: "Правовое основание",
    lacking: "Что именно не так",
    validUntil: (day) => `действовал до ${day} включительно`,
    mendable: "Устраните недостатки и подайте заявление снова.",
    notMendable: "Решение можно обжаловать в установленном законом порядке.",
    print: "Чтобы распечатать, выберите «Печать» в меню браузера.",
    toCase: "Вернуться к делу",
    notSigned: "Документ ещё не подписан.",
    signed: (name, moment) => `Подписано ЭЦП: ${name}, ${moment}.`,
    bytes: "Скачать файл документа",
    accountsTitle: "Открыть заявителю учётную запись",
    accountsText:
      "Посмотрите документ, удостоверяющий личность, и перепишите из него ИИН и имя. Система выдаст код активации, пароль человек задаст сам.",
    iin: "ИИН",
    iinHint: "Двенадцать цифр из удостоверения личности",
    name: "Фамилия, имя и отчество (при наличии)",
    nameHint: "Как в удостоверении личности",
    documentSeen: "Проверка документа",
    documentSeenBox: "Подлинник удостоверения личности я видел(а), на фотографии этот человек",
    makeCode: "Получить код активации",
    codeTitle: "Код активации",
    code: "Код",
    codeText: (address, day) =>
      `Откройте страницу ${address}, введите свой ИИН и этот код и задайте пароль. Код действует до ${day}.`,
    codeOnce: "Код показан только на этой странице. Распечатайте её и отдайте человеку.",
    anotherCode: "Выдать код ещё одному человеку",
    errors: {
      nameRequired: "Напишите фамилию и имя",
      nameDiffers: "Этот ИИН записан в системе с другим именем. Сверьте с документом.",
      hasAccount: "У этого человека уже есть учётная запись. Он входит по ИИН и паролю.",
      documentSeen: "Подтвердите, что видели подлинник документа",
    },
  },
  en: {
    receiptTitle: "Acceptance receipt",
    refusalReceiptTitle: "Receipt of refused acceptance",
    incomingNumber: "Incoming number",
    office: "Office",
    address: "Address",
    service: "Public service",
    applicant: "Applicant",
    child: "Child",
    filedAt: "Filed",
    acceptedAt: "Accepted",
    acceptedBy: "Accepted by",
    refusedAt: "Refused",
    refusedBy: "Refused by",
    documents: "Documents accepted",
    noDocuments: "No documents were attached",
    due: "The result will be ready not later than",
    dueUnconfirmed: "the total term is unconfirmed",
    ground: "Ground of refusal",
    legalBasis: "Legal basis",
    lacking: "What exactly is wrong",
    validUntil: (day) => `last valid day ${day}`,
    mendable: "Put this right and apply again.",
    notMendable: "You may appeal against the decision as the law provides.",
    print: "To print, use your browser's print command.",
    toCase: "Back to the case",
    notSigned: "The document isn't signed yet.",
    signed: (name, moment) => `Signed electronically by ${name}, ${moment}.`,
    bytes: "Download the document",
    accountsTitle: "Open an account for an applicant",
    accountsText:
      "Look at the identity document and copy the IIN and the name from it. The system gives an activation code; the person sets the password.",
    iin: "IIN",
    iinHint: "Twelve digits of the identity card",
    name: "Surname, first name and patronymic (if any)",
    nameHint: "As in the identity card",
    documentSeen: "Check of the document",
    documentSeenBox: "I saw the original identity document, and the photograph shows this person",
    makeCode: "Get an activation code",
    codeTitle: "Activation code",
    code: "Code",
    codeText: (address, day) =>
      `Open ${address}, enter your IIN and this code, and set a password. The code is valid until ${day}.`,
    codeOnce: "The code is shown on this page only. Print the page and hand it over.",
    anotherCode: "Give a code to another person",
    errors: {
      nameRequired: "Write the surname and first name",
      nameDiffers: "This IIN is on record with another name. Compare it with the document.",
      hasAccount: "This person has an account already and signs in with IIN and password.",
      documentSeen: "Confirm that you saw the original document",
    },
  },
} satisfies Dictionary<WorkplacePaperTexts>;
