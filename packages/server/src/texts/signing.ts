/** Texts of the signing form: by the program, by file, and what to do when it doesn't work. */
import type { Dictionary } from "./dictionary.ts";

interface SigningTexts {
  readonly withProgram: string;
  readonly withProgramHint: string;
  readonly button: Readonly<Record<"sign" | "authenticate", string>>;
  /** @param count - two or more */
  readonly signAll: (count: number) => string;
  readonly withFile: string;
  readonly fileSteps: readonly [download: string, sign: string, upload: string];
  readonly download: string;
  readonly file: string;
  readonly fileHint: string;
  readonly send: string;
  readonly messages: Readonly<Record<"working" | "cancelled" | "absent" | "no-key" | "no-content" | "broken", string>>;
  readonly missing: string;
  readonly otherIin: string;
  /** The organisation had to sign, and the certificate names none. */
  readonly personOnly: string;
  readonly otherBin: string;
  readonly noRightToSign: string;
  readonly officeWithoutBin: string;
  /** The signed file lies inside the signature. */
  readonly enclosed: string;
  readonly summary: string;
}

export const signing = {
  kk: {
    withProgram: "Компьютердегі бағдарлама арқылы қол қою",
    withProgramHint: "NCALayer (оқу-жаттығу режимінде – оқу-жаттығу қол қою бағдарламасы) іске қосулы тұруы керек.",
    button: { sign: "ЭЦҚ қою", authenticate: "ЭЦҚ арқылы растау" },
    signAll: (count) => `${count} құжатқа бірден ЭЦҚ қою`,
    withFile: "Файл арқылы қол қою",
    fileSteps: [
      "Қол қойылатын файлды жүктеп алыңыз.",
      "Оған ЭЦҚ бағдарламасымен қол қойыңыз: CMS форматында, файлдың өзі қолтаңбаға салынбайды.",
      "Шыққан қолтаңба файлын осында жүктеңіз.",
    ],
    download: "Қол қойылатын файлды жүктеп алу",
    file: "Қолтаңба файлы",
    fileHint: "CMS файлы (.cms, .p7s немесе .sig), 128 КБ-тан аспауы керек.",
    send: "Қолтаңбаны жіберу",
    messages: {
      working: "Қол қою бағдарламасының терезесінде кілтті таңдап, құпиясөзін енгізіңіз.",
      cancelled: "Қол қоюды тоқтаттыңыз. Дайын болғанда батырманы қайта басыңыз.",
      absent:
        "Қол қою бағдарламасы жауап бермеді. NCALayer бағдарламасын орнатып, іске қосыңыз (оқу-жаттығу режимінде – оқу-жаттығу қол қою бағдарламасын). Болмаса, төмендегі файл арқылы қол қойыңыз.",
      "no-key":
        "Бағдарлама сіздің ЖСН-іңізге сәйкес кілтті таппады. Өз кілтіңізді таңдаңыз немесе файл арқылы қол қойыңыз.",
      "no-content":
        "Қол қойылатын құжат жүктелмеді, сондықтан ештеңеге қол қойылған жоқ. Бетті жаңартып, қайталап көріңіз.",
      broken: "Қол қойылмады. Бағдарламаны қайта іске қосып көріңіз немесе файл арқылы қол қойыңыз.",
    },
    missing: "Қолтаңба файлын таңдаңыз",
    otherIin: "Қолтаңба басқа адамның тіркеу куәлігімен қойылған. Көрсетілген ЖСН-нің иесі қол қоюы керек.",
    personOnly:
      "Қолтаңба жеке тұлғаның тіркеу куәлігімен қойылған. Бұл құжатқа мекеменің БСН-і және қол қою құқығы көрсетілген куәлікпен қол қойылады.",
    otherBin:
      "Қолтаңба басқа ұйымның тіркеу куәлігімен қойылған. Осы мекеменің БСН-і көрсетілген куәлікпен қол қойыңыз.",
    noRightToSign:
      "Тіркеу куәлігі мекеме атынан қол қою құқығын бермейді. Бірінші басшының немесе қол қою құқығы бар қызметкердің куәлігі керек.",
    officeWithoutBin:
      "Мекеменің БСН-і жүйеге енгізілмеген, сондықтан оның атынан қол қоюға болмайды. Жүйе әкімшісіне хабарласыңыз.",
    enclosed:
      "Қолтаңбаның ішінде қол қойылған файлдың өзі де бар. Файл салынбаған (бөлек) CMS қолтаңбасын жасап, қайта жіберіңіз.",
    summary: "Қолтаңба қабылданбады",
  },
  ru: {
    withProgram: "Подписать программой на этом компьютере",
    withProgramHint: "Должна быть запущена NCALayer (в учебном режиме – учебная программа подписания).",
    button: { sign: "Подписать ЭЦП", authenticate: "Подтвердить с помощью ЭЦП" },
    signAll: (count) => `Подписать ЭЦП все сразу: ${count}`,
    withFile: "Подписать через файл",
    fileSteps: [
      "Скачайте файл, который нужно подписать.",
      "Подпишите его программой ЭЦП: формат CMS, сам файл в подпись не вкладывается.",
      "Загрузите сюда полученный файл подписи.",
    ],
    download: "Скачать файл для подписания",
    file: "Файл подписи",
    fileHint: "Файл CMS (.cms, .p7s или .sig), не больше 128 КБ.",
    send: "Отправить подпись",
    messages: {
      working: "Выберите ключ и введите его пароль в окне программы подписания.",
      cancelled: "Вы отменили подписание. Когда будете готовы, нажмите кнопку ещё раз.",
      absent:
        "Программа подписания не ответила. Установите и запустите NCALayer (в учебном режиме – учебную программу подписания) либо подпишите через файл, как описано ниже.",
      "no-key": "Программа не нашла ключа с вашим ИИН. Выберите свой ключ или подпишите через файл.",
      "no-content":
        "Документ для подписания не загрузился, поэтому ничего не подписано. Обновите страницу и попробуйте ещё раз.",
      broken: "Подписать не удалось. Перезапустите программу и попробуйте ещё раз либо подпишите через файл.",
    },
    missing: "Выберите файл подписи",
    otherIin:
      "Подпись сделана с регистрационным свидетельством другого человека. Подписать должен тот, чей ИИН указан.",
    personOnly:
      "Подпись сделана со свидетельством физического лица. Этот документ подписывают со свидетельством, в котором указаны БИН учреждения и право подписи.",
    otherBin:
      "Подпись сделана с регистрационным свидетельством другой организации. Подпишите со свидетельством, в котором указан БИН этого учреждения.",
    noRightToSign:
      "Регистрационное свидетельство не даёт права подписи за учреждение. Нужно свидетельство первого руководителя или сотрудника с правом подписи.",
    officeWithoutBin:
      "БИН учреждения не внесён в систему, поэтому подписать за него нельзя. Обратитесь к администратору системы.",
    enclosed:
      "Внутрь подписи вложен сам подписанный файл. Сделайте отсоединённую подпись CMS, без файла внутри, и отправьте её.",
    summary: "Подпись не принята",
  },
  en: {
    withProgram: "Sign with the program on this computer",
    withProgramHint: "NCALayer must be running (in training: the training signing program).",
    button: { sign: "Sign", authenticate: "Confirm with your certificate" },
    signAll: (count) => `Sign all ${count} at once`,
    withFile: "Sign by file",
    fileSteps: [
      "Download the file to be signed.",
      "Sign it with your signing program: CMS format, without the file inside.",
      "Upload the signature file that comes out.",
    ],
    download: "Download the file to be signed",
    file: "Signature file",
    fileHint: "A CMS file (.cms, .p7s or .sig), no larger than 128 KB.",
    send: "Send the signature",
    messages: {
      working: "Choose your key and type its password in the window of the signing program.",
      cancelled: "You cancelled the signing. Press the button again when you are ready.",
      absent:
        "No signing program answered. Install and start NCALayer (in training: the training signing program), or sign by file as described below.",
      "no-key": "The program found no key with your IIN. Choose your own key or sign by file.",
      "no-content":
        "The document to be signed could not be loaded, so nothing was signed. Reload the page and try again.",
      broken: "Signing did not work. Restart the program and try again, or sign by file.",
    },
    missing: "Choose the signature file",
    otherIin: "The signature was made with another person's certificate. The owner of the IIN shown must sign.",
    personOnly:
      "The signature was made with a person's own certificate. This document is signed with a certificate that names the office's BIN and the right to sign.",
    otherBin:
      "The signature was made with another organisation's certificate. Sign with a certificate that names this office's BIN.",
    noRightToSign:
      "The certificate doesn't give the right to sign for the office. It takes that of its first head or of an employee with the right to sign.",
    officeWithoutBin:
      "The office's BIN is not recorded in the system, so nobody can sign for it. Ask the system's administrator.",
    enclosed:
      "The signature encloses the signed file itself. Make a detached CMS signature, without the file inside, and send that.",
    summary: "The signature was not accepted",
  },
} satisfies Dictionary<SigningTexts>;
