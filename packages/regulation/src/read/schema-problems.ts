/**
 * Says what a file's values have wrong against a schema, at the places where it stands.
 */
import type { z } from "zod";
import { nearestWord } from "./nearest-word.ts";
import type { Problem } from "./problem.ts";
import type { Way, YamlSource } from "./yaml-source.ts";

type Issue = z.core.$ZodIssue;

/** The checked content, or everything that is wrong with them. */
export function checkSchema<Schema extends z.ZodType>(
  source: YamlSource,
  schema: Schema,
): { readonly content: z.infer<Schema> } | readonly Problem[] {
  const checked = schema.safeParse(source.content);
  if (checked.success) return { content: checked.data };
  return checked.error.issues.flatMap((issue) => problemsOf(issue, [], source, schema));
}

function problemsOf(issue: Issue, above: Way, source: YamlSource, schema: z.core.$ZodType): readonly Problem[] {
  const way = [...above, ...issue.path];
  switch (issue.code) {
    case "invalid_union":
      return unionProblems(issue, way, source, schema);
    case "unrecognized_keys": {
      const known = keysAt(schema, way);
      return issue.keys.map((key) => {
        // A key of another form of this value is a stranger in the form that was meant, and not its own nearest word.
        const others = known.filter((word) => word !== key);
        return source.problemAtKey(way, key, "unknown-key", {
          expected: listed(others),
          nearest: nearestWord(key, others),
        });
      });
    }
    case "invalid_value": {
      const known = issue.values.map(String);
      const found = valueAt(source.content, way);
      if (found === undefined) return [source.problemAt(way, "missing", { expected: listed(known) })];
      const nearest = typeof found === "string" ? nearestWord(found, known) : undefined;
      return [source.problemAt(way, "wrong-value", { expected: listed(known), nearest })];
    }
    case "too_small": {
      if (issue.origin === "string") return [source.problemAt(way, "empty-text")];
      return [source.problemAt(way, "wrong-value", { expected: `at least ${issue.minimum}` })];
    }
    case "invalid_type":
      return [
        source.problemAt(way, valueAt(source.content, way) === undefined ? "missing" : "wrong-value", {
          expected: kindInWords[issue.expected] ?? issue.expected,
        }),
      ];
    case "custom":
    case "invalid_element":
    case "invalid_format":
    case "invalid_key":
    case "not_multiple_of":
    case "too_big":
      return [source.problemAt(way, "wrong-value", { expected: issue.message })];
  }
}

/** What a file's writer calls the kinds of values. */
const kindInWords: Readonly<Partial<Record<string, string>>> = {
  object: "a map of keys",
  array: "a list",
  string: "a text",
  boolean: "true or false",
  int: "a whole number",
  number: "a number",
};

/**
 * Of a value that may have one of several forms, the form with the fewest mistakes is the one that was meant. When
 * several are as near, none was: then only the keys that belong to no form are wrong, or the value as a whole.
 */
function unionProblems(
  issue: z.core.$ZodIssueInvalidUnion,
  way: Way,
  source: YamlSource,
  schema: z.core.$ZodType,
): readonly Problem[] {
  if (valueAt(source.content, way) === undefined) return [source.problemAt(way, "missing")];
  const forms = issue.errors.map((issues) => ({ issues, mistakes: mistakesIn(issues) }));
  const [nearest, next] = forms.toSorted((one, other) => one.mistakes - other.mistakes);
  if (nearest === undefined) return [source.problemAt(way, "wrong-value")];
  const known = keysAt(schema, way);
  const strangers = nearest.issues.filter(
    (inner) => inner.code === "unrecognized_keys" && inner.keys.some((key) => !known.includes(key)),
  );
  const meant = nearest.mistakes === next?.mistakes ? strangers : nearest.issues;
  if (meant.length === 0) return [source.problemAt(way, "wrong-value", { expected: listed(known) })];
  return meant.flatMap((inner) => problemsOf(inner, way, source, schema));
}

/** A value of another kind altogether weighs most, then a misplaced key, since these tell the forms apart. */
function mistakesIn(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => {
    if (issue.code === "unrecognized_keys") return sum + 2 * issue.keys.length;
    return sum + (issue.code === "invalid_type" && issue.path.length === 0 ? 100 : 1);
  }, 0);
}

/** The keys that objects at this way may have, in all their forms. */
function keysAt(schema: z.core.$ZodType, way: Way): string[] {
  let schemas = bare(schema);
  for (const part of way) {
    schemas = schemas.flatMap((each) => {
      const def = definitionOf(each);
      const inner = typeof part === "number" ? def.element : def.shape?.[String(part)];
      return inner === undefined ? [] : bare(inner);
    });
  }
  return [...new Set(schemas.flatMap((each) => Object.keys(definitionOf(each).shape ?? {})))];
}

/** What this module reads of a schema's definition, whichever kind of schema it is. */
interface AnyDef {
  readonly innerType?: z.core.$ZodType;
  readonly options?: readonly z.core.$ZodType[];
  readonly element?: z.core.$ZodType;
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
}

/** zod types a definition by its kind of schema; here any kind may come, and each has some of these or none. */
function definitionOf(schema: z.core.$ZodType): AnyDef {
  return schema._zod.def as AnyDef;
}

/** The schema without its wrappers (readonly, optional), as all the forms of a union. */
function bare(schema: z.core.$ZodType): z.core.$ZodType[] {
  const def = definitionOf(schema);
  if (def.innerType !== undefined) return bare(def.innerType);
  return def.options === undefined ? [schema] : def.options.flatMap((option) => bare(option));
}

function valueAt(values: unknown, way: Way): unknown {
  let value = values;
  for (const part of way) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Readonly<Record<PropertyKey, unknown>>)[part];
  }
  return value;
}

function listed(words: readonly string[]): string {
  return words.join(", ");
}
