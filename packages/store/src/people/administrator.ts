import type { Queryable } from "../queryable.ts";

/** Who looks after the installation, beside every office. */
export type AdministratorRole = "administrator" | "training-administrator";

/** Makes a person an administrator; a repeat changes nothing. */
export async function makeAdministrator(db: Queryable, personId: string, role: AdministratorRole): Promise<void> {
  await db.query({
    name: "make-administrator",
    text: `insert into administrator (person_id, role) values ($1, $2)
           on conflict on constraint administrator_pkey do nothing`,
    values: [personId, role],
  });
}

/** Returns the administrator roles of a person; mostly none. */
export async function listAdministratorRoles(db: Queryable, personId: string): Promise<readonly AdministratorRole[]> {
  const { rows } = await db.query<{ role: AdministratorRole }>({
    name: "list-administrator-roles",
    text: "select role from administrator where person_id = $1 order by role",
    values: [personId],
  });
  return rows.map(({ role }) => role);
}

/** Returns everybody who is an administrator; training administrators move clocks only and aren't meant. */
export async function listAdministrators(db: Queryable): Promise<readonly string[]> {
  const { rows } = await db.query<{ personId: string }>({
    name: "list-administrators",
    text: `select person_id as "personId" from administrator where role = 'administrator' order by person_id`,
    values: [],
  });
  return rows.map(({ personId }) => personId);
}
