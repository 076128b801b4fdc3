/** What the law asks of every act that is carried out, told without the engine: from the edition, the row and the people. */
import type { Actor, CaseEvent, Command } from "@reglament/engine";
import type { ActName, Edition } from "@reglament/regulation";
import type { Pool } from "pg";
import { expect } from "vitest";
import type { LoadedCase } from "../cases/load-case.ts";

/** What the row said of where the case stands. */
export interface RowBefore {
  readonly step: string | null;
  readonly heldAt: string | null;
  readonly offices: readonly (string | null)[];
}

export async function rowOf(owner: Pool, caseId: string): Promise<RowBefore> {
  const { rows } = await owner.query<RowBefore>(
    `select step, held_at as "heldAt", array[office_id, centre_id, department_id] as offices from cases where case_id = $1`,
    [caseId],
  );
  if (rows[0] === undefined) throw new Error("no row");
  return rows[0];
}

/** A case as it was before the act. */
interface CaseBefore {
  readonly law: Edition;
  readonly before: LoadedCase;
  readonly row: RowBefore;
  /** Ids of those whom the case concerns. */
  readonly concerned: readonly string[];
}

/** Nobody acts in a role, office or case that isn't theirs; two sign where two must; refusals say why; receipts are given. */
export function expectLawful(
  { law, before, row, concerned }: CaseBefore,
  { actor, command }: { readonly actor: Actor; readonly command: Command },
  events: readonly CaseEvent[],
): void {
  const step = law.steps.find(({ id }) => id === row.step);
  const stepAct = step?.acts.find(({ act }) => act === (command.act as ActName));
  const isConcerned = concerned.includes(actor.person);
  if (stepAct !== undefined && step !== undefined) {
    expect(actor.roles.some(({ role, office }) => role === step.actor && office === row.heldAt)).toBe(true);
    expect(isConcerned).toBe(false);
  } else {
    const isOwnWithdrawal = isConcerned && command.act === "withdraw";
    expect(isOwnWithdrawal || actor.roles.some(({ office }) => row.offices.includes(office))).toBe(true);
  }
  const own = events.filter(({ through }) => through === undefined);
  expect(new Set(own.map(({ by }) => by))).toEqual(new Set([actor.person]));
  for (const event of events) {
    expect(event.at).toBeGreaterThanOrEqual(before.case.changedAt);
    if (event.type === "signed" && !step?.acts.some(({ act }) => act === "draft" || act === "propose-refusal")) {
      const prepared = before.events.findLast(
        ({ event: { type } }) => type === "drafted" || type === "refusal-proposed",
      );
      expect(prepared?.event.by).not.toBe(event.by);
    }
    if (event.type === "intake-refused" || event.type === "turned-away" || event.type === "refusal-proposed") {
      expect(law.refusals).toContainEqual(expect.objectContaining({ id: event.ground, clause: event.clause }));
      expect(event.clause).not.toBe("");
    }
    if (event.type === "turned-away") expect(papersOf("turn-away")).toContain(event.product);
    if (event.type === "intake-refused") expect(law.products.map(({ id }) => id)).toContain(event.product);
    if (event.type === "registered" && stepAct?.act === "register" && (stepAct.produces ?? []).some(isReceipt)) {
      expect(event.product).toSatisfy(isReceipt);
    }
  }
  function papersOf(act: ActName): readonly string[] {
    return law.steps.flatMap(({ acts }) =>
      acts.filter((one) => one.act === act).flatMap(({ produces }) => produces ?? []),
    );
  }
  function isReceipt(product: string | undefined): boolean {
    return law.products.some(({ id, kind }) => id === product && kind === "receipt");
  }
}
