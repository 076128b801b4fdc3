/** Facts of law that somebody recorded after reading an act: that an item stands in it, or when a regulation ended. */
import type { Instant, PlainDate } from "@reglament/calendar";
import { type Confirmation, type Confirmations, itemKey, type RecordedFacts } from "@reglament/regulation";
import type { Queryable } from "../queryable.ts";
import { type Row, withoutNulls } from "../without-nulls.ts";

/** Where it was read, and by whom. A record of a training world holds in that world only. */
export interface Reading {
  readonly factId: string;
  readonly act: string;
  readonly clause: string;
  readonly recorded: { readonly by: string } | { readonly trainingIn: string };
}

/** Records that an item of an edition was read in an act; a repeat with the same id changes nothing. */
export async function recordConfirmation(
  db: Queryable,
  confirmed: { readonly regulation: string; readonly edition: string; readonly item: string },
  reading: Reading,
): Promise<void> {
  await record(db, { kind: "confirmation", ...confirmed }, reading);
}

/** Records the first day on which a regulation no longer holds; the newest record counts. */
export async function recordEnd(
  db: Queryable,
  ended: { readonly regulation: string; readonly endsOn: PlainDate },
  reading: Reading,
): Promise<void> {
  await record(db, { kind: "end", ...ended }, reading);
}

/** Returns the confirmations that hold in a world. */
export async function listConfirmations(db: Queryable, region: string): Promise<Confirmations> {
  const { rows } = await db.query<{ regulation: string; edition: string } & Confirmation>({
    name: "list-confirmations",
    text: `select regulation, edition, item, act, clause, training from recorded_law_fact
            where kind = 'confirmation' and (region is null or region = $1) order by recorded_at, fact_id`,
    values: [region],
  });
  return new Map(
    rows.map(({ regulation, edition, item, act, clause, training }) => {
      const key = itemKey({ regulation, id: edition }, item);
      return [key, { item: key, act, clause, training }];
    }),
  );
}

/** Returns what is recorded about a regulation's end in a world; empty when nothing is. */
export async function findRecordedFacts(db: Queryable, region: string, regulation: string): Promise<RecordedFacts> {
  const { rows } = await db.query<{ endOn: PlainDate }>({
    name: "find-recorded-facts",
    text: `select ends_on::text as "endOn" from recorded_law_fact
            where regulation = $2 and kind = 'end' and (region is null or region = $1)
            order by recorded_at desc, fact_id limit 1`,
    values: [region, regulation],
  });
  return rows[0] ?? {};
}

/** A recorded fact with who recorded it and when. */
export interface LawFact {
  readonly factId: string;
  readonly kind: "confirmation" | "end";
  readonly regulation: string;
  /** Of a confirmation. */
  readonly edition?: string;
  readonly item?: string;
  readonly act: string;
  readonly clause: string;
  /** Of an end: the first day on which the regulation no longer holds. */
  readonly endsOn?: PlainDate;
  /** True for what a training world is born with. */
  readonly training: boolean;
  /** Name of the administrator; absent for what a training world is born with. */
  readonly recordedBy?: string;
  /** Machine time. */
  readonly recordedAt: Instant;
}

/** Returns everything recorded that holds in a world, the newest first. */
export async function listLawFacts(db: Queryable, region: string): Promise<readonly LawFact[]> {
  const { rows } = await db.query<Row<LawFact>>({
    name: "list-law-facts",
    text: `select f.fact_id as "factId", f.kind, f.regulation, f.edition, f.item, f.act, f.clause,
                  f.ends_on::text as "endsOn", f.training, p.name as "recordedBy",
                  epoch_ms(f.recorded_at) as "recordedAt"
             from recorded_law_fact f left join person p on p.person_id = f.recorded_by
            where f.region is null or f.region = $1 order by f.recorded_at desc, f.fact_id`,
    values: [region],
  });
  return rows.map((row) => withoutNulls<LawFact>(row));
}

interface Fact {
  readonly kind: "confirmation" | "end";
  readonly regulation: string;
  readonly edition?: string;
  readonly item?: string;
  readonly endsOn?: PlainDate;
}

async function record(db: Queryable, fact: Fact, { factId, act, clause, recorded }: Reading): Promise<void> {
  const { rows } = await db.query<{ mode: string }>({
    name: "record-law-fact",
    text: `with stamp as (select mode from installation),
           made as (
             insert into recorded_law_fact
               (fact_id, regulation, edition, item, kind, act, clause, ends_on, training, region, recorded_by)
             select $1, $2, $3, $4, $5, $6, $7, $8, $9::text is not null, $9, $10
               from stamp where $9 is null or mode = 'training'
                 on conflict on constraint recorded_law_fact_pkey do nothing)
           select mode from stamp`,
    values: [
      factId,
      fact.regulation,
      fact.edition ?? null,
      fact.item ?? null,
      fact.kind,
      act,
      clause,
      fact.endsOn ?? null,
      "trainingIn" in recorded ? recorded.trainingIn : null,
      "by" in recorded ? recorded.by : null,
    ],
  });
  if ("trainingIn" in recorded && rows[0]?.mode !== "training") {
    throw new Error("a training record of law has no place in production");
  }
}
