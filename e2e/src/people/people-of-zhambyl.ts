/** The invented people of `training/zhambyl.yaml` whom the journeys need; see `training-people.ts`. */
import type { TrainingChild, TrainingPerson } from "./training-people.ts";

/** The education department of Taraz: the office of the officials below. */
export const DEPARTMENT = "taraz-department";

export const officialsOfTaraz = {
  chancellery: { name: "Әбдірахманова Гүлнәр Тілеуқызы", iin: "780219801011" },
  head: { name: "Дүйсебаев Асқар Нұрғалиұлы", iin: "670904701026" },
  executor: { name: "Смағұлова Раушан Ғалымқызы", iin: "880615801035" },
} as const satisfies Readonly<Record<string, TrainingPerson>>;

/** School No. 15, which makes duplicates on the blanks of the department's stock. */
export const SCHOOL_15 = "school-15";

export const school15 = {
  chancellery: { name: "Ержанова Күлзада Мұратқызы", iin: "830625801198" },
  head: { name: "Қалдыбаев Бауыржан Сейітұлы", iin: "680414701202" },
  deputy: { name: "Руденко Наталья Павловна", iin: "761122801211" },
  archivist: { name: "Төребекова Ардақ Нұрланқызы", iin: "860309801226" },
} as const satisfies Readonly<Record<string, TrainingPerson>>;

/** Keeps the blanks of the department. */
export const blankKeeper = {
  name: "Молдабекова Шынар Асқарқызы",
  iin: "800117801172",
} as const satisfies TrainingPerson;

/** Sits at the counter of the one-stop centre in Taraz. */
export const operatorOfTaraz = {
  name: "Құралбаева Жансая Қанатқызы",
  iin: "930330801296",
} as const satisfies TrainingPerson;

/** Left school long ago and lost the certificate. */
export const formerPupil = {
  name: "Исмаилов Нұржан Рашидұлы",
  iin: "880105701313",
  birthDate: "05.01.1988",
} as const satisfies TrainingChild;

/** A pupil with a signature of their own. */
export const pupil = {
  name: "Байжанов Ерсұлтан Қанатұлы",
  iin: "020418701098",
  birthDate: "18.04.2002",
} as const satisfies TrainingChild;

/** A mother who applies for her daughter. */
export const mother = { name: "Жүнісова Бақыт Сейтқызы", iin: "810711801113" } as const satisfies TrainingPerson;
export const daughter = {
  name: "Жүнісова Алуа Дәуренқызы",
  iin: "060522801148",
  birthDate: "22.05.2006",
} as const satisfies TrainingChild;
