/**
 * The invented people of `training/kostanay.yaml` whom the journeys need.
 *
 * The numbers follow from birth date, sex and order there. `reglament start`
 * prints them with the passwords.
 */

/** Somebody with keys. */
export interface TrainingPerson {
  readonly name: string;
  readonly iin: string;
}

/** A child for whom a parent applies. */
export interface TrainingChild {
  readonly name: string;
  readonly iin: string;
  /** As it is typed: dd.mm.yyyy. */
  readonly birthDate: string;
}

/** School No. 7: the office of the officials below. */
export const SCHOOL = "school-7";

/** Officials of that school, and who keeps the training world. */
export const officials = {
  chancellery: { name: "Сәрсенова Айгүл Маратқызы", iin: "840312800012" },
  head: { name: "Жұмабеков Болат Серікұлы", iin: "691105700020" },
  executor: { name: "Ким Дина Викторовна", iin: "900723800030" },
  administrator: { name: "Сапарова Гүлмира Әбілқызы", iin: "770701800282" },
  trainingAdministrator: { name: "Дәулетов Нұржан Ғалымұлы", iin: "811128700291" },
} as const satisfies Readonly<Record<string, TrainingPerson>>;

/** Sits at the counter of the one-stop centre. */
export const operator: TrainingPerson = { name: "Әлімжанова Гүлдана Сәкенқызы", iin: "920915800325" };

/** Heads the education department of Kostanay, prepares and signs permissions of external study alone. */
export const headOfDepartment = {
  name: "Бисенов Қанат Оралұлы",
  iin: "710321700306",
} as const satisfies TrainingPerson;
/** That department. */
export const DEPARTMENT = "qostanay-department";

/** A pupil who is away with her parents and applies herself. */
export const aizere = {
  name: "Байтасова Айзере Ғалымжанқызы",
  iin: "010630800346",
  birthDate: "30.06.2001",
} as const satisfies TrainingChild;

/** A former pupil whose attestat was lost. */
export const vadim = {
  name: "Кузнецов Вадим Аркадьевич",
  iin: "851102700356",
  birthDate: "02.11.1985",
} as const satisfies TrainingChild;

export const parents = {
  aidana: { name: "Қасымова Айдана Нұрланқызы", iin: "880517800133" },
  sergei: { name: "Соколов Сергей Иванович", iin: "821003700144" },
  daniyar: { name: "Мұқанов Данияр Болатұлы", iin: "860225700156" },
  nadezhda: { name: "Шевченко Надежда Олеговна", iin: "901209800168" },
  /** Has keys and no account yet. */
  asel: { name: "Төлегенова Әсел Жанатқызы", iin: "920308800177" },
} as const satisfies Readonly<Record<string, TrainingPerson>>;

/** An invented person of nobody's list, who comes to a counter without keys. */
export const withoutKeys = { name: "Бекова Зарина Ерланқызы", iin: "900101890014" } as const satisfies TrainingPerson;

export const children = {
  alikhan: { name: "Қасымов Әлихан Арманұлы", iin: "120814700203", birthDate: "14.08.2012" },
  polina: { name: "Соколова Полина Сергеевна", iin: "120402800216", birthDate: "02.04.2012" },
  artyom: { name: "Соколов Артём Сергеевич", iin: "080930700224", birthDate: "30.09.2008" },
  tomiris: { name: "Мұқанова Томирис Даниярқызы", iin: "121121800235", birthDate: "21.11.2012" },
  maksim: { name: "Шевченко Максим Денисович", iin: "090707700243", birthDate: "07.07.2009" },
  sanzhar: { name: "Төлегенов Санжар Олжасұлы", iin: "120626700251", birthDate: "26.06.2012" },
} as const satisfies Readonly<Record<string, TrainingChild>>;
