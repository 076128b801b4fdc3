import type { Edition, Step } from "@reglament/regulation";
import type { ActField } from "./act-field.ts";
import type { CarriedStepAct } from "./carried-acts.ts";
import type { Case } from "./case.ts";
import type { Actor, BeyondAct, CarriedAct, CommandOf, SystemAct } from "./command.ts";
import type { EventType, Happened, InsteadOf } from "./event.ts";
import type { Rejected } from "./rejection.ts";
import type { Situation } from "./situation.ts";

/**
 * An act: what it asks for, who may do it and what comes of it. Each stands in
 * a module of its own; which step it belongs to and where it leads is data.
 */

/** A case and where it stands; or stood when it ended, for what is open after that. */
export interface Standing {
  readonly law: Edition;
  readonly state: Case;
  readonly step: Step;
}

/** A permitted act with all that it may rely on. */
export interface CasePermission extends Standing {
  /** Whose role the actor uses, when it is held by substitution. */
  readonly insteadOf?: InsteadOf;
}

/** The same for an act of the open step: `stepAct` says where it leads. */
export interface Permission extends CasePermission {
  readonly stepAct: CarriedStepAct;
  /** The office whose turn it is. */
  readonly office: string;
}

/** Whom of those who hold the step's role an act falls to. */
export type TurnHolder = "anyone" | "executor" | "anyone-but-drafter";

/** An act of a step of the text. */
export interface StepActModule<A extends CarriedAct> {
  readonly act: A;
  readonly kind: "step";
  readonly holder: TurnHolder;
  /** Those that may come of it. */
  readonly events: readonly EventType[];
  /** What it asks for in this case; empty: it is done with a press of a button. */
  contract(permission: Permission): readonly ActField[];
  /** What hinders it now, whoever acts and with whatever data. */
  hindrance?(situation: Situation, permission: Permission): Rejected | undefined;
  /** Called with a permission; checks the command's data only. */
  decide(
    situation: Situation,
    permission: Permission,
    command: CommandOf<A>,
    actor: Actor,
  ): readonly Happened[] | Rejected;
}

/** An act that stands beside the text: withdrawing, taking a case in hand, pausing. */
export interface BeyondActModule<A extends BeyondAct> {
  readonly act: A;
  readonly kind: "beyond";
  readonly events: readonly EventType[];
  /** Whether it may also be done when the case has ended; it then gets the step with which the case ended. */
  readonly isOpenAfterEnd?: true;
  /** Whether this person may do it now, whatever the data. */
  permit(
    situation: Situation,
    standing: Standing,
    actor: Actor,
    /** The acts of the text that this person may do now. */
    stepActsOpen: () => readonly Permission[],
  ): CasePermission | Rejected;
  contract(situation: Situation, permission: CasePermission, actor: Actor): readonly ActField[];
  decide(
    situation: Situation,
    permission: CasePermission,
    command: CommandOf<A>,
    actor: Actor,
  ): readonly Happened[] | Rejected;
}

/** An act of `systemActor`. */
export interface SystemActModule<A extends SystemAct> {
  readonly act: A;
  readonly kind: "system";
  readonly events: readonly EventType[];
  decide(situation: Situation, standing: Standing, command: CommandOf<A>): readonly Happened[] | Rejected;
}
