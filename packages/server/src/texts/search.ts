/** Texts of the search for cases. */
import type { Dictionary } from "./dictionary.ts";

export interface SearchTexts {
  readonly title: string;
  readonly lead: string;
  readonly logged: string;
  readonly number: string;
  readonly numberHint: string;
  readonly iin: string;
  readonly iinHint: string;
  readonly name: string;
  readonly nameHint: string;
  readonly from: string;
  readonly to: string;
  readonly dateHint: string;
  readonly service: string;
  readonly anyService: string;
  readonly state: string;
  readonly anyState: string;
  readonly states: Readonly<
    Record<"open" | "result" | "refusal" | "intake-refused" | "not-filed" | "withdrawn", string>
  >;
  readonly search: string;
  readonly more: string;
  readonly back: string;
  readonly found: (count: number) => string;
  readonly foundMore: (count: number) => string;
  readonly nothing: string;
  readonly nothingHint: string;
  /** @param number - of the case. */
  readonly caseTitle: (number: string) => string;
  readonly unnumbered: string;
  readonly filedAt: (moment: string) => string;
  readonly otherNumbers: Readonly<Record<"centre" | "queue", (number: string) => string>>;
  readonly errors: Readonly<Record<"empty" | "number" | "name" | "date" | "order" | "service" | "state", string>>;
}

