/** What an applicant takes along from the cabinet, judged by the command without the system. */
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { inject } from "vitest";
import type { Visitor } from "./visitor.ts";

const program = fileURLToPath(new URL("../../../packages/cli/bin/reglament.js", import.meta.url));
/** Half a year after the training world's June: what is kept beside the signature must do by then. */
const later = "2019-12-02T09:00+06:00";

/** What `reglament verify` said: its exit code and the lines it printed. */
type Judgement = readonly [exitCode: number, lines: readonly string[]];

/**
 * Has the result's three files judged by the training authority's roots alone.
 *
 * @param openCase - `/cases/<region>/<id>` of the visitor's cabinet
 */
export function judgeResult(visitor: Visitor, openCase: string): Promise<Judgement> {
  return judge(visitor, openCase, { content: "result", cms: "result.cms", evidence: "result.evidence" });
}

/** Has the application and its signature judged; nobody hands out what its verdict rested on, so revocation stays open. */
export function judgeApplication(visitor: Visitor, openCase: string): Promise<Judgement> {
  return judge(visitor, openCase, { content: "application", cms: "application.cms" });
}

/** @param files - by the command's option, the page below the case that each is downloaded from */
async function judge({ page }: Visitor, openCase: string, files: Readonly<Record<string, string>>): Promise<Judgement> {
  const folder = await mkdtemp(join(tmpdir(), "reglament-downloaded-"));
  try {
    const words = [];
    for (const [option, name] of Object.entries(files)) {
      const answer = await page.request.get(`/cabinet${openCase}/${name}`);
      if (!answer.ok()) throw new Error(`${name} is answered with ${answer.status()}`);
      await writeFile(join(folder, name), await answer.body());
      words.push(`--${option}`, join(folder, name));
    }
    const anchors = join(inject("system").dataFolder, "training", "anchors");
    return await run([program, "verify", ...words, "--anchors", anchors, "--at", later]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function run(words: readonly string[]): Promise<Judgement> {
  return new Promise((resolve) => {
    execFile(process.execPath, words, (error, printed, complaint) => {
      const code = typeof error?.code === "number" ? error.code : error === null ? 0 : -1;
      resolve([code, `${printed}${complaint}`.split("\n")]);
    });
  });
}
