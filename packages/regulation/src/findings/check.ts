import type { Text, WorkCalendar } from "@reglament/calendar";
import type { Edition, Regulation } from "../edition/edition.ts";
import type { ChannelId } from "../procedure/procedure.ts";
import type { Law } from "../read/read-law.ts";
import type { Found, Severity } from "./finding.ts";
import type { FindingCode } from "./finding-codes.ts";
import type { ProofOfTotal } from "./proof/prove-total.ts";
import type { CaseSpace } from "./space/case-space.ts";

/** What a finding means: how much it matters, and what a drafter does about it. */
export interface AboutFinding {
  readonly severity: Severity;
  /** What is wrong, in a few words. */
  readonly title: Text;
  /** Why it matters and what puts it right. */
  readonly why: Text;
  /** A damage to a sound regulation that brings it about; its page shows it, and a test holds it. Absent: no single change does. */
  readonly damage?: Damage;
}

/** One check, with what its finding means. */
export interface Check extends AboutFinding {
  find(examined: Examined): readonly Found[];
}

/** A passage of a file and what takes its place, where it first stands. */
interface Passage {
  readonly was: string;
  readonly becomes: string;
}

/** One damage: a passage, and others that it takes with it. */
export interface Damage extends Passage {
  readonly and?: readonly Passage[];
  /** What else it brings about, by its nature. */
  readonly also?: readonly FindingCode[];
}

/** What the checks look at: an edition, what stands around it, and what was worked out from it once for all of them. */
export interface Examined {
  readonly edition: Edition;
  readonly regulation: Regulation;
  /** The editions of each standard that is on record, by the standard's id. */
  readonly standards: Law["standards"];
  readonly calendar: WorkCalendar;
  /** Every state that a case can come to, by channel. */
  readonly spaces: ReadonlyMap<ChannelId, CaseSpace>;
  /** What all starts of all years say of the total term, by channel; worked out when it is first asked for. */
  readonly proofOf: (channel: ChannelId) => ProofOfTotal;
}
