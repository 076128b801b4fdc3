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
import type { Finding } from "./finding.ts";
import type { FindingCode } from "./finding-codes.ts";
import { type ProofOfTotal, proveTotal } from "./proof/prove-total.ts";
import { caseSpace } from "./space/case-space.ts";

/** What the law knows beside the regulation, and the calendar that its terms are counted in. */
export interface Around {
  readonly standards: Law["standards"];
  readonly calendar: WorkCalendar;
}

/** An edition with what was found in it, and what the proof says of each of its channels. */
export interface CheckedEdition {
  readonly edition: Edition;
  /** In the order of the codes. */
  readonly findings: readonly Finding[];
  readonly proofs: readonly { readonly channel: ChannelId; readonly proof: ProofOfTotal }[];
}

/** Checks a regulation's editions, those on record. */
export function checkedEditions(regulation: Regulation, around: Around): CheckedEdition[] {
  return regulation.editions.flatMap((edition) => {
    if (!edition.onRecord) return [];
    const examined = examine(edition, regulation, around);
    const findings = findingsInEdition(examined);
    const proofs = edition.channels.map(({ id }) => ({ channel: id, proof: examined.proofOf(id) }));
    return [{ edition, findings, proofs }];
  });
}

/** An edition with what is worked out from it. */
function examine(edition: Edition, regulation: Regulation, { standards, calendar }: Around): Examined {
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
function findingsInEdition(examined: Examined): Finding[] {
  const { edition } = examined;
  const named = { regulation: edition.regulation, edition: edition.id };
  const findings: Finding[] = [];
  for (const [code, check] of Object.entries(checks) as [FindingCode, Check][]) {
    for (const found of check.find(examined)) findings.push({ ...named, code, severity: check.severity, ...found });
  }
  return withAcceptances(findings, edition.accepted, named);
}
