import type { DeadlineOf } from "./event.ts";

/** Whether both mean the same deadline of a case. */
export function isSameDeadline(one: DeadlineOf, other: DeadlineOf): boolean {
  switch (one.kind) {
    case "step":
      return other.kind === "step" && other.index === one.index;
    case "span":
    case "arrival":
      return other.kind === one.kind && other.procedure === one.procedure;
    case "total":
      return other.kind === "total";
  }
}
