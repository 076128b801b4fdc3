/** Walks one case from filing to its end, each step by the person whose turn it is, on the real store. */
import { randomUUID } from "node:crypto";
import type { Instant } from "@reglament/calendar";
import {
  type Case,
  type CaseEvent,
  isRejected,
  type OfficeTimes,
  officeAt,
  openActs,
  openStep,
  type Rejected,
  systemActor,
} from "@reglament/engine";
import { isRole } from "@reglament/regulation";
import { evidenceBytes } from "@reglament/server";
import { moveClock, rolesOf, verifyChain } from "@reglament/store";
import { diligent, type Timetable } from "./act-moment.ts";
import type { ActStand } from "./act-stand.ts";
import { CaseOnItsWay } from "./case-on-its-way.ts";
import { findPlayer } from "./cast.ts";
import { chooseAct } from "./choose-act.ts";
import { type FilledApplication, fillApplication } from "./fill-application.ts";
import { prepareAct } from "./prepare-act.ts";
import { counterOf, prepareFiling, signerOfCase } from "./prepare-filing.ts";
import { signedByHand } from "./signed-papers.ts";
import { dayOf, type PreparedCommand, type WalkScene } from "./walk-scene.ts";
import { walkOffices } from "./walk-world.ts";

/** A case that has ended, as far as a walk looks at it. */
export interface WalkedCase {
  readonly state: Case;
  readonly events: readonly CaseEvent[];
  /** The hours by which its deadlines are counted. */
  readonly times: OfficeTimes;
  /** Parts of the cast that were told of passed deadlines, once for each; absent where nobody looked. */
  readonly escalatedTo?: readonly string[];
}

/** The application as it was handed in, and its bytes. */
type FiledPapers = Pick<ActStand, "application" | "bytes">;

/** How long it takes until revocation lists can be had again, where the signature waits for them. */
const WITHOUT_LISTS_MS = 30 * 60_000;

/**
 * Files the application and does every step until the case has ended.
 *
 * @param onEvent - is given each event, complete, in order
 * @param timetable - when each act is done; by default by diligent officials
 * @returns the ended case, or the rejection of the first command that wasn't carried out
 * @throws Error when the event chain of the finished case doesn't verify
 */
export async function walkCase(
  scene: WalkScene,
  onEvent: (event: CaseEvent) => void,
  timetable: Timetable = diligent,
): Promise<WalkedCase | Rejected> {
  const { services, world, caseId, request } = scene;
  const way = new CaseOnItsWay(scene, onEvent);
  const application = await applicationOf(scene, way);
  const filing = await prepareFiling(scene, application, request.filedAt);
  const papers = { application, bytes: filing.bytes };
  let state = await way.carryOut(request.filedAt, filing);
  while (!isRejected(state) && state.outcome === undefined) {
    if (state.waitingForSignature) state = await confirmSignature(scene, way, state, papers);
    else if (request.goal.variant === "withdrawal" && state.version > 1)
      state = await withdraw(scene, way, state, papers);
    else state = await goOn(scene, way, state, papers, timetable);
  }
  if (isRejected(state)) return state;
  if (!(await verifyChain(services.pool, world.region, caseId)))
    throw new Error(`the chain of case ${caseId} is broken`);
  const { times } = await way.situationAt(state, state.changedAt);
  return { state, events: way.events, times, ...(await escalationsIn(scene)) };
}

/** Whom the messages about passed deadlines are for. */
async function escalationsIn({ postbox, caseId, cast, request }: WalkScene): Promise<Pick<WalkedCase, "escalatedTo">> {
  if (postbox === undefined || request.goal.variant !== "late") return {};
  const messages = await postbox.messagesAbout(caseId);
  const escalations = messages.filter(({ kind }) => kind === "deadline-passed");
  return { escalatedTo: escalations.map(({ payload }) => findPlayer(cast, payload.personId)?.part ?? "nobody") };
}

