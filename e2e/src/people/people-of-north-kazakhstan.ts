/** The invented people of `training/north-kazakhstan.yaml` whom the journeys need; see `training-people.ts`. */
import type { TrainingChild, TrainingPerson } from "./training-people.ts";

/** The education department of Aiyrtau district. */
export const AIYRTAU = "aiyrtau";

export const officialsOfAiyrtau = {
  chancellery: { name: "Баймұханова Роза Қайыртайқызы", iin: "740425802052" },
  executor: { name: "Шмидт Ирина Андреевна", iin: "920719802079" },
  /** Stands in for the head, who is on leave, by order 27-ж. */
  substitute: { name: "Сыздықов Талғат Ерғалиұлы", iin: "830508702086" },
} as const satisfies Readonly<Record<string, TrainingPerson>>;

/** A pupil who applies herself. */
export const zarina = {
  name: "Белова Зарина Тимуровна",
  iin: "030207802108",
  birthDate: "07.02.2003",
} as const satisfies TrainingChild;
