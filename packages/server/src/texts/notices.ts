/** Notices: what an applicant is told of their case, and what officials are told of those that they have in hand. */
import type { NoticeKind, OfficialNoticeKind, OfficialReader } from "@reglament/engine";
import type { Dictionary } from "./dictionary.ts";

interface NoticeTexts {
  readonly applicant: Readonly<Record<NoticeKind, string>>;
  /** @param due - the deadline that it is about, in words; absent where it is about none */
  readonly official: Readonly<Record<OfficialNoticeKind, (due: string | undefined) => string>>;
  /** As whom the official is told, where it isn't as the one who has the case in hand. */
  readonly reader: Readonly<Record<Exclude<OfficialReader, "holder">, string>>;
  readonly title: string;
  readonly lead: string;
  readonly none: string;
  readonly unread: (count: number) => string;
  readonly toNotices: string;
  readonly read: string;
  readonly markRead: string;
  readonly openCase: string;
  readonly aboutCase: (service: string, office: string, number: string) => string;
  readonly unnumbered: string;
}

export const notices = {
  kk: {
    applicant: {
      filed: "Өтінішіңіз мекемеге жетті.",
      accepted: "Өтінішіңіз ХҚКО-да қабылданды. Қолхат дайын.",
      registered: "Өтінішіңіз қабылданып, тіркелді. Қолхат дайын.",
      "intake-refused": "Өтінішіңізді қабылдаудан бас тартылды. Себебін қараңыз.",
      "turned-away": "Сұрау салуыңыз қабылданбады. Себебін қараңыз.",
      queued: "Балаңыз кезекке қойылды. Нөмірін өтініш бетінен көріңіз.",
      "result-ready": "Нәтиже дайын: оны келіп алуыңызға болады. Қайдан алуға болатынын өтініш бетінен көріңіз.",
      "result-issued": "Нәтиже берілді: өтініш бетін ашыңыз.",
      "refusal-issued": "Қызмет көрсетуден бас тартылды. Дәлелді бас тарту құжатын ашыңыз.",
      "service-refused": "Қызмет көрсетуден бас тартылды. Себебін қараңыз.",
      "result-stored": "Нәтижені алмадыңыз, ол сақтауда тұр. Оны келіп алыңыз.",
      "result-returned":
        "Сақтау мерзімі өткендіктен, нәтиже мекемеге қайтарылды. ХҚКО-ға келсеңіз, оны қайта сұратады.",
      withdrawn: "Өтінішіңіз қайтарып алынды.",
      "correction-asked": "Мекеме өтініштегі мәліметтерді түзетуіңізді сұрайды.",
      paused: "Өтінішіңіздің мерзімі тоқтата тұрылды. Негізін қараңыз.",
      resumed: "Өтінішіңіздің мерзімі жалғастырылды.",
      "signature-confirmed": "Қолтаңбаңыз тексеріліп, расталды. Өтініш берілген уақыт сақталды.",
      "signature-disproved":
        "Қолтаңбаңыз жарамсыз болып шықты, сондықтан өтініш қабылданбады. Оны қайта беруге болады.",
    },
    official: {
      "executor-appointed": () => "Сіз жауапты орындаушы болып тағайындалдыңыз.",
      "returned-to-executor": () => "Құжат сізге қайта дайындауға қайтарылды.",
      "case-withdrawn": () => "Өтініш беруші өтінішін қайтарып алды.",
      "deadline-neared": (due) =>
        due === undefined ? "Мерзімнің аяқталуына аз қалды." : `Мерзімнің аяқталуына аз қалды: ${due}.`,
      "deadline-passed": (due) => (due === undefined ? "Мерзім өтіп кетті." : `Мерзім өтіп кетті: ${due}.`),
      "keeping-ended": () => "Алынбаған нәтижені сақтау мерзімі бітті, оны мекемеге қайтару керек.",
    },
    reader: {
      head: "Мекеме басшысы ретінде хабарландыңыз.",
      administrator: "Әкімші ретінде хабарландыңыз.",
    },
    title: "Қызметтік хабарламалар",
    lead: "Сіздің қолыңыздағы немесе мекемеңіздегі істер туралы хабарламалар.",
    none: "Жаңа хабарлама жоқ.",
    unread: (count) => `Оқылмаған хабарламалар: ${count}`,
    toNotices: "Қызметтік хабарламаларға өту",
    read: "Бұрын оқылғандар",
    markRead: "Барлығын оқылған деп белгілеу",
    openCase: "Істі ашу",
    aboutCase: (service, office, number) => `${service}. ${office}. ${number}`,
    unnumbered: "Тіркеу нөмірі жоқ",
  },
  ru: {
    applicant: {
      filed: "Ваше заявление поступило в учреждение.",
      accepted: "Ваше заявление принято в ЦОНе. Расписка готова.",
      registered: "Ваше заявление принято и зарегистрировано. Расписка готова.",
      "intake-refused": "В приёме вашего заявления отказано. Посмотрите причину.",
      "turned-away": "Ваш запрос не принят. Посмотрите причину.",
      queued: "Ваш ребёнок поставлен на очередь. Номер указан на странице заявления.",
      "result-ready": "Результат готов: его можно получить. Где именно, сказано на странице заявления.",
      "result-issued": "Результат выдан: откройте страницу заявления.",
      "refusal-issued": "В оказании услуги отказано. Откройте мотивированный отказ.",
      "service-refused": "В оказании услуги отказано. Посмотрите причину.",
      "result-stored": "Вы не получили результат, он оставлен на хранение. Придите за ним.",
      "result-returned":
        "Срок хранения истёк, результат возвращён в учреждение. Обратитесь в ЦОН, и его запросят снова.",
      withdrawn: "Ваше заявление отозвано.",
      "correction-asked": "Учреждение просит исправить сведения в заявлении.",
      paused: "Срок по вашему заявлению приостановлен. Посмотрите основание.",
      resumed: "Срок по вашему заявлению возобновлён.",
      "signature-confirmed": "Ваша подпись проверена и подтверждена. Время подачи сохранено.",
      "signature-disproved": "Ваша подпись оказалась недействительной, заявление не принято. Его можно подать снова.",
    },
    official: {
      "executor-appointed": () => "Вы назначены ответственным исполнителем.",
      "returned-to-executor": () => "Документ возвращён вам на доработку.",
      "case-withdrawn": () => "Заявитель отозвал заявление.",
      "deadline-neared": (due) => (due === undefined ? "Срок скоро истечёт." : `Срок скоро истечёт: ${due}.`),
      "deadline-passed": (due) => (due === undefined ? "Срок истёк." : `Срок истёк: ${due}.`),
      "keeping-ended": () => "Срок хранения невостребованного результата истёк, его нужно вернуть в учреждение.",
    },
    reader: {
      head: "Вам сообщено как руководителю учреждения.",
      administrator: "Вам сообщено как администратору.",
    },
    title: "Служебные уведомления",
    lead: "О делах, которые у вас в работе или находятся в вашем учреждении.",
    none: "Новых уведомлений нет.",
    unread: (count) => `Непрочитанные уведомления: ${count}`,
    toNotices: "Перейти к служебным уведомлениям",
    read: "Прочитанные раньше",
    markRead: "Отметить все как прочитанные",
    openCase: "Открыть дело",
    aboutCase: (service, office, number) => `${service}. ${office}. ${number}`,
    unnumbered: "Без регистрационного номера",
  },
  en: {
    applicant: {
      filed: "Your application has reached the office.",
      accepted: "Your application was accepted at the one-stop centre. The receipt is ready.",
      registered: "Your application was accepted and registered. The receipt is ready.",
      "intake-refused": "Acceptance of your application was refused. See why.",
      "turned-away": "Your request was turned away. See why.",
      queued: "Your child was placed in the queue. The page of the application shows the number.",
      "result-ready": "The result is ready: you can come and fetch it. The page of the application says where.",
      "result-issued": "The result is issued: open the page of the application.",
      "refusal-issued": "The service was refused. Open the reasoned refusal.",
      "service-refused": "The service was refused. See why.",
      "result-stored": "You have not fetched the result; it is kept for you. Come and fetch it.",
      "result-returned":
        "The time of keeping is over and the result went back. Come to the one-stop centre, which will ask for it again.",
      withdrawn: "Your application was withdrawn.",
      "correction-asked": "The office asks you to correct your application.",
      paused: "The term of your application stands still. See on what ground.",
      resumed: "The term of your application goes on.",
      "signature-confirmed": "Your signature was checked and confirmed. The time of filing stays as it was.",
      "signature-disproved": "Your signature proved invalid, so the application was not taken. You can file it again.",
    },
    official: {
      "executor-appointed": () => "You were appointed executor.",
      "returned-to-executor": () => "A paper came back to you to be prepared anew.",
      "case-withdrawn": () => "The applicant withdrew the application.",
      "deadline-neared": (due) => (due === undefined ? "A deadline is near." : `A deadline is near: ${due}.`),
      "deadline-passed": (due) => (due === undefined ? "A deadline has passed." : `A deadline has passed: ${due}.`),
      "keeping-ended": () => "The time of keeping a result is over; it must go back to the provider.",
    },
    reader: { head: "You are told as the head of the office.", administrator: "You are told as an administrator." },
    title: "Notices",
    lead: "About cases that you have in hand or that your office has.",
    none: "There are no new notices.",
    unread: (count) => `Unread notices: ${count}`,
    toNotices: "Go to the notices",
    read: "Read before",
    markRead: "Mark all as read",
    openCase: "Open the case",
    aboutCase: (service, office, number) => `${service}. ${office}. ${number}`,
    unnumbered: "No number yet",
  },
} satisfies Dictionary<NoticeTexts>;
