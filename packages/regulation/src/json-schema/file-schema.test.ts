import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { shippedFiles } from "../testing/shipped-regulations.ts";
import { type FileKind, fileKinds, fileSchema } from "./file-schema.ts";

const validators = new Map(
  fileKinds.map((kind) => [kind, new Ajv2020({ allErrors: true, strict: true }).compile(fileSchema(kind))]),
);

const casesFiles = import.meta.glob("../../../../regulations/*/cases/*.yaml", {
  query: "?raw",
  import: "default",
  eager: true,
});

function kindOf(path: string): FileKind {
  if (path.includes("/cases/")) return "cases";
  if (path.startsWith("kazakhstan/standards/")) return "standard";
  return path.endsWith("/acts.yaml") ? "acts" : "regulation";
}

/** The keys at which an editor would have nothing to say. */
function unexplained(schema: unknown): string[] {
  if (typeof schema !== "object" || schema === null) return [];
  const mute = Object.entries(keysOf(schema)).filter(([, key]) => !("description" in key));
  return mute.map(([key]) => key).concat(Object.values(schema).flatMap(unexplained));
}

function keysOf(schema: object): Readonly<Record<string, object>> {
  return "properties" in schema ? (schema.properties as Readonly<Record<string, object>>) : {};
}

describe("the JSON Schema", () => {
  test.each([...shippedFiles, ...Object.entries(casesFiles)])("holds for %s", (path, text) => {
    // given
    const validate = validators.get(kindOf(path));

    // when
    const holds = validate?.(parse(text));

    // then
    expect(validate?.errors ?? []).toEqual([]);
    expect(holds).toBe(true);
  });

  test.each(fileKinds)("of %s explains every key", (kind) => {
    expect(unexplained(fileSchema(kind))).toEqual([]);
  });

  test.each(fileKinds)("of %s says what it is and where its files lie", (kind) => {
    expect(fileSchema(kind)).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: expect.stringContaining(kind),
      title: expect.any(String),
      description: expect.stringContaining(".yaml"),
    });
  });

  test("lists the verbs, so that an editor can offer them", () => {
    expect(fileSchema("regulation")).toMatchObject({
      $defs: { "step-act": { properties: { act: { enum: expect.arrayContaining(["register", "request-blank"]) } } } },
    });
  });
});
