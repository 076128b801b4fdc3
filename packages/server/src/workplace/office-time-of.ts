import type { OfficeTime } from "@reglament/calendar";
import type { DeadlineOf } from "@reglament/engine";
import { type PartyId, partyOf } from "@reglament/regulation";
import type { CaseInHand } from "./case-in-hand.ts";

type Timed = Pick<CaseInHand, "law" | "times">;

/** The hours in which a step is done: those of the party whose procedure it belongs to. */
export function officeTimeOf({ law, times }: Timed, step: { readonly id: string }): OfficeTime {
  return timeOf(times, partyOf(law, step.id));
}

/** The hours in which a deadline runs: those of the party whose term it is. */
export function officeTimeOfDeadline({ law, times }: Timed, of: DeadlineOf): OfficeTime {
  switch (of.kind) {
    case "step":
      return timeOf(times, partyOf(law, of.step));
    case "span":
    case "arrival":
      return timeOf(times, law.procedures.find(({ id }) => id === of.procedure)?.party ?? "provider");
    case "total":
      return times.provider;
  }
}

/** What the portal does is the provider's. */
function timeOf(times: CaseInHand["times"], party: PartyId): OfficeTime {
  return party === "portal" ? times.provider : times[party];
}
