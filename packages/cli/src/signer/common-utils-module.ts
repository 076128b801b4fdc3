/** NCALayer's older module `kz.gov.pki.knca.commonUtils`. */
import { encodePem } from "@reglament/signature";
import { purposes, signWith } from "./key-ring.ts";
import { chooseKey, FILE_STORAGE, type SigningDesk } from "./signing-desk.ts";
import { listOf, readBase64 } from "./untyped-json.ts";

const CANCELLED = { code: "500", message: "action.canceled" };

/** How each method's arguments must look, in the words in which the real program's reflection complains otherwise. */
const argumentsOf: Readonly<Record<string, readonly ("text" | "texts" | "flag")[]>> = {
  getActiveTokens: [],
  getKeyInfo: ["text"],
  createCAdESFromBase64: ["text", "text", "text", "flag"],
  createCMSSignatureFromBase64: ["text", "text", "text", "flag"],
  createCAdESFromBase64Hash: ["text", "text", "text"],
  signXml: ["text", "text", "text", "text", "text"],
  signXmls: ["text", "text", "texts", "text", "text"],
  changeLocale: ["text"],
};

/** Answers a method of the module; undefined when there is none of that name. */
export function answerCommonUtils(
  method: string,
  args: unknown,
  desk: SigningDesk,
): object | Promise<object> | undefined {
  const kinds = Object.hasOwn(argumentsOf, method) ? argumentsOf[method] : undefined;
  if (kinds === undefined) return undefined;
  const given = listOf(args);
  if (!kinds.every((kind, index) => isOfKind(kind, given[index]))) {
    return failed(`java.lang.IllegalArgumentException: argument type mismatch. Method: ${method}`);
  }
  switch (method) {
    case "getActiveTokens":
      return answered(desk.storages.filter((storage) => storage !== FILE_STORAGE));
    case "getKeyInfo":
      return answerKeyInfo(given, desk);
    case "createCAdESFromBase64":
    // The real program adds a time stamp to the other one's; whoever takes the signature here stamps it.
    case "createCMSSignatureFromBase64":
      return answerCades(given, desk);
    case "changeLocale":
      return { code: "200" };
    case "createCAdESFromBase64Hash":
      return given[2] === "" ? { code: "500" } : failed("This program signs data, not digests.");
    default:
      return failed("This program signs as CMS only.");
  }
}

function answerKeyInfo([storage]: readonly unknown[], desk: SigningDesk): object {
  const key = isOffered(storage, desk) ? chooseKey(desk, { purposes: [purposes.sign] }) : undefined;
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
    pem: encodePem("CERTIFICATE", key.certificate),
  });
}

/** Any other word than those for the two kinds of keys lets the user choose among all. */
async function answerCades(args: readonly unknown[], desk: SigningDesk): Promise<object> {
  const [storage, keyType, data, attach] = args;
  const content = readBase64(String(data));
  if (content === undefined) return failed("The data isn't base64.");
  const purpose = keyType === "AUTHENTICATION" ? purposes.authenticate : purposes.sign;
  const key = isOffered(storage, desk) ? chooseKey(desk, { purposes: [purpose] }) : undefined;
  if (key === undefined || key === "nobody chosen") return CANCELLED;
  const cms = signWith(key, content, await desk.now(key.info.signer.iin), attach === true);
  return answered(Buffer.from(cms).toString("base64"));
}

function isOffered(storage: unknown, desk: SigningDesk): boolean {
  return typeof storage === "string" && desk.storages.includes(storage);
}

function isOfKind(kind: "text" | "texts" | "flag", value: unknown): boolean {
  if (kind === "texts") return Array.isArray(value) && value.every((item) => typeof item === "string");
  return typeof value === (kind === "text" ? "string" : "boolean");
}

function answered(responseObject: unknown): object {
  return { code: "200", responseObject };
}

function failed(message: string): object {
  return { code: "500", message };
}
