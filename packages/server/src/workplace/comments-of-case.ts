import type { CaseEvent } from "@reglament/engine";
import { type Pool, readPersonal } from "@reglament/store";
import { readComment } from "./comment.ts";

/** Returns what officials wrote beside their acts, by the content's id; erased ones are left out. */
export async function commentsOfCase(
  pool: Pool,
  region: string,
  events: readonly { readonly event: CaseEvent }[],
): Promise<ReadonlyMap<string, string>> {
  const ids = events.flatMap(({ event }) => ("comment" in event ? (event.comment?.personalId ?? []) : []));
  const read = await Promise.all(
    ids.map(async (id) => {
      const personal = await readPersonal(pool, region, id);
      return personal === undefined ? [] : [[id, readComment(personal.bytes)] as const];
    }),
  );
  return new Map(read.flat());
}