async function applicationOf({ cast, request }: WalkScene, way: CaseOnItsWay): Promise<FilledApplication> {
  const day = await way.dayAt(request.filedAt);
  const { edition, channel, goal } = request;
  return fillApplication({
    edition,
    channel,
    office: walkOffices.provider,
    cast,
    confirmations: day.confirmations,
    filedOn: day.today,
    goal,
  });
}

/** Does the next act of the text. */
async function goOn(
  scene: WalkScene,
  way: CaseOnItsWay,
  before: Case,
  papers: FiledPapers,
  timetable: Timetable,
): Promise<Case | Rejected> {
  const { request } = scene;
  const { times } = await way.situationAt(before, before.changedAt);
  const moment = timetable(request, before, openStep(request.edition, before), times);
  const state = await way.noteTimeUntil(moment.at, before);
  if (isRejected(state)) return state;
  const who = await whoseTurn(scene, state, moment.at);
  await moveWorldTo(scene, moment.at, who.player.person);
  const open = chooseAct(request, state, openActs(await way.situationAt(state, moment.at), state, who.actor));
  const day = await way.dayAt(moment.at);
  return way.carryOut(moment.at, await prepareAct({ scene, state, ...moment, day, open, ...who, ...papers }));
}

/** Who does the open step: who holds its role, or whoever stands in by the order. */
async function whoseTurn(
  { services, cast, world, request }: WalkScene,
  state: Case,
  at: Instant,
): Promise<Pick<ActStand, "player" | "actor">> {
  const { edition } = request;
  const step = openStep(edition, state);
  const office = officeAt(edition, state, step);
  if (!isRole(step.actor) || office === undefined) throw new Error(`no person does step ${step.id}`);
  if (step.actor === world.absent) {
    const { person } = cast.substitute;
    const roles = await rolesOf(services.pool, world.region, person, dayOf(edition, at));
    return { player: cast.substitute, actor: { person, roles } };
  }
  const player = cast.official[step.actor];
  return { player, actor: { person: player.person, roles: [{ role: step.actor, office }] } };
}

/** The applicant takes the application back: in the cabinet, or at the counter by a request signed by hand. */
async function withdraw(
  scene: WalkScene,
  way: CaseOnItsWay,
  state: Case,
  { application }: FiledPapers,
): Promise<Case | Rejected> {
  const at = state.changedAt;
  const counter = counterOf(scene);
  const { person } = signerOfCase(scene, application);
  const { hand, scan } = signedByHand(at);
  const withdrawing: PreparedCommand =
    counter === undefined
      ? { actor: { person, roles: [] }, command: { act: "withdraw" } }
      : { actor: counter.actor, command: { act: "withdraw", byHand: hand }, papers: { documents: [scan] } };
  return way.carryOut(at, withdrawing);
}

/** Judges the application's signature again, once revocation lists can be had. */
async function confirmSignature(
  scene: WalkScene,
  way: CaseOnItsWay,
  state: Case,
  { application, bytes }: FiledPapers,
): Promise<Case | Rejected> {
  const signer = signerOfCase(scene, application);
  const { cms, evidence } = signer.sign(bytes, state.filedAt);
  const signature = {
    signatureId: randomUUID(),
    documentId: state.application.personalId,
    personId: signer.person,
    cms,
    evidence: evidenceBytes(evidence),
  };
  return way.carryOut((state.filedAt + WITHOUT_LISTS_MS) as Instant, {
    actor: systemActor,
    command: { act: "confirm-signature" },
    papers: { signatures: [signature] },
  });
}

/** Lets the clock of the case's world show the moment; it goes on at real pace, so it may be there already. */
async function moveWorldTo({ services, world }: WalkScene, at: Instant, byPerson: string): Promise<void> {
  const realBase = Date.now() as Instant;
  await moveClock(services.pool, { region: world.region, legalBase: at, realBase, byPerson });
}
