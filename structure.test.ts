import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

/**
 * Holds the structure of ARCHITECTURE.md: which package may import what, and
 * that the pure packages know no clock, no randomness and no environment.
 *
 * The linter holds the imports; here forbidden ones are planted, in a copy of
 * the folder layout, to see that it objects. What it can't see stands in the
 * second half: the sources themselves are read for it.
 */

const root = dirname(fileURLToPath(import.meta.url));

describe("the linter objects when", () => {
  const forbidden = {
    "store imports server": ["store", `import { x } from "@reglament/server";`],
    "engine imports store": ["engine", `import { x } from "@reglament/store";`],
    "regulation imports engine": ["regulation", `import { x } from "@reglament/engine";`],
    "calendar imports regulation": ["calendar", `import { x } from "@reglament/regulation";`],
    "signature imports the law": ["signature", `import { x } from "@reglament/regulation";`],
    "signature imports gateway": ["signature", `import { x } from "@reglament/gateway";`],
    "gateway imports the law": ["gateway", `import { x } from "@reglament/regulation";`],
    "gateway imports store": ["gateway", `import { x } from "@reglament/store";`],
    "gateway speaks to PostgreSQL": ["gateway", `import { x } from "pg";`],
    "a relative path leads from gateway into signature": [
      "gateway",
      `import { x } from "../../../signature/src/pem.ts";`,
    ],
    "engine imports gateway": ["engine", `import { x } from "@reglament/gateway";`],
    "store imports gateway": ["store", `import { x } from "@reglament/gateway";`],
    "server imports cli": ["server", `import { x } from "@reglament/cli";`],
    "an import is only of a type": ["engine", `import type { X } from "@reglament/store";`],
    "an import is a re-export": ["engine", `export * from "@reglament/store";`],
    "calendar imports node:fs": ["calendar", `import { x } from "node:fs";`],
    "calendar imports bare fs": ["calendar", `import { x } from "fs";`],
    "engine imports node:crypto": ["engine", `import { x } from "node:crypto";`],
    "regulation re-exports bare path": ["regulation", `export { x } from "path";`],
    "server speaks to PostgreSQL": ["server", `import { x } from "pg";`],
    "cli speaks to PostgreSQL": ["cli", `import { x } from "pg";`],
    "engine speaks to PostgreSQL": ["engine", `import { x } from "pg";`],
    "a relative path leads up into another package": ["store", `import { x } from "../../../server/src/index.ts";`],
    "a relative path leads down into another package": ["store", `import { x } from "../../../engine/src/case.ts";`],
    "a path from the root leads into another package": [
      "cli",
      `import { x } from "../../../../packages/store/src/index.ts";`,
    ],
    "an inner file of a package is imported": ["store", `import { x } from "@reglament/engine/case.ts";`],
    "an inner file deep in a package is imported": ["server", `import { x } from "@reglament/store/src/step.ts";`],
  } as const satisfies Record<string, readonly [string, string]>;
  const allowed = {
    "engine imports regulation": ["engine", `import { x } from "@reglament/regulation";`],
    "store speaks to PostgreSQL": ["store", `import { x } from "pg";`],
    "store imports node:crypto": ["store", `import { x } from "node:crypto";`],
    "gateway imports signature": ["gateway", `import { x } from "@reglament/signature";`],
    "server imports gateway": ["server", `import { x } from "@reglament/gateway";`],
    "server imports store": ["server", `import { x } from "@reglament/store";`],
    "a package imports its own files": ["engine", `import { x } from "../case.ts";`],
  } as const satisfies Record<string, readonly [string, string]>;
  let objections: ReadonlyMap<string, string>;

  beforeAll(async () => {
    objections = await lintPlanted({ ...forbidden, ...allowed });
  });

  test.each(Object.keys(forbidden))("%s", (plant) => {
    expect(objections.get(plant)).toContain("no-restricted-imports");
  });

  test.each(Object.keys(allowed))("but not when %s", (plant) => {
    expect(objections.get(plant) ?? "").not.toContain("no-restricted-imports");
  });
});

