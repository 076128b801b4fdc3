import type { SystemActModule } from "../act-module.ts";
import type { Case } from "../case.ts";
import type { CommandOf } from "../command.ts";
import { openDeadlines } from "../deadline-list.ts";
import { isSameDeadline } from "../deadline-of.ts";
import type { KeptDeadline } from "../event.ts";
import { nextMoment } from "../mark-due.ts";
import { reject } from "../rejection.ts";

/**
 * Notes that the calendar changed and what becomes of the terms that still run, by the regulation's policy: they follow
 * the calendar in force, or what was promised is kept (`NOTHING_DUE` when nothing moves). May: the system.
 *
 * @throws Error when the regulation keeps promises and the command doesn't say what was promised: a bug in the caller
 */
export const recompute: SystemActModule<"recompute"> = {
  act: "recompute",
  kind: "system",
  events: ["calendar-changed"],
  decide: ({ times }, { law, state }, command) => {
    const calendar = times.provider.calendar.version;
    const open = openDeadlines(law, times, state);
    const moved = (command.before ?? []).filter(({ of, due }) =>
      open.some((one) => isSameDeadline(one.of, of) && one.deadline.due !== due),
    );
    switch (law.calendarChange.is) {
      case "keep": {
        if (command.before === undefined)
          throw new Error(`${law.regulation}/${law.id} keeps what was promised: what was it?`);
        const kept = moved.map(({ of, due }): KeptDeadline => ({ of, due, pauses: state.pauses.length }));
        return kept.length === 0 ? reject("NOTHING_DUE", { calendar }) : [{ type: "calendar-changed", calendar, kept }];
      }
      case "recompute": {
        const becomes = nextMoment(law, times, state);
        if (moved.length === 0 && becomes === command.was) return reject("NOTHING_DUE", { calendar });
        return [{ type: "calendar-changed", calendar, ...moments(command, becomes) }];
      }
    }
  },
};

function moments(
  { was }: CommandOf<"recompute">,
  becomes: Case["changedAt"] | undefined,
): { readonly was?: Case["changedAt"]; readonly becomes?: Case["changedAt"] } {
  return { ...(was === undefined ? {} : { was }), ...(becomes === undefined ? {} : { becomes }) };
}
