import { join } from "node:path";
import {
  type Configuration,
  earlierKeysFolder,
  ensureTrainingKeys,
  type Law,
  type Log,
  listSignIns,
  loadTraining,
  makeSignatureServices,
  openTrainingTrust,
  readTrainingFile,
  type TrainingFile,
  type TrainingSignIn,
  trainingKeysFolder,
  trustAtFrom,
} from "@reglament/server";
import { currentWorld, legalNow, type Pool } from "@reglament/store";
import { startAuthority } from "../authority/start-authority.ts";
import { CERTIFICATE_FILE, ensureLoopbackCertificate } from "../signer/loopback-certificate.ts";
import { ABOUT, type SigningProgram, startSigningProgram } from "../signer/signing-program.ts";
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

/** Prepares training: people, world, keys, the training authority, and the signing program on the user's side. */
export async function prepareTraining(input: ModeInput): Promise<PreparedMode> {
  const { configuration, pool, say, log } = input;
  const { dataFolder, trainingAuthority } = configuration;
  const file = await readTrainingFile();
  const folder = trainingKeysFolder(dataFolder);
  if ((await ensureTrainingKeys(folder, file, trainingAuthority)) === "made-anew") {
    say(
      `Training keys: those of an earlier release lie in ${earlierKeysFolder(folder)} now, and new ones were made, GOST among them. What was signed before stays as valid as it was.`,
    );
  }
  await loadTraining(pool, file, Date.now());
  const authority = await startAuthority(folder, trainingAuthority, say);
  const trust = await openTrainingTrust(folder, trainingAuthority, authority.url);
  const signatures = makeSignatureServices({ pool, log, realNow: () => Date.now(), ...trust });
  const program = await startProgram(input, file, join(folder, "keys"));
  return {
    trustAt: trustAtFrom(signatures),
    signatures,
    told: tableOf(listSignIns(file)),
    async stop() {
      await program?.close();
      await authority.close();
      await signatures.own.close();
    },
  };
}

async function startProgram(
  input: ModeInput,
  file: TrainingFile,
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
      async now() {
        const world = await currentWorld(pool, file.region);
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

/** The sign-ins as aligned columns: number, password, role, and who it is. */
function tableOf(signIns: readonly TrainingSignIn[]): readonly string[] {
  const rows = signIns.map((signIn) => [signIn.iin, signIn.password, signIn.as, descriptionOf(signIn)]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}`);
}

/** Name; an official's office, a parent's children with the numbers that an application asks for. */
function descriptionOf({ name, office, certificate, children }: TrainingSignIn): string {
  const parts = [
    name,
    ...(office === undefined ? [] : [office.kk]),
    ...children.map((child) => `${child.name} ${child.iin} ${child.birth}`),
    ...(certificate === "good" ? [] : [`certificate ${certificate}`]),
  ];
  return parts.join("; ");
}
