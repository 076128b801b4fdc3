/** Reads a walk counted by hand from its page in docs/walks. */
import { type Instant, instant } from "@reglament/calendar";

/** A page: which case, its steps, and the deadlines that somebody worked out. Moments as `2019-06-14 19:59`. */
export interface WalkPage {
  readonly regulation: string;
  readonly edition: string;
  readonly channel: string;
  readonly variant?: string;
  readonly acts: readonly PageAct[];
  readonly deadlines: readonly PageDeadline[];
}

/** A step with when it begins, when its acts are done, and when the applicant comes for what it hands out. */
export interface PageAct {
  readonly step: string;
  readonly begins: string;
  readonly done: string;
  readonly comes?: string;
}

/** When something must be done, and when it was. */
export interface PageDeadline {
  /** `intake`, `centre-issue (2)`, `span provider`, `arrival provider`, `total` or `keeping`. */
  readonly of: string;
  readonly from: string;
  readonly ends: string;
  readonly met: string;
}

/** The ways in which a page's columns are headed; another page is no walk. */
const columns = {
  acts: ["step", "begins", "done", "applicant comes"],
  deadlines: ["deadline", "term, clause", "counts from", "working", "ends", "met"],
} as const;

/** @throws Error when the page lacks something */
export function readWalkPage(text: string): WalkPage {
  const facts = new Map(tableAfter(text, "| case | |").map(([name = "", value = ""]) => [name, value]));
  const fact = (name: string): string => {
    const value = facts.get(name);
    if (value === undefined) throw new Error(`the page names no ${name}`);
    return value.replaceAll("`", "");
  };
  return {
    regulation: fact("regulation"),
    edition: fact("edition"),
    channel: fact("channel"),
    ...(facts.has("variant") && { variant: fact("variant") }),
    acts: tableAfter(text, headOf(columns.acts)).map(actOf),
    deadlines: tableAfter(text, headOf(columns.deadlines)).map(
      ([of = "", , from = "", , ends = "", met = ""]): PageDeadline => ({ of, from, ends, met }),
    ),
  };
}

function actOf([step = "", begins = "", done = "", comes = ""]: readonly string[]): PageAct {
  return comes === "" ? { step, begins, done } : { step, begins, done, comes };
}

/** The moment on clocks six hours ahead of UTC, as all that the texts speak of were. */
export function momentOnPage(text: string): Instant {
  return instant(`${text.replace(" ", "T")}+06:00`);
}

function headOf(names: readonly string[]): string {
  return `| ${names.join(" | ")} |`;
}

/** The cells of the table that begins with this row. */
function tableAfter(text: string, head: string): readonly (readonly string[])[] {
  const lines = text.split("\n");
  const first = lines.indexOf(head);
  if (first < 0) throw new Error(`the page has no table "${head}"`);
  const rows = lines.slice(first + 2);
  const end = rows.findIndex((line) => !line.startsWith("|"));
  return rows.slice(0, end < 0 ? rows.length : end).map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}
