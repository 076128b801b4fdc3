import { dateAt, type PlainDate, plainDate } from "@reglament/calendar";
import {
  type DocumentKind,
  type Edition,
  isSourced,
  missingItems,
  neededDocuments,
  type Question,
  type RefusalGround,
} from "@reglament/regulation";
import type { ActField } from "./act-field.ts";
import type { Permission } from "./act-module.ts";
import type { Case } from "./case.ts";
import type { Deficiency } from "./event.ts";
import { isRejected, type Rejected, reject } from "./rejection.ts";
import type { Situation } from "./situation.ts";

/**
 * Whether a refusal stands on a ground of the law.
 *
 * The official names the ground and what it rests on; here both are held
 * against the regulation and the application. Nothing without a source grounds
 * a refusal, and nothing that the application disproves does.
 */

/**
 * Returns the ground that the official names, when it holds in this case.
 *
 * @param refuses - `intake` for turning an application away, `service` for refusing what it asks for
 * @returns the ground with its clause, or a rejection `UNKNOWN_GROUND`, `GROUND_UNSOURCED` or `GROUND_NOT_SHOWN`
 */
export function groundFor(
  situation: Situation,
  permission: Permission,
  refuses: RefusalGround["refuses"],
  named: { readonly ground: string; readonly deficiencies: readonly Deficiency[] },
): RefusalGround | Rejected {
  const { law, step } = permission;
  const ground = law.refusals.find(
    (candidate) => candidate.id === named.ground && candidate.refuses === refuses && candidate.step === step.id,
  );
  if (ground === undefined) return reject("UNKNOWN_GROUND", { step: step.id, refuses });
  if (!isSourced(law, ground, situation.confirmations)) return reject("GROUND_UNSOURCED", { ground: ground.id });
  if (named.deficiencies.length === 0) return reject("GROUND_NOT_SHOWN", { ground: ground.id });
  for (const deficiency of named.deficiencies) {
    const objection = objectionTo(situation, permission, ground, deficiency);
    if (isRejected(objection)) return objection;
  }
  return ground;
}

/** The fields that ask for a ground of this step and for what it rests on. */
export function groundFields({ law, step }: Permission, refuses: RefusalGround["refuses"]): readonly ActField[] {
  const grounds = law.refusals.filter((ground) => ground.refuses === refuses && ground.step === step.id);
  return [
    { name: "ground", kind: "ground", needed: true, options: grounds.map(({ id }) => id) },
    { name: "deficiencies", kind: "deficiencies", needed: true },
  ];
}

function objectionTo(
  situation: Situation,
  permission: Permission,
  ground: RefusalGround,
  deficiency: Deficiency,
): Rejected | undefined {
  const { law } = permission;
  const item: Question | DocumentKind | undefined = [...law.questions, ...law.documents].find(
    ({ id }) => id === deficiency.item,
  );
  if (item === undefined) return reject("GROUND_NOT_SHOWN", { ground: ground.id });
  switch (ground.shows) {
    case "missing-item":
      return objectionToMissing(situation, permission, ground, item);
    case "expired-document":
      return objectionToExpired(situation, permission, ground, item, deficiency.validUntil);
    case "unreliable-data":
      return mayHaveCome(permission.law, permission.state, item.id)
        ? undefined
        : reject("GROUND_NOT_SHOWN", { ground: ground.id, item: item.id });
    // Grounds on which the portal turns a request away: no official refuses on them.
    case "unknown-person":
    case "invalid-signature":
    case "no-data":
      return reject("GROUND_NOT_SHOWN", { ground: ground.id, item: item.id });
  }
}

function objectionToMissing(
  situation: Situation,
  permission: Permission,
  ground: RefusalGround,
  item: Question | DocumentKind,
): Rejected | undefined {
  const { law, state } = permission;
  const came = itemsThatCame(state);
  const missing = missingItems(law, state.channel, came, state.facts, situation.confirmations);
  if (missing.some((candidate) => candidate.item === item.id)) return undefined;
  const unsourced = !came.has(item.id) && !isSourced(law, item, situation.confirmations);
  return reject(unsourced ? "GROUND_UNSOURCED" : "GROUND_NOT_SHOWN", { ground: ground.id, item: item.id });
}

function objectionToExpired(
  situation: Situation,
  permission: Permission,
  ground: RefusalGround,
  item: Question | DocumentKind,
  validUntil: string | undefined,
): Rejected | undefined {
  const { law, state } = permission;
  const facts = { ground: ground.id, item: item.id };
  if (!("expires" in item) || !item.expires || !mayHaveCome(law, state, item.id))
    return reject("GROUND_NOT_SHOWN", facts);
  if (!isSourced(law, item, situation.confirmations)) return reject("GROUND_UNSOURCED", facts);
  const lastValidDay = validUntil === undefined ? undefined : readDate(validUntil);
  const filedOn = dateAt(state.filedAt, situation.times.provider.hours.zone);
  return lastValidDay !== undefined && lastValidDay < filedOn ? undefined : reject("GROUND_NOT_SHOWN", facts);
}

/**
 * Whether the application brought the question's answer or the document, or may have: on paper a document that belongs
 * to this application may have come without a copy of it standing in the case.
 *
 * @param item - id of a question or document
 */
export function mayHaveCome(law: Edition, state: Case, item: string): boolean {
  if (itemsThatCame(state).has(item)) return true;
  // Whether an act demands the document makes no difference here.
  const belonging = neededDocuments(law, state.channel, state.facts, new Map());
  return state.channel !== "portal" && belonging.some(({ document }) => document.id === item);
}

/** Everything that the application brought, by id: answers, and documents by their kind. */
export function itemsThatCame(state: Case): ReadonlySet<string> {
  return new Set([...state.given, ...[...state.attached, ...(state.scanned ?? [])].map(({ kind }) => kind)]);
}

/** The date typed by the official, or undefined when there is no such day. */
function readDate(text: string): PlainDate | undefined {
  try {
    return plainDate(text);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
