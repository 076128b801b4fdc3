import { randomUUID } from "node:crypto";
import { dateAt, type PlainDate } from "@reglament/calendar";
import { type Actor, isRejected } from "@reglament/engine";
import {
  askedQuestions,
  type ChannelId,
  type Edition,
  editionAt,
  neededDocuments,
  type Question,
  withWorkedOut,
} from "@reglament/regulation";
import { verifyCms } from "@reglament/signature";
import {
  carryOutCommand,
  currentWorld,
  findRecordedFacts,
  legalNow,
  listConfirmations,
  listOffices,
  listStaff,
  makeDraft,
  type Office,
  storeAttachment,
} from "@reglament/store";
import { applicationRecord, recordBytes } from "../../filing/application-record.ts";
import { filingOf } from "../../filing/filing-of.ts";
import { loadOfficeDay } from "../../situation.ts";
import type { TestServer } from "../../testing/a-server.ts";
import type { TrainingPerson } from "../../training/training-file.ts";
import { workplaceCaseAddress } from "../addresses.ts";
import type { FiledCase } from "./a-filed-case.ts";

/** A filed case of any regulation, with where it is. */
export interface CaseOf extends FiledCase {
  readonly region: string;
  readonly law: Edition;
}

export interface CaseWishes {
  readonly regulation: string;
  readonly channel: ChannelId;
  /** Questions left open and documents not handed in. */
  readonly without?: readonly string[];
  /** Answers in place of the first option or an invented one. */
  readonly answers?: Readonly<Record<string, string>>;
}

/**
 * Files an application of any regulation through any channel by the command alone, complete unless said otherwise; in
 * the first world of its region, under the edition of that world's day.
 */
export async function aCaseOf(server: TestServer, wishes: CaseWishes): Promise<CaseOf> {
  const { services } = server;
  const { pool } = services;
  const { regulation, channel, without = [] } = wishes;
  const [baseRegion = "", service = ""] = regulation.split("/");
  const world = await currentWorld(pool, baseRegion);
  const found = services.law.findRegulation(regulation);
  if (world === undefined || found === undefined) throw new Error(`${regulation} has no training world here`);
  const { region } = world;
  const now = legalNow(world, services.realNow());
  const law = await editionOf(server, region, regulation, now);
  const today = dateAt(now, law.provider.hours.zone);
  const offices = await listOffices(pool, region);
  const office = offices.find((one) => one.party === "provider" && (one.delivers ?? [service]).includes(service));
  const centre = channel === "centre" ? offices.find(({ party }) => party === "centre") : undefined;
  if (office === undefined) throw new Error(`nobody delivers ${regulation} in ${region}`);
  const applicant = applicantOf(server, offices);
  const filer = await filerOf(server, { region, today, channel, office, centre, applicant });
  const answers = withoutSome({ ...answersOf(server, law, channel, office, applicant), ...wishes.answers }, without);
  const draftId = randomUUID();
  const draft = { region, draftId, regulation, channel, office: office.officeId, answers, madeAt: now };
  await makeDraft(pool, { ...draft, personId: filer.person, edition: law.id });
  const facts = withWorkedOut(law, answers);
  const confirmations = await listConfirmations(pool, region);
  const attachments = [];
  for (const { document } of neededDocuments(law, channel, facts, confirmations)) {
    if (without.includes(document.id)) continue;
    const file = { region, attachmentId: randomUUID(), draftId, kind: document.id, fileName: `${document.id}.pdf` };
    const bytes = chunksOf(`%PDF-1.4 ${document.id}`);
    const stored = await storeAttachment(pool, { ...file, mediaType: "application/pdf" }, bytes, { maxBytes: 10_000 });
    if ("rejected" in stored) throw new Error(stored.rejected);
    attachments.push({ ...file, mediaType: "application/pdf", ...stored });
  }
  const record = applicationRecord({
    region,
    draftId,
    edition: law,
    channel,
    office: office.officeId,
    ...(centre === undefined ? {} : { centre: centre.officeId }),
    answers,
    attachments,
    preparedAt: now,
  });
  const bytes = recordBytes(record);
  const cms = server.sign(applicant.id, bytes);
  const trust = await services.trustAt(region, now);
  const { evidence } = verifyCms({ cms, content: bytes, trust, at: now, use: "sign" });
  const caseId = randomUUID();
  const outcome = await carryOutCommand(pool, {
    region,
    caseId,
    commandId: randomUUID(),
    actor: filer,
    ...(await filingOf(
      pool,
      law,
      { bytes, record },
      channel === "portal" ? { personId: filer.person, cms, evidence } : undefined,
    )),
    lawOf: services.law.getEdition,
    async situationOf(state) {
      const key = { regulation, office: office.officeId, ...(centre && { centre: centre.officeId }) };
      const day = await loadOfficeDay(services, { region, now }, key);
      if (day === undefined) throw new Error(`there is no office ${office.officeId}`);
      return day.situationOf(state);
    },
  });
  if (isRejected(outcome)) throw new Error(`filing was rejected: ${outcome.rejected} ${JSON.stringify(outcome.facts)}`);
  return { region, caseId, law, address: workplaceCaseAddress({ region, caseId }) };
}

