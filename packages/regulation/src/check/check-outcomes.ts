import type { EditionOnRecordFile } from "../edition/edition-schema.ts";
import type { StandardEditionFile } from "../edition/standard-schema.ts";
import { knownWord } from "../read/known-words.ts";
import type { Problem } from "../read/problem.ts";
import type { Way, YamlSource } from "../read/yaml-source.ts";

/**
 * What is wrong with an edition's products and refusals: who signs them, which
 * step they belong to, and whether a ground was read in an act.
 *
 * @param way - to the edition
 * @param standard - the edition's standard; undefined when there is none of that name
 */
export function checkOutcomes(
  edition: EditionOnRecordFile,
  way: Way,
  source: YamlSource,
  standard: StandardEditionFile | undefined,
): Problem[] {
  const roles = [edition.provider, edition.centre, edition.department].flatMap((party) =>
    (party?.roles ?? []).map(({ id }) => id as string),
  );
  const steps = edition.procedures.flatMap((procedure) => procedure.steps.map(({ id }) => id));
  const products = edition.products.map(({ id }) => id);
  const templates = (standard?.templates ?? []).map(({ id }) => id);
  const signer = (word: string | undefined, to: Way) =>
    word === undefined || word === "nobody" || word === "applicant"
      ? []
      : knownWord(word, roles, "unknown-role", [...way, ...to], source);
  return [
    ...edition.products.flatMap(({ forms, signedBy, signedAs, countersignedBy, template }, p) => [
      ...signer(signedBy, ["products", p, "signedBy"]),
      ...signer(countersignedBy, ["products", p, "countersignedBy"]),
      ...(signedAs === undefined || (signedBy !== "nobody" && signedBy !== "applicant" && forms.includes("electronic"))
        ? []
        : [source.problemAt([...way, "products", p, "signedAs"], "provider-signs-nothing")]),
      ...(template === undefined || standard === undefined
        ? []
        : knownWord(template, templates, "unknown-template", [...way, "products", p, "template"], source)),
    ]),
    ...edition.refusals.flatMap((refusal, r) => [
      ...knownWord(refusal.step, steps, "unknown-step", [...way, "refusals", r, "step"], source),
      ...signer(refusal.signedBy, ["refusals", r, "signedBy"]),
      ...(refusal.receipt === undefined
        ? []
        : knownWord(refusal.receipt, products, "unknown-product", [...way, "refusals", r, "receipt"], source)),
      ...("source" in refusal.origin
        ? []
        : [
            source.problemAt([...way, "refusals", r, "origin"], "ground-without-source", {
              expected: "source: { act, clause }",
            }),
          ]),
    ]),
  ];
}
