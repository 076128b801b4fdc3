/**
 * The three ways to run the same step, each for so many clients and seconds.
 *
 * Each returns the steps it did and the milliseconds that they took.
 */
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { promisify } from "node:util";
import { carryOut, openPool, stepParameters, stepStatement, stepValues } from "@reglament/store";
import { commandIdOf, type Track, theStep } from "./track.ts";

interface Run {
  readonly steps: number;
  readonly ms: number;
}

export type Runner = (appUrl: string, track: Track, seconds: number) => Promise<Run>;

/** As the product does it: the step and its values made anew, its pool, its answer. Connecting isn't measured, here as elsewhere. */
export const store: Runner = async (appUrl, track, seconds) => {
  const pool = openPool(appUrl, { max: track.clients, forSteps: true });
  try {
    const connections = await Promise.all(Array.from({ length: track.clients }, () => pool.connect()));
    for (const connection of connections) connection.release();
    return await timed(track, seconds, async (client, version) => {
      const { answer } = await carryOut(pool, theStep(track, client, version));
      return answer === "done";
    });
  } finally {
    await pool.end();
  }
};

/** Bare `pg`: one connection a client, the values made once, only ids and version replaced. */
export const barePg: Runner = async (appUrl, track, seconds) => {
  const pool = openPool(appUrl, { max: track.clients, forSteps: true });
  const connections = await Promise.all(Array.from({ length: track.clients }, () => pool.connect()));
  const values = connections.map((_, client) => stepValues([theStep(track, client, 1)]));
  try {
    return await timed(track, seconds, async (client, version) => {
      const id = commandIdOf(client, version);
      const own = values[client]
        ?.with(placeOf("commandIds"), [id])
        .with(placeOf("expectedVersions"), [version])
        .with(placeOf("messageIds"), [id]);
      const result = await connections[client]?.query({ name: "step", text: stepStatement, values: own ?? [] });
      return result?.rows.length === 1;
    });
  } finally {
    for (const connection of connections) connection.release();
    await pool.end();
  }
};

/**
 * pgbench, prepared, with the same statement; undefined when it isn't installed.
 *
 * It sends a parameter anew wherever it stands, so only ids and version are
 * parameters; all else stands in the prepared text, which does pgbench a favour.
 */
export async function findPgbench(): Promise<Runner | undefined> {
  const run = promisify(execFile);
  if (
    await run("pgbench", ["--version"]).then(
      () => false,
      () => true,
    )
  )
    return undefined;
  return async (appUrl, track, seconds) => {
    const folder = await mkdtemp(join(tmpdir(), "reglament-bench-"));
    try {
      const script = join(folder, "step.sql");
      await writeFile(script, pgbenchScript(track));
      const threads = Math.min(track.clients, 2);
      const { stdout } = await run(
        "pgbench",
        [
          "--no-vacuum",
          "--protocol=prepared",
          `--client=${track.clients}`,
          `--jobs=${threads}`,
          `--time=${seconds}`,
          `--file=${script}`,
          "--define=version=0",
          appUrl,
        ],
        { env: { ...process.env, PGOPTIONS: "-c plan_cache_mode=force_generic_plan" } },
      );
      const steps = Number(/transactions actually processed: (\d+)/.exec(stdout)?.[1]);
      const perSecond = Number(/tps = ([\d.]+)/.exec(stdout)?.[1]);
      if (!(steps > 0 && perSecond > 0)) throw new Error(`pgbench said nothing that can be read:\n${stdout}`);
      return { steps, ms: (steps / perSecond) * 1000 };
    } finally {
      await rm(folder, { recursive: true });
    }
  };
}

/** Place of a parameter among the statement's values, from 0. */
function placeOf(parameter: string): number {
  const place = stepParameters.indexOf(parameter);
  if (place < 0) throw new Error(`the step's statement has no parameter ${parameter}`);
  return place;
}

function pgbenchScript(track: Track): string {
  const literals = stepValues([theStep(track, 0, 1)]).map((value) => literal(value));
  const asUuid = (number: string) => `lpad(to_hex(${number}::bigint), 32, '0')::uuid`;
  const own: Readonly<Record<string, string>> = {
    caseIds: `array[${asUuid("(:client_id + 1)")}]`,
    commandIds: `array[${asUuid(":command")}]`,
    expectedVersions: "array[:version::integer]",
    messageIds: `array[${asUuid(":command")}]`,
  };
  const statement = stepStatement.trim().replaceAll(/\$(\d+)/g, (_, number: string) => {
    const place = Number(number) - 1;
    return own[stepParameters[place] ?? ""] ?? literals[place] ?? "null";
  });
  return `\\set version :version + 1\n\\set command (:client_id + 1) * 1000000000 + :version\n${statement};\n`;
}

function literal(value: unknown): string {
  if (Array.isArray(value)) return `'{${value.map((held) => arrayElement(held)).join(",")}}'`;
  if (value === null) return "null";
  return `'${typeof value === "number" ? value : (value as string)}'`;
}

function arrayElement(value: unknown): string {
  if (value === null) return "null";
  if (value instanceof Uint8Array) return `"\\\\x${Buffer.from(value).toString("hex")}"`;
  return JSON.stringify(value);
}

async function timed(
  { clients }: Track,
  seconds: number,
  step: (client: number, version: number) => Promise<boolean>,
): Promise<Run> {
  const start = performance.now();
  const end = start + seconds * 1000;
  const counts = await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      let version = 1;
      for (; performance.now() < end; version += 1) {
        if (!(await step(client, version))) throw new Error(`step ${version} of client ${client} wasn't done`);
      }
      return version - 1;
    }),
  );
  return { steps: counts.reduce((sum, count) => sum + count, 0), ms: performance.now() - start };
}
