import { dateAt, type OfficeTime, type PlainDate } from "@reglament/calendar";
import { type Actor, type Case, type OfficeTimes, type OpenAct, openActs, type Situation } from "@reglament/engine";
import type { Edition } from "@reglament/regulation";
import {
  type Attachment,
  findDocument,
  type LoadedCase,
  listAttachments,
  listDocuments,
  listPeople,
  listStock,
  loadCase,
  type Pool,
  readPersonal,
  type StockOfBlanks,
  type StoredDocument,
  type StoredEvent,
} from "@reglament/store";
import type { Visitor } from "../access.ts";
import { type ApplicationRecord, readApplicationRecord } from "../filing/application-record.ts";
import { actorOf, loadOfficeDay, type OfficeDay, type OfficeDayKey } from "../situation.ts";
import type { Visit } from "../visit.ts";
import type { CaseKey } from "./addresses.ts";
import { commentsOfCase } from "./comments-of-case.ts";
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
  /** The provider's hours. */
  readonly time: OfficeTime;
  readonly times: OfficeTimes;
  readonly situation: Situation;
  readonly actor: Actor;
  /** The acts open to the visitor now, those of the text before those beside it; none in an erased case. */
  readonly acts: readonly OpenAct[];
  /** Whether the storage term has ended: application, papers, signatures and files are gone. */
  readonly erased: boolean;
  /** The application with its stored bytes; undefined once its personal data was erased. */
  readonly application: { readonly record: ApplicationRecord; readonly bytes: Uint8Array } | undefined;
  readonly attachments: readonly Attachment[];
  /** Scans that came with acts: papers signed by hand, documents scanned at the counter. */
  readonly scans: readonly StoredDocument[];
  /** Ids of the people whom the case concerns, as far as they are known here: they have no part in deciding it. */
  readonly parties: readonly string[];
  /** What the executor laid before the head, with its bytes; absent until then, and once it was erased. */
  readonly prepared: PreparedDocument | undefined;
  /** What officials wrote beside their acts, by the content's id; erased ones are left out. */
  readonly comments: ReadonlyMap<string, string>;
  /** Why the paper was sent back to be prepared anew; absent when it wasn't, or was prepared again. */
  readonly returnedBecause: string | undefined;
  /** The blanks that the visitor may issue to this case. */
  readonly stock: readonly StockOfBlanks[];
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

/**
 * What a decision on the case depends on, as it stands by now.
 *
 * @param blank - a blank that the command issues
 * @throws Error when the case's office or regulation is gone
 */
export async function situationNow(visit: Visit, state: Case, blank?: string): Promise<Situation> {
  const day = await dayOf(visit, state, blank);
  return day.situationOf(state);
}

async function dayOf({ services, world, subject }: Visit, state: Case, blank?: string): Promise<OfficeDay> {
  const { regulation, office, centre, department } = state;
  const key: OfficeDayKey = {
    regulation,
    office,
    parties: subject.caseParties ?? [],
    ...(centre === undefined ? {} : { centre }),
    ...(department === undefined ? {} : { department }),
    ...(blank === undefined || department === undefined ? {} : { askedBlank: { department, number: blank } }),
  };
  const day = await loadOfficeDay(services, world, key);
  if (day === undefined) throw new Error(`the office ${office} or the regulation ${regulation} of a case is gone`);
  return day;
}

function keyOf({ params }: Visit): CaseKey {
  return { region: params["region"] ?? "", caseId: params["caseId"] ?? "" };
}

async function inHand(visit: Visit, visitor: Visitor, loaded: LoadedCase): Promise<CaseInHand> {
  const { pool } = visit.services;
  const key = keyOf(visit);
  const state = loaded.case;
  const [day, personal, attachments, documents, people] = await Promise.all([
    dayOf(visit, state),
    readPersonal(pool, key.region, state.application.personalId),
    listAttachments(pool, key.region, { caseId: key.caseId }),
    listDocuments(pool, key.region, key.caseId),
    listPeople(pool, peopleOf(loaded.events)),
  ]);
  const erased = personal === undefined;
  const situation = day.situationOf(state);
  const actor = actorOf(visitor, key.region);
  const time = day.timeUnder(loaded.law);
  const names = new Map(people.map(({ personId, name }) => [personId, name]));
  const acts = erased ? [] : openActs(situation, state, actor);
  const [prepared, comments, stock] = await Promise.all([
    erased ? undefined : preparedOf(pool, key.region, state),
    commentsOfCase(pool, key.region, loaded.events),
    acts.some(({ act }) => act === "issue-blank") ? listStock(pool, key.region, state.department ?? "") : [],
  ]);
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
    scans: documents.filter(({ mediaType }) => mediaType !== "application/json"),
    erased,
    prepared,
    comments,
    returnedBecause: state.returned && comments.get(state.returned.comment.personalId),
    stock,
    parties: situation.parties,
    acts,
    application: personal && { record: readApplicationRecord(personal.bytes), bytes: personal.bytes },
    filedOn: dateAt(state.filedAt, time.hours.zone),
    nameOf: (personId) => names.get(personId) ?? "–",
  };
}

async function preparedOf(pool: Pool, region: string, { draft }: Case): Promise<PreparedDocument | undefined> {
  if (draft === undefined) return undefined;
  const { documentId } = draft.document;
  const stored = await findDocument(pool, region, documentId);
  if (stored === undefined) throw new Error(`document ${documentId} isn't there`);
  return { stored, document: readResultDocument(stored.bytes) };
}

function peopleOf(events: readonly StoredEvent[]): readonly string[] {
  const ids = events.flatMap(({ event }) => [
    event.by,
    ...("executor" in event ? [event.executor] : []),
    ...("courier" in event && event.courier !== undefined ? [event.courier] : []),
    ...(event.insteadOf === undefined ? [] : [event.insteadOf.person]),
  ]);
  return [...new Set(ids)];
}