export const search = {
  kk: {
    title: "Істерді іздеу",
    lead: "Өзіңіз жұмыс істейтін мекеменің істері ізделеді. Бір немесе бірнеше өрісті толтырыңыз.",
    logged: "Әр іздеу мен табылған әр іс жазылып алынады: кім, кімнің деректерін, не үшін қарағаны.",
    number: "Істің нөмірі",
    numberHint: "Кіріс нөмірі, орталықтың нөмірі немесе кезек нөмірі. Мысалы, 2019-000017",
    iin: "ЖСН",
    iinHint: "Өтініш берушінің, баланың немесе өкілдің ЖСН-і",
    name: "Тегі, аты",
    nameHint: "Тегінен бастап жазыңыз. Басындағы екі әріп жеткілікті",
    from: "Берілген күні: бастап",
    to: "Берілген күні: дейін",
    dateHint: "Мысалы, 10.06.2019",
    service: "Қызмет",
    anyService: "Кез келген қызмет",
    state: "Істің күйі",
    anyState: "Кез келген күй",
    states: {
      open: "Жұмыста",
      result: "Нәтиже берілген",
      refusal: "Қызмет көрсетуден бас тартылған",
      "intake-refused": "Қабылдаудан бас тартылған",
      "not-filed": "Өтініш тіркелмеген",
      withdrawn: "Кері қайтарып алынған",
    },
    search: "Іздеу",
    more: "Келесі істер",
    back: "Істер тізіміне оралу",
    found: (count) => `Табылған істер саны: ${count}`,
    foundMore: (count) => `Алғашқы ${count} іс көрсетілді`,
    nothing: "Ештеңе табылмады",
    nothingHint:
      "Іздеу шарттарын тексеріңіз. Басқа мекеменің істері және дербес деректері өшірілген істер ЖСН мен есім бойынша табылмайды.",
    caseTitle: (number) => `${number} іс`,
    unnumbered: "Тіркелмеген іс",
    filedAt: (moment) => `Берілген уақыты: ${moment}`,
    otherNumbers: {
      centre: (number) => `орталықтың нөмірі: ${number}`,
      queue: (number) => `кезек нөмірі: ${number}`,
    },
    errors: {
      empty: "Іздеу үшін кемінде бір өрісті толтырыңыз",
      number: "Нөмір тым ұзын немесе онда артық таңба бар. Мысалы: 2019-000017",
      name: "Кемінде екі әріп жазыңыз: тек әріптер, бос орын, дефис және дәйекше",
      date: "Күнді кк.аа.жжжж түрінде жазыңыз, мысалы, 10.06.2019",
      order: "Соңғы күн бірінші күннен бұрын болмайды",
      service: "Тізімдегі қызметтердің бірін таңдаңыз",
      state: "Тізімдегі күйлердің бірін таңдаңыз",
    },
  },
  ru: {
    title: "Поиск дел",
    lead: "Поиск идёт по делам учреждения, в котором вы работаете. Заполните одно или несколько полей.",
    logged: "Каждый поиск и каждое показанное дело записываются: кто, чьи сведения и зачем смотрел.",
    number: "Номер дела",
    numberHint: "Входящий номер, номер центра или номер очереди. Например, 2019-000017",
    iin: "ИИН",
    iinHint: "ИИН заявителя, ребёнка или представителя",
    name: "Фамилия, имя",
    nameHint: "Начните с фамилии. Достаточно первых двух букв",
    from: "Подано: с",
    to: "Подано: по",
    dateHint: "Например, 10.06.2019",
    service: "Услуга",
    anyService: "Любая услуга",
    state: "Состояние дела",
    anyState: "Любое состояние",
    states: {
      open: "В работе",
      result: "Результат выдан",
      refusal: "В оказании услуги отказано",
      "intake-refused": "В приёме отказано",
      "not-filed": "Заявление не зарегистрировано",
      withdrawn: "Отозвано",
    },
    search: "Найти",
    more: "Следующие дела",
    back: "Вернуться к списку дел",
    found: (count) => `Найдено дел: ${count}`,
    foundMore: (count) => `Показаны первые дела: ${count}`,
    nothing: "Ничего не найдено",
    nothingHint:
      "Проверьте условия поиска. Дела других учреждений и дела, персональные данные которых стёрты, по ИИН и имени не находятся.",
    caseTitle: (number) => `Дело ${number}`,
    unnumbered: "Незарегистрированное дело",
    filedAt: (moment) => `Подано: ${moment}`,
    otherNumbers: {
      centre: (number) => `номер центра: ${number}`,
      queue: (number) => `номер очереди: ${number}`,
    },
    errors: {
      empty: "Заполните для поиска хотя бы одно поле",
      number: "Номер слишком длинный, или в нём есть лишние знаки. Пример: 2019-000017",
      name: "Напишите хотя бы две буквы: только буквы, пробелы, дефисы и апострофы",
      date: "Напишите дату так: 10.06.2019",
      order: "Последний день не может быть раньше первого",
      service: "Выберите услугу из списка",
      state: "Выберите состояние из списка",
    },
  },
  en: {
    title: "Search for cases",
    lead: "The search covers the cases of the office in which you work. Fill in one field or several.",
    logged: "Each search and each case shown is logged: who looked at whose data, and why.",
    number: "Number of the case",
    numberHint: "Incoming number, the centre's number or the number in the queue. For example, 2019-000017",
    iin: "IIN",
    iinHint: "IIN of the applicant, the child or the representative",
    name: "Surname, name",
    nameHint: "Begin with the surname. The first two letters are enough",
    from: "Filed from",
    to: "Filed until",
    dateHint: "For example, 10.06.2019",
    service: "Service",
    anyService: "Any service",
    state: "State of the case",
    anyState: "Any state",
    states: {
      open: "Open",
      result: "Result issued",
      refusal: "Service refused",
      "intake-refused": "Acceptance refused",
      "not-filed": "Not registered",
      withdrawn: "Withdrawn",
    },
    search: "Search",
    more: "Next cases",
    back: "Back to the list of cases",
    found: (count) => `Cases found: ${count}`,
    foundMore: (count) => `The first ${count} cases are shown`,
    nothing: "Nothing was found",
    nothingHint:
      "Check what you searched for. Other offices' cases, and cases whose personal data was erased, aren't found by IIN and name.",
    caseTitle: (number) => `Case ${number}`,
    unnumbered: "Case without a number",
    filedAt: (moment) => `Filed: ${moment}`,
    otherNumbers: {
      centre: (number) => `the centre's number: ${number}`,
      queue: (number) => `number in the queue: ${number}`,
    },
    errors: {
      empty: "Fill in at least one field to search by",
      number: "The number is too long or has signs that no number has. Example: 2019-000017",
      name: "Type at least two letters: letters, spaces, hyphens and apostrophes only",
      date: "Give the date like this: 10.06.2019",
      order: "The last day can't come before the first",
      service: "Choose a service from the list",
      state: "Choose a state from the list",
    },
  },
} satisfies Dictionary<SearchTexts>;
