/**
 * The port behind which signatures are judged: bytes in, verdict out.
 *
 * Two adapters stand behind it, our own library in worker threads and a certified module by NCANode's HTTP API; the
 * configuration chooses. Neither ever throws for what it is given, and whatever keeps one from answering makes the
 * verdict *undetermined*, never valid.
 */
import { checkNames, type Trust, type Use, type Verdict } from "@reglament/signature";

/** What is asked about one signature. */
export interface Question {
  /** DER, BER, PEM or base64. */
  readonly cms: Uint8Array;
  /** What should have been signed. */
  readonly content: Uint8Array;
  /** The legal moment to judge at, milliseconds since the epoch. */
  readonly at: number;
  readonly use: Use;
  readonly trust: Trust;
  /** Time stamps over the signature that aren't inside it. */
  readonly timeStamps?: readonly Uint8Array[];
  /** Production alone checks dates and check digits; people in training are invented. */
  readonly identityNumbers?: "as-written" | "checked";
}

/** What kept the verifier from an answer: too much to do, too slow, broken, or out of reach. */
export type Obstacle = "BUSY" | "TIMED_OUT" | "FAILED" | "UNREACHABLE";

/** The verdict; with an obstacle it is undetermined and says nothing about the signature. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly obstacle?: Obstacle;
  /** The certified module alone holds the signature invalid; it doesn't say why. */
  readonly objection?: "MODULE";
}

/** Judges signatures. */
export interface Verifier {
  readonly name: "own" | "ncanode";
  judge(question: Question): Promise<Judgement>;
  /** Judges nothing more; what is under way ends with an obstacle. */
  close(): Promise<void>;
}

/** Returns the judgement that there is when nobody could judge. */
export function unjudged(obstacle: Obstacle, at: number): Judgement {
  return {
    obstacle,
    verdict: {
      status: "undetermined",
      checks: checkNames.map((name) => ({ name, result: "undetermined", reason: "NOT_REACHED", facts: {} })),
      signer: undefined,
      signedAt: undefined,
      stampedAt: undefined,
      judgedAt: at,
      enclosesContent: false,
      certificate: undefined,
      evidence: { chain: [], crls: [] },
    },
  };
}
