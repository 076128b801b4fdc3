import { duplicates, type ReadStandard } from "./check-edition.ts";
import type { Problem } from "./problem.ts";
import { checkSchema } from "./schema-problems.ts";
import { standardFile } from "./standard-schema.ts";
import { readYaml } from "./yaml-source.ts";

/** Reads a ministry's standard; see `readRegulation`, which takes it in. */
export function readStandard(yaml: string, file: string): ReadStandard | readonly Problem[] {
  const source = readYaml(yaml, file);
  if (!("content" in source)) return source;
  const checked = checkSchema(source, standardFile);
  if (!("content" in checked)) return checked;
  const twice = duplicates(
    checked.content.documents.map(({ id }, index) => ({ id, way: ["documents", index, "id"] })),
    source,
  );
  return twice.length > 0 ? twice : { standard: checked.content, source };
}
