import { randomUUID } from "node:crypto";
import { getPerson } from "@reglament/store";
import type { Reply } from "../reply.ts";
import type { Visit } from "../visit.ts";
import type { ActView, FormAct } from "./acts/act-form.tsx";
import { keptScan } from "./acts/fields/scan-file.ts";
import { isSignedElectronically } from "./acts/sign.tsx";
import { workplaceCaseAddress } from "./addresses.ts";
import { applicationSignature } from "./application-signature.ts";
import type { CaseInHand } from "./case-in-hand.ts";
import { CasePage, caseTitle, type TooLate } from "./case-page.tsx";

/** A posted act that comes back to the page. */
export interface ActComingBack {
  readonly act: FormAct;
  readonly values: Readonly<Record<string, string>>;
  /** Messages at the act's fields. */
  readonly errors?: Readonly<Record<string, string>>;
  readonly tooLate?: TooLate;
}

/**
 * The page of a case with the acts open to the visitor.
 *
 * Each form gets an id for its command here, so that sending the form twice
 * carries it out once.
 *
 * @param back - an act that was posted and not carried out; the page then says so
 */
export async function caseReply(visit: Visit, inHand: CaseInHand, back?: ActComingBack): Promise<Reply> {
  const { language, services } = visit;
  const [{ iin }, signature] = await Promise.all([
    getPerson(services.pool, inHand.actor.person),
    applicationSignature(visit, inHand),
  ]);
  const acts = inHand.acts.map((open): ActView => {
    const cameBack = back?.act === open.act;
    return {
      inHand,
      open,
      language,
      iin,
      csrf: visit.csrf,
      hidden: { command: randomUUID(), version: String(inHand.state.version) },
      postUrl: workplaceCaseAddress(inHand.key, `acts/${open.act}`),
      programs: services.configuration.signingPrograms,
      scanBytes: services.configuration.attachmentBytes,
      values: cameBack ? back.values : (visit.kept ?? {}),
      kept: (input) => (cameBack && back.errors !== undefined ? keptScan(visit, input) : undefined),
      errors: cameBack ? (back.errors ?? {}) : {},
    };
  });
  const status = back === undefined ? 200 : back.errors === undefined ? 409 : 422;
  return {
    page: (
      <CasePage
        inHand={inHand}
        language={language}
        signature={signature}
        acts={acts}
        errors={back?.errors ?? {}}
        tooLate={back?.tooLate}
      />
    ),
    title: caseTitle(inHand, language),
    status,
    ...(inHand.acts.some(isSignedElectronically) ? { scripts: ["sign"] } : {}),
  };
}
