/**
 * Reads the environment into a configuration, once, at start.
 *
 * PORT, HOST, REGLAMENT_MODE, REGLAMENT_DATA, REGLAMENT_ORIGIN,
 * REGLAMENT_SECRET, REGLAMENT_REGULATIONS, REGLAMENT_ANCHORS, REGLAMENT_SIGNER, REGLAMENT_AUTHORITY,
 * REGLAMENT_SIGNATURES, REGLAMENT_CRL, REGLAMENT_OCSP, REGLAMENT_TSP, REGLAMENT_PKI_HOSTS, REGLAMENT_REGISTERS and
 * REGLAMENT_REGISTERS_KEY, _KEY_PASSWORD, _ANCHORS, _BIN, _SENDER, _NO_DATA.
 * `DATABASE_URL` is read by who starts the database.
 */
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Configuration } from "./configuration.ts";
import { readRegistersConfiguration } from "./registers-configuration.ts";
import { readTrustSettings } from "./verification/trust-settings.ts";

/** The installation is set up in a way that it may not start with; the message says what to do. */
export class ConfigurationError extends Error {
  override readonly name = "ConfigurationError";
}

type Environment = Readonly<Record<string, string | undefined>>;

const mebibyte = 1024 * 1024;
const ncaLayer = "wss://127.0.0.1:13579";
const trainingSigner = "ws://127.0.0.1:13580";
const trainingAuthority = "http://127.0.0.1:13581";
const loopback = new Set(["127.0.0.1", "::1", "localhost"]);

/**
 * Returns the configuration that the environment describes.
 *
 * Makes the data folder and, in training, a secret of its own in it.
 *
 * @throws ConfigurationError when a value is missing or may not be so
 */
export function loadConfiguration(environment: Environment): Configuration {
  const mode = modeOf(environment["REGLAMENT_MODE"]);
  const host = environment["HOST"] ?? "127.0.0.1";
  if (mode === "training" && !loopback.has(host)) {
    throw new ConfigurationError(`HOST is ${host}, but training answers on this machine only: set HOST=127.0.0.1.`);
  }
  const port = portOf(environment["PORT"]);
  const dataFolder = resolve(environment["REGLAMENT_DATA"] ?? "data");
  const secret = secretOf(environment["REGLAMENT_SECRET"], mode, dataFolder);
  const origin = originOf(environment["REGLAMENT_ORIGIN"], host, port);
  if (mode === "production" && !origin.startsWith("https:")) {
    throw new ConfigurationError(
      `REGLAMENT_ORIGIN is ${environment["REGLAMENT_ORIGIN"] ?? "missing"}: production is reached over https only, like https://reglament.example.kz, or sessions travel in the clear.`,
    );
  }
  const registers = saying(() => readRegistersConfiguration(environment, mode));
  return {
    mode,
    host,
    port,
    dataFolder,
    origin,
    attachmentBytes: 5 * mebibyte,
    signingPrograms: mode === "training" ? trainingPrograms(environment["REGLAMENT_SIGNER"]) : [ncaLayer],
    secret,
    regulationsFolder: resolve(
      environment["REGLAMENT_REGULATIONS"] ?? fileURLToPath(new URL("../../../regulations", import.meta.url)),
    ),
    anchorsFolder: environment["REGLAMENT_ANCHORS"],
    trainingAuthority: authorityOf(environment["REGLAMENT_AUTHORITY"]),
    trust: saying(() => readTrustSettings(environment)),
    ...(registers && { registers }),
  };
}

function modeOf(text: string | undefined): Configuration["mode"] {
  if (text === undefined || text === "training") return "training";
  if (text === "production") return "production";
  throw new ConfigurationError(`REGLAMENT_MODE is "${text}": it is either training or production.`);
}

function portOf(text: string | undefined): number {
  const port = Number(text ?? "8080");
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new ConfigurationError(`PORT is "${text}": it is a number from 0 to 65535.`);
}

function originOf(text: string | undefined, host: string, port: number): string {
  if (text === undefined) return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
  if (URL.canParse(text)) return new URL(text).origin;
  throw new ConfigurationError(`REGLAMENT_ORIGIN is "${text}": it is an address like https://reglament.example.kz`);
}

// The first is listened on at start; all are named in every page's content policy.
function trainingPrograms(text: string = trainingSigner): readonly string[] {
  if (/^wss?:\/\/(127\.0\.0\.1|localhost):\d{1,5}$/.test(text) && URL.canParse(text)) {
    return [...new Set([text, ncaLayer])];
  }
  throw new ConfigurationError(
    `REGLAMENT_SIGNER is "${text}": it is an address of this machine with a port, like ws://127.0.0.1:13582.`,
  );
}

// It is listened on at start and named in certificates.
function authorityOf(text: string = trainingAuthority): string {
  if (/^http:\/\/127\.0\.0\.1:\d{1,5}$/.test(text) && URL.canParse(text)) return text;
  throw new ConfigurationError(
    `REGLAMENT_AUTHORITY is "${text}": it is an address of this machine with a port, like http://127.0.0.1:13582.`,
  );
}

function saying<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) throw new ConfigurationError(error.message, { cause: error });
    throw error;
  }
}

function secretOf(text: string | undefined, mode: Configuration["mode"], dataFolder: string): Uint8Array {
  if (text !== undefined) {
    const secret = Buffer.from(text);
    if (secret.length >= 32) return secret;
    throw new ConfigurationError("REGLAMENT_SECRET is too short: it takes at least 32 characters.");
  }
  if (mode === "production") {
    throw new ConfigurationError("REGLAMENT_SECRET is missing: production needs a secret of at least 32 characters.");
  }
  const file = join(dataFolder, "secret");
  if (!existsSync(file)) {
    mkdirSync(dataFolder, { recursive: true });
    writeNewFile(file, randomBytes(32));
  }
  return readFileSync(file);
}

// Of two processes that start at once, the first one's secret counts.
function writeNewFile(file: string, bytes: Uint8Array): void {
  try {
    writeFileSync(file, bytes, { mode: 0o600, flag: "wx" });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
}
