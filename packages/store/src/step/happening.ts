import { type Case, type CaseEvent, evolve } from "@reglament/engine";
import type { Edition } from "@reglament/regulation";

/** An event with the case before and after it. */
export interface Happening {
  readonly event: CaseEvent;
  /** Undefined before the filing. */
  readonly before: Case | undefined;
  readonly after: Case;
}

/** Returns what events do to a case, one after the other. */
export function happeningsOf(
  law: Edition,
  before: Case | undefined,
  events: readonly CaseEvent[],
): readonly Happening[] {
  const happenings: Happening[] = [];
  for (const event of events) {
    const from = happenings.at(-1)?.after ?? before;
    happenings.push({ event, before: from, after: evolve(law, from, event) });
  }
  return happenings;
}

/** The case at their end. @throws Error for none */
export function endOf(happenings: readonly Happening[]): Case {
  const last = happenings.at(-1);
  if (last === undefined) throw new Error("a command that is carried out has at least one event");
  return last.after;
}
