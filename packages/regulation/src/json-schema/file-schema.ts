/** JSON Schemas of the law's files, so that an editor can complete keys, explain them and mark what is wrong. */
import { z } from "zod";
import { actsFile } from "../act/act-schema.ts";
import { regulationFile } from "../edition/regulation-schema.ts";
import { standardFile } from "../edition/standard-schema.ts";
import { scenarioFile } from "../scenario/scenario-schema.ts";
import { keyMeanings } from "./key-meanings.ts";

const files = {
  regulation: {
    schema: regulationFile,
    title: "Regulation file",
    description: "How one region delivers one service: regulations/<region>/<service>.yaml.",
  },
  standard: {
    schema: standardFile,
    title: "Standard",
    description: "What is known of a ministry's standard: regulations/kazakhstan/standards/<id>.yaml.",
  },
  acts: {
    schema: actsFile,
    title: "Acts of a region",
    description: "The acts that a region's regulations stand in: regulations/<region>/acts.yaml.",
  },
  cases: {
    schema: scenarioFile,
    title: "Cases beside the law",
    description: "Scenarios of a regulation: regulations/<region>/cases/<service>.yaml.",
  },
} as const;

/** The kinds of files that have a schema. */
export type FileKind = keyof typeof files;
export const fileKinds = Object.keys(files) as readonly FileKind[];

/** A JSON Schema: keywords with their values. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * The JSON Schema (draft 2020-12) of a kind of file.
 *
 * It sees what one file's values show: keys, words, forms, languages. References, order of dates and grounds without a
 * source are the reader's alone.
 */
export function fileSchema(kind: FileKind): JsonSchema {
  const { schema, title, description } = files[kind];
  const made: JsonSchema = z.toJSONSchema(schema, {
    io: "input",
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema instanceof z.ZodDiscriminatedUnion) tellFormsApart(zodSchema, jsonSchema);
      else if (zodSchema instanceof z.ZodUnion) tellWordFromMap(zodSchema, jsonSchema);
      // The values are read-only for code; in the file they are what one writes.
      delete jsonSchema.readOnly;
      // An `id` in the metadata names the definition; as a keyword it would be taken for an address.
      delete jsonSchema.id;
    },
  });
  return { $id: `urn:reglament:schema:${kind}`, title, description, ...explained(made, kind) };
}

/**
 * Says which form a value has by the key that tells, so that an editor marks what is wrong in that form, not all that
 * the other form hasn't.
 */
function tellFormsApart(union: z.ZodDiscriminatedUnion, made: z.core.JSONSchema.BaseSchema): void {
  const key = union.def.discriminator;
  const forms = made.oneOf ?? made.anyOf ?? [];
  const told = union.options.map((option) => [...(option._zod.propValues?.[key] ?? [])]);
  delete made.oneOf;
  delete made.anyOf;
  Object.assign(made, {
    type: "object",
    required: [key],
    properties: { [key]: { enum: told.flat() } },
    allOf: forms.map((form, index) => ({
      if: { required: [key], properties: { [key]: { enum: told[index] } } },
      then: form,
    })),
  });
}

/** The same where an id may stand in place of a map: only a map is held against the map's form. */
function tellWordFromMap(union: z.ZodUnion, made: z.core.JSONSchema.BaseSchema): void {
  const [word, map, ...more] = made.anyOf ?? [];
  const isWordOrMap = union.options[0] instanceof z.ZodString && union.options[1] instanceof z.ZodReadonly;
  if (!isWordOrMap || word === undefined || map === undefined || more.length > 0) return;
  delete made.anyOf;
  Object.assign(made, { if: { type: "object" }, then: map, else: word });
}

/** The schema with a description at each key, looked up under the kind of object that it belongs to, then by itself. */
function explained(schema: JsonSchema, kind: string): JsonSchema {
  return Object.fromEntries(
    Object.entries(schema).map(([keyword, value]) => {
      if (keyword === "$defs") return [keyword, mapped(value, (name, definition) => explained(definition, name))];
      if (keyword !== "properties") return [keyword, within(value, kind)];
      return [keyword, mapped(value, (key, property) => described(explained(property, kind), key, kind))];
    }),
  );
}

function within(value: unknown, kind: string): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => within(item, kind));
  return isSchema(value) ? explained(value, kind) : value;
}

function described(property: JsonSchema, key: string, kind: string): JsonSchema {
  const description = keyMeanings[`${kind}.${key}`] ?? keyMeanings[key];
  return description === undefined ? property : { ...property, description };
}

function mapped(value: unknown, change: (name: string, schema: JsonSchema) => JsonSchema): unknown {
  if (!isSchema(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, schema]) => [name, isSchema(schema) ? change(name, schema) : schema]),
  );
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
