/** Texts of the pages about offices' people: who works there, and who stands in for whom. */
import type { Dictionary } from "./dictionary.ts";

export interface PeopleTexts {
  readonly title: string;
  readonly lead: string;
  readonly toLaw: string;
  readonly toPeople: string;
  readonly back: string;
  readonly find: string;
  readonly findButton: string;
  readonly nothingFound: string;
  readonly noOffices: string;
  readonly firstOnly: (count: number) => string;
  readonly staff: string;
  readonly noStaff: string;
  readonly since: (from: string) => string;
  readonly span: (from: string, until: string) => string;
  readonly over: string;
  readonly absentNow: string;
  readonly standsIn: (order: string) => string;
  readonly employ: string;
  readonly employText: string;
  readonly name: string;
  readonly nameHint: string;
  readonly role: string;
  readonly firstDay: string;
  readonly lastDayIfKnown: string;
  readonly lastDay: string;
  readonly dateHint: string;
  readonly record: string;
  readonly end: string;
  readonly endTitle: string;
  readonly endText: string;
  readonly substitutions: string;
  readonly substitutionsText: string;
  readonly noSubstitutions: string;
  readonly orderNumber: string;
  readonly orderDate: string;
  readonly newOrder: string;
  readonly newOrderText: string;
  readonly absent: string;
  readonly substitute: string;
  readonly until: string;
  readonly from: string;
  readonly nobodyToChoose: string;
  readonly cancel: string;
  readonly cancelTitle: string;
  readonly cancelText: string;
  readonly cancelButton: string;
  readonly cancelledFrom: (day: string) => string;
  readonly orderOf: (number: string, day: string) => string;
  readonly insteadOf: (substitute: string, absent: string, role: string) => string;
  readonly myOffices: string;
  readonly permanent: string;
  readonly errors: Readonly<
    Record<
      | "name"
      | "nameDiffers"
      | "role"
      | "date"
      | "dateEarlier"
      | "dateToCome"
      | "beforeFirst"
      | "worksAlready"
      | "orderNumber"
      | "absent"
      | "substitute"
      | "document"
      | "reason"
      | "blank",
      string
    >
  >;
}

