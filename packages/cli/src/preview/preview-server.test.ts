import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, test } from "vitest";
import { type Preview, startPreview } from "./preview-server.ts";

const ends: (() => unknown)[] = [];

afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});

/** A preview of a file of the project's law, in a copy that a test may spoil. */
async function aPreview(
  key = "kostanay/external-study",
): Promise<{ readonly preview: Preview; readonly file: string }> {
  const lawFolder = mkdtempSync(join(tmpdir(), "reglament-preview-"));
  ends.push(() => rmSync(lawFolder, { recursive: true }));
  cpSync(fileURLToPath(new URL("../../../../regulations", import.meta.url)), lawFolder, { recursive: true });
  const file = join(lawFolder, `${key}.yaml`);
  const preview = await startPreview({ file, lawFolder, port: 0 });
  ends.push(() => preview.close());
  return { preview, file };
}

async function pageOf({ url }: Preview, path = "/?lang=en"): Promise<string> {
  return (await fetch(`${url}${path}`)).text();
}

/** Reads the versions that the page's script is told. */
async function versionsOf({ url }: Preview): Promise<{ next(): Promise<string> }> {
  const stopped = new AbortController();
  ends.push(() => stopped.abort());
  const { body } = await fetch(`${url}/changes`, { signal: stopped.signal });
  const events = body?.pipeThrough(new TextDecoderStream()).getReader();
  return {
    async next() {
      const told = /data: (?<version>.+)/.exec((await events?.read())?.value ?? "")?.groups?.["version"];
      if (told === undefined) throw new Error("The stream ended without a version");
      return told;
    },
  };
}

function change(file: string, passage: string, replacement: string): void {
  const text = readFileSync(file, "utf8");
  if (!text.includes(passage)) throw new Error(`The file has no passage ${passage}`);
  writeFileSync(file, text.replace(passage, replacement));
}

