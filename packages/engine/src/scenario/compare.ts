import type { Deadline, Instant } from "@reglament/calendar";
import { type Edition, momentOf, type ScenarioAfterwards, type ScenarioEnd } from "@reglament/regulation";
import type { Case } from "../case.ts";
import { actDeadline, arrivalDeadlines, deadlineOf, spanDeadlines, totalDeadline } from "../deadline.ts";
import { lateSteps } from "../deadline-late.ts";
import type { TermDeadline } from "../deadline-term.ts";
import type { DeadlineOf } from "../event.ts";
import { keepUntil } from "../keep-until.ts";
import type { OfficeTimes } from "../situation.ts";
import { below, type Mismatch, type Said, writtenList, writtenMoment } from "./mismatch.ts";

/** Holds what a scenario expects against the case. */

/** A case as it stands at a moment of its scenario. */
export interface Reached {
  readonly law: Edition;
  readonly times: OfficeTimes;
  readonly zone: string;
  readonly state: Case;
  readonly now: Instant;
}

/** What differs right after an act, which found the case in the step at `index` of its way. */
export function differAfter(
  expected: ScenarioAfterwards,
  reached: Reached,
  act: { readonly index: number; readonly notices: readonly string[] },
): readonly Mismatch[] {
  const { law, times, state } = reached;
  const { step, due, keptUntil, late, notices } = expected;
  const last = state.steps.length - 1;
  const clause = law.steps.find(({ id }) => id === state.steps[last]?.step)?.clause;
  const open = state.outcome === undefined ? deadlineOf(law, times, state, last) : undefined;
  return [
    ...differ("step", step, state.outcome ?? state.steps[last]?.step ?? "none"),
    ...differBy("due", due, open, clause, reached),
    ...differInTerms(expected, reached),
    ...differBy("keptUntil", keptUntil, keepUntil(law, times, state), law.storage?.clause, reached),
    ...(late === undefined ? [] : differ("late", latenessOf(late), latenessOf(wasLate(reached, act.index)))),
    ...(notices === undefined ? [] : differ("notices", writtenList(notices), writtenList(act.notices))),
  ];
}

/** What differs at the end. */
export function differAtEnd(expected: ScenarioEnd, reached: Reached): readonly Mismatch[] {
  const { law, times, state } = reached;
  const refusal = refusalOf(state);
  const { late, marks } = expected;
  return [
    ...differ("outcome", expected.outcome, state.outcome ?? "open"),
    ...differ("ground", expected.ground, refusal?.ground ?? "none"),
    ...differ("clause", expected.clause, refusal?.clause ?? "none"),
    ...differInTerms(expected, reached),
    ...(late === undefined
      ? []
      : differ("late", writtenList(late), writtenList(lateSteps(law, times, state).map(({ step }) => step.step)))),
    ...(marks === undefined
      ? []
      : differ(
          "marks",
          writtenList(marks.map(({ of, is }) => `${of} ${is}`)),
          writtenList(state.marks.map(({ of, kind }) => `${nameOf(of)} ${kind}`)),
        )),
  ];
}

/** The ground on which the case was or is to be refused. */
export function refusalOf(state: Case): { readonly ground?: string; readonly clause?: string } | undefined {
  const { draft, intakeRefusal, serviceRefusal, turnedAway } = state;
  return intakeRefusal ?? serviceRefusal ?? turnedAway ?? (draft?.kind === "refusal" ? draft : undefined);
}

function differInTerms(
  { total, procedures = {}, arrivals = {} }: Pick<ScenarioEnd, "total" | "procedures" | "arrivals">,
  reached: Reached,
): readonly Mismatch[] {
  const { law, times, state } = reached;
  const clause = law.totalTerm?.clause;
  return [
    ...(total === undefined ? [] : differBy("total", total, totalDeadline(law, times, state), clause, reached)),
    ...Object.entries(procedures).flatMap(([procedure, due]) =>
      within("procedures", procedure, due, spanDeadlines(law, times, state), reached),
    ),
    ...Object.entries(arrivals).flatMap(([procedure, due]) =>
      within("arrivals", procedure, due, arrivalDeadlines(law, times, state), reached),
    ),
  ];
}

function within(
  key: string,
  procedure: string,
  expected: string,
  deadlines: readonly TermDeadline[],
  reached: Reached,
): readonly Mismatch[] {
  const found = deadlines.find(({ of }) => "procedure" in of && of.procedure === procedure);
  return below([key], differBy(procedure, expected, found?.deadline, found?.clause, reached));
}

function differ(key: string, expected: string | undefined, got: string): readonly Mismatch[] {
  return expected === undefined || expected === got ? [] : [{ way: [key], expected, got }];
}

function differBy(
  key: string,
  expected: string | undefined,
  deadline: Deadline | undefined,
  clause: string | undefined,
  { zone, now }: Reached,
): readonly Mismatch[] {
  if (expected === undefined) return [];
  const due = expected === "none" ? undefined : momentOf(expected, zone, now);
  if (due === deadline?.due && (due !== undefined || expected === "none")) return [];
  const got = deadline === undefined ? ("none" satisfies Said) : writtenMoment(deadline.due, zone);
  return [
    {
      way: [key],
      expected: due === undefined ? expected : writtenMoment(due, zone),
      got,
      ...(deadline === undefined ? {} : { deadline, ...(clause === undefined ? {} : { clause }) }),
    },
  ];
}

/** Whether the act came after the deadline of the step in which it found the case. */
function wasLate({ law, times, state, now }: Reached, index: number): boolean {
  const record = state.steps[index];
  if (record === undefined || record.step === law.storage?.step) return false;
  const deadline = actDeadline(law, times, state, index) ?? deadlineOf(law, times, state, index);
  return deadline !== undefined && (record.doneAt ?? now) > deadline.due;
}

function latenessOf(isLate: boolean): Said {
  return isLate ? "late" : "in-time";
}

function nameOf(of: DeadlineOf): string {
  switch (of.kind) {
    case "step":
      return of.step;
    case "span":
    case "arrival":
      return of.procedure;
    case "total":
      return "total";
  }
}