export const people = {
  kk: {
    title: "Мекемелер мен қызметкерлер",
    lead: "Мекемені таңдап, онда кім қандай рөлде жұмыс істейтінін тіркеңіз.",
    toLaw: "Заң туралы мәліметтер",
    toPeople: "Мекемелер мен қызметкерлер",
    back: "Артқа",
    find: "Мекеме атауы бойынша іздеу",
    findButton: "Іздеу",
    nothingFound: "Атауы сәйкес келетін мекеме табылмады.",
    noOffices: "Бұл облыста мекемелер әлі енгізілмеген.",
    firstOnly: (count) => `Алғашқы ${count} мекеме көрсетілді. Қажеттісі жоқ болса, атауын жазып іздеңіз.`,
    staff: "Қызметкерлер",
    noStaff: "Бұл мекемеде әлі ешкім тіркелмеген.",
    since: (from) => `${from} күнінен бастап`,
    span: (from, until) => `${from} – ${until}`,
    over: "жұмысы аяқталған",
    absentNow: "қазір жұмыста жоқ, орнында басқа адам",
    standsIn: (order) => `бұйрық бойынша орнын басады: № ${order}`,
    employ: "Қызметкерді тіркеу",
    employText: "Жұмысқа қабылдау немесе ауыстыру туралы бұйрыққа сай толтырыңыз.",
    name: "Тегі, аты, әкесінің аты",
    nameHint: "Жеке куәліктегідей",
    role: "Рөлі",
    firstDay: "Бірінші жұмыс күні",
    lastDayIfKnown: "Соңғы жұмыс күні (белгілі болса)",
    lastDay: "Соңғы жұмыс күні",
    dateHint: "Мысалы, 10.06.2019",
    record: "Тіркеу",
    end: "Жұмысын аяқтау",
    endTitle: "Қызметкердің жұмысын аяқтау",
    endText:
      "Көрсетілген күннен кейін бұл адам осы рөлде ешқандай әрекет жасай алмайды. Бұрын жасаған әрекеттері тарихта қалады.",
    substitutions: "Алмастыру бұйрықтары",
    substitutionsText:
      "Қызметкер жұмыста болмаған кезде бұйрықта аталған әріптесі оның рөлінде әрекет жасайды. Істің тарихында кімнің орнында, қай бұйрықпен әрекет еткені жазылады.",
    noSubstitutions: "Алмастыру бұйрықтары тіркелмеген.",
    orderNumber: "Бұйрықтың нөмірі",
    orderDate: "Бұйрықтың күні",
    newOrder: "Алмастыру бұйрығын тіркеу",
    newOrderText: "Мәліметтерді қол қойылған бұйрықтан енгізіңіз.",
    absent: "Кім жұмыста болмайды",
    substitute: "Орнына кім жұмыс істейді",
    from: "Алмастырудың бірінші күні",
    until: "Алмастырудың соңғы күні",
    nobodyToChoose: "Алмастыру үшін мекемеде кемінде екі адам жұмыс істеуі керек.",
    cancel: "Күшін жою",
    cancelTitle: "Алмастыру бұйрығының күшін жою",
    cancelText: "Бұйрық бүгіннен бастап қолданылмайды. Оған дейін жасалған әрекеттер күшінде қалады.",
    cancelButton: "Бұйрықтың күшін жою",
    cancelledFrom: (day) => `${day} күнінен бастап күші жойылған`,
    orderOf: (number, day) => `№ ${number}, ${day}`,
    insteadOf: (substitute, absent, role) => `${substitute} – ${absent} орнында (рөлі: ${role})`,
    myOffices: "Алмастыру: мекемені таңдаңыз",
    permanent: "Тіркелген мәлімет өзгертілмейді: онда сіздің атыңыз бен уақыт сақталады.",
    errors: {
      name: "Тегі мен атын жазыңыз: тек әріптер, бос орын, дефис және дәйекше",
      nameDiffers: "Бұл ЖСН-мен басқа есім тіркелген. ЖСН мен аты-жөнін тексеріңіз",
      role: "Рөлді таңдаңыз",
      date: "Күнді кк.аа.жжжж түрінде жазыңыз, мысалы, 10.06.2019",
      dateEarlier: "Соңғы күн бірінші күннен бұрын болмайды",
      dateToCome: "Бұл күн әлі келген жоқ. Бүгінгі немесе өткен күнді жазыңыз",
      beforeFirst: "Соңғы жұмыс күні бірінші жұмыс күнінен бұрын болмайды",
      worksAlready: "Бұл адам көрсетілген күндері мекемеде осы рөлде тіркелген",
      orderNumber: "Бұйрықтың нөмірін жазыңыз (50 таңбаға дейін)",
      absent: "Жұмыста болмайтын адам мен оның рөлін таңдаңыз",
      substitute: "Орнына жұмыс істейтін адамды таңдаңыз",
      document: "Құжаттың нөмірі мен күнін жазыңыз (200 таңбаға дейін)",
      reason: "Себебін жазыңыз (500 таңбаға дейін)",
      blank: "Сериясы мен нөмірін жазыңыз, мысалы, ЖОБ 0001201",
    },
  },
  ru: {
    title: "Учреждения и сотрудники",
    lead: "Выберите учреждение и запишите, кто в какой роли в нём работает.",
    toLaw: "Сведения о праве",
    toPeople: "Учреждения и сотрудники",
    back: "Назад",
    find: "Поиск по названию учреждения",
    findButton: "Найти",
    nothingFound: "Учреждений с таким названием не найдено.",
    noOffices: "В этой области учреждения ещё не внесены.",
    firstOnly: (count) => `Показаны первые учреждения: ${count}. Если нужного нет, найдите его по названию.`,
    staff: "Сотрудники",
    noStaff: "В этом учреждении ещё никто не записан.",
    since: (from) => `с ${from}`,
    span: (from, until) => `${from} – ${until}`,
    over: "работа закончена",
    absentNow: "сейчас отсутствует, его замещают",
    standsIn: (order) => `замещает по приказу № ${order}`,
    employ: "Записать сотрудника",
    employText: "Заполните по приказу о приёме на работу или о переводе.",
    name: "Фамилия, имя, отчество",
    nameHint: "Как в удостоверении личности",
    role: "Роль",
    firstDay: "Первый день работы",
    lastDayIfKnown: "Последний день работы (если известен)",
    lastDay: "Последний день работы",
    dateHint: "Например, 10.06.2019",
    record: "Записать",
    end: "Закончить работу",
    endTitle: "Окончание работы сотрудника",
    endText:
      "После этого дня человек не сможет ничего делать в этой роли. То, что он сделал раньше, остаётся в истории.",
    substitutions: "Приказы о замещении",
    substitutionsText:
      "Пока сотрудник отсутствует, в его роли действует коллега, названный в приказе. В истории дела видно, за кого и по какому приказу он действовал.",
    noSubstitutions: "Приказов о замещении нет.",
    orderNumber: "Номер приказа",
    orderDate: "Дата приказа",
    newOrder: "Записать приказ о замещении",
    newOrderText: "Перенесите сведения из подписанного приказа.",
    absent: "Кто отсутствует",
    substitute: "Кто замещает",
    from: "Первый день замещения",
    until: "Последний день замещения",
    nobodyToChoose: "Для замещения в учреждении должны работать хотя бы два человека.",
    cancel: "Отменить",
    cancelTitle: "Отмена приказа о замещении",
    cancelText: "Приказ не действует начиная с сегодняшнего дня. То, что по нему уже сделано, остаётся в силе.",
    cancelButton: "Отменить приказ",
    cancelledFrom: (day) => `отменён с ${day}`,
    orderOf: (number, day) => `№ ${number} от ${day}`,
    insteadOf: (substitute, absent, role) => `${substitute} за сотрудника ${absent} (роль: ${role})`,
    myOffices: "Замещение: выберите учреждение",
    permanent: "Записанное не изменяется: в нём сохраняются ваше имя и время.",
    errors: {
      name: "Напишите фамилию и имя: только буквы, пробелы, дефисы и апострофы",
      nameDiffers: "С этим ИИН записано другое имя. Проверьте ИИН и имя",
      role: "Выберите роль",
      date: "Напишите дату так: 10.06.2019",
      dateEarlier: "Последний день не может быть раньше первого",
      dateToCome: "Этот день ещё не наступил. Напишите сегодняшний или прошедший день",
      beforeFirst: "Последний день работы не может быть раньше первого",
      worksAlready: "В эти дни человек уже записан в учреждении в этой роли",
      orderNumber: "Напишите номер приказа (до 50 знаков)",
      absent: "Выберите, кто отсутствует и в какой роли",
      substitute: "Выберите, кто замещает",
      document: "Напишите номер и дату документа (до 200 знаков)",
      reason: "Напишите причину (до 500 знаков)",
      blank: "Напишите серию и номер, например, ЖОБ 0001201",
    },
  },
  en: {
    title: "Offices and staff",
    lead: "Choose an office and record who works there in which role.",
    toLaw: "What is known of the law",
    toPeople: "Offices and staff",
    back: "Back",
    find: "Search by the office's name",
    findButton: "Search",
    nothingFound: "No office has such a name.",
    noOffices: "No offices are recorded in this region yet.",
    firstOnly: (count) => `The first ${count} offices are shown. Search by name for another one.`,
    staff: "Staff",
    noStaff: "Nobody is recorded in this office yet.",
    since: (from) => `from ${from}`,
    span: (from, until) => `${from} – ${until}`,
    over: "ended",
    absentNow: "absent now, somebody stands in",
    standsIn: (order) => `stands in by order No. ${order}`,
    employ: "Record an employee",
    employText: "Fill this in by the order of employment or transfer.",
    name: "Surname, name, patronymic",
    nameHint: "As on the identity card",
    role: "Role",
    firstDay: "First day of work",
    lastDayIfKnown: "Last day of work (if known)",
    lastDay: "Last day of work",
    dateHint: "For example, 10.06.2019",
    record: "Record",
    end: "End the work",
    endTitle: "End an employee's work",
    endText: "After this day the person can do nothing in this role. What they did before stays in the history.",
    substitutions: "Orders of substitution",
    substitutionsText:
      "While an employee is absent, the colleague named in the order acts in their role. A case's history tells for whom and by which order.",
    noSubstitutions: "There are no orders of substitution.",
    orderNumber: "Number of the order",
    orderDate: "Date of the order",
    newOrder: "Record an order of substitution",
    newOrderText: "Copy this from the signed order.",
    absent: "Who is absent",
    substitute: "Who stands in",
    from: "First day of the substitution",
    until: "Last day of the substitution",
    nobodyToChoose: "For a substitution at least two people must work in the office.",
    cancel: "Cancel",
    cancelTitle: "Cancel an order of substitution",
    cancelText: "The order no longer holds from today on. What was done under it stays valid.",
    cancelButton: "Cancel the order",
    cancelledFrom: (day) => `cancelled from ${day}`,
    orderOf: (number, day) => `No. ${number} of ${day}`,
    insteadOf: (substitute, absent, role) => `${substitute} for ${absent} (role: ${role})`,
    myOffices: "Substitution: choose the office",
    permanent: "What is recorded can't be changed: your name and the time are kept with it.",
    errors: {
      name: "Give surname and name: letters, spaces, hyphens and apostrophes only",
      nameDiffers: "Another name is recorded with this IIN. Check the IIN and the name",
      role: "Choose a role",
      date: "Give the date like this: 10.06.2019",
      dateEarlier: "The last day can't come before the first",
      dateToCome: "This day is still to come. Give today or a day that has passed",
      beforeFirst: "The last day of work can't come before the first",
      worksAlready: "The person is already recorded in this office and role on these days",
      orderNumber: "Give the number of the order (up to 50 characters)",
      absent: "Choose who is absent, and in which role",
      substitute: "Choose who stands in",
      document: "Give number and date of the document (up to 200 characters)",
      reason: "Give the reason (up to 500 characters)",
      blank: "Give series and number, for example ЖОБ 0001201",
    },
  },
} satisfies Dictionary<PeopleTexts>;
