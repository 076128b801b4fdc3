import { dateAt, type OfficeTime, type PlainDate } from "@reglament/calendar";
import {
  type Actor,
  type CarriedStepAct,
  type Case,
  type OfficeTimes,
  openActs,
  type Situation,
} from "@reglament/engine";
import type { Edition } from "@reglament/regulation";
import {
  type Attachment,
  findDocument,
  type LoadedCase,
  listAttachments,
  listPeople,
  loadCase,
  type Pool,
  readPersonal,
  type StoredDocument,
  type StoredEvent,
} from "@reglament/store";
import type { Visitor } from "../access.ts";
import { type ApplicationRecord, readApplicationRecord } from "../filing/application-record.ts";
import { actorOf, loadOfficeDay, type OfficeDay } from "../situation.ts";
import type { Visit } from "../visit.ts";
import { isActName } from "./acts/act-forms.ts";
import type { CaseKey } from "./addresses.ts";
import { type ResultDocument, readResultDocument } from "./result-document.ts";

/** A result document as it is stored. */
interface PreparedDocument {
  readonly stored: StoredDocument & { readonly bytes: Uint8Array };
  readonly document: ResultDocument;
}

/** A case with everything that its page, its papers and the acts on it go by. */
export interface CaseInHand {
  readonly key: CaseKey;
  readonly state: Case;
  readonly law: Edition;
  readonly events: readonly StoredEvent[];
  readonly day: OfficeDay;
  readonly time: OfficeTime;
  /** The hours of every party to the case. */
  readonly times: OfficeTimes;
  readonly situation: Situation;
  readonly actor: Actor;
  /** The acts open to the visitor now; none in an erased case. */
  readonly acts: readonly CarriedStepAct[];
  /** Whether the storage term has ended: application, papers, signatures and files are gone. */
  readonly erased: boolean;
  /** The application with its stored bytes; undefined once its personal data was erased. */
  readonly application: { readonly record: ApplicationRecord; readonly bytes: Uint8Array } | undefined;
  readonly attachments: readonly Attachment[];
  /** Ids of the people whom the case concerns, as far as they are known here: they have no part in deciding it. */
  readonly parties: readonly string[];
  /** What the executor laid before the head, with its bytes; absent until then, and once it was erased. */
  readonly prepared: PreparedDocument | undefined;
  /** Day of filing in the office's zone. */
  readonly filedOn: PlainDate;
  /** The person's name; a dash when nobody knows it. */
  readonly nameOf: (personId: string) => string;
}

/**
 * Takes up the case named by the address, as it stood when the request came; that the visitor may, and that the visit
 * is logged, the route's access rule has seen to.
 *
 * @returns undefined when there is no such case
 */
export async function takeCase(visit: Visit): Promise<CaseInHand | undefined> {
  const { visitor, subject } = visit;
  if (subject.loadedCase === undefined || visitor === undefined) return undefined;
  return inHand(visit, visitor, subject.loadedCase);
}

/** Takes the case up again as it stands now, after an act on it wasn't carried out. */
export async function takeNewestCase(visit: Visit): Promise<CaseInHand | undefined> {
  const { services, visitor } = visit;
  const { region, caseId } = keyOf(visit);
  const loaded = await loadCase(services.pool, services.law.getEdition, region, caseId);
  return loaded && visitor && inHand(visit, visitor, loaded);
}

function keyOf({ params }: Visit): CaseKey {
  return { region: params["region"] ?? "", caseId: params["caseId"] ?? "" };
}

async function inHand(visit: Visit, visitor: Visitor, loaded: LoadedCase): Promise<CaseInHand> {
  const { services, world } = visit;
  const { pool } = services;
  const key = keyOf(visit);
  const state = loaded.case;
  const [day, personal, attachments, people] = await Promise.all([
    loadOfficeDay(services, world, state),
    readPersonal(pool, key.region, state.application.personalId),
    listAttachments(pool, key.region, { caseId: key.caseId }),
    listPeople(pool, peopleOf(loaded.events)),
  ]);
  const erased = personal === undefined;
  if (day === undefined) throw new Error(`the office or regulation of case ${key.caseId} is gone`);
  const parties = visit.subject.caseParties ?? [];
  const situation = { ...day.situationOf(state), parties };
  const actor = actorOf(visitor, key.region);
  const time = day.timeUnder(loaded.law);
  const names = new Map(people.map(({ personId, name }) => [personId, name]));
  return {
    key,
    state,
    law: loaded.law,
    events: loaded.events,
    day,
    time,
    times: day.timesUnder(loaded.law),
    situation,
    actor,
    attachments,
    erased,
    prepared: erased ? undefined : await preparedOf(pool, key.region, state),
    parties,
    acts: erased ? [] : openStepActs(situation, state, actor),
    application: personal && { record: readApplicationRecord(personal.bytes), bytes: personal.bytes },
    filedOn: dateAt(state.filedAt, time.hours.zone),
    nameOf: (personId) => names.get(personId) ?? "–",
  };
}

/** The acts of the text, of those open, that have a form. */
function openStepActs(...[situation, state, actor]: Parameters<typeof openActs>): readonly CarriedStepAct[] {
  return openActs(situation, state, actor).flatMap((open) =>
    "stepAct" in open && isActName(open.act) ? [open.stepAct] : [],
  );
}

async function preparedOf(pool: Pool, region: string, { draft }: Case): Promise<PreparedDocument | undefined> {
  if (draft === undefined) return undefined;
  const { documentId } = draft.document;
  const stored = await findDocument(pool, region, documentId);
  if (stored === undefined) throw new Error(`document ${documentId} isn't there`);
  return { stored, document: readResultDocument(stored.bytes) };
}

function peopleOf(events: readonly StoredEvent[]): readonly string[] {
  const ids = events.flatMap(({ event }) => [event.by, ...("executor" in event ? [event.executor] : [])]);
  return [...new Set(ids)];
}
