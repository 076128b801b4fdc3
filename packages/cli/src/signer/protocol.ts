/**
 * NCALayer's protocol over WebSocket, as far as pages use it: one JSON request, one JSON answer.
 *
 * The real program asks its user for key and password. This one chooses by the
 * IIN that the request names, and otherwise takes the person chosen on its own
 * page; there is nothing to protect in training keys.
 */
import { type KeyWish, listFittingKeys, purposes, type RingKey, signWith } from "./key-ring.ts";

/** What answers depend on. */
export interface SigningDesk {
  readonly keys: readonly RingKey[];
  /** IIN of the person chosen on the program's page; for requests that name nobody. */
  chosenIin(): string | undefined;
  /** The signing time to claim, milliseconds since 1970. */
  now(iin: string | undefined): Promise<number>;
}

/** Most bytes of one request: a document of 8 MiB in base64. */
export const LARGEST_REQUEST_BYTES = 12 * 1024 * 1024;

/** The first message of every connection, and the answer to a heartbeat. */
export const GREETING = JSON.stringify({ result: { version: "1.4" } });
const HEARTBEAT = "--heartbeat--";
const STORAGE = "PKCS12";
const CANCELLED = { code: "500", message: "action.canceled" };

/** Returns the answer to one message of a page. Never throws for what the page sent. */
export async function answerMessage(message: string, desk: SigningDesk): Promise<string> {
  if (message === HEARTBEAT) return GREETING;
  const { module, method, args } = recordOf(readJson(message));
  if (typeof module !== "string" || typeof method !== "string") {
    return JSON.stringify({ code: "500", message: "The request isn't understood." });
  }
  return JSON.stringify(await answer(`${module}/${method}`, args, desk));
}

function answer(address: string, args: unknown, desk: SigningDesk): object | Promise<object> {
  switch (address) {
    case "kz.digiflow.mobile.extensions/getVersion":
      return answered({ name: "Reglament: training stand-in for NCALayer", version: "0.1.0" });
    case "kz.gov.pki.knca.basics/sign":
      return answerSign(args, desk);
    case "kz.gov.pki.knca.commonUtils/getActiveTokens":
      return answered([]);
    case "kz.gov.pki.knca.commonUtils/getKeyInfo":
      return answerKeyInfo(args, desk);
    case "kz.gov.pki.knca.commonUtils/createCAdESFromBase64":
      return answerCades(args, desk);
    default:
      return { status: false, code: "500", message: `${address} isn't offered by this program.` };
  }
}

async function answerSign(args: unknown, desk: SigningDesk): Promise<object> {
  const { format, data, ...rest } = recordOf(args);
  const signing = recordOf(rest["signingParams"]);
  const signer = recordOf(rest["signerParams"]);
  const texts = typeof data === "string" ? [data] : textsOf(data);
  if (texts === undefined) return failed("WRONG_ARGUMENTS", "The data of sign is a text or a list of texts.");
  if (format !== "cms") return failed("FORMAT_NOT_OFFERED", "This program signs as CMS only.");
  if (isTrue(signing["digested"])) return failed("DIGEST_NOT_OFFERED", "This program signs data, not digests.");
  const key = chooseKey(desk, {
    iin: textOf(signer["iin"]),
    bin: textOf(signer["bin"]),
    purposes: textsOf(signer["extKeyUsageOids"]) ?? [],
  });
  // As when the user closes the dialog.
  if (key === "nobody chosen") return { status: true, body: {} };
  if (key === undefined) return failed("KEY_NOT_FOUND", "No key of this program fits the request.");
  const contents = texts.map((text) => (isTrue(signing["decode"]) ? readBase64(text) : Buffer.from(text, "utf8")));
  const at = await desk.now(key.info.signer.iin);
  const results: string[] = [];
  for (const content of contents) {
    if (content === undefined) return failed("NOT_BASE64", "The data isn't base64.");
    results.push(toBase64(signWith(key, content, at, isTrue(signing["encapsulate"]))));
  }
  return { status: true, body: { result: typeof data === "string" ? results[0] : results } };
}

function answerKeyInfo(args: unknown, desk: SigningDesk): object {
  const [storage] = listOf(args);
  if (typeof storage !== "string") return { code: "500", message: "argument type mismatch. Method: getKeyInfo" };
  if (storage !== STORAGE) return CANCELLED;
  const key = chooseKey(desk, { purposes: [purposes.sign] });
  if (key === undefined || key === "nobody chosen") return CANCELLED;
  const { info } = key;
  return answered({
    alias: key.name,
    keyId: key.name,
    subjectCn: info.signer.commonName,
    subjectDn: info.subject,
    issuerDn: info.issuer,
    serialNumber: info.serial.toString(16),
    certNotBefore: String(info.notBefore),
    certNotAfter: String(info.notAfter),
    pem: key.pem.slice(key.pem.indexOf("-----BEGIN CERTIFICATE-----")),
  });
}

async function answerCades(args: unknown, desk: SigningDesk): Promise<object> {
  const [storage, keyType, data, attach] = listOf(args);
  const purpose = keyType === "SIGNATURE" ? purposes.sign : keyType === "AUTHENTICATION" ? purposes.authenticate : "";
  if (typeof data !== "string" || purpose === "") {
    return { code: "500", message: "argument type mismatch. Method: createCAdESFromBase64" };
  }
  const content = readBase64(data);
  if (content === undefined) return { code: "500", message: "The data isn't base64." };
  const key = storage === STORAGE ? chooseKey(desk, { purposes: [purpose] }) : undefined;
  if (key === undefined || key === "nobody chosen") return CANCELLED;
  return answered(toBase64(signWith(key, content, await desk.now(key.info.signer.iin), attach === true)));
}

/** The one key that fits; among several people's the chosen person's. A wish without purposes means signing. */
function chooseKey(desk: SigningDesk, wish: KeyWish): RingKey | "nobody chosen" | undefined {
  const asked = wish.purposes.length === 0 ? { ...wish, purposes: [purposes.sign] } : wish;
  const fitting = listFittingKeys(desk.keys, asked);
  if (fitting.length <= 1) return fitting[0];
  const iin = asked.iin ?? desk.chosenIin();
  return iin === undefined ? "nobody chosen" : fitting.find(({ info }) => info.signer.iin === iin);
}

function answered(responseObject: unknown): object {
  return { code: "200", responseObject };
}

function failed(code: string, message: string): object {
  return { status: false, code, message, details: "" };
}

/** NCALayer takes both `true` and `"true"`. */
function isTrue(flag: unknown): boolean {
  return flag === true || flag === "true";
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64");
}

function readBase64(text: string): Uint8Array | undefined {
  const bytes = Buffer.from(text, "base64");
  return bytes.toString("base64") === text.replaceAll(/\s/g, "") ? bytes : undefined;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function textsOf(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) && value.every((item) => typeof item === "string") ? value : undefined;
}
