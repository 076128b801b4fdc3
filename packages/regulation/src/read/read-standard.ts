import { type StandardFile, standardFile } from "../edition/standard-schema.ts";
import { duplicates } from "./duplicates.ts";
import type { Problem } from "./problem.ts";
import { checkSchema } from "./schema-problems.ts";
import { readYaml, type YamlSource } from "./yaml-source.ts";

/** A standard that was read without problems, with the text that its problems would be shown in. */
export interface ReadStandard {
  readonly standard: StandardFile;
  readonly source: YamlSource;
}

/** Reads a ministry's standard; see `readRegulation`, which takes it in. */
export function readStandard(yaml: string, file: string): ReadStandard | readonly Problem[] {
  const source = readYaml(yaml, file);
  if (!("content" in source)) return source;
  const checked = checkSchema(source, standardFile);
  if (!("content" in checked)) return checked;
  const { editions } = checked.content;
  const twice = [
    ...duplicates(
      editions.map(({ id }, e) => ({ id, way: ["editions", e, "id"] })),
      source,
    ),
    ...editions.flatMap((edition, e) =>
      (["questions", "documents", "grounds", "templates", "waiting"] as const).flatMap((list) =>
        duplicates(
          (edition[list] ?? []).map(({ id }, index) => ({ id, way: ["editions", e, list, index, "id"] })),
          source,
        ),
      ),
    ),
  ];
  return twice.length > 0 ? twice : { standard: checked.content, source };
}
