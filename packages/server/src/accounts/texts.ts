/** Texts of signing in and registering. */
import type { Dictionary } from "../texts/dictionary.ts";

interface AccountTexts {
  readonly signInTitle: string;
  readonly signInLead: string;
  readonly signInToGoOn: string;
  readonly iin: string;
  readonly iinHint: string;
  readonly password: string;
  readonly signIn: string;
  readonly noAccount: string;
  readonly wrong: string;
  readonly paused: string;
  readonly iinMissing: string;
  readonly iinWrong: string;
  readonly passwordMissing: string;
  readonly registerTitle: string;
  readonly registerLead: string;
  readonly registerByCode: string;
  readonly newPassword: string;
  readonly newPasswordHint: string;
  readonly passwordAgain: string;
  readonly passwordShort: string;
  readonly passwordsDiffer: string;
  readonly proofTitle: string;
  readonly proofLead: (iin: string) => string;
  readonly proofExpired: string;
  readonly codeTitle: string;
  readonly codeLead: string;
  readonly code: string;
  readonly codeHint: string;
  readonly codeMissing: string;
  readonly codeWrong: string;
  readonly registered: string;
  readonly deactivated: string;
  readonly registerByCertificate: string;
}

export const accountTexts = {
  kk: {
    signInTitle: "Жүйеге кіру",
    signInLead: "ЖСН мен құпиясөзіңізді енгізіңіз.",
    signInToGoOn: "Ашқыңыз келген бет жүйеге кіргеннен кейін ғана көрінеді. Кірген соң сол бетке қайта ораласыз.",
    iin: "ЖСН",
    iinHint: "Он екі цифр",
    password: "Құпиясөз",
    signIn: "Кіру",
    noAccount: "Есептік жазбаңыз жоқ па? Тіркеліңіз",
    wrong: "ЖСН немесе құпиясөз қате. Екеуін де тексеріп, қайта енгізіңіз.",
    paused: "Осы ЖСН бойынша қате құпиясөз бірнеше рет енгізілді. 15 минуттан кейін қайталап көріңіз.",
    iinMissing: "ЖСН-ді енгізіңіз",
    iinWrong: "ЖСН қате: он екі цифрды және олардың ретін тексеріңіз",
    passwordMissing: "Құпиясөзді енгізіңіз",
    registerTitle: "Тіркелу",
    registerLead:
      "ЖСН-нің өзіңіздікі екенін келесі бетте ЭЦҚ арқылы растайсыз. Аты-жөніңіз тіркеу куәлігінен алынады. Бұрын тіркелген болсаңыз, құпиясөзіңіз жаңарады.",
    registerByCode: "ЭЦҚ жоқ па? Мекемеден алған код арқылы тіркеліңіз",
    newPassword: "Жаңа құпиясөз",
    newPasswordHint: "Кемінде 10 таңба. Бірнеше сөзден құралған құпиясөзді есте сақтау оңай.",
    passwordAgain: "Құпиясөзді қайта енгізіңіз",
    passwordShort: "Құпиясөзде кемінде 10 таңба болуы керек",
    passwordsDiffer: "Құпиясөздер бірдей емес",
    proofTitle: "ЖСН-ді растау",
    proofLead: (iin) =>
      `${iin} нөмірінің иесі екеніңізді кіруге арналған (AUTH) кілтпен растаңыз. Бұған 30 минут уақытыңыз бар.`,
    proofExpired: "Растау уақыты өтіп кетті. Тіркелуді басынан бастаңыз.",
    codeTitle: "Код арқылы тіркелу",
    codeLead: "Жеке куәлігіңізді көрсетіп, мекеменің кеңсесінен алған кодты енгізіңіз. Код бір рет қана жарайды.",
    code: "Белсендіру коды",
    codeHint: "Мысалы, ABCD-EFGH-JKLM. Бас әріп пен кіші әріптің айырмасы жоқ.",
    codeMissing: "Белсендіру кодын енгізіңіз",
    codeWrong: "Код жарамсыз: ол қате терілген, бұрын пайдаланылған, мерзімі өткен немесе басқа ЖСН-ге берілген.",
    registered: "Тіркелдіңіз",
    deactivated: "Бұл ЖСН-нің есептік жазбасы жабылған. Мекеменің кеңсесіне хабарласыңыз.",
    registerByCertificate: "ЭЦҚ арқылы тіркелу",
  },
  ru: {
    signInTitle: "Вход в систему",
    signInLead: "Введите ИИН и пароль.",
    signInToGoOn: "Страница, которую вы открывали, доступна после входа. После него вы вернётесь на неё.",
    iin: "ИИН",
    iinHint: "Двенадцать цифр",
    password: "Пароль",
    signIn: "Войти",
    noAccount: "Нет учётной записи? Зарегистрируйтесь",
    wrong: "Неверный ИИН или пароль. Проверьте оба и введите ещё раз.",
    paused: "Для этого ИИН несколько раз введён неверный пароль. Повторите через 15 минут.",
    iinMissing: "Введите ИИН",
    iinWrong: "ИИН неверен: проверьте двенадцать цифр и их порядок",
    passwordMissing: "Введите пароль",
    registerTitle: "Регистрация",
    registerLead:
      "На следующей странице вы подтвердите с помощью ЭЦП, что этот ИИН ваш. Имя берётся из регистрационного свидетельства. Если вы уже зарегистрированы, пароль заменится новым.",
    registerByCode: "Нет ЭЦП? Зарегистрируйтесь по коду, полученному в учреждении",
    newPassword: "Новый пароль",
    newPasswordHint: "Не меньше 10 знаков. Пароль из нескольких слов легче запомнить.",
    passwordAgain: "Повторите пароль",
    passwordShort: "В пароле должно быть не меньше 10 знаков",
    passwordsDiffer: "Пароли не совпадают",
    proofTitle: "Подтверждение ИИН",
    proofLead: (iin) => `Подтвердите ключом для входа (AUTH), что номер ${iin} принадлежит вам. На это есть 30 минут.`,
    proofExpired: "Время подтверждения истекло. Начните регистрацию заново.",
    codeTitle: "Регистрация по коду",
    codeLead:
      "Введите код, который вам дали в канцелярии учреждения по удостоверению личности. Код действует один раз.",
    code: "Код активации",
    codeHint: "Например, ABCD-EFGH-JKLM. Прописные и строчные буквы не различаются.",
    codeMissing: "Введите код активации",
    codeWrong: "Код не подходит: он набран с ошибкой, уже использован, просрочен или выдан для другого ИИН.",
    registered: "Вы зарегистрированы",
    deactivated: "Учётная запись этого ИИН закрыта. Обратитесь в канцелярию учреждения.",
    registerByCertificate: "Зарегистрироваться с помощью ЭЦП",
  },
  en: {
    signInTitle: "Sign in",
    signInLead: "Enter your IIN and password.",
    signInToGoOn: "The page you opened is shown after signing in. You will come back to it.",
    iin: "IIN",
    iinHint: "Twelve digits",
    password: "Password",
    signIn: "Sign in",
    noAccount: "No account? Register",
    wrong: "The IIN or the password is wrong. Check both and enter them again.",
    paused: "A wrong password was entered several times for this IIN. Try again in 15 minutes.",
    iinMissing: "Enter your IIN",
    iinWrong: "The IIN is wrong: check the twelve digits and their order",
    passwordMissing: "Enter your password",
    registerTitle: "Register",
    registerLead:
      "On the next page you prove with your certificate that the IIN is yours. Your name is taken from the certificate. If you are registered already, the new password replaces the old one.",
    registerByCode: "No certificate? Register with a code from an office",
    newPassword: "New password",
    newPasswordHint: "At least 10 characters. A password of several words is easier to remember.",
    passwordAgain: "Password again",
    passwordShort: "The password must have at least 10 characters",
    passwordsDiffer: "The passwords are not the same",
    proofTitle: "Prove your IIN",
    proofLead: (iin) =>
      `Prove with your key for signing in (AUTH) that the number ${iin} is yours. You have 30 minutes.`,
    proofExpired: "The time for the proof is over. Start the registration again.",
    codeTitle: "Register with a code",
    codeLead: "Enter the code that an office's chancellery gave you when you showed your identity card. It works once.",
    code: "Activation code",
    codeHint: "For example, ABCD-EFGH-JKLM. Capital and small letters are the same.",
    codeMissing: "Enter the activation code",
    codeWrong: "The code doesn't serve: it is mistyped, used already, expired, or was given for another IIN.",
    registered: "You are registered",
    deactivated: "The account of this IIN is closed. Please contact an office's chancellery.",
    registerByCertificate: "Register with a certificate",
  },
} satisfies Dictionary<AccountTexts>;
