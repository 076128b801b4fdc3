/** NCALayer's module `kz.gov.pki.knca.basics`: one method signs one datum or many, and the user is asked once. */
import { encodePem } from "@reglament/signature";
import { signWith } from "./key-ring.ts";
import { chooseKey, type SigningDesk } from "./signing-desk.ts";
import { isRecord, isTrue, readBase64, recordOf, textOf, textsOf } from "./untyped-json.ts";

/** As when the user closes the dialog. */
const CANCELLED = { status: true, body: {} };

/** Answers `sign`; a CMS as PEM, or a list of them when a list was given. */
export async function answerSign(args: unknown, desk: SigningDesk): Promise<object> {
  const { format, data, allowedStorages, ...rest } = recordOf(args);
  for (const name of ["signingParams", "signerParams"] as const) {
    if (!isRecord(rest[name])) return thrown(`org.json.JSONException: JSONObject["${name}"] is not a JSONObject.`);
  }
  const signing = recordOf(rest["signingParams"]);
  const signer = recordOf(rest["signerParams"]);
  const texts = typeof data === "string" ? [data] : textsOf(data);
  if (texts === undefined) return failed("WRONG_ARGUMENTS", "The data of sign is a text or a list of texts.");
  if (format !== "cms") return failed("FORMAT_NOT_OFFERED", "This program signs as CMS only.");
  if (isTrue(signing["digested"])) return failed("DIGEST_NOT_OFFERED", "This program signs data, not digests.");
  if (textsOf(allowedStorages)?.every((storage) => !desk.storages.includes(storage)) === true) return CANCELLED;
  const key = chooseKey(desk, {
    iin: textOf(signer["iin"]),
    bin: textOf(signer["bin"]),
    purposes: textsOf(signer["extKeyUsageOids"]) ?? [],
  });
  if (key === "nobody chosen") return CANCELLED;
  if (key === undefined) return failed("KEY_NOT_FOUND", "No key of this program fits the request.");
  const contents = texts.map((text) => (isTrue(signing["decode"]) ? readBase64(text) : Buffer.from(text, "utf8")));
  const at = await desk.now(key.info.signer.iin);
  const results: string[] = [];
  for (const content of contents) {
    if (content === undefined) return failed("NOT_BASE64", "The data isn't base64.");
    results.push(encodePem("CMS", signWith(key, content, at, isTrue(signing["encapsulate"]))));
  }
  return { status: true, body: { result: typeof data === "string" ? results[0] : results } };
}

function failed(code: string, message: string): object {
  return { status: false, code, message, details: "" };
}

/** As the real program answers when its method breaks on what the page sent. */
function thrown(details: string): object {
  return { status: false, code: "INVOCATION_ERROR", message: "An invoked method threw an exception.", details };
}
