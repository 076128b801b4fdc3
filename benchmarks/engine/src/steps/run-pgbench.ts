import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { openPool } from "@reglament/store";
import { pgbenchText } from "../statement/pgbench-text.ts";
import type { StatementsOfStep } from "../statement/statements-of.ts";
import type { Run } from "./run-store.ts";
import { casesApart, type Scene, stepsIn } from "./scene.ts";

const run = promisify(execFile);

/** Throws unless pgbench can be started. */
export async function requirePgbench(): Promise<void> {
  await run("pgbench", ["--version"]).catch((error: unknown) => {
    throw new Error("pgbench isn't on the path; it comes with PostgreSQL's contrib package", { cause: error });
  });
}

/**
 * pgbench doing the same steps: each its reads and its write, one statement after another, every statement a
 * transaction of its own and prepared. There is no BEGIN and COMMIT around a step, which does pgbench a favour.
 *
 * @param statements - of the steps until they come again
 * @param write - which statement writes: the store's own, or the smallest for this act
 */
export async function runPgbench(
  appUrl: string,
  scene: Scene,
  statements: readonly StatementsOfStep[],
  write: "write" | "smallest",
): Promise<Run> {
  const { track, clients, casesOfClient } = scene;
  const period = statements.length;
  const folder = await mkdtemp(join(tmpdir(), "reglament-bench-"));
  try {
    const script = join(folder, "steps.sql");
    await writeFile(script, scriptOf(scene, statements, write));
    const rounds = (casesOfClient * track.stepsOfCase) / period;
    const { stdout } = await run(
      "pgbench",
      [
        "--no-vacuum",
        "--protocol=prepared",
        `--client=${clients}`,
        `--jobs=${Math.min(clients, 2)}`,
        `--transactions=${rounds}`,
        `--file=${script}`,
        "--define=round=-1",
        appUrl,
      ],
      { env: { ...process.env, PGOPTIONS: await settingsOfSteps(appUrl) } },
    );
    const done = Number(/transactions actually processed: (\d+)/.exec(stdout)?.[1]) * period;
    const perSecond = Number(/tps = ([\d.]+)/.exec(stdout)?.[1]) * period;
    if (done !== stepsIn(scene) || !(perSecond > 0)) throw new Error(`pgbench didn't go all steps:\n${stdout}`);
    return { steps: done, ms: (done / perSecond) * 1000 };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The settings of the connections that carry out steps: the same statements are to be planned alike. */
async function settingsOfSteps(appUrl: string): Promise<string> {
  const pool = openPool(appUrl, { forSteps: true });
  await pool.end();
  const { options } = pool.options;
  if (options === undefined) throw new Error("connections for steps have settings of their own");
  return options;
}

/** A round of the script goes one period of steps on the client's case; behind the case's last step it takes the next one. */
function scriptOf(scene: Scene, statements: readonly StatementsOfStep[], write: "write" | "smallest"): string {
  const { track } = scene;
  const roundsOfCase = track.stepsOfCase / statements.length;
  const lines = [
    "\\set round :round + 1",
    `\\set case :client_id * ${casesApart} + :round / ${roundsOfCase} + 1`,
    `\\set version ${track.firstVersion} + mod(:round, ${roundsOfCase}) * ${statements.length}`,
    `\\set command (:client_id + 1) * 1000000000 + :round * ${statements.length}`,
  ];
  for (const [step, one] of statements.entries()) {
    lines.push(`\\set command${step} :command + ${step}`, `\\set version${step} :version + ${step}`);
    const ids = { caseNumber: ":case", commandNumber: `:command${step}`, version: `:version${step}` };
    for (const statement of [...one.reads, one[write]]) lines.push(pgbenchText(statement, ids));
  }
  return `${lines.join("\n")}\n`;
}
