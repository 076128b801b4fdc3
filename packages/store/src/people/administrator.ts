import type { Queryable } from "../queryable.ts";
import { SharedQuestion } from "../sharing/shared-question.ts";

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

const administrators = new SharedQuestion<"all", readonly string[]>({
  async answerAll(db, asks) {
    const { rows } = await db.query<{ personId: string }>({
      name: "list-administrators",
      text: `select person_id as "personId" from administrator where role = 'administrator' order by person_id`,
      values: [],
    });
    const everybody = rows.map(({ personId }) => personId);
    return asks.map(() => everybody);
  },
});

/** Returns everybody who is an administrator; training administrators move clocks only and aren't meant. */
export function listAdministrators(db: Queryable): Promise<readonly string[]> {
  return administrators.ask(db, "all");
}