describe("the preview of a file", () => {
  test.each([
    ["kk", "Өтініш нысаны", "Ресми мәтін емес"],
    ["ru", "Форма заявления", "Не официальный текст"],
    ["en", "Form of the application", "Not the official text"],
  ])("shows findings, form and print in %s", async (language, form, mark) => {
    // given
    const { preview } = await aPreview();

    // when
    const page = await pageOf(preview, `/?lang=${language}`);

    // then
    expect(page).toContain(`<html lang="${language}"`);
    expect(page).toContain(form);
    expect(page).toContain(mark);
    expect(page).not.toMatch(/[>" ]undefined|\[object|NaN/);
    expect(page.match(/<h1/g)).toHaveLength(1);
  });

  test("finds the bare day of cl. 6(4)", async () => {
    const { preview } = await aPreview();

    expect(await pageOf(preview)).toMatch(/<code>unit-ambiguous<\/code> clause 6\(4\)/);
  });

  test("asks each question as it would be asked", async () => {
    const { preview } = await aPreview();

    const page = await pageOf(preview);
    expect(page).toContain("Which education department are you applying to?");
    expect(page).toContain('<input type="radio" name="filed-by" value="representative">');
    expect(page).toContain("one can't file without it");
    expect(page).not.toContain("<form");
  });

  test("shows an older edition when asked", async () => {
    const { preview } = await aPreview("east-kazakhstan/certificate-duplicate");

    expect(await pageOf(preview, "/?lang=ru&edition=2014-09-08")).toContain("не более 15 минут");
    expect(await pageOf(preview, "/?lang=ru")).not.toContain("не более 15 минут");
  });
});

describe("a saved change", () => {
  test("is told to the page and shown", async () => {
    // given
    const { preview, file } = await aPreview();
    const versions = await versionsOf(preview);
    const before = await versions.next();

    // when: the department gets 14 days
    change(file, "term: { workingDays: 13 }", "term: { workingDays: 14 }");
    const after = await versions.next();

    // then
    const page = await pageOf(preview);
    expect(after).not.toBe(before);
    expect(page).toContain(`data-version="${after}"`);
    expect(page).toContain("term: 14 working days");
  });

  test("that puts another file in the old one's place is seen, too", async () => {
    // given
    const { preview, file } = await aPreview();
    const versions = await versionsOf(preview);
    await versions.next();

    // when
    writeFileSync(`${file}.new`, readFileSync(file, "utf8").replace("workingDays: 13", "workingDays: 9"));
    renameSync(`${file}.new`, file);
    await versions.next();

    // then
    expect(await pageOf(preview)).toContain("term: 9 working days");
  });

  test("that breaks the file shows every problem with its place, and the last good print below", async () => {
    // given
    const { preview, file } = await aPreview();
    const versions = await versionsOf(preview);
    await versions.next();

    // when: a term in no unit, and a role that nobody has
    const whole = readFileSync(file, "utf8");
    writeFileSync(
      file,
      whole.replace("term: { workingDays: 13 }", "term: { fortnights: 1 }").replace("actor: operator", "actor: nobody"),
    );
    await versions.next();
    const broken = await pageOf(preview);
    writeFileSync(file, whole);
    await versions.next();
    const mended = await pageOf(preview);

    // then
    const places = [...broken.matchAll(/external-study\.yaml:(\d+):\d+ /g)].map(([, line]) => Number(line));
    const lineOf = (passage: string) => whole.slice(0, whole.indexOf(passage)).split("\n").length;
    expect(places).toContain(lineOf("term: { workingDays: 13 }"));
    expect(places).toContain(lineOf("actor: operator"));
    expect(broken).toContain('role="alert"');
    expect(broken).toContain("Below stands the file as it could last be read.");
    expect(broken).toContain("term: 13 working days");
    expect(mended).not.toContain('role="alert"');
  });

  test("to the acts beside it counts, too", async () => {
    // given
    const { preview, file } = await aPreview();
    const versions = await versionsOf(preview);
    await versions.next();

    // when
    writeFileSync(join(file, "..", "acts.yaml"), "titl: nothing\n");
    await versions.next();

    // then
    expect(await pageOf(preview)).toMatch(/kostanay\/acts\.yaml:1:1 The format doesn't know this key/);
  });
});

describe("a file that was broken from the start", () => {
  test("shows its problems alone", async () => {
    // given
    const lawFolder = mkdtempSync(join(tmpdir(), "reglament-preview-"));
    ends.push(() => rmSync(lawFolder, { recursive: true }));
    cpSync(fileURLToPath(new URL("../../../../regulations", import.meta.url)), lawFolder, { recursive: true });
    const file = join(lawFolder, "kostanay/external-study.yaml");
    writeFileSync(file, "title: <script>alert(1)</script>\n");

    // when
    const preview = await startPreview({ file, lawFolder, port: 0 });
    ends.push(() => preview.close());

    // then
    const page = await pageOf(preview);
    expect(page).toContain("This file couldn't be read so far.");
    expect(page).toContain("kostanay/external-study.yaml:1:");
    expect(page).not.toContain("<script>alert");
  });
});

describe("the preview's answers", () => {
  test("run no script but the program's own, and load anew without script", async () => {
    // given
    const { preview } = await aPreview();

    // when
    const answer = await fetch(preview.url);
    const page = await answer.text();

    // then
    expect(answer.headers.get("content-security-policy")).toMatch(/default-src 'none'; script-src 'self'/);
    expect(page).toMatch(/<noscript><meta http-equiv="refresh" content="\d+"><\/noscript>/);
    expect(page).not.toMatch(/ style="|<script>| on[a-z]+="/);
    expect((await fetch(`${preview.url}/preview.js`)).headers.get("content-type")).toContain("text/javascript");
    expect((await fetch(`${preview.url}/preview.css`)).status).toBe(200);
    expect((await fetch(`${preview.url}/elsewhere`)).status).toBe(404);
  });

  test("go to nobody who calls it by another name", async () => {
    // given
    const { preview } = await aPreview();

    // when
    const status = await new Promise((resolve) => {
      get(preview.url, { headers: { host: "evil.example" } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
    });

    // then
    expect(status).toBe(403);
  });
});
