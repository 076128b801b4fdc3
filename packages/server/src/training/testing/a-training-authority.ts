/** The training authority of a test: keys in a folder of its own, answers over real HTTP. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { decodePem, signCms } from "@reglament/signature";
import { afterAll } from "vitest";
import type { Services } from "../../services.ts";
import { makeSignatureServices, trustAtFrom } from "../../verification/signature-services.ts";
import { type RunningAuthority, serveAuthority } from "../authority/serve-authority.ts";
import { readTrainingFile } from "../training-file.ts";
import { ensureTrainingKeys, keyFileName, trainingKeysFolder } from "../training-keys.ts";
import { openTrainingTrust } from "../training-trust.ts";

const file = await readTrainingFile();

/** What certificates of the tests name; nobody need listen there. */
const namedAddress = "http://127.0.0.1:13581";

/** A running training authority and its people's keys. */
export interface TestAuthority {
  readonly folder: string;
  readonly url: () => string;
  /** A detached signature of a person of the training file. */
  sign(person: string, content: Uint8Array, at: number, use?: "sign" | "authenticate"): Promise<Uint8Array>;
  /** Services that ask this authority; closed after the file's last test. */
  servicesFor(given: Pick<Services, "pool" | "log" | "realNow">): Promise<Pick<Services, "trustAt" | "signatures">>;
  /** Answers no more. */
  stop(): Promise<void>;
  /** Answers again, at the same port. */
  start(): Promise<void>;
}

/** Makes keys and starts the authority; both are gone after the file's last test. */
export async function aTrainingAuthority(): Promise<TestAuthority> {
  const data = await mkdtemp(join(tmpdir(), "reglament-authority-"));
  const folder = trainingKeysFolder(data);
  await ensureTrainingKeys(folder, [file], namedAddress);
  let running: RunningAuthority = await serveAuthority({ folder, port: 0 });
  const { url } = running;
  const port = Number(new URL(url).port);
  afterAll(async () => {
    await running.close();
    await rm(data, { recursive: true, force: true });
  });
  return {
    folder,
    url: () => url,
    async sign(person, content, at, use = "sign") {
      const iin = file.people.find(({ id }) => id === person)?.iin ?? "";
      const key = await readFile(join(folder, "keys", keyFileName(iin, use)), "utf8");
      const [certificate, ...chain] = decodePem(key).flatMap(({ label, der }) =>
        label === "CERTIFICATE" ? [der] : [],
      );
      if (certificate === undefined) throw new Error(`${person} has no certificate`);
      return signCms({ content, key, certificate, chain, at });
    },
    async servicesFor({ pool, log, realNow }) {
      const trust = await openTrainingTrust(folder, namedAddress, url);
      const signatures = makeSignatureServices({ pool, log, realNow, ...trust });
      afterAll(() => signatures.own.close());
      return { trustAt: trustAtFrom(signatures), signatures };
    },
    stop: () => running.close(),
    async start() {
      running = await serveAuthority({ folder, port });
    },
  };
}
