import { revocationReasons } from "./revocation-reasons.ts";
import { ruleReasons } from "./rule-reasons.ts";
import { timeStampReasons } from "./time-stamp-reasons.ts";

/**
 * Reasons of checks, with their texts in the three languages.
 *
 * Codes are public: they reach clients, logs and stored verdicts. Add, never rename.
 */
const reasons = {
  ...revocationReasons,
  ...timeStampReasons,
  ...ruleReasons,
  READABLE: {
    kk: "Қолтаңба файлы дұрыс құрылған.",
    ru: "Файл подписи составлен правильно.",
    en: "The signature file is well formed.",
  },
  UNREADABLE: {
    kk: "Файл CMS қолтаңбасы емес немесе бүлінген.",
    ru: "Файл не является подписью CMS или повреждён.",
    en: "The file is not a CMS signature, or it is damaged.",
  },
  TOO_LARGE: {
    kk: "Қолтаңба файлы тым үлкен.",
    ru: "Файл подписи слишком велик.",
    en: "The signature file is too large.",
  },
  NO_SIGNATURE: {
    kk: "Файлда бірде-бір қолтаңба жоқ.",
    ru: "В файле нет ни одной подписи.",
    en: "The file holds no signature.",
  },
  SEVERAL_SIGNATURES: {
    kk: "Файлда бірнеше қолтаңба бар, ал біреуі ғана болуы керек.",
    ru: "В файле несколько подписей, а должна быть одна.",
    en: "The file holds several signatures where one is expected.",
  },
  ATTRIBUTES_MISSING: {
    kk: "Қолтаңбада қол қойылған атрибуттар жоқ.",
    ru: "В подписи нет подписанных атрибутов.",
    en: "The signature has no signed attributes.",
  },
  CERTIFICATE_MISSING: {
    kk: "Файлда қол қоюшының тіркеу куәлігі жоқ.",
    ru: "В файле нет регистрационного свидетельства подписанта.",
    en: "The file lacks the signer's certificate.",
  },
  NOT_REACHED: {
    kk: "Алдыңғы тексерулер өтпегендіктен бұл тексеру жүргізілмеді.",
    ru: "Проверка не проводилась: не пройдены предшествующие.",
    en: "Not checked, because an earlier check did not pass.",
  },
  CONTENT_MISSING: {
    kk: "Қолтаңба құжаттан бөлек сақталған, ал құжаттың өзі берілмеген.",
    ru: "Подпись хранится отдельно от документа, а сам документ не предъявлен.",
    en: "The signature is kept apart from its document, and the document was not given.",
  },
  CONTENT_MATCHES: {
    kk: "Құжат қол қойылғаннан кейін өзгертілмеген.",
    ru: "Документ после подписания не изменён.",
    en: "The document has not been changed since it was signed.",
  },
  CONTENT_DIFFERS: {
    kk: "Қолтаңба басқа құжатқа қойылған немесе құжат қол қойылғаннан кейін өзгертілген.",
    ru: "Подписан другой документ, или документ изменён после подписания.",
    en: "Another document was signed, or this one was changed afterwards.",
  },
  CONTENT_TYPE_DIFFERS: {
    kk: "Қолтаңбада мазмұнның түрі дұрыс көрсетілмеген.",
    ru: "В подписи неверно указан вид содержимого.",
    en: "The signature states the wrong type of content.",
  },
  SIGNATURE_MATCHES: {
    kk: "Қолтаңба тіркеу куәлігіндегі кілтпен жасалған.",
    ru: "Подпись создана ключом из регистрационного свидетельства.",
    en: "The signature was made with the key of the certificate.",
  },
  SIGNATURE_WRONG: {
    kk: "Қолтаңба тіркеу куәлігіндегі кілтке сәйкес келмейді.",
    ru: "Подпись не соответствует ключу из регистрационного свидетельства.",
    en: "The signature does not match the key of the certificate.",
  },
  ALGORITHM_DIFFERS: {
    kk: "Қолтаңба қол қоюшы көрсеткеннен басқа криптографиялық алгоритммен жасалған.",
    ru: "Подпись создана не тем криптографическим алгоритмом, который указал подписант.",
    en: "The signature uses another cryptographic algorithm than the signer named.",
  },
  SIGNING_CERTIFICATE_DIFFERS: {
    kk: "Файлдағы тіркеу куәлігі қол қойылған кезде көрсетілген куәлік емес.",
    ru: "Регистрационное свидетельство в файле – не то, которое указано при подписании.",
    en: "The certificate in the file is not the one named when signing.",
  },
  ALGORITHM_WEAK: {
    kk: "Ескірген, сенімсіз криптографиялық алгоритм қолданылған.",
    ru: "Использован устаревший, ненадёжный криптографический алгоритм.",
    en: "An outdated, unsafe cryptographic algorithm was used.",
  },
  KEY_WEAK: {
    kk: "Кілт сенімсіз: тым қысқа немесе параметрлері әлсіз.",
    ru: "Ключ ненадёжен: слишком короткий или со слабыми параметрами.",
    en: "The key is unsafe: too short, or with weak parameters.",
  },
  ALGORITHM_UNSUPPORTED: {
    kk: "Бұл криптографиялық алгоритмді жүйе әзірге тексере алмайды.",
    ru: "Этот криптографический алгоритм система пока не умеет проверять.",
    en: "The system cannot check this cryptographic algorithm yet.",
  },
  CHAIN_TOO_LONG: {
    kk: "Тіркеу куәлігінен сенімді орталыққа дейінгі тізбек тым ұзын.",
    ru: "Цепочка от регистрационного свидетельства до доверенного центра слишком длинна.",
    en: "The chain from the certificate to a trusted authority is too long.",
  },
  POLICY_NOT_DEMANDED: {
    kk: "Тіркеу куәлігін қолдану саясатына талап қойылмаған.",
    ru: "Требований к политике применения регистрационного свидетельства не задано.",
    en: "No certificate policy is demanded.",
  },
  POLICY_FITS: {
    kk: "Тіркеу куәлігі талап етілген қолдану саясаты бойынша берілген.",
    ru: "Регистрационное свидетельство выдано по требуемой политике применения.",
    en: "The certificate was issued under a policy that is accepted.",
  },
  POLICY_DIFFERS: {
    kk: "Тіркеу куәлігі талап етілген қолдану саясаты бойынша берілмеген.",
    ru: "Регистрационное свидетельство выдано не по той политике применения, которая требуется.",
    en: "The certificate was not issued under a policy that is accepted.",
  },
  CHAIN_TRUSTED: {
    kk: "Тіркеу куәлігін сенімді куәландырушы орталық берген.",
    ru: "Регистрационное свидетельство выдано доверенным удостоверяющим центром.",
    en: "The certificate was issued by a trusted authority.",
  },
  ISSUER_UNKNOWN: {
    kk: "Тіркеу куәлігін берген куәландырушы орталық сенімді орталықтар қатарында жоқ.",
    ru: "Удостоверяющий центр, выдавший регистрационное свидетельство, не входит в число доверенных.",
    en: "The authority that issued the certificate is not a trusted one.",
  },
  ISSUER_SIGNATURE_WRONG: {
    kk: "Тіркеу куәлігіндегі куәландырушы орталықтың қолтаңбасы жарамсыз.",
    ru: "Подпись удостоверяющего центра в регистрационном свидетельстве неверна.",
    en: "The authority's signature in the certificate is wrong.",
  },
  ISSUER_NOT_AUTHORITY: {
    kk: "Тіркеу куәлігін оны беруге құқығы жоқ тұлға берген.",
    ru: "Регистрационное свидетельство выдано тем, кто не вправе их выдавать.",
    en: "The certificate was issued by someone who has no right to issue certificates.",
  },
  ISSUER_OUTSIDE_VALIDITY: {
    kk: "Куәландырушы орталықтың өз куәлігі сол сәтте жарамсыз болған.",
    ru: "Свидетельство самого удостоверяющего центра на этот момент не действовало.",
    en: "The authority's own certificate was not valid at that moment.",
  },
  EXTENSION_UNKNOWN: {
    kk: "Тіркеу куәлігінде жүйеге белгісіз, бірақ міндетті түрде ескерілуі тиіс шарт бар.",
    ru: "В регистрационном свидетельстве есть обязательное условие, неизвестное системе.",
    en: "The certificate carries a binding condition that the system does not know.",
  },
  WITHIN_VALIDITY: {
    kk: "Сол сәтте тіркеу куәлігі қолданыста болған.",
    ru: "В этот момент регистрационное свидетельство действовало.",
    en: "The certificate was within its term at that moment.",
  },
  EXPIRED: {
    kk: "Тіркеу куәлігінің қолданылу мерзімі өтіп кеткен.",
    ru: "Срок действия регистрационного свидетельства истёк.",
    en: "The certificate has expired.",
  },
  NOT_YET_VALID: {
    kk: "Тіркеу куәлігінің қолданылу мерзімі әлі басталмаған.",
    ru: "Срок действия регистрационного свидетельства ещё не начался.",
    en: "The certificate is not valid yet.",
  },
  KEY_USE_FITS: {
    kk: "Кілт осы мақсатқа арналған.",
    ru: "Ключ предназначен для этой цели.",
    en: "The key is meant for this purpose.",
  },
  KEY_NOT_FOR_SIGNING: {
    kk: "Бұл кілт қол қоюға арналмаған. Қол қою кілтін таңдаңыз.",
    ru: "Этот ключ не предназначен для подписания. Выберите ключ подписи.",
    en: "This key is not meant for signing. Choose the signing key.",
  },
  KEY_NOT_FOR_AUTHENTICATION: {
    kk: "Бұл кілт жүйеге кіруге арналмаған. Кіруге арналған (AUTH) кілтті таңдаңыз.",
    ru: "Этот ключ не предназначен для входа. Выберите ключ для входа (AUTH).",
    en: "This key is not meant for signing in. Choose the key for signing in (AUTH).",
  },
  IIN_PRESENT: {
    kk: "Тіркеу куәлігінде ЖСН көрсетілген.",
    ru: "В регистрационном свидетельстве указан ИИН.",
    en: "The certificate states an IIN.",
  },
  IIN_MISSING: {
    kk: "Тіркеу куәлігінде ЖСН жоқ немесе біреуден көп.",
    ru: "В регистрационном свидетельстве нет ИИН, или их несколько.",
    en: "The certificate states no IIN, or more than one.",
  },
  IIN_IMPOSSIBLE: {
    kk: "Тіркеу куәлігіндегі ЖСН болуы мүмкін емес: туған күні немесе бақылау цифры дұрыс емес.",
    ru: "Такого ИИН, как в регистрационном свидетельстве, не бывает: неверны дата рождения или контрольная цифра.",
    en: "The IIN in the certificate cannot exist: its date of birth or its check digit is wrong.",
  },
} as const;

/** Why a check came out as it did. */
export type ReasonCode = keyof typeof reasons;

/** Every reason there is, for translations and tests. */
export const reasonCodes = Object.keys(reasons) as readonly ReasonCode[];

/** Returns a reason as a sentence for the person who signed. */
export function reasonText(reason: ReasonCode, language: "kk" | "ru" | "en"): string {
  return reasons[reason][language];
}
