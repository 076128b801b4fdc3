/**
 * A certified module as the verifier: NCANode 3, by its HTTP API (`POST /cms/verify`).
 *
 * The module decides about digest, signature, chain, terms and revocation; it is always asked to check revocation by
 * OCSP and list, as by default it checks neither. Our own library still reads the CMS: who signed, what the key is for,
 * whether a content is enclosed, and what has to be kept to judge again in ten years, which the module doesn't hand out.
 * What either of the two finds wrong is invalid.
 */
import { z } from "zod";
import { postLimited } from "./fetch-limited.ts";
import type { OwnVerifier } from "./own-verifier.ts";
import { type Judgement, type Question, unjudged, type Verifier } from "./verifier.ts";

/** How the module is reached. */
export interface NcanodeOptions {
  /** `http://127.0.0.1:14579`. */
  readonly address: string;
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 15_000;
const ANSWER_BYTES = 1024 * 1024;

const verification = z.object({
  status: z.number(),
  valid: z.boolean(),
  signers: z.array(z.unknown()).optional(),
});

/** What the module has the last word on. */
const moduleChecks = new Set<string>(["digest", "signature", "chain", "validity", "revocation"]);

/** @param onFault - is told when the module didn't answer, or not as it should */
export function makeNcanodeVerifier(
  options: NcanodeOptions,
  own: OwnVerifier,
  onFault: (error: unknown) => void,
): Verifier {
  return {
    name: "ncanode",
    async judge(question) {
      const [read, isValid] = await Promise.all([own.judge(question), ask(options, question, onFault)]);
      if (read.obstacle !== undefined || read.verdict.status === "invalid") return read;
      return isValid === undefined ? unjudged("UNREACHABLE", question.at) : merged(read, isValid);
    },
    close: () => Promise.resolve(),
  };
}

/** The module's word, undefined when there is none: an error of its is never taken for a word about the signature. */
async function ask(
  { address, timeoutMs = TIMEOUT_MS }: NcanodeOptions,
  { cms, content }: Question,
  onFault: (error: unknown) => void,
): Promise<boolean | undefined> {
  const body = JSON.stringify({
    revocationCheck: ["OCSP", "CRL"],
    cms: base64Of(cms),
    data: Buffer.from(content).toString("base64"),
  });
  try {
    const answered = await postLimited(new URL("/cms/verify", address), {
      body,
      mediaType: "application/json",
      timeoutMs,
      maxBytes: ANSWER_BYTES,
    });
    const {
      status,
      valid,
      signers = [],
    } = verification.parse(JSON.parse(Buffer.from(answered.bytes).toString("utf8")));
    return status === 200 && valid && signers.length === 1;
  } catch (error) {
    onFault(error);
    return undefined;
  }
}

function merged({ verdict }: Judgement, isValid: boolean): Judgement {
  if (!isValid) return { verdict: { ...verdict, status: "invalid" }, objection: "MODULE" };
  const checks = verdict.checks.map((check) =>
    moduleChecks.has(check.name)
      ? { ...check, result: "passed" as const, facts: { ...check.facts, by: "module" } }
      : check,
  );
  const isOpen = checks.some(({ result }) => result !== "passed");
  return { verdict: { ...verdict, checks, status: isOpen ? "undetermined" : "valid" } };
}

/** The API takes DER in base64; what came as text is text already. */
function base64Of(cms: Uint8Array): string {
  if (cms[0] === 0x30) return Buffer.from(cms).toString("base64");
  return Buffer.from(cms)
    .toString("latin1")
    .replaceAll(/-----[A-Z0-9 ]+-----|\s/g, "");
}
