/** Texts that stand on every page, and of the components. */
import type { Dictionary } from "./dictionary.ts";

interface FrameTexts {
  readonly serviceName: string;
  readonly about: string;
  readonly skipLink: string;
  readonly languageSwitch: string;
  readonly navigation: string;
  readonly catalogue: string;
  readonly cabinet: string;
  readonly workplace: string;
  readonly administration: string;
  readonly training: string;
  readonly signIn: string;
  readonly signOut: string;
  readonly register: string;
  readonly trainingBanner: (moment: string) => string;
  readonly trainingAnywhere: string;
  readonly footer: string;
  readonly footerLaw: string;
  readonly errorSummary: string;
  readonly errorTitlePrefix: string;
  readonly keptTitle: string;
  readonly keptText: string;
  readonly back: string;
  readonly change: string;
  readonly continue: string;
  readonly important: string;
  readonly done: string;
  readonly notFoundTitle: string;
  readonly notFoundText: string;
  readonly forbiddenTitle: string;
  readonly forbiddenText: string;
  readonly methodTitle: string;
  readonly methodText: string;
  readonly errorTitle: string;
  readonly errorText: (incident: string) => string;
  readonly unavailableTitle: string;
  readonly unavailableText: string;
  readonly unavailableKept: string;
  readonly unavailableFiles: string;
  readonly unavailablePasswords: string;
  readonly unavailableBack: string;
  readonly sendAgain: string;
  readonly tryAgain: string;
  readonly staleFormTitle: string;
  readonly staleFormText: string;
  readonly tooManyTitle: string;
  readonly tooManyText: (seconds: number) => string;
  readonly badRequestTitle: string;
  readonly badRequestText: string;
  readonly tooLargeTitle: string;
  readonly tooLargeText: string;
  readonly rejectedTitle: string;
  readonly toStart: string;
}

