/** Texts of signing in with a certificate. */
import type { Dictionary } from "../texts/dictionary.ts";

interface CertificateTexts {
  readonly title: string;
  readonly lead: string;
  readonly begin: string;
  readonly proofTitle: string;
  readonly proofLead: (iin: string) => string;
  readonly noAccount: string;
  readonly expired: string;
  readonly again: string;
  readonly demandTitle: string;
  /** @param clause - where the regulation says so */
  readonly demandText: (clause: string) => string;
  readonly demandKept: string;
}

export const certificateTexts = {
  kk: {
    title: "ЭЦҚ арқылы кіру",
    lead: "Құпиясөздің орнына тіркеу куәлігін көрсетуге болады. ЖСН-ді енгізіп, төмендегі батырманы басыңыз. Ол үшін кіруге арналған (AUTH) кілт керек.",
    begin: "ЭЦҚ арқылы кіру",
    proofTitle: "ЭЦҚ арқылы кіру",
    proofLead: (iin) =>
      `${iin} нөмірінің иесі екеніңізді кіруге арналған (AUTH) кілтпен растаңыз. Қол қою кілті бұған жарамайды. Бұған 10 минут уақытыңыз бар.`,
    noAccount: "Бұл ЖСН-де жарамды есептік жазба жоқ. Алдымен тіркеліңіз.",
    expired: "Растау уақыты өтіп кетті немесе бұл растау бұрын пайдаланылған. Кіруді басынан бастаңыз.",
    again: "Кіру бетіне өту",
    demandTitle: "ЭЦҚ арқылы кіріңіз",
    demandText: (clause) =>
      `Бұл қызметті портал арқылы алу үшін жүйеге тіркеу куәлігімен кіру керек (регламенттің ${clause}-тармағы). Сіз құпиясөзбен кірдіңіз.`,
    demandKept: "Нобайларыңыз сақталған: кірген соң осы бетке қайта ораласыз.",
  },
  ru: {
    title: "Войти с помощью ЭЦП",
    lead: "Вместо пароля можно предъявить регистрационное свидетельство. Введите ИИН и нажмите кнопку ниже. Понадобится ключ для входа (AUTH).",
    begin: "Войти с помощью ЭЦП",
    proofTitle: "Вход с помощью ЭЦП",
    proofLead: (iin) =>
      `Подтвердите ключом для входа (AUTH), что номер ${iin} принадлежит вам. Ключ подписи для этого не подходит. На это есть 10 минут.`,
    noAccount: "Для этого ИИН нет действующей учётной записи. Сначала зарегистрируйтесь.",
    expired: "Время подтверждения истекло, или это подтверждение уже использовано. Начните вход заново.",
    again: "На страницу входа",
    demandTitle: "Войдите с помощью ЭЦП",
    demandText: (clause) =>
      `Чтобы получить эту услугу через портал, нужно войти с регистрационным свидетельством (пункт ${clause} регламента). Вы вошли с паролем.`,
    demandKept: "Черновики сохранены: после входа вы вернётесь на эту страницу.",
  },
  en: {
    title: "Sign in with a certificate",
    lead: "You can show your certificate instead of a password. Enter your IIN and press the button below. You need your key for signing in (AUTH).",
    begin: "Sign in with a certificate",
    proofTitle: "Sign in with a certificate",
    proofLead: (iin) =>
      `Prove with your key for signing in (AUTH) that the number ${iin} is yours. The signing key does not serve here. You have 10 minutes.`,
    noAccount: "There is no open account of this IIN. Please register first.",
    expired: "The time for the proof is over, or this proof was used before. Start signing in again.",
    again: "Go to the sign-in page",
    demandTitle: "Sign in with your certificate",
    demandText: (clause) =>
      `To get this service over the portal you must sign in with a certificate (clause ${clause} of the regulation). You signed in with a password.`,
    demandKept: "Your drafts are kept: after signing in you will come back to this page.",
  },
} satisfies Dictionary<CertificateTexts>;
