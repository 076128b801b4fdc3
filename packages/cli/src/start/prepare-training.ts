import { join } from "node:path";
import {
  type Configuration,
  ensureTrainingKeys,
  type Law,
  listKeyFolders,
  loadTraining,
  openTrainingTrust,
  readTrainingFiles,
  type TrainingFile,
  trainingKeysFolder,
} from "@reglament/server";
import { currentWorld, legalNow, type Pool, type World } from "@reglament/store";
import { ABOUT, type SigningProgram, startSigningProgram } from "../signer/signing-program.ts";
import { linesOfWorld } from "./lines-of-world.ts";
import type { PreparedMode } from "./start-command.ts";

/** What a mode is prepared with. */
export interface ModeInput {
  readonly configuration: Configuration;
  readonly law: Law;
  readonly pool: Pool;
  /** Takes one line for people. */
  readonly say: (line: string) => void;
}

/** Prepares training: people, a world for each region, keys, and the signing program on the user's side. */
export async function prepareTraining(input: ModeInput): Promise<PreparedMode> {
  const { configuration, law, pool } = input;
  const files = await readTrainingFiles(law);
  const folder = trainingKeysFolder(configuration.dataFolder);
  await ensureTrainingKeys(folder, files);
  const worlds: World[] = [];
  for (const file of files) worlds.push(await loadTraining(pool, file, Date.now()));
  const trust = await openTrainingTrust(folder);
  const program = await startProgram(input, files, await listKeyFolders(folder));
  return {
    trustAt: (_region, now) => Promise.resolve(trust(now)),
    told: files.flatMap((file, index) => linesOfWorld(law, file, worlds[index])),
    ...(program !== undefined && { stop: () => program.close() }),
  };
}

async function startProgram(
  input: ModeInput,
  files: readonly TrainingFile[],
  keyFolders: readonly string[],
): Promise<SigningProgram | undefined> {
  const { configuration, pool, say } = input;
  const address = configuration.signingPrograms.find((program) => program.startsWith("ws://"));
  if (address === undefined) return undefined;
  const port = Number(new URL(address).port);
  try {
    return await startSigningProgram({
      keysFolders: keyFolders.map((folder) => join(folder, "keys")),
      origins: [configuration.origin, configuration.origin.replace("127.0.0.1", "localhost")],
      port,
      async now(iin) {
        const home = files.find(({ people }) => people.some((person) => person.iin === iin));
        const world = home && (await currentWorld(pool, home.region));
        return world === undefined ? Date.now() : legalNow(world, Date.now());
      },
    });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EADDRINUSE")) throw error;
    say(
      (await isOurs(port))
        ? `Signing program: another one answers on port ${port} already; it may know other keys and pages.`
        : `Signing program: port ${port} is taken by another program. Sign by file, or choose another: REGLAMENT_SIGNER=ws://127.0.0.1:13581`,
    );
    return undefined;
  }
}

async function isOurs(port: number): Promise<boolean> {
  try {
    const answer: unknown = await (
      await fetch(`http://127.0.0.1:${port}/about`, { signal: AbortSignal.timeout(1000) })
    ).json();
    return typeof answer === "object" && answer !== null && "program" in answer && answer.program === ABOUT.program;
  } catch {
    return false;
  }
}
