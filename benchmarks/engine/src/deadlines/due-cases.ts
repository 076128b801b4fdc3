/**
 * A world in which many cases are due in the same minute: applications filed over the portal while the offices are
 * closed. Their first term counts from the next opening, so all are warned of at 9:04 and pass at 9:05, whoever came when.
 *
 * One application is filed as the product files it. The others are made of its rows in the database: ids, moment of
 * filing and office are each one's own, and the hash of the event is over what it says.
 */
import { randomUUID } from "node:crypto";
import { type Instant, instant, plainDate } from "@reglament/calendar";
import { isRejected } from "@reglament/engine";
import { type Law, loadOfficeDay, type Services } from "@reglament/server";
import {
  carryOutCommand,
  employ,
  makeAdministrator,
  makePerson,
  makePersonalContent,
  makeWorld,
  type Pool,
  saveOffice,
} from "@reglament/store";

const regulation = "kostanay/school-enrolment";
const text = { kk: "Мектеп", ru: "Школа", en: "School" };
const filedAt = instant("2019-06-10T18:31:00+06:00");
/** Between two filings; a hundred thousand of them fit into the night. */
const apartMs = 500;

/** From then on the cases are to be warned of. */
export const warningAt: Instant = instant("2019-06-11T09:04:00+06:00");
/** From then on their deadline has passed. */
export const passedAt: Instant = instant("2019-06-11T09:05:00.001+06:00");

/** People told of a case, and how often: the chancellery of a warning, head and administrator too of what has passed. */
export const toldOf = { "deadline-neared": 1, "deadline-passed": 3 } as const;

export interface DueCases {
  readonly region: string;
  readonly administrator: string;
}

export interface WorldSize {
  readonly baseRegion: string;
  readonly administrator: string;
  /** The machine's moment at which the world's clock shows the evening. */
  readonly realNow: Instant;
  readonly cases: number;
  readonly offices: number;
}

/** Makes the world, its clock before the minute, and the cases. */
export async function makeDueCases(
  pools: { readonly app: Pool; readonly owner: Pool },
  law: Law,
  size: WorldSize,
): Promise<DueCases> {
  const { app, owner } = pools;
  const world = await makeWorld(app, {
    baseRegion: size.baseRegion,
    ordinal: 1,
    legalBase: filedAt,
    realBase: size.realNow,
  });
  if (world === undefined) throw new Error("the database of a benchmark must be empty");
  const { region } = world;
  for (let office = 1; office <= size.offices; office += 1) await anOffice(app, region, `school-${office}`);
  const template = await fileTemplate(app, law, region, await aPerson(app));
  await copyCases(owner, region, template, size);
  return { region, administrator: size.administrator };
}

/** Makes the installation's one administrator. */
export async function anAdministrator(pool: Pool): Promise<string> {
  const person = await aPerson(pool);
  await makeAdministrator(pool, person, "administrator");
  return person;
}

let peopleMade = 0;

async function aPerson(pool: Pool): Promise<string> {
  peopleMade += 1;
  const iin = `9001017${String(peopleMade).padStart(5, "0")}`;
  const { personId } = await makePerson(pool, { personId: randomUUID(), iin, name: "Әлия Сейітқызы" });
  return personId;
}

async function anOffice(pool: Pool, region: string, officeId: string): Promise<void> {
  await saveOffice(pool, region, { officeId, names: text, address: text });
  for (const role of ["chancellery", "head"] as const) {
    await employ(pool, region, { officeId, personId: await aPerson(pool), role, validFrom: plainDate("2010-01-01") });
  }
}

async function fileTemplate(pool: Pool, law: Law, region: string, person: string): Promise<string> {
  const caseId = randomUUID();
  const office = "school-1";
  const edition = law.getEdition(regulation, "2019-01-01");
  const options = edition.questions.flatMap(({ id, fact, options: [first] = [] }) =>
    fact && first !== undefined ? [[id, first.value] as const] : [],
  );
  const personalId = randomUUID();
  const bytes = new TextEncoder().encode(JSON.stringify({ applicant: "Әлия Сейітқызы", child: "Айдана" }));
  const { content, digest } = makePersonalContent({ personalId, kind: "application", bytes });
  const world = { region, now: filedAt };
  const outcome = await carryOutCommand(pool, {
    region,
    caseId,
    commandId: randomUUID(),
    actor: { person, roles: [] },
    command: {
      act: "file",
      channel: "portal",
      office,
      facts: { ...Object.fromEntries(options), class: "1" },
      given: edition.questions.map(({ id }) => id),
      attached: [],
      application: digest,
      signature: { documentId: personalId, sha256: digest.sha256 },
    },
    lawOf: law.getEdition,
    async situationOf(state) {
      const day = await loadOfficeDay({ pool, law } as Services, world, { regulation, office });
      if (day === undefined) throw new Error("the world has no such office");
      return day.situationOf(state);
    },
    papers: {
      personal: [content],
      parties: [{ party: "applicant", iin: "900101799999", name: "Әлия Сейітқызы", personId: person }],
    },
  });
  if (isRejected(outcome)) throw new Error(`the application was rejected: ${JSON.stringify(outcome)}`);
  return caseId;
}

/** Makes all other cases of the template's rows; what was to be told of the filing has been delivered. */
async function copyCases(
  owner: Pool,
  region: string,
  template: string,
  { cases, offices }: { readonly cases: number; readonly offices: number },
): Promise<void> {
  await owner.query("delete from outbox where region = $1", [region]);
  await owner.query(
    "create table copied (case_id uuid, personal_id uuid, command_id uuid, office text, filed_at timestamptz, payload bytea)",
  );
  await owner.query(
    `insert into copied
     select n.case_id, n.personal_id, n.command_id, n.office, from_epoch_ms(n.filed_at),
            convert_to(replace(replace(replace(convert_from(e.payload, 'UTF8'), n.template_at, '"at":' || n.filed_at),
                       '"office":"school-1"', '"office":"' || n.office || '"'), p.personal_id::text, n.personal_id::text), 'UTF8')
       from event e
       join personal p on p.region = e.region and p.case_id = e.case_id,
            lateral (select gen_random_uuid() as case_id, gen_random_uuid() as personal_id, gen_random_uuid() as command_id,
                            'school-' || (n % $3 + 1) as office, $4::bigint + n * $5 as filed_at, '"at":' || $4 as template_at
                       from generate_series(1, $6 - 1) as n) as n
      where e.region = $1 and e.case_id = $2`,
    [region, template, offices, filedAt, apartMs, cases],
  );
  const changes = {
    cases: `'case_id', c.case_id, 'office_id', c.office, 'held_at', c.office, 'filed_at', c.filed_at,
            'changed_at', c.filed_at, 'chain_hash', ${chainHash}`,
    event: `'case_id', c.case_id, 'payload', c.payload, 'legal_at', c.filed_at, 'chain_hash', ${chainHash}`,
    personal: "'case_id', c.case_id, 'personal_id', c.personal_id",
    applicant_case: "'case_id', c.case_id",
    command: "'case_id', c.case_id, 'command_id', c.command_id",
  };
  for (const [table, changed] of Object.entries(changes)) {
    await owner.query(
      `insert into ${table}
       select made.* from ${table} t, copied c, lateral jsonb_populate_record(t, jsonb_build_object(${changed})) as made
        where t.region = $1 and t.case_id = $2`,
      [region, template],
    );
  }
  await owner.query("drop table copied");
  await owner.query("vacuum analyze");
}

const chainHash = "sha256(convert_to(t.region || ':' || c.case_id, 'UTF8') || c.payload)";
