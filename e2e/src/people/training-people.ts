/**
 * The invented people of `training/kostanay.yaml` whom the journeys need.
 *
 * The numbers follow from birth date, sex and order there; `reglament start`
 * prints them.
 */

/** Somebody who can sign in. */
export interface TrainingPerson {
  readonly name: string;
  readonly iin: string;
  readonly password: string;
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

export const officials = {
  chancellery: signsInAs("aigul", "Сәрсенова Айгүл Маратқызы", "840312800012"),
  head: signsInAs("bolat", "Жұмабеков Болат Серікұлы", "691105700020"),
  executor: signsInAs("dina", "Ким Дина Викторовна", "900723800030"),
  trainingAdministrator: signsInAs("training", "Дәулетов Нұржан Ғалымұлы", "811128700291"),
} as const;

export const parents = {
  aidana: signsInAs("aidana", "Қасымова Айдана Нұрланқызы", "880517800133"),
  sergei: signsInAs("sergei", "Соколов Сергей Иванович", "821003700144"),
  daniyar: signsInAs("daniyar", "Мұқанов Данияр Болатұлы", "860225700156"),
  nadezhda: signsInAs("nadezhda", "Шевченко Надежда Олеговна", "901209800168"),
  /** Has keys and no account yet. */
  asel: signsInAs("asel", "Төлегенова Әсел Жанатқызы", "920308800177"),
} as const;

export const children = {
  alikhan: { name: "Қасымов Әлихан Арманұлы", iin: "120814700203", birthDate: "14.08.2012" },
  polina: { name: "Соколова Полина Сергеевна", iin: "120402800216", birthDate: "02.04.2012" },
  artyom: { name: "Соколов Артём Сергеевич", iin: "080930700224", birthDate: "30.09.2008" },
  tomiris: { name: "Мұқанова Томирис Даниярқызы", iin: "121121800235", birthDate: "21.11.2012" },
  maksim: { name: "Шевченко Максим Денисович", iin: "090707700243", birthDate: "07.07.2009" },
  sanzhar: { name: "Төлегенов Санжар Олжасұлы", iin: "120626700251", birthDate: "26.06.2012" },
} as const satisfies Readonly<Record<string, TrainingChild>>;

function signsInAs(id: string, name: string, iin: string): TrainingPerson {
  return { name, iin, password: `training-${id}` };
}
