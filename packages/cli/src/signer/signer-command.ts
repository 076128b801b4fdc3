import { join, resolve } from "node:path";
import { readCommandLine, UsageError } from "../command-line.ts";
import { untilStopped } from "../until-stopped.ts";
import { KeyFileError } from "./key-ring.ts";
import { CERTIFICATE_FILE, ensureLoopbackCertificate } from "./loopback-certificate.ts";
import { readPassword } from "./read-password.ts";
import { type SigningProgram, type SigningProgramOptions, startSigningProgram } from "./signing-program.ts";

const PORT = 13_580;
/** NCALayer's own. */
const SECURE_PORT = 13_579;

/** `reglament signer`: runs the signing program until it is stopped. */
export async function signer(words: readonly string[]): Promise<number> {
  const line = readCommandLine(words, {
    keys: "value",
    origin: "values",
    port: "value",
    secure: "flag",
    "password-file": "value",
  });
  const secure = line.has("secure");
  const port = Number(line.find("port") ?? (secure ? SECURE_PORT : PORT));
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new UsageError("--port is a number from 0 to 65535.");
  const origins = line.list("origin");
  for (const origin of origins) {
    if (!URL.canParse(origin)) throw new UsageError("--origin is an address like http://127.0.0.1:8080.");
  }
  const data = process.env["REGLAMENT_DATA"] ?? "data";
  const password = await readPassword(line);
  const folder = resolve(join(data, "signer"));
  const program = await start({
    keysFolders: [resolve(line.find("keys") ?? join(data, "training", "keys"))],
    origins: origins.length === 0 ? ["http://127.0.0.1:8080"] : origins.map((origin) => new URL(origin).origin),
    port,
    ...(password === undefined ? {} : { password }),
    ...(secure ? { certificate: await ensureLoopbackCertificate(folder, Date.now()) } : {}),
  });
  console.log(`The signing program is ready: ${program.url}`);
  if (secure) console.log(`Browsers must trust its certificate first: ${join(folder, CERTIFICATE_FILE)}`);
  await untilStopped();
  await program.close();
  return 0;
}

async function start(options: SigningProgramOptions): Promise<SigningProgram> {
  try {
    return await startSigningProgram(options);
  } catch (error) {
    if (error instanceof KeyFileError) throw new UsageError(error.message, { cause: error });
    throw error;
  }
}
