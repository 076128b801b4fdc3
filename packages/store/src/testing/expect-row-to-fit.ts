import { type Case, nextMoment, officeAt, openDeadlines, openStep, type Situation } from "@reglament/engine";
import type { Edition } from "@reglament/regulation";
import type { Pool } from "pg";
import { expect } from "vitest";

/** The case's row says what its events say. */
export async function expectRowToFit(
  { owner, law, times }: { readonly owner: Pool; readonly law: Edition; readonly times: Situation["times"] },
  caseId: string,
  state: Case,
): Promise<void> {
  const { rows } = await owner.query(
    `select version, outcome, step, held_at, next_act, claimed_by, executor, department_id, centre_id, incoming_number,
            centre_number, queue_number, waiting_for_signature, epoch_ms(next_moment) as next_moment,
            epoch_ms(due_at) as due_at, epoch_ms(changed_at) as changed_at,
            ended_at is not null as has_ended
       from cases where case_id = $1`,
    [caseId],
  );
  expect(rows).toEqual([
    {
      version: state.version,
      outcome: state.outcome ?? null,
      executor: state.executor ?? null,
      department_id: state.department ?? null,
      centre_id: state.centre ?? null,
      incoming_number: state.incomingNumber ?? null,
      centre_number: state.centreNumber ?? null,
      queue_number: state.queued?.number ?? null,
      changed_at: state.changedAt,
      has_ended: state.outcome !== undefined,
      ...openColumns(law, times, state),
    },
  ]);
}

/** Those that only an open case has. */
function openColumns(law: Edition, times: Situation["times"], state: Case): Readonly<Record<string, unknown>> {
  const names = ["step", "held_at", "next_act", "claimed_by", "next_moment", "due_at"];
  if (state.outcome !== undefined) {
    return { ...Object.fromEntries(names.map((name) => [name, null])), waiting_for_signature: false };
  }
  const step = openStep(law, state);
  const dues = openDeadlines(law, times, state).map(({ deadline: { due } }) => due);
  return {
    step: step.id,
    held_at: officeAt(law, state, step) ?? null,
    next_act: state.nextAct ?? null,
    claimed_by: state.claimedBy?.person ?? null,
    waiting_for_signature: state.waitingForSignature ?? false,
    next_moment: nextMoment(law, times, state) ?? null,
    due_at: dues.length === 0 ? null : Math.min(...dues),
  };
}