describe("a pure package", () => {
  test.each(["calendar", "regulation", "engine"])("%s knows no clock, no randomness, no environment", async (name) => {
    // given
    const sources = await readSources(`packages/${name}/src`);

    // when
    const impurities = sources
      .filter(({ path }) => !isTest(path))
      .flatMap(({ path, text }) => findImpurities(text).map((impurity) => `${path}: ${impurity}`));

    // then
    expect(sources.length).toBeGreaterThan(0);
    expect(impurities).toEqual([]);
  });

  test.each([
    "const dice = Math.random();",
    "const { random } = Math;",
    "const now = Date.now();",
    "const now = Date\n  .now();",
    "const { now } = Date;",
    "const now = new Date();",
    "const now = new Date;",
    "const now = Date();",
    "const words = format.format();",
    "const now = Temporal.Now.instant();",
    "const started = performance.now();",
    "const home = process.env.HOME;",
    'const home = globalThis["process"];',
    "const id = crypto.randomUUID();",
    'const fs = await import("node:fs");',
    'const fs = require("node:fs");',
    "const here = import.meta.dirname;",
  ])("is found out by %s", (line) => {
    expect(findImpurities(line)).not.toEqual([]);
  });

  test.each([
    "const at = new Date(0).toISOString();",
    "const at = Date.UTC(2019, 5, 10);",
    "const most = Math.max(1, 2);",
    "// Date.now() is what nobody calls here",
    " * nor `Math.random`.",
    'import { plainDate } from "./plain-date.ts";',
    "const dueDate = (start: number) => start;",
  ])("isn't accused of %s", (line) => {
    expect(findImpurities(line)).toEqual([]);
  });
});

describe("builders for tests", () => {
  test("are imported by tests and other builders only, and only along the way that imports go", async () => {
    // given
    const sources = await readSources("packages");

    // when
    const strays = await Promise.all(
      sources.flatMap(({ path, text }) =>
        testingImports(text).map(async (imported) =>
          (await mayImport(path, imported)) ? [] : [`${path}: ${imported}`],
        ),
      ),
    );

    // then
    expect(strays.flat()).toEqual([]);
  });
});

