import { type Instant, instant } from "@reglament/calendar";
import {
  type Evidence,
  MalformedError,
  readEvidence,
  type Verdict,
  verifySignatures,
  withEvidence,
} from "@reglament/signature";
import { type CommandLine, readCommandLine, UsageError } from "../command-line.ts";
import { type Language, verdictJson, verdictLines } from "./print-verdict.ts";
import { printable } from "./printable.ts";
import { readNamedFile } from "./read-files.ts";
import { readTrust } from "./read-trust.ts";

const kinds = {
  cms: "value",
  content: "value",
  anchors: "value",
  crl: "values",
  ocsp: "values",
  evidence: "value",
  at: "value",
  lang: "value",
  json: "flag",
} as const;

const exitCodes = { valid: 0, invalid: 1, undetermined: 2 } as const satisfies Record<Verdict["status"], number>;

/** How far a claimed signing time may lie ahead of our clock, in milliseconds. */
const CLOCK_DIFFERENCE_MS = 300_000;

/** `reglament verify`: judges the signatures of a CMS; exit code 0 valid, 1 invalid, 2 undetermined. */
export async function verify(words: readonly string[]): Promise<number> {
  const line = readCommandLine(words, kinds);
  const [cmsPath, folder] = [line.find("cms"), line.find("anchors")];
  if (cmsPath === undefined || folder === undefined || line.words.length > 0) {
    throw new UsageError("verify takes a signature and a folder: reglament verify --cms <file> --anchors <folder>");
  }
  const at = readMoment(line.find("at"));
  const language = readLanguage(line.find("lang"));
  const found = await readTrust(folder, { crls: line.list("crl"), ocsp: line.list("ocsp") });
  const kept = await evidenceFrom(line);
  const contentPath = line.find("content");
  const verdicts = verifySignatures({
    cms: await readNamedFile(cmsPath),
    content: contentPath === undefined ? undefined : await readNamedFile(contentPath),
    trust: kept.evidence === undefined ? found.trust : withEvidence(found.trust, kept.evidence),
    timeStamps: kept.evidence?.timeStamps ?? [],
    at,
    use: "sign",
    // who asks about another moment doesn't ask whether the claim lies after it
    ...(line.find("at") === undefined && { signingTimeToleranceMs: CLOCK_DIFFERENCE_MS }),
  });
  const status = worstOf(verdicts);
  const unreadable = [...found.unreadable, ...kept.unreadable];
  if (line.has("json")) console.log(JSON.stringify(verdictJson(status, verdicts, unreadable)));
  else for (const text of verdictLines(status, verdicts, unreadable, language)) console.log(printable(text));
  return exitCodes[status];
}

/** A file is as good as its worst signature. */
function worstOf(verdicts: readonly Verdict[]): Verdict["status"] {
  const has = (status: Verdict["status"]) => verdicts.some((verdict) => verdict.status === status);
  if (has("invalid")) return "invalid";
  return has("undetermined") ? "undetermined" : "valid";
}

async function evidenceFrom(
  line: CommandLine,
): Promise<{ readonly evidence: Evidence | undefined; readonly unreadable: readonly string[] }> {
  const path = line.find("evidence");
  if (path === undefined) return { evidence: undefined, unreadable: [] };
  const bytes = await readNamedFile(path);
  try {
    return { evidence: readEvidence(bytes), unreadable: [] };
  } catch (error) {
    if (!(error instanceof MalformedError)) throw error;
    return { evidence: undefined, unreadable: [path] };
  }
}

function readMoment(text: string | undefined): Instant | number {
  if (text === undefined) return Date.now();
  try {
    return instant(text);
  } catch {
    throw new UsageError("--at is a moment with its offset, like 2019-06-10T09:00+06:00.");
  }
}

function readLanguage(text = "en"): Language {
  if (text === "kk" || text === "ru" || text === "en") return text;
  throw new UsageError("--lang is kk, ru or en.");
}
