import type { EditionOnRecordFile } from "./edition-schema.ts";
import { nearestWord } from "./nearest-word.ts";
import type { Problem, ProblemReason } from "./problem.ts";
import type { Way, YamlSource } from "./yaml-source.ts";

/**
 * What is wrong with an edition's procedure: its steps and acts, what they
 * produce, who does them, and the refusals that end them.
 *
 * @param way - to the edition
 */
export function checkSteps(edition: EditionOnRecordFile, way: Way, source: YamlSource): Problem[] {
  const steps = edition.steps.map(({ id }) => id);
  const products = edition.products.map(({ id }) => id);
  const roles: readonly string[] = edition.provider.roles.map(({ id }) => id);
  const known = (word: string, words: readonly string[], reason: ProblemReason, to: Way): Problem[] =>
    words.includes(word)
      ? []
      : [source.problemAt([...way, ...to], reason, { expected: words.join(", "), nearest: nearestWord(word, words) })];

  const ofActs = edition.steps.flatMap((step, s) =>
    step.acts.flatMap((act, a) => [
      ...act.produces.flatMap((product, p) =>
        known(product, products, "unknown-product", ["steps", s, "acts", a, "produces", p]),
      ),
      ...(act.producesOnRefusal ?? []).flatMap((product, p) =>
        known(product, products, "unknown-product", ["steps", s, "acts", a, "producesOnRefusal", p]),
      ),
      ...("step" in act.then
        ? known(act.then.step, steps, "unknown-step", ["steps", s, "acts", a, "then", "step"])
        : []),
    ]),
  );
  const ofActors = edition.steps.flatMap((step, s) => known(step.actor, roles, "unknown-role", ["steps", s, "actor"]));
  const ofProducts = edition.products.flatMap(({ signedBy }, p) =>
    signedBy === "nobody" ? [] : known(signedBy, roles, "unknown-role", ["products", p, "signedBy"]),
  );
  const ofPortal = edition.portal.flatMap(({ step }, p) =>
    step === undefined ? [] : known(step, steps, "unknown-step", ["portal", p, "step"]),
  );
  const ofRefusals = edition.refusals.flatMap((refusal, r) => [
    ...known(refusal.step, steps, "unknown-step", ["refusals", r, "step"]),
    ...(refusal.signedBy === "nobody"
      ? []
      : known(refusal.signedBy, roles, "unknown-role", ["refusals", r, "signedBy"])),
    ...("source" in refusal.origin
      ? []
      : [
          source.problemAt([...way, "refusals", r, "origin"], "ground-without-source", {
            expected: "source: { act, clause }",
          }),
        ]),
  ]);
  return [...ofProducts, ...ofActors, ...ofActs, ...unreachable(edition, way, source), ...ofRefusals, ...ofPortal];
}

function unreachable(edition: EditionOnRecordFile, way: Way, source: YamlSource): Problem[] {
  const reached = new Set<string>();
  let front = edition.steps.slice(0, 1);
  while (front.length > 0) {
    for (const { id } of front) reached.add(id);
    const next = new Set(front.flatMap(({ acts }) => acts.flatMap(({ then }) => ("step" in then ? [then.step] : []))));
    front = edition.steps.filter(({ id }) => next.has(id) && !reached.has(id));
  }
  return edition.steps.flatMap(({ id }, s) =>
    reached.has(id) ? [] : [source.problemAt([...way, "steps", s, "id"], "unreachable-step")],
  );
}
