/** The invented people of `training/east-kazakhstan.yaml` whom the journeys need; see `training-people.ts`. */
import type { TrainingChild, TrainingPerson } from "./training-people.ts";

/** The education department of Oskemen, which keeps the queue and permits external study. */
export const OSKEMEN_DEPARTMENT = "oskemen-department";
/** School No. 11, which makes duplicates. */
export const SCHOOL_11 = "school-11";

export const departmentOfOskemen = {
  chancellery: { name: "Қасенова Меруерт Ерболқызы", iin: "790513803018" },
  head: { name: "Исабеков Нұрбол Қайратұлы", iin: "661026703020" },
  executor: { name: "Гордеева Светлана Юрьевна", iin: "830208803033" },
} as const satisfies Readonly<Record<string, TrainingPerson>>;

export const school11 = {
  chancellery: { name: "Әбенова Шолпан Қайратқызы", iin: "820416803168" },
  head: { name: "Рахметов Амангелді Серікұлы", iin: "640708703170" },
  executor: { name: "Тихонова Вера Николаевна", iin: "780327803184" },
} as const satisfies Readonly<Record<string, TrainingPerson>>;

export const centreOfOskemen = {
  operator: { name: "Тілеуова Балнұр Асылханқызы", iin: "900214803246" },
  dispatcher: { name: "Қабдрахманова Гүлім Саматқызы", iin: "870122803268" },
  courier: { name: "Әлиев Рүстем Нұрланұлы", iin: "921119703288" },
} as const satisfies Readonly<Record<string, TrainingPerson>>;

/** Left school long ago and lost the certificate. */
export const formerPupil = {
  name: "Төлеуов Қуаныш Бақытұлы",
  iin: "901115703115",
  birthDate: "15.11.1990",
} as const satisfies TrainingChild;

export const motherOfAlan = {
  name: "Жақыпова Мадина Ерланқызы",
  iin: "880324803091",
} as const satisfies TrainingPerson;
export const alan = {
  name: "Жақыпов Алан Дәулетұлы",
  iin: "130128703131",
  birthDate: "28.01.2013",
} as const satisfies TrainingChild;

/** Acts for Alan's mother by the power of attorney with that number in the notary register. */
export const attorney = { name: "Сыдықова Райхан Бекзатқызы", iin: "620909803304" } as const satisfies TrainingPerson;
export const POWER_OF_ATTORNEY = "16-TR-000104";
