/** What a training world is born with: offices, who works there, who stands in for whom, blanks, confirmed items. */
import { randomUUID } from "node:crypto";
import { dateAt, type PlainDate } from "@reglament/calendar";
import {
  employ,
  findOffice,
  orderSubstitution,
  type Queryable,
  receiveStock,
  recordConfirmation,
  type StaffRejected,
  saveOffice,
} from "@reglament/store";
import type { TrainingFile, TrainingOffice } from "./training-file.ts";

/** Person ids by the file's words for them. */
export type PersonIds = ReadonlyMap<string, string>;

/** Furnishes a world that was just made. */
export async function furnishWorld(db: Queryable, region: string, file: TrainingFile, ids: PersonIds): Promise<void> {
  for (const office of file.offices) await openOffice(db, region, office, file, ids);
  const today = dateAt(file.startsAt, file.zone);
  for (const substitution of file.substitutions) await standIn(db, region, substitution, ids, today);
  await confirmItems(db, region, file);
}

/**
 * Adds to a world that an earlier release made what its offices lacked then: BINs, services, whole offices with their
 * people. What somebody changed in it since stays.
 */
export async function bringUpToDate(db: Queryable, region: string, file: TrainingFile, ids: PersonIds): Promise<void> {
  for (const office of file.offices) {
    const known = await findOffice(db, region, office.id);
    if (known === undefined) {
      await openOffice(db, region, office, file, ids);
      continue;
    }
    const lacks = known.bin === undefined || (known.delivers === undefined && office.delivers !== undefined);
    if (!lacks) continue;
    const { bin = office.bin, delivers = office.delivers } = known;
    await saveOffice(db, region, { ...known, bin, ...(delivers && { delivers }) });
  }
}

async function openOffice(
  db: Queryable,
  region: string,
  { id: officeId, ...office }: TrainingOffice,
  { people, blanks, zone }: TrainingFile,
  ids: PersonIds,
): Promise<void> {
  await saveOffice(db, region, { officeId, ...office });
  for (const { id, staff, certificate } of people) {
    if (staff?.office !== officeId) continue;
    const validFrom = dateAt(certificate.from, zone);
    await employ(db, region, { officeId, personId: getId(ids, id), role: staff.role, validFrom });
  }
  for (const { first, last, received, document, by } of blanks.filter((stock) => stock.office === officeId)) {
    const stock = { rangeId: randomUUID(), officeId, first, last, receivedOn: received, document };
    mustBeDone(await receiveStock(db, region, { ...stock, madeBy: getId(ids, by) }));
  }
}

async function standIn(
  db: Queryable,
  region: string,
  { order, ordered, office, role, absent, substitute, from, until, by }: TrainingFile["substitutions"][number],
  ids: PersonIds,
  today: PlainDate,
): Promise<void> {
  const substitution = {
    substitutionId: randomUUID(),
    officeId: office,
    orderNumber: order,
    orderDate: ordered,
    absent: getId(ids, absent),
    substitute: getId(ids, substitute),
    role,
    validFrom: from,
    validUntil: until,
    madeBy: getId(ids, by),
  };
  mustBeDone(await orderSubstitution(db, region, substitution, today));
}

async function confirmItems(db: Queryable, region: string, { regulations }: TrainingFile): Promise<void> {
  for (const { key, edition, confirmations } of regulations) {
    if (confirmations === undefined) continue;
    const { act, clause, items } = confirmations;
    for (const item of items) {
      const fact = { factId: randomUUID(), act, clause, recorded: { trainingIn: region } };
      await recordConfirmation(db, { regulation: key, edition, item }, fact);
    }
  }
}

function getId(ids: PersonIds, word: string): string {
  const id = ids.get(word);
  if (id === undefined) throw new Error(`the training file names ${word}, who isn't among its people`);
  return id;
}

/** A file of ours that asks for what the law of people and stock forbids is our mistake. */
function mustBeDone(rejected: StaffRejected | undefined): void {
  if (rejected !== undefined) throw new Error(`${rejected.rejected} ${JSON.stringify(rejected.facts)}`);
}