test("every event that is logged stands in docs/operations.md", async () => {
  // given
  const sources = (await readSources("packages")).filter(({ path }) => !isTest(path));
  const operations = await readFile(join(root, "docs/operations.md"), "utf8");

  // when
  const logged = sources.flatMap(({ text }) =>
    [...text.matchAll(/\blog\.(?:info|error)\(\s*"([^"]+)"/g)].map(([, event = ""]) => event),
  );

  // then
  expect(logged).toContain("request-failed");
  expect(logged.filter((event) => !operations.includes(`\`${event}\``))).toEqual([]);
});

test("every purpose of the access log stands in docs/operations.md", async () => {
  // given
  const sources = (await readSources("packages/server/src")).filter(({ path }) => !isTest(path));
  const operations = await readFile(join(root, "docs/operations.md"), "utf8");
  const told = /^## Who read what$.*?(?=^## )/ms.exec(operations)?.[0] ?? "";

  // when
  const purposes = sources.flatMap(({ text }) =>
    [...text.matchAll(/\bnoteAccess\(\s*"([^"]+)"|\bpurpose: "([^"]+)"/g)].map(
      ([, noted, ruled]) => noted ?? ruled ?? "",
    ),
  );

  // then
  expect(purposes).toEqual(expect.arrayContaining(["own-cabinet", "case-page"]));
  expect([...new Set(purposes)].filter((purpose) => !told.includes(`\`${purpose}\``))).toEqual([]);
});

interface Source {
  /** From the root, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** Returns every TypeScript source below the folder, built ones excepted. */
async function readSources(folder: string): Promise<readonly Source[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .filter((path) => !/(^|\/)(node_modules|dist)\//.test(path));
  return Promise.all(paths.map(async (path) => ({ path, text: await readFile(join(root, path), "utf8") })));
}

function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path);
}

const impure: readonly RegExp[] = [
  /\bMath\s*(\.\s*random|\[)/,
  /\bDate\s*(\.\s*now|\[)/,
  /=\s*(Date|Math)\s*;/,
  // Without an argument `Date` reads the clock, with `new` and without.
  /\bnew\s+Date\s*(\(\s*\)|[^\s(\w])/,
  /(?<!\bnew\s+)(?<![.\w])Date\s*\(/,
  // Intl formats the present moment when it is given none.
  /\.format(ToParts)?\(\s*\)/,
  /\bTemporal\s*\.\s*Now\b/,
  /\bperformance\s*[.?[]/,
  /\bprocess\s*[.?[]/,
  /\bcrypto\s*[.?[]/,
  /\bglobalThis\b/,
  /\bimport\s*\(/,
  /\bimport\.meta\b/,
  /\brequire\s*\(/,
  /\beval\s*\(/,
];

/** Returns what of the text reaches outside; comments may speak of it. */
function findImpurities(text: string): readonly string[] {
  const code = text.replaceAll(/^\s*(\/\/|\/\*|\*).*$/gm, "");
  return impure.flatMap((pattern) => pattern.exec(code)?.[0] ?? []);
}

/** Returns the folders of builders that a source imports: `@reglament/engine/testing`, `./testing/index.ts`. */
function testingImports(text: string): readonly string[] {
  return [...text.matchAll(/\bfrom\s+"([^"]*\btesting\b[^"]*)"/g)].map(([, imported]) => imported ?? "");
}

/** The linter lets builders through from any package; so whether it is one that the importer depends on is asked here. */
async function mayImport(path: string, imported: string): Promise<boolean> {
  if (!isTest(path) && !path.includes("/testing/")) return false;
  const [scope, name] = imported.split("/");
  if (scope !== "@reglament") return true;
  const [, owner = ""] = path.split("/");
  const manifest: unknown = JSON.parse(await readFile(join(root, "packages", owner, "package.json"), "utf8"));
  const { dependencies = {}, devDependencies = {} } = manifest as Record<string, Record<string, string> | undefined>;
  return owner === name || `${scope}/${name}` in { ...dependencies, ...devDependencies };
}

const layouts: string[] = [];
afterAll(async () => {
  await Promise.all(layouts.map((layout) => rm(layout, { recursive: true, force: true })));
});

/**
 * Lints one planted file a plant, under the project's own rules, in an empty layout of its packages.
 *
 * @param plants - the package and the line to plant there, by name
 * @returns what the linter says of each, by name; absent where it says nothing
 */
async function lintPlanted(
  plants: Readonly<Record<string, readonly [string, string]>>,
): Promise<ReadonlyMap<string, string>> {
  const layout = await mkdtemp(join(tmpdir(), "reglament-structure-"));
  layouts.push(layout);
  await writeFile(join(layout, ".oxlintrc.json"), await readFile(join(root, ".oxlintrc.json")));
  const nameOf = new Map<string, string>();
  for (const [index, [name, [owner, line]]] of Object.entries(plants).entries()) {
    const path = `packages/${owner}/src/planted/plant-${index}.ts`;
    nameOf.set(path, name);
    await mkdir(join(layout, dirname(path)), { recursive: true });
    await writeFile(join(layout, path), `${line}\n`);
  }
  const objections = new Map<string, string>();
  for (const { filename, code, message } of await lint(layout)) {
    const name = nameOf.get(filename.replaceAll("\\", "/"));
    if (name !== undefined) objections.set(name, `${objections.get(name) ?? ""}${code}: ${message}\n`);
  }
  return objections;
}

interface Objection {
  readonly filename: string;
  readonly code: string;
  readonly message: string;
}

async function lint(folder: string): Promise<readonly Objection[]> {
  const oxlint = join(root, "node_modules/oxlint/bin/oxlint");
  const run = promisify(execFile)(process.execPath, [oxlint, "--format", "json"], { cwd: folder });
  // It exits with 1 when it objects, and that is what we are after.
  const { stdout } = await run.catch((failed: { stdout: string }) => failed);
  const report: { readonly diagnostics: readonly Objection[] } = JSON.parse(stdout);
  return report.diagnostics;
}
