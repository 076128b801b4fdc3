/** What the training authority answers: lists, OCSP, time stamps, each for the moment that the path names. */
import { randomBytes } from "node:crypto";
import { answerOcspRequest, answerTimeStampRequest, timeStampPolicies } from "@reglament/signature";
import { momentOf } from "./authority-addresses.ts";
import { authorityPage } from "./authority-page.ts";
import { completeList, deltaList, rootList } from "./publish-lists.ts";
import type { AuthorityFamily } from "./read-authority.ts";

/** A request as far as it matters. */
export interface AuthorityRequest {
  readonly method: string;
  readonly path: string;
  readonly body: Uint8Array;
}

/** An answer. */
export interface AuthorityAnswer {
  readonly status: number;
  readonly mediaType: string;
  readonly body: Uint8Array | string;
}

const HOUR_MS = 3_600_000;
const lists = { "": completeList, "-delta": deltaList, "-root": rootList } as const;

/** Answers a request. Never throws for what was asked. */
export function answerAuthority(
  families: readonly AuthorityFamily[],
  request: AuthorityRequest,
  realNow: number,
): AuthorityAnswer {
  const asked = momentOf(request.path, realNow);
  if (asked === undefined) return text(400, "The path names no moment: /at/2019-06-10T03:00:00Z/crl/gost.crl");
  const isRead = request.method === "GET" || request.method === "HEAD";
  if (isRead && asked.path === "/") return { status: 200, mediaType: "text/html", body: authorityPage(families) };
  const [, kind, name = "", part = ""] =
    /^\/(crl|ocsp|tsp)\/(gost|rsa)(-delta|-root)?(?:\.crl)?$/.exec(asked.path) ?? [];
  const family = families.find((one) => one.name === name);
  if (family === undefined) return text(404, "Nothing here.");
  if (kind === "crl") {
    if (!isRead) return text(405, "Lists are read with GET.");
    const publish = lists[part as keyof typeof lists];
    return { status: 200, mediaType: "application/pkix-crl", body: publish(family, asked.at) };
  }
  if (request.method !== "POST") return text(405, "Questions are posted.");
  return kind === "ocsp"
    ? { status: 200, mediaType: "application/ocsp-response", body: answerOcsp(family, request.body, asked.at) }
    : { status: 200, mediaType: "application/timestamp-reply", body: stamp(family, request.body, asked.at) };
}

function answerOcsp(family: AuthorityFamily, body: Uint8Array, at: number): Uint8Array {
  return answerOcspRequest(body, {
    issuer: family.issuing.certificate,
    responder: family.ocsp,
    revoked: family.revoked,
    isIssued: (serial) => serial > 0n && serial <= family.lastSerial,
    at,
    nextUpdate: at + HOUR_MS,
  });
}

function stamp(family: AuthorityFamily, body: Uint8Array, at: number): Uint8Array {
  return answerTimeStampRequest(body, {
    service: family.timeStamps,
    policy: timeStampPolicies[family.name === "gost" ? "gost-2015-512" : "rsa"],
    serial: BigInt(`0x01${randomBytes(12).toString("hex")}`),
    at,
  });
}

function text(status: number, body: string): AuthorityAnswer {
  return { status, mediaType: "text/plain", body };
}
