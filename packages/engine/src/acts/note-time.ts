import type { SystemActModule } from "../act-module.ts";
import { dueMarks } from "../mark-due.ts";
import { reject } from "../rejection.ts";

/**
 * Notes what time has brought about: that a deadline comes near or has passed, that keeping has ended; each once
 * (`NOTHING_DUE`). May: the system.
 */
export const noteTime: SystemActModule<"note-time"> = {
  act: "note-time",
  kind: "system",
  events: ["deadline-neared", "deadline-passed", "keeping-ended"],
  decide: ({ now, times }, { law, state }) => {
    const marks = dueMarks(law, times, state, now);
    return marks.length === 0 ? reject("NOTHING_DUE", { now }) : marks;
  },
};
