import { expect, test } from "vitest";
import { citation } from "../edition/compose-edition.ts";
import { shippedActs, shippedKeys, shippedRegulation } from "../testing/shipped-regulations.ts";

const regulations = shippedKeys.map(shippedRegulation);
const regions = [...new Set(regulations.map(({ region }) => region))];

/** The clauses of each text, the regulations and the acts' own, by the act as origins cite it. */
const clausesOf = new Map<string, Set<string>>();
for (const region of regions) {
  for (const act of shippedActs(region).acts.values()) clausesOf.set(citation(act), new Set(act.clauses));
}
for (const edition of regulations.flatMap(({ editions }) => editions)) {
  if (!edition.onRecord) continue;
  for (const clause of edition.clauses) clausesOf.get(citation(edition.identity.act))?.add(clause);
}

/** Each place that an origin below a value gives as its source, "№ 285 (2016-06-21), 5(3)". */
function sourcesIn(value: unknown): { readonly act: string; readonly clause: string }[] {
  if (Array.isArray(value)) return value.flatMap(sourcesIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    key === "source" && isPlace(inner) ? [inner] : sourcesIn(inner),
  );
}

function isPlace(value: unknown): value is { readonly act: string; readonly clause: string } {
  return typeof value === "object" && value !== null && "act" in value && "clause" in value;
}

test.each(regulations)("$key cites as sources only clauses that its texts have", ({ editions }) => {
  const cited = sourcesIn(editions);
  const strangers = cited.flatMap(({ act, clause }) =>
    clause.split(", ").flatMap((one) => (clausesOf.get(act)?.has(one) === true ? [] : [`${act}, ${one}`])),
  );

  expect(cited.length).toBeGreaterThan(0);
  expect(strangers).toEqual([]);
});
