/**
 * The drafts that parents have ready when filing opens: answered, with their
 * documents attached and the request frozen for signing.
 */
import type { Person, Pool } from "@reglament/store";
import { numberedUuid } from "../numbered-uuid.ts";
import { type Attached, scan, scanSha256 } from "../town/an-application.ts";
import { enrolment } from "../town/law.ts";
import { monday, type Town } from "../town/make-town.ts";
import type { Arrival } from "./arrivals.ts";

const kinds = enrolment.documents
  .filter(({ channels }) => channels.includes("portal"))
  .slice(0, 3)
  .map(({ id }) => id);

/** Where the numbers of people, drafts and documents begin, see `numberedUuid`. */
const [peopleFrom, draftsFrom, attachmentsFrom] = [2 ** 41, 2 ** 42, 2 ** 43];
const parentName = "Сейтқызы Әлия";

/** The parent who files the n-th application. */
export function parentOf(place: number): Person {
  return {
    personId: numberedUuid(peopleFrom + place),
    iin: `8501017${String(place).padStart(5, "0")}`,
    name: parentName,
  };
}

/** The draft of the n-th application with its documents. */
export function draftOf(place: number): { readonly draftId: string; readonly attached: readonly Attached[] } {
  const attached = kinds.map((kind, index) => ({
    kind,
    attachmentId: numberedUuid(attachmentsFrom + place * kinds.length + index),
  }));
  return { draftId: numberedUuid(draftsFrom + place), attached };
}

/** Stores people, drafts and documents for all arrivals. */
export async function prepareDrafts(owner: Pool, town: Town, arrivals: readonly Arrival[]): Promise<void> {
  for (let from = 0; from < arrivals.length; from += 5_000) {
    const places = arrivals.slice(from, from + 5_000).map((_, index) => from + index);
    const offices = places.map((place) => town.schools[arrivals[place]?.school ?? 0]?.officeId);
    await owner.query(
      `insert into person (person_id, iin, name)
       select lpad(to_hex($2::bigint + n), 32, '0')::uuid, '8501017' || lpad(n::text, 5, '0'), $3
         from unnest($1::bigint[]) as n`,
      [places, peopleFrom, parentName],
    );
    await owner.query(
      `insert into draft (region, draft_id, person_id, regulation, edition, channel, office_id, answers, revision,
                          made_at, changed_at, signing_bytes)
       select $1, lpad(to_hex($2::bigint + n), 32, '0')::uuid, lpad(to_hex($3::bigint + n), 32, '0')::uuid, $4, $5, 'portal',
              o, jsonb_build_object('school', o, 'text', repeat(md5(n::text), 24)), 7, from_epoch_ms($6::float8),
              from_epoch_ms($6::float8), convert_to(repeat(md5(n::text), 64), 'UTF8')
         from unnest($7::bigint[], $8::text[]) as p (n, o)`,
      [town.region, draftsFrom, peopleFrom, enrolment.regulation, enrolment.id, monday, places, offices],
    );
    await owner.query(
      `with attached as (
         insert into attachment (region, attachment_id, draft_id, kind, file_name, media_type, size_bytes, sha256)
         select $1, lpad(to_hex($2::bigint + n * cardinality($4::text[]) + k.place - 1), 32, '0')::uuid,
                lpad(to_hex($3::bigint + n), 32, '0')::uuid, k.kind, k.kind || '.pdf', 'application/pdf', $5, decode($6, 'hex')
           from unnest($8::bigint[]) as n, unnest($4::text[]) with ordinality as k (kind, place)
         returning region, attachment_id)
       insert into attachment_chunk (region, attachment_id, ordinal, bytes)
       select region, attachment_id, 0, $7 from attached`,
      [town.region, attachmentsFrom, draftsFrom, kinds, scan.length, scanSha256, scan, places],
    );
  }
}
