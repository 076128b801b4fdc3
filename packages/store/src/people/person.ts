import type { Queryable } from "../queryable.ts";

export interface Person {
  readonly personId: string;
  readonly iin: string;
  readonly name: string;
}

/** Returns the person with this IIN, undefined when nobody of that IIN ever had to do with the installation. */
export async function findPersonByIin(db: Queryable, iin: string): Promise<Person | undefined> {
  const { rows } = await db.query<Person>({
    name: "find-person-by-iin",
    text: `select person_id as "personId", iin, name from person where iin = $1`,
    values: [iin],
  });
  return rows[0];
}

/** Returns the people of these ids that exist, in no order. */
export async function listPeople(db: Queryable, personIds: readonly string[]): Promise<readonly Person[]> {
  const { rows } = await db.query<Person>({
    name: "list-people",
    text: `select person_id as "personId", iin, name from person where person_id = any($1::uuid[])`,
    values: [personIds],
  });
  return rows;
}

/** Returns the person of this id. @throws Error when there is none */
export async function getPerson(db: Queryable, personId: string): Promise<Person> {
  const [person] = await listPeople(db, [personId]);
  if (person === undefined) throw new Error(`there is no person ${personId}`);
  return person;
}

/**
 * Makes a person, or returns the one who has the IIN already, unchanged and with the id from then: one IIN, one person.
 */
export async function makePerson(db: Queryable, { personId, iin, name }: Person): Promise<Person> {
  await db.query({
    name: "make-person",
    text: "insert into person (person_id, iin, name) values ($1, $2, $3) on conflict on constraint person_iin do nothing",
    values: [personId, iin, name],
  });
  const person = await findPersonByIin(db, iin);
  if (person === undefined) throw new Error("a person who was just made isn't there");
  return person;
}

/** Takes over a name, as a certificate states it today. */
export async function renamePerson(db: Queryable, personId: string, name: string): Promise<void> {
  await db.query({
    name: "rename-person",
    text: "update person set name = $2 where person_id = $1 and name <> $2",
    values: [personId, name],
  });
}
