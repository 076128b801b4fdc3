/**
 * What is wrong with a regulation, found before anybody files.
 *
 * The reader refuses files that can't be run at all; what is found here is about the text: what it leaves open, what
 * contradicts itself, and which terms can't be kept. Nothing is thrown, and no file, however odd, takes long: the search
 * of states has a limit, and ways are judged together, not one by one.
 */
import type { WorkCalendar } from "@reglament/calendar";
import type { Edition, Regulation } from "../edition/edition.ts";
import type { ChannelId } from "../procedure/procedure.ts";
import type { Law } from "../read/read-law.ts";
import { withAcceptances } from "./acceptance.ts";
import type { Check, Examined } from "./check.ts";
import { checks } from "./checks.ts";
import type { FindingCode } from "./finding-codes.ts";
import type { Finding } from "./finding.ts";
import { type ProofOfTotal, proveTotal } from "./proof/prove-total.ts";
import { caseSpace } from "./space/case-space.ts";

/** What the law knows beside the regulation, and the calendar that its terms are counted in. */
export interface Around {
  readonly standards: Law["standards"];
  readonly calendar: WorkCalendar;
}

/** Everything found in a regulation's editions on record, edition by edition, in the order of the codes. */
export function findingsIn(regulation: Regulation, around: Around): Finding[] {
  return regulation.editions.flatMap((edition) =>
    edition.onRecord ? findingsInEdition(examine(edition, regulation, around)) : [],
  );
}

/** An edition with what is worked out from it. */
export function examine(edition: Edition, regulation: Regulation, { standards, calendar }: Around): Examined {
  const spaces = new Map(edition.channels.map(({ id }) => [id, caseSpace(edition, id)]));
  const proofs = new Map<ChannelId, ProofOfTotal>();
  const proofOf = (channel: ChannelId): ProofOfTotal => {
    const space = spaces.get(channel);
    const proof = proofs.get(channel) ?? (space && proveTotal(edition, channel, space, calendar)) ?? { proven: false };
    proofs.set(channel, proof);
    return proof;
  };
  return { edition, regulation, standards, calendar, spaces, proofOf };
}

/** Everything found in an edition, with what its file accepts. */
export function findingsInEdition(examined: Examined): Finding[] {
  const { edition } = examined;
  const named = { regulation: edition.regulation, edition: edition.id };
  const findings = Object.entries(checks).flatMap(([code, check]: [string, Check]) =>
    check
      .find(examined)
      .map((found): Finding => ({ ...named, code: code as FindingCode, severity: check.severity, ...found })),
  );
  return withAcceptances(findings, edition.accepted, named);
}
