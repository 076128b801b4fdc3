/**
 * NCALayer's protocol over WebSocket: one JSON request, one JSON answer.
 *
 * The real program asks its user for key and password. This one chooses by the
 * IIN that the request names, and otherwise takes the person chosen on its own
 * page; there is nothing to protect in training keys. It doesn't sign XML, and
 * no digests: pages of this system ask for neither.
 */
import { answerSign } from "./basics-module.ts";
import { answerCommonUtils } from "./common-utils-module.ts";
import type { SigningDesk } from "./signing-desk.ts";
import { readJson, recordOf } from "./untyped-json.ts";

/** Most bytes of one request: forty documents of 200 KiB, or one of 8 MiB, in base64. */
export const LARGEST_REQUEST_BYTES = 12 * 1024 * 1024;

/** The first message of every connection, and the answer to a heartbeat. */
export const GREETING = JSON.stringify({ result: { version: "1.4" } });
const HEARTBEAT = "--heartbeat--";

/** Returns the answer to one message of a page. Never throws for what the page sent. */
export async function answerMessage(message: string, desk: SigningDesk): Promise<string> {
  if (message === HEARTBEAT) return GREETING;
  const { module, method, args } = recordOf(readJson(message));
  if (typeof module !== "string" || typeof method !== "string") {
    return JSON.stringify({ code: "500", message: "The request isn't understood." });
  }
  return JSON.stringify(await answer(module, method, args, desk));
}

function answer(module: string, method: string, args: unknown, desk: SigningDesk): object | Promise<object> {
  if (module === "kz.digiflow.mobile.extensions" && method === "getVersion") {
    const responseObject = { name: "Reglament: training stand-in for NCALayer", version: "0.1.0" };
    return { code: "200", responseObject };
  }
  if (module === "kz.gov.pki.knca.basics" && method === "sign") return answerSign(args, desk);
  const told = module === "kz.gov.pki.knca.commonUtils" ? answerCommonUtils(method, args, desk) : undefined;
  return told ?? { status: false, code: "500", message: `${module}/${method} isn't offered by this program.` };
}
