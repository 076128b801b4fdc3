/** The invented people of `training/zhambyl.yaml` whom the journeys need; see `training-people.ts`. */
import type { TrainingChild, TrainingPerson } from "./training-people.ts";

/** The education department of Taraz: the office of the officials below. */
export const DEPARTMENT = "taraz-department";

export const officialsOfTaraz = {
  chancellery: { name: "Әбдірахманова Гүлнәр Тілеуқызы", iin: "780219801011" },
  head: { name: "Дүйсебаев Асқар Нұрғалиұлы", iin: "670904701026" },
  executor: { name: "Смағұлова Раушан Ғалымқызы", iin: "880615801035" },
} as const satisfies Readonly<Record<string, TrainingPerson>>;

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
