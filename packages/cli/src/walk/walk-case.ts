/** Walks one case from filing to its end, each step by the person whose turn it is, on the real store. */
import { randomUUID } from "node:crypto";
import type { Instant } from "@reglament/calendar";
import { type Case, type CaseEvent, isRejected, type Rejected, stepDeadlines } from "@reglament/engine";
import type { Edition, Step } from "@reglament/regulation";
import { loadOfficeDay, type OfficeDay } from "@reglament/server";
import { carryOutCommand, moveClock, verifyChain } from "@reglament/store";
import { officialAt } from "./cast.ts";
import { type FilledApplication, fillApplication } from "./fill-application.ts";
import { prepareAct } from "./prepare-act.ts";
import { prepareFiling } from "./prepare-filing.ts";
import type { PreparedCommand, WalkScene } from "./walk-scene.ts";
import { walkOffice } from "./walk-world.ts";
import { workingMoment } from "./working-moment.ts";

/** One step of the finished walk. Moments carry the office's offset. */
export interface WalkedStep {
  readonly id: string;
  readonly clause: string;
  readonly actor: string;
  readonly startedAt: Instant;
  readonly dueAt: Instant;
  readonly doneAt: Instant | undefined;
}

/** A case that has ended. */
export interface WalkedCase {
  readonly state: Case;
  readonly steps: readonly WalkedStep[];
}

/**
 * Files the application and does every step until the case has ended.
 *
 * @param onEvent - is given each event, complete, in order
 * @returns the ended case, or the rejection of the first command that wasn't carried out
 * @throws Error when the event chain of the finished case doesn't verify
 */
export async function walkCase(
  scene: WalkScene,
  filedAt: Instant,
  onEvent: (event: CaseEvent) => void,
): Promise<WalkedCase | Rejected> {
  const { services, law, world, caseId } = scene;
  let day = await officeDay(scene, filedAt);
  const application = applicationOf(scene, day);
  const filed = await carryOut(scene, day, await prepareFiling(scene, application, filedAt), onEvent);
  if (isRejected(filed)) return filed;
  let state: Case = filed;
  while (state.outcome === undefined) {
    const { step, record } = openStep(law, state);
    const at = workingMoment(law, day.timeUnder(law), step, record);
    await moveClock(services.pool, {
      region: world.region,
      legalBase: at,
      realBase: Date.now() as Instant,
      byPerson: officialAt(world.cast, step).person,
    });
    day = await officeDay(scene, at);
    const prepared = await prepareAct(scene, { step, state, at, day, application });
    const after = await carryOut(scene, day, prepared, onEvent);
    if (isRejected(after)) return after;
    state = after;
  }
  if (!(await verifyChain(services.pool, world.region, caseId)))
    throw new Error(`the chain of case ${caseId} is broken`);
  return { state, steps: stepsOf(law, state, day) };
}

function applicationOf({ law, world, request }: WalkScene, day: OfficeDay): FilledApplication {
  return fillApplication({
    edition: law,
    channel: request.channel,
    office: walkOffice,
    cast: world.cast,
    confirmations: day.confirmations,
    filedOn: day.today,
    ground: law.refusals.find(({ id }) => id === request.refuse),
  });
}

async function officeDay({ services, world, law }: WalkScene, now: Instant): Promise<OfficeDay> {
  const day = await loadOfficeDay(
    services,
    { region: world.region, now },
    { regulation: law.regulation, office: walkOffice },
  );
  if (day === undefined) throw new Error(`world ${world.region} has no office ${walkOffice}`);
  return day;
}

async function carryOut(
  { services, world, caseId }: WalkScene,
  day: OfficeDay,
  { actor, command, papers }: PreparedCommand,
  onEvent: (event: CaseEvent) => void,
): Promise<Case | Rejected> {
  const outcome = await carryOutCommand(services.pool, {
    region: world.region,
    caseId,
    commandId: randomUUID(),
    actor,
    command,
    situationOf: (state) => day.situationOf(state),
    lawOf: (regulation, edition) => services.law.getEdition(regulation, edition),
    ...(papers !== undefined && { papers }),
  });
  if (isRejected(outcome)) return outcome;
  for (const event of outcome.events) onEvent(event);
  return outcome.done;
}

function openStep(law: Edition, state: Case): { step: Step; record: Case["steps"][number] } {
  const record = state.steps.at(-1);
  const step = law.steps.find(({ id }) => id === record?.step);
  if (step === undefined || record === undefined) throw new Error("an open case stands at a step of its edition");
  return { step, record };
}

function stepsOf(law: Edition, state: Case, day: OfficeDay): readonly WalkedStep[] {
  return stepDeadlines(law, day.timesUnder(law), state).flatMap(({ step, deadline }) => {
    const written = law.steps.find(({ id }) => id === step.step);
    if (deadline === undefined) return [];
    return {
      id: step.step,
      clause: written?.clause ?? "",
      actor: written?.actor ?? "",
      startedAt: step.startedAt,
      dueAt: deadline.due,
      doneAt: step.doneAt,
    };
  });
}
