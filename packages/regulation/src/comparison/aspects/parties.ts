import type { Edition, Party } from "../../edition/edition.ts";
import { type Item, known, saying } from "../item.ts";

const partyIds = ["provider", "centre", "department"] as const;

/** The bodies that take part, by what each is. */
export function parties(edition: Edition): Item[] {
  return present(edition).map(([id, { title, clause }]) =>
    known(id, { title, clause, facts: [saying("says", title)] }),
  );
}

/** The roles in each of them; what a role is called makes no difference. */
export function actors(edition: Edition): Item[] {
  return present(edition).flatMap(([party, { roles }]) =>
    roles.map(({ id, title, clause }) => known(`${party} ${id}`, { title, clause, facts: [] })),
  );
}

function present(edition: Edition): (readonly [(typeof partyIds)[number], Party])[] {
  return partyIds.flatMap((id) => {
    const party = edition[id];
    return party === undefined ? [] : [[id, party] as const];
  });
}
