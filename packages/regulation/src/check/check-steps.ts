import type { EditionOnRecordFile } from "../edition/edition-schema.ts";
import { duplicates } from "../read/duplicates.ts";
import { knownWord } from "../read/known-words.ts";
import type { Problem } from "../read/problem.ts";
import type { Way, YamlSource } from "../read/yaml-source.ts";

type StepFile = EditionOnRecordFile["procedures"][number]["steps"][number];

/** A step with the way to it in the file. */
interface PlacedStep {
  readonly step: StepFile;
  readonly way: Way;
  readonly roles: readonly string[];
}

/**
 * What is wrong with an edition's procedures: their steps and acts, what they
 * produce, who does them, and where they lead.
 *
 * @param way - to the edition
 */
export function checkSteps(edition: EditionOnRecordFile, way: Way, source: YamlSource): Problem[] {
  const placed = placedSteps(edition, way);
  const stepIds = placed.map(({ step }) => step.id);
  return [
    ...checkParties(edition, way, source),
    ...edition.channels.flatMap(({ startsAt }, c) =>
      knownWord(startsAt, stepIds, "unknown-step", [...way, "channels", c, "startsAt"], source),
    ),
    ...placed.flatMap((one) => checkStep(one, edition, stepIds, source)),
    ...placed.flatMap((one) => checkActsOnce(one, edition, source)),
    ...(edition.pauses ?? []).flatMap(({ steps }, p) =>
      steps.flatMap((id, s) => knownWord(id, stepIds, "unknown-step", [...way, "pauses", p, "steps", s], source)),
    ),
    ...(edition.storage === undefined
      ? []
      : knownWord(edition.storage.step, stepIds, "unknown-step", [...way, "storage", "step"], source)),
    ...unreachable(edition, placed, source),
  ];
}

function placedSteps(edition: EditionOnRecordFile, way: Way): PlacedStep[] {
  return edition.procedures.flatMap((procedure, p) =>
    procedure.steps.map((step, s) => ({
      step,
      way: [...way, "procedures", p, "steps", s],
      roles: rolesOf(edition, procedure.party),
    })),
  );
}

/** Who may act in a party's procedure; systems and applicants may in each. */
function rolesOf(edition: EditionOnRecordFile, party: EditionOnRecordFile["procedures"][number]["party"]): string[] {
  const own = party === "portal" ? edition.provider : edition[party];
  return [...(own?.roles ?? []).map(({ id }) => id), "applicant", "portal", "gateway"];
}

function checkParties(edition: EditionOnRecordFile, way: Way, source: YamlSource): Problem[] {
  const parties = [
    "provider",
    "portal",
    ...(["centre", "department"] as const).filter((id) => edition[id] !== undefined),
  ];
  return edition.procedures.flatMap(({ party }, p) =>
    knownWord(party, parties, "unknown-party", [...way, "procedures", p, "party"], source),
  );
}

function checkStep(
  { step, way, roles }: PlacedStep,
  edition: EditionOnRecordFile,
  stepIds: readonly string[],
  source: YamlSource,
): Problem[] {
  const products = edition.products.map(({ id }) => id);
  const channels = edition.channels.map(({ id }) => id as string);
  const known = (
    words: readonly string[],
    all: readonly string[],
    reason: "unknown-product" | "unknown-channel",
    to: Way,
  ) => words.flatMap((word, index) => knownWord(word, all, reason, [...way, ...to, index], source));
  return [
    ...knownWord(step.actor, roles, "unknown-role", [...way, "actor"], source),
    ...((step.term === undefined) === (step.noTerm === undefined)
      ? [source.problemAt(way, "term-or-none", { expected: "term or noTerm" })]
      : []),
    ...(step.awaits === undefined || step.acts.some(({ act }) => act === "issue")
      ? []
      : [source.problemAt([...way, "awaits"], "nobody-awaited")]),
    ...known(step.channels ?? [], channels, "unknown-channel", ["channels"]),
    ...known(step.termAssumedIn?.channels ?? [], channels, "unknown-channel", ["termAssumedIn", "channels"]),
    ...step.acts.flatMap((act, a) => [
      ...((act.act === "scan") === (act.scans !== undefined)
        ? []
        : [source.problemAt([...way, "acts", a, ...(act.scans === undefined ? [] : ["scans"])], "scan-of-nothing")]),
      ...known(act.channels ?? [], channels, "unknown-channel", ["acts", a, "channels"]),
      ...known(act.produces, products, "unknown-product", ["acts", a, "produces"]),
      ...known(act.producesOnRefusal ?? [], products, "unknown-product", ["acts", a, "producesOnRefusal"]),
      ...("step" in act.then
        ? knownWord(act.then.step, stepIds, "unknown-step", [...way, "acts", a, "then", "step"], source)
        : []),
      ...("act" in act.then
        ? knownWord(
            act.then.act,
            step.acts.filter((other) => other !== act).map((other) => other.act),
            "unknown-next-act",
            [...way, "acts", a, "then", "act"],
            source,
          )
        : []),
    ]),
  ];
}

/** In one channel an act stands once in a step, so that its name tells it. */
function checkActsOnce({ step, way }: PlacedStep, edition: EditionOnRecordFile, source: YamlSource): Problem[] {
  const all = step.channels ?? edition.channels.map(({ id }) => id);
  const named = step.acts.flatMap(({ act, channels = all }, a) =>
    channels.map((channel) => ({ id: `${act}/${channel}`, way: [...way, "acts", a, "act"] })),
  );
  return duplicates(named, source);
}

/** Steps that no channel comes to, whichever way the decisions on it go. */
function unreachable(edition: EditionOnRecordFile, placed: readonly PlacedStep[], source: YamlSource): Problem[] {
  const reached = new Set(edition.channels.map(({ startsAt }) => startsAt));
  // The portal's own steps before an application exists begin at the first of them.
  for (const { party, steps } of edition.procedures) {
    const [first] = steps;
    if (party === "portal" && first !== undefined) reached.add(first.id);
  }
  for (let before = -1; before < reached.size; ) {
    before = reached.size;
    for (const { step } of placed) {
      if (!reached.has(step.id)) continue;
      for (const { then: next } of step.acts) if ("step" in next) reached.add(next.step);
    }
  }
  return placed.flatMap(({ step, way }) =>
    reached.has(step.id) ? [] : [source.problemAt([...way, "id"], "unreachable-step")],
  );
}
