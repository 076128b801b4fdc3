/**
 * Judges a signature that has just arrived, and gathers what it takes to judge it again in ten years.
 *
 * First by the lists at hand; then revocation is asked about by OCSP and the time is stamped, and the verdict that counts
 * is reached by both. With OCSP's answers the big lists need not be kept beside each signature.
 */
import type { Instant } from "@reglament/calendar";
import { addTimeStamp, cmsBytes, readCertificate, readCrl, type Trust, type Verdict } from "@reglament/signature";
import type { Services } from "../services.ts";
import type { Judgement, Question } from "./verifier.ts";

/** A signature, and what is wished for. */
export interface Arrival {
  readonly region: string;
  /** Legal time: what is known by now counts. */
  readonly now: Instant;
  /** The legal moment to judge for; absent: now. */
  readonly at?: Instant;
  readonly cms: Uint8Array;
  readonly content: Uint8Array;
  readonly use: "sign" | "authenticate";
  /**
   * A time stamp: `inside` makes the signature a CAdES-T and is demanded where there is a service for it; `beside` leaves
   * the signer's file as it came and goes without when the service is away.
   */
  readonly timeStamp: "none" | "beside" | "inside";
  /** Stamps over it that are kept already. */
  readonly timeStamps?: readonly Uint8Array[];
}

/** What came of it. */
export interface JudgedArrival extends Judgement {
  /** As it came, or with the time stamp inside. */
  readonly cms: Uint8Array;
  /** To be kept beside it. */
  readonly timeStamps: readonly Uint8Array[];
  /** The signature is good, but the stamp that it needs isn't to be had now. */
  readonly lacksTimeStamp: boolean;
}

/** Checks that more revocation data or a stamp may decide. */
const decidedLater = new Set<string>(["revocation", "time-stamp"]);

/** Judges by everything there is. Never throws for what was sent. */
export async function judgeArrival(services: Services, arrival: Arrival): Promise<JudgedArrival> {
  const { own, revocation } = services.signatures;
  // A certified module judges for the present moment only.
  const verifier = arrival.at === undefined ? services.signatures.verifier : own;
  const { region, now, cms, timeStamp, timeStamps = [] } = arrival;
  const asArrived = { cms, timeStamps, lacksTimeStamp: false };
  const plain = await firstQuestion(services, arrival);
  const first = await own.judge(plain);
  if (!isWorthMore(first)) return { ...(await lastWord(verifier, { ...first, question: plain })), ...asArrived };

  const trust = (await revocation.learn(first.verdict.evidence.chain))
    ? await services.trustAt(region, now)
    : plain.trust;
  const token = timeStamp === "none" ? undefined : await revocation.stamp(cms, now);
  const { chain, timeStampChain } = first.verdict.evidence;
  const chains = [chain, ...(timeStampChain === undefined ? [] : [timeStampChain])];
  if (token !== undefined) {
    // Only for its chain: over what it stands is judged with the signature.
    const stamper = await own.judge({ ...plain, trust, cms: token, content: new Uint8Array() });
    if (stamper.verdict.evidence.chain.length > 0) chains.push(stamper.verdict.evidence.chain);
  }
  const answers = await revocation.answersAbout(chains, now);

  const stamped = withStamp({ ...plain, trust }, token, timeStamp);
  const isAsFirst = token === undefined && trust === plain.trust;
  const best = await judgeBest(services, stamped, answers, isAsFirst ? first : undefined);
  const question = best.question;
  if (token !== undefined && best.verdict.status !== "valid" && isRefusedForStamp(best.verdict)) {
    // A stamp that doesn't hold is worse than none.
    services.log.error("time-stamp-not-held", new Error(reasonsOf(best.verdict)));
    const without = await judgeBest(services, { ...plain, trust }, answers);
    return { ...(await lastWord(verifier, without)), ...asArrived, lacksTimeStamp: timeStamp === "inside" };
  }
  return {
    ...(await lastWord(verifier, best)),
    cms: question.cms,
    timeStamps: question.timeStamps ?? [],
    lacksTimeStamp: token === undefined && timeStamp === "inside" && revocation.stampsTime,
  };
}

async function firstQuestion(
  services: Services,
  { region, now, at = now, cms, content, use, timeStamps = [] }: Arrival,
): Promise<Question> {
  return {
    cms,
    content,
    use,
    at,
    timeStamps,
    trust: await services.trustAt(region, now),
    identityNumbers: services.configuration.mode === "production" ? "checked" : "as-written",
  };
}

/** Whether the signature is good as far as it goes: only then anybody else is troubled with it. */
function isWorthMore({ verdict, obstacle }: Judgement): boolean {
  return (
    obstacle === undefined &&
    verdict.evidence.chain.length > 0 &&
    verdict.checks.every(
      ({ name, result }) => result === "passed" || (result === "undetermined" && decidedLater.has(name)),
    )
  );
}

interface Judged extends Judgement {
  readonly question: Question;
}

/** By OCSP's answers where that decides, else by the lists. */
async function judgeBest(
  services: Services,
  question: Question,
  answers: readonly Uint8Array[],
  known?: Judgement,
): Promise<Judged> {
  const { own } = services.signatures;
  const byLists = known ?? (await own.judge(question));
  if (answers.length === 0 || byLists.verdict.status === "invalid") return { ...byLists, question };
  const asked = { ...question, trust: withAnswers(question.trust, answers, byLists.verdict) };
  const byAnswers = await own.judge(asked);
  return byAnswers.obstacle === undefined && byAnswers.verdict.status !== "undetermined"
    ? { ...byAnswers, question: asked }
    : { ...byLists, question };
}

/**
 * Of the lists that were used those stay that speak of authorities: lists of a country's people are large, and OCSP's
 * answers stand for them. Should an answer be missing, the verdict is undetermined and the lists have the word again.
 */
function withAnswers(trust: Trust, answers: readonly Uint8Array[], { evidence }: Verdict): Trust {
  const answeredBy = new Set(
    [evidence.chain, evidence.timeStampChain ?? []].flatMap(([certificate]) =>
      certificate === undefined ? [] : readCertificate(certificate).issuer,
    ),
  );
  const needed = evidence.crls.filter((list) => !answeredBy.has(readCrl(list).issuer));
  return {
    anchors: trust.anchors,
    intermediates: [...trust.intermediates, ...evidence.chain.slice(1, -1)],
    crls: needed,
    ocspResponses: [...(trust.ocspResponses ?? []), ...answers],
  };
}

function withStamp(question: Question, token: Uint8Array | undefined, place: Arrival["timeStamp"]): Question {
  if (token === undefined) return question;
  return place === "inside"
    ? { ...question, cms: addTimeStamp(cmsBytes(question.cms), token) }
    : { ...question, timeStamps: [token] };
}

function isRefusedForStamp({ checks }: Verdict): boolean {
  return checks.some(({ name, result }) => name === "time-stamp" && result !== "passed");
}

/** The module that the configuration chose has the last word; our own has had its already. */
async function lastWord(verifier: Services["signatures"]["verifier"], judged: Judged): Promise<Judgement> {
  if (verifier.name === "own" || judged.obstacle !== undefined || judged.verdict.status === "invalid") return judged;
  return verifier.judge(judged.question);
}

function reasonsOf({ checks }: Verdict): string {
  return checks.flatMap(({ name, result, reason }) => (result === "passed" ? [] : [`${name}: ${reason}`])).join(", ");
}
