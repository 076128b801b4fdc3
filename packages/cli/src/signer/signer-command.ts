import { join, resolve } from "node:path";
import { listKeyFolders, trainingKeysFolder } from "@reglament/server";
import { readCommandLine, UsageError } from "../command-line.ts";
import { untilStopped } from "../until-stopped.ts";
import { startSigningProgram } from "./signing-program.ts";

const PORT = 13_580;

/** `reglament signer`: runs the signing program until it is stopped. */
export async function signer(words: readonly string[]): Promise<number> {
  const line = readCommandLine(words, { keys: "value", origin: "values", port: "value" });
  const port = Number(line.find("port") ?? PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new UsageError("--port is a number from 0 to 65535.");
  const origins = line.list("origin");
  for (const origin of origins) {
    if (!URL.canParse(origin)) throw new UsageError("--origin is an address like http://127.0.0.1:8080.");
  }
  const data = process.env["REGLAMENT_DATA"] ?? "data";
  const keys = line.find("keys");
  const program = await startSigningProgram({
    keysFolders: keys === undefined ? await trainingKeys(data) : [resolve(keys)],
    origins: origins.length === 0 ? ["http://127.0.0.1:8080"] : origins.map((origin) => new URL(origin).origin),
    port,
  });
  console.log(`The signing program is ready: ${program.url}`);
  await untilStopped();
  await program.close();
  return 0;
}

/** The folders of the invented people's keys in an installation, one a region. */
async function trainingKeys(data: string): Promise<readonly string[]> {
  const folders = await listKeyFolders(resolve(trainingKeysFolder(data)));
  return folders.map((folder) => join(folder, "keys"));
}
