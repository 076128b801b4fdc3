import type { Edition } from "../../edition/edition.ts";
import { inRow } from "../../findings/words.ts";
import type { ActName, PartyId, Step } from "../../procedure/procedure.ts";
import { awaitsApplicant } from "../../procedure/way-through.ts";
import type { Fact, Item } from "../item.ts";
import { actorTold, channelsFact, inEach, termFact } from "../told.ts";
import { valueTexts } from "../value-texts.ts";
import { wayTexts } from "../way-texts.ts";

/** How far an act tells what a step is for: the draft is the examination, passing on is part of any step. */
const weights = {
  "sign-in": 3,
  "fill-in": 3,
  "check-signature": 3,
  "sign-request": 3,
  "turn-away": 1,
  "query-register": 3,
  "check-completeness": 3,
  "refuse-intake": 1,
  identify: 2,
  consent: 3,
  register: 3,
  "give-receipt": 2,
  scan: 2,
  forward: 2,
  "hand-over": 2,
  resolve: 3,
  examine: 2,
  "propose-refusal": 1,
  "request-blank": 3,
  "issue-blank": 3,
  "receive-blank": 3,
  draft: 8,
  countersign: 3,
  sign: 3,
  "deliver-to-centre": 3,
  "put-on-queue": 8,
  notify: 1,
  issue: 3,
  receive: 2,
  store: 1,
  "return-to-provider": 3,
  "request-again": 3,
  "send-again": 3,
} as const satisfies Record<ActName, number>;

/** The way of an application: in this order each edition's steps are told, however its file has them. */
const partyOrder = ["portal", "centre", "provider", "department"] as const satisfies readonly PartyId[];

/** The steps of every party: the same where one party does the same acts, likelier so by the same actor. */
export function steps(edition: Edition): Item[] {
  return partyOrder.flatMap((party) =>
    edition.procedures
      .filter((procedure) => procedure.party === party)
      .flatMap((procedure) => procedure.steps.map((step) => stepItem(edition, party, step))),
  );
}

function stepItem(edition: Edition, party: PartyId, step: Step): Item {
  const acts = [...new Set(step.acts.map(({ act }) => act))];
  return {
    id: step.id,
    title: step.title,
    clause: step.clause,
    facts: factsOf(edition, step, acts),
    essence: new Map(acts.map((act) => [doneBy(party, act), weights[act]])),
    resemblance: new Map([
      [`actor ${step.actor}`, 1],
      [`id ${step.id}`, 1],
    ]),
  };
}

/** A register at the centre isn't the provider's; only the way back to the centre is one thing, whoever's it is. */
function doneBy(party: PartyId, act: ActName): string {
  return act === "deliver-to-centre" ? act : `${party} ${act}`;
}

/** The step of an edition whose work takes in all of another edition's step: one step here, several there. */
export function stepAround(items: readonly Item[], { essence }: Item): Item | undefined {
  return items.find((item) => [...essence.keys()].every((act) => item.essence.has(act)));
}

function factsOf(edition: Edition, step: Step, acts: readonly ActName[]): Fact[] {
  const { actor, term, atMost, unitAssumed, channels, by } = step;
  const papers = papersOf(edition, step);
  const isAwaited = edition.channels.some(({ id }) => awaitsApplicant(step, id));
  return [
    { trait: "actor", value: actor, told: actorTold(edition, actor) },
    term === undefined
      ? { trait: "term", value: "none", told: valueTexts.noTerm }
      : termFact({ term, ...(atMost && { atMost }) }),
    ...(unitAssumed === undefined ? [] : [{ trait: "unit", value: "assumed", told: valueTexts.unitAssumed } as const]),
    ...(isAwaited ? [{ trait: "counts-from", value: "coming", told: valueTexts.fromComing } as const] : []),
    { trait: "acts", value: acts.toSorted().join(" "), told: actsTold(step, acts) },
    ...(papers.length === 0
      ? []
      : [
          {
            trait: "brings",
            value: papers
              .map(({ kind }) => kind)
              .toSorted()
              .join(" "),
            told: inRow(
              papers.map(({ title }) => title),
              "; ",
            ),
          } as const,
        ]),
    ...(by === undefined
      ? []
      : [
          {
            trait: "travels",
            value: by.toSorted().join(" "),
            told: inEach((language) => by.map((way) => wayTexts[way][language]).join(", ")),
          } as const,
        ]),
    ...channelsFact(edition, channels),
  ];
}

/** The acts by the file's own titles, each once. */
function actsTold({ acts }: Step, names: readonly ActName[]) {
  const first = names.flatMap((name) => acts.find(({ act }) => act === name) ?? []);
  return inRow(
    first.map(({ title }) => title),
    "; ",
  );
}

function papersOf({ products }: Edition, { acts }: Step): Edition["products"][number][] {
  const ids = new Set(acts.flatMap(({ produces, producesOnRefusal = [] }) => [...produces, ...producesOnRefusal]));
  return products.filter(({ id }) => ids.has(id));
}
