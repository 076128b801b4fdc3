import { join } from "node:path";
import {
  type Configuration,
  earlierKeysFolder,
  ensureTrainingKeys,
  type Law,
  type Log,
  loadTraining,
  makeSignatureServices,
  openTrainingTrust,
  readTrainingFiles,
  type TrainingFile,
  trainingKeysFolder,
  trustAtFrom,
} from "@reglament/server";
import { currentWorld, legalNow, type Pool, type World } from "@reglament/store";
import { startAuthority } from "../authority/start-authority.ts";
import { startStandIns } from "../registers/start-stand-ins.ts";
import { CERTIFICATE_FILE, ensureLoopbackCertificate } from "../signer/loopback-certificate.ts";
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
  readonly log: Log;
}

/**
 * Prepares training: people, a world for each region, keys, the training authority, the registers' stand-ins, and the
 * signing program on the user's side.
 */
export async function prepareTraining(input: ModeInput): Promise<PreparedMode> {
  const { configuration, law, pool, say, log } = input;
  const { dataFolder, trainingAuthority } = configuration;
  const files = await readTrainingFiles(law);
  const folder = trainingKeysFolder(dataFolder);
  if ((await ensureTrainingKeys(folder, files, trainingAuthority)) === "made-anew") {
    say(
      `Training keys: those of an earlier release lie in ${earlierKeysFolder(folder)} now, and new ones were made for everybody. What was signed before stays as valid as it was.`,
    );
  }
  const worlds: World[] = [];
  for (const file of files) worlds.push(await loadTraining(pool, file, Date.now()));
  const authority = await startAuthority(folder, trainingAuthority, say);
  const trust = await openTrainingTrust(folder, trainingAuthority, authority.url);
  const signatures = makeSignatureServices({ pool, log, realNow: () => Date.now(), ...trust });
  const beside = configuration.registers?.by === "stand-ins" ? configuration.registers : undefined;
  const standIns = beside && (await startStandIns({ dataFolder, files, address: beside.address, say }));
  const program = await startProgram(input, files, join(folder, "keys"));
  return {
    trustAt: trustAtFrom(signatures),
    signatures,
    ...(standIns && { registers: standIns.registers }),
    told: files.flatMap((file, index) => linesOfWorld(law, file, worlds[index])),
    async stop() {
      await program?.close();
      await standIns?.standIns.close();
      await authority.close();
      await signatures.own.close();
    },
  };
}

async function startProgram(
  input: ModeInput,
  files: readonly TrainingFile[],
  keysFolder: string,
): Promise<SigningProgram | undefined> {
  const { configuration, pool, say } = input;
  const [address] = configuration.signingPrograms;
  if (address === undefined) return undefined;
  const port = Number(new URL(address).port);
  const secure = address.startsWith("wss:");
  const ownFolder = join(configuration.dataFolder, "signer");
  try {
    if (secure)
      say(`Signing program: browsers must trust ${join(ownFolder, CERTIFICATE_FILE)} before they speak to it.`);
    return await startSigningProgram({
      keysFolders: [keysFolder],
      origins: [configuration.origin, configuration.origin.replace("127.0.0.1", "localhost")],
      port,
      ...(secure && { certificate: await ensureLoopbackCertificate(ownFolder, Date.now()) }),
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
        : `Signing program: port ${port} is taken by another program. Sign by file, or choose another: REGLAMENT_SIGNER=ws://127.0.0.1:13582`,
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