export const frame = {
  kk: {
    serviceName: "Регламент",
    about: "Мемлекеттік көрсетілетін қызметтер – заң мәтініне сай",
    skipLink: "Негізгі мазмұнға өту",
    languageSwitch: "Сайт тілі",
    navigation: "Бөлімдер",
    catalogue: "Қызметтер",
    cabinet: "Жеке кабинет",
    workplace: "Жұмыс орны",
    administration: "Әкімшілендіру",
    training: "Оқу-жаттығу режимі",
    signIn: "Кіру",
    signOut: "Шығу",
    register: "Тіркелу",
    trainingBanner: (moment) => `Оқу-жаттығу режимі: адамдар мен мекемелер ойдан алынған. Мұнда: ${moment}.`,
    trainingAnywhere: "Оқу-жаттығу режимі: адамдар мен мекемелер ойдан алынған.",
    footer: "Әр мерзім мен әр шешімнің қасында оған негіз болған регламент тармағы көрсетіледі.",
    footerLaw: "Беттегі түсіндірмелер анықтама ретінде берілген, құқықтық актінің ресми мәтінін алмастырмайды.",
    errorSummary: "Мына қателерді түзетіңіз",
    errorTitlePrefix: "Қате: ",
    keptTitle: "Енгізген мәліметтеріңіз сақталды",
    keptText:
      "Сеанс аяқталып қалғандықтан, нысан жіберілмеді. Мәліметтерді тексеріп, қайта жіберіңіз. Құпиясөз бен файлдар сақталмайды.",
    back: "Артқа",
    change: "Өзгерту",
    continue: "Жалғастыру",
    important: "Назар аударыңыз",
    done: "Орындалды",
    notFoundTitle: "Бет табылмады",
    notFoundText: "Мекенжай қате терілген немесе бет енді жоқ болуы мүмкін.",
    forbiddenTitle: "Бұл бетті ашуға құқығыңыз жоқ",
    forbiddenText:
      "Бет басқа адамға немесе басқа мекемеге тиесілі, не мүлде жоқ. Өз есептік жазбаңызбен кіргеніңізді тексеріңіз.",
    methodTitle: "Бұл әрекет мұнда орындалмайды",
    methodText: "Мекенжайға күтілмеген түрде сұрау жіберілді. Бетті қызметтер тізімінен қайта ашыңыз.",
    errorTitle: "Жүйеде қате шықты",
    errorText: (incident) =>
      `Бұл – біздің қатеміз. Сәл күтіп, әрекетті қайталап көріңіз. Қате қайталанса, қолдау қызметіне оқиға нөмірін айтыңыз: ${incident}.`,
    unavailableTitle: "Жүйе уақытша жауап бере алмай тұр",
    unavailableText: "Дерекқор қазір жауап бермейді. Әдетте ол бірнеше секундта қалпына келеді.",
    unavailableKept:
      "Енгізген мәліметтеріңіз осы бетте тұр: бетті жаппай, сәл күтіңіз де, қайта жіберіңіз. Өтініш беру немесе іс бойынша әрекет орындалып қойған болса, екінші рет орындалмайды.",
    unavailableFiles: "Файлдар сақталмады: жүйе сұраған жерде оларды қайта тіркеңіз.",
    unavailablePasswords: "Құпиясөз бұл бетте сақталмайды: қайта жібергеннен кейін ашылатын бетте оны қайта енгізіңіз.",
    unavailableBack:
      "Жіберген мәліметтеріңіз бұл бетке сыймайды. Сәл күтіп, алдыңғы бетке оралыңыз да, қайта жіберіңіз.",
    sendAgain: "Қайта жіберу",
    tryAgain: "Қайталап көру",
    staleFormTitle: "Нысан ескіріп қалды",
    staleFormText:
      "Бет тым ұзақ ашық тұрған немесе браузеріңіз cookie файлдарын сақтамайды. Алдыңғы бетке оралып, оны жаңартыңыз да, қайта жіберіңіз.",
    tooManyTitle: "Сұрау тым көп",
    tooManyText: (seconds) =>
      `Бір мекенжайдан қысқа уақытта тым көп сұрау келді. ${seconds} секундтан кейін қайталап көріңіз.`,
    badRequestTitle: "Сұрауды оқу мүмкін болмады",
    badRequestText: "Браузер жіберген мәліметтер бүлінген. Алдыңғы бетке оралып, қайта жіберіп көріңіз.",
    tooLargeTitle: "Жіберілген мәлімет тым үлкен",
    tooLargeText: "Мәтінді қысқартыңыз немесе шағын файл таңдаңыз.",
    rejectedTitle: "Әрекет орындалмады",
    toStart: "Қызметтер тізіміне өту",
  },
  ru: {
    serviceName: "Регламент",
    about: "Государственные услуги, которые исполняются по тексту закона",
    skipLink: "Перейти к содержанию",
    languageSwitch: "Язык сайта",
    navigation: "Разделы",
    catalogue: "Услуги",
    cabinet: "Личный кабинет",
    workplace: "Рабочее место",
    administration: "Администрирование",
    training: "Учебный режим",
    signIn: "Войти",
    signOut: "Выйти",
    register: "Зарегистрироваться",
    trainingBanner: (moment) => `Учебный режим: люди и учреждения вымышлены. Здесь: ${moment}.`,
    trainingAnywhere: "Учебный режим: люди и учреждения вымышлены.",
    footer: "Рядом с каждым сроком и каждым решением указан пункт регламента, на котором они основаны.",
    footerLaw: "Пояснения на страницах даны для справки и не заменяют официальный текст правового акта.",
    errorSummary: "Исправьте ошибки",
    errorTitlePrefix: "Ошибка: ",
    keptTitle: "Введённые данные сохранены",
    keptText:
      "Сеанс завершился, поэтому форма не была отправлена. Проверьте данные и отправьте её ещё раз. Пароли и файлы не сохраняются.",
    back: "Назад",
    change: "Изменить",
    continue: "Продолжить",
    important: "Обратите внимание",
    done: "Готово",
    notFoundTitle: "Страница не найдена",
    notFoundText: "Возможно, адрес набран с ошибкой или страницы больше нет.",
    forbiddenTitle: "У вас нет доступа к этой странице",
    forbiddenText:
      "Страница принадлежит другому человеку или другому учреждению либо не существует. Проверьте, что вы вошли под своей учётной записью.",
    methodTitle: "Это действие здесь не выполняется",
    methodText: "Запрос пришёл на этот адрес в неожиданном виде. Откройте страницу заново из перечня услуг.",
    errorTitle: "В системе произошла ошибка",
    errorText: (incident) =>
      `Это наша вина. Подождите немного и повторите действие. Если ошибка повторится, назовите службе поддержки номер происшествия: ${incident}.`,
    unavailableTitle: "Система временно не отвечает",
    unavailableText: "База данных сейчас не отвечает. Обычно она снова работает через несколько секунд.",
    unavailableKept:
      "Введённые данные остались на этой странице: не закрывайте её, немного подождите и отправьте ещё раз. Если подача заявления или действие по делу уже выполнены, второй раз они не выполнятся.",
    unavailableFiles: "Файлы не сохранились: приложите их снова там, где система о них спросит.",
    unavailablePasswords:
      "Пароль на этой странице не сохраняется: после отправки введите его снова на странице, которая откроется.",
    unavailableBack:
      "Отправленное не помещается на этой странице. Немного подождите, вернитесь на предыдущую страницу и отправьте форму ещё раз.",
    sendAgain: "Отправить ещё раз",
    tryAgain: "Повторить",
    staleFormTitle: "Форма устарела",
    staleFormText:
      "Страница была открыта слишком долго, или браузер не сохраняет файлы cookie. Вернитесь на предыдущую страницу, обновите её и отправьте форму ещё раз.",
    tooManyTitle: "Слишком много запросов",
    tooManyText: (seconds) =>
      `С одного адреса за короткое время пришло слишком много запросов. Повторите через ${seconds} с.`,
    badRequestTitle: "Запрос не удалось прочитать",
    badRequestText:
      "Данные, которые прислал браузер, повреждены. Вернитесь на предыдущую страницу и попробуйте ещё раз.",
    tooLargeTitle: "Отправлено слишком много данных",
    tooLargeText: "Сократите текст или выберите файл меньшего размера.",
    rejectedTitle: "Действие не выполнено",
    toStart: "Перейти к перечню услуг",
  },
  en: {
    serviceName: "Reglament",
    about: "Public services that run by the text of the law",
    skipLink: "Skip to main content",
    languageSwitch: "Language of the site",
    navigation: "Sections",
    catalogue: "Services",
    cabinet: "My cabinet",
    workplace: "Workplace",
    administration: "Administration",
    training: "Training mode",
    signIn: "Sign in",
    signOut: "Sign out",
    register: "Register",
    trainingBanner: (moment) => `Training mode: people and offices are invented. Here: ${moment}.`,
    trainingAnywhere: "Training mode: people and offices are invented.",
    footer: "Beside every term and every decision stands the clause of the regulation that it rests on.",
    footerLaw: "Explanations on these pages are for information and do not replace the official text of the act.",
    errorSummary: "Please correct the following",
    errorTitlePrefix: "Error: ",
    keptTitle: "What you typed was kept",
    keptText:
      "Your session had ended, so the form was not sent. Check it and send it again. Passwords and files are not kept.",
    back: "Back",
    change: "Change",
    continue: "Continue",
    important: "Important",
    done: "Done",
    notFoundTitle: "Page not found",
    notFoundText: "The address may be mistyped, or the page no longer exists.",
    forbiddenTitle: "You may not open this page",
    forbiddenText:
      "The page belongs to another person or another office, or does not exist. Check that you signed in with your own account.",
    methodTitle: "This cannot be done here",
    methodText:
      "The request came to this address in an unexpected form. Open the page again from the list of services.",
    errorTitle: "Something went wrong in the system",
    errorText: (incident) =>
      `The fault is ours. Wait a little and try again. If it happens again, tell the support service the incident number: ${incident}.`,
    unavailableTitle: "The system cannot answer at the moment",
    unavailableText: "The database does not answer at the moment. Usually it is back within a few seconds.",
    unavailableKept:
      "What you entered is still on this page: keep it open, wait a little and send it again. If your application or your act on a case was carried out after all, it will not be carried out twice.",
    unavailableFiles: "Files were not kept: attach them again where the system asks for them.",
    unavailablePasswords:
      "Your password is not kept on this page: after sending, enter it again on the page that opens.",
    unavailableBack:
      "What you sent is too long for this page. Wait a little, go back to the previous page and send the form again.",
    sendAgain: "Send again",
    tryAgain: "Try again",
    staleFormTitle: "The form is out of date",
    staleFormText:
      "The page was open for too long, or your browser does not keep cookies. Go back, reload the page and send the form again.",
    tooManyTitle: "Too many requests",
    tooManyText: (seconds) =>
      `Too many requests came from one address in a short time. Try again in ${seconds} seconds.`,
    badRequestTitle: "The request could not be read",
    badRequestText: "The data sent by the browser is damaged. Go back and try again.",
    tooLargeTitle: "Too much data was sent",
    tooLargeText: "Shorten the text or choose a smaller file.",
    rejectedTitle: "This was not done",
    toStart: "Go to the list of services",
  },
} satisfies Dictionary<FrameTexts>;
