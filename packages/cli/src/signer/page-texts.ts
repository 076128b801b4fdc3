/** What the signing program's page says. */
export interface PageTexts {
  readonly title: string;
  readonly standIn: string;
  readonly answersFor: string;
  readonly signFile: string;
  readonly key: string;
  readonly useSign: string;
  readonly useAuthenticate: string;
  readonly file: string;
  readonly sign: string;
  readonly after: string;
  readonly chosen: string;
  readonly chosenHint: string;
  readonly nobody: string;
  readonly choose: string;
  readonly noFile: string;
  readonly tooLarge: string;
  readonly unknownKey: string;
  readonly back: string;
}

export type PageLanguage = "kk" | "ru" | "en";

export const pageTexts = {
  kk: {
    title: "Оқу-жаттығу қол қою бағдарламасы",
    standIn:
      "Бұл – NCALayer емес, оның орнына оқу-жаттығу режимінде жұмыс істейтін бағдарлама. Кілттер ойдан шығарылған адамдарға тиесілі, олармен қойылған қолтаңбаның заңды күші жоқ.",
    answersFor: "Тек мына мекенжайдағы беттерге жауап береді:",
    signFile: "Файлға қол қою",
    key: "Кілт",
    useSign: "қол қою кілті",
    useAuthenticate: "кіру кілті",
    file: "Файл (10 МБ-тан аспауы керек)",
    sign: "Қол қойып, .cms файлын жүктеп алу",
    after: "Жүктеп алған .cms файлын портал бетінде «Файл арқылы қол қою» бөлімінде тіркеңіз.",
    chosen: "Таңдалған адам",
    chosenHint: "Бет қол қоюшының ЖСН-ін көрсетпеген жағдайда осы адамның кілті қолданылады.",
    nobody: "ешкім таңдалмаған",
    choose: "Таңдау",
    noFile: "Файл таңдалмаған. Қол қойылатын файлды таңдаңыз.",
    tooLarge: "Файл тым үлкен: 10 МБ-тан аспауы керек.",
    unknownKey: "Мұндай кілт жоқ. Тізімнен кілт таңдаңыз.",
    back: "Бағдарламаның бетіне оралу",
  },
  ru: {
    title: "Учебная программа подписания",
    standIn:
      "Это не NCALayer, а программа, которая заменяет его в учебном режиме. Ключи принадлежат вымышленным людям, подпись ими не имеет юридической силы.",
    answersFor: "Отвечает только страницам по адресу:",
    signFile: "Подписать файл",
    key: "Ключ",
    useSign: "ключ подписи",
    useAuthenticate: "ключ входа",
    file: "Файл (не больше 10 МБ)",
    sign: "Подписать и скачать файл .cms",
    after: "Приложите скачанный файл .cms на странице портала в разделе «Подписать через файл».",
    chosen: "Выбранный человек",
    chosenHint: "Его ключ берётся, когда страница не называет ИИН подписанта.",
    nobody: "никто не выбран",
    choose: "Выбрать",
    noFile: "Файл не выбран. Выберите файл, который нужно подписать.",
    tooLarge: "Файл слишком большой: допускается не больше 10 МБ.",
    unknownKey: "Такого ключа нет. Выберите ключ из списка.",
    back: "Вернуться на страницу программы",
  },
  en: {
    title: "Training signing program",
    standIn:
      "This is not NCALayer but a program that stands in for it in training. The keys belong to invented people, and signatures made with them have no legal force.",
    answersFor: "It answers only pages of:",
    signFile: "Sign a file",
    key: "Key",
    useSign: "signing key",
    useAuthenticate: "sign-in key",
    file: "File (10 MB at most)",
    sign: "Sign and download the .cms file",
    after: "Attach the downloaded .cms file on the portal's page, under “Sign by file”.",
    chosen: "Chosen person",
    chosenHint: "This person's key is used when a page doesn't name the signer's IIN.",
    nobody: "nobody is chosen",
    choose: "Choose",
    noFile: "No file was chosen. Choose the file to sign.",
    tooLarge: "The file is too large: 10 MB at most.",
    unknownKey: "There is no such key. Choose one from the list.",
    back: "Back to the program's page",
  },
} satisfies Record<PageLanguage, PageTexts>;

/** Returns the language asked for, Kazakh when there is none such. */
export function pageLanguage(asked: string | null): PageLanguage {
  return asked === "ru" || asked === "en" ? asked : "kk";
}
