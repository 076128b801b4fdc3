import { randomUUID } from "node:crypto";
import { makeDraft } from "../drafts/draft.ts";
import type { Queryable } from "../queryable.ts";
import { monday } from "./a-world.ts";

/** A person's draft over the portal for the first class, not yet to any school. */
export async function aDraftOf(db: Queryable, region: string, personId: string): Promise<{ readonly draftId: string }> {
  const draftId = randomUUID();
  await makeDraft(db, {
    region,
    draftId,
    personId,
    regulation: "kostanay/school-enrolment",
    edition: "2019-01-01",
    channel: "portal",
    answers: { class: "1" },
    madeAt: monday,
  });
  return { draftId };
}