async function editionOf(server: TestServer, region: string, key: string, now: number): Promise<Edition> {
  const { law, pool } = server.services;
  const regulation = law.findRegulation(key);
  const newest = regulation?.editions.find((one) => one.onRecord);
  if (regulation === undefined || newest?.onRecord !== true) throw new Error(`${key} isn't on record`);
  const today = dateAt(now as Parameters<typeof dateAt>[0], newest.provider.hours.zone);
  const at = editionAt(regulation, today, await findRecordedFacts(pool, region, key));
  if (!("edition" in at)) throw new Error(`${key} isn't in force on ${today}`);
  return at.edition;
}

/** Somebody of the region who works in no office and is grown up. */
function applicantOf({ people }: TestServer, offices: readonly Office[]): TrainingPerson {
  const ofRegion = people.findIndex(({ staff }) => offices.some(({ officeId }) => officeId === staff?.office));
  const found = people.slice(ofRegion).find(({ staff, signs, administers }) => {
    return staff === undefined && signs && administers === undefined;
  });
  if (found === undefined) throw new Error("nobody lives in this world");
  return found;
}

async function filerOf(
  server: TestServer,
  filing: {
    readonly region: string;
    readonly today: PlainDate;
    readonly channel: ChannelId;
    readonly office: Office;
    readonly centre: Office | undefined;
    readonly applicant: TrainingPerson;
  },
): Promise<Actor> {
  const { region, today, channel, office, centre, applicant } = filing;
  if (channel === "portal") return { person: await server.idOf(applicant.id), roles: [] };
  const role = channel === "centre" ? "operator" : "chancellery";
  const counter = (channel === "centre" ? centre : office)?.officeId ?? "";
  const [clerk] = await listStaff(server.services.pool, region, counter, today, role);
  if (clerk === undefined) throw new Error(`nobody sits at the counter of ${counter}`);
  return { person: clerk.personId, roles: [{ role, office: counter }] };
}

/** Everything that is asked, also what only an answer brings up. */
function answersOf(
  server: TestServer,
  law: Edition,
  channel: ChannelId,
  office: Office,
  applicant: TrainingPerson,
): Readonly<Record<string, string>> {
  const child = server.people.find(({ id }) => applicant.children.includes(id)) ?? applicant;
  const answerTo = ({ kind, options, maxLength, about }: Question): string | undefined => {
    const person = about === "child" ? child : applicant;
    switch (kind) {
      case "iin":
        return person.iin;
      case "name":
        return person.name;
      case "date":
        return person.birth;
      case "phone":
        return "+77140000000";
      case "text":
      case "long-text":
        return "Ойдан шығарылған көше, 1".slice(0, maxLength);
      case "choice":
        return options?.[0]?.value;
      case "office":
        return office.officeId;
    }
  };
  let answers: Readonly<Record<string, string>> = {};
  for (let known = -1; known < Object.keys(answers).length; ) {
    known = Object.keys(answers).length;
    const given = askedQuestions(law, channel, answers).flatMap((question) => {
      const answer = answerTo(question);
      return answer === undefined ? [] : [[question.id, answer] as const];
    });
    answers = withWorkedOut(law, Object.fromEntries(given));
  }
  return answers;
}

function withoutSome(answers: Readonly<Record<string, string>>, without: readonly string[]) {
  return Object.fromEntries(Object.entries(answers).filter(([question]) => !without.includes(question)));
}

async function* chunksOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}
