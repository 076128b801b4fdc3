/**
 * The one statement in which steps of a region are written, one or many.
 *
 * Each has its place, its `ordinal`, and nothing of one depends on another: `start` has a row for each step for which
 * everything that it was decided on still holds, and every write of that step hangs on it. `step-keys.ts` keeps apart
 * what would meet within a statement.
 *
 * Locks: cases, drafts and attachments in the order of their keys, skipping what somebody else has locked, so that nobody
 * waits there; such a step is answered `busy`. The locking queries name nothing but their own row: PostgreSQL checks them
 * again on the row's newest version. Then come the counters, in key order too, and everything that waits at all waits
 * there or at a unique key (a command's, a new case's, a blank's), written in key order: the whole statement then fails
 * and leaves no trace.
 *
 * Numbers and hashes are made here, after the locks, never before the race: those of one counter in the steps' order.
 *
 * Every table is read by whole keys, `= any` of those given: joined by a key's last part alone, a table that counted as
 * small when the statement was planned would be read for its whole region, once for each step. What is read is joined by
 * hashing, so that many steps cost no more than many times one: PostgreSQL does so where it expects several rows, and
 * therefore `start` and `newest` filter by what stands behind an `offset 0`, and no query looks a row up for another one.
 * For a single step these would only cost time.
 *
 * It holds only what these steps have: PostgreSQL opens every table that a statement names, also where it then writes
 * nothing, and for one plain step that cost as much as the step.
 */
import type { QueryConfig } from "pg";
import { opening, papers, takingBlanks, takingNumbers } from "./statement-parts.ts";
import type { Step } from "./step.ts";
import { stepValues } from "./step-values.ts";

/** What some of the steps have; the statement is about nothing else. */
interface Parts {
  /** Goes on with a case. */
  readonly moves: boolean;
  /** Opens a case, of a draft and its attachments. */
  readonly opens: boolean;
  /** Has more than one event. */
  readonly several: boolean;
  readonly numbers: boolean;
  readonly notices: boolean;
  readonly papers: boolean;
  readonly blanks: boolean;
  /** There is one step, whose values needn't be joined like rows: to start that costs more than to do it. */
  readonly single: boolean;
}

/**
 * Returns the statement that writes these steps, prepared under a name of its own for each choice of parts.
 *
 * @throws Error as {@link stepValues} does
 */
export function stepQuery(steps: readonly Step[]): QueryConfig & { readonly name: string } {
  const parts = partsOf(steps);
  const name = nameOf(parts);
  const { text, inputs } = statements.get(name) ?? remember(name, textOf(parts));
  return { name, text, values: stepValues(steps, inputs) };
}

/** With all parts in full it would be longer than the 63 signs that PostgreSQL keeps. */
function nameOf(parts: Parts): string {
  return ["carry-out", ...Object.entries(parts).flatMap(([part, isIn]) => (isIn ? part.slice(0, 3) : []))].join("-");
}

interface Statement {
  readonly text: string;
  /** The values' names, $1 first. */
  readonly inputs: readonly string[];
}

/** Those that were asked for, by name: there are no more than choices of parts. */
const statements = new Map<string, Statement>();

function remember(name: string, named: string): Statement {
  const inputs: string[] = [];
  const text = named.replaceAll(/\$([a-z]+)/gi, (_, input: string) => {
    if (!inputs.includes(input)) inputs.push(input);
    return `$${inputs.indexOf(input) + 1}`;
  });
  const statement = { text, inputs };
  statements.set(name, statement);
  return statement;
}

function partsOf(steps: readonly Step[]): Parts {
  const some = (has: (step: Step) => boolean) => steps.some((step) => has(step));
  return {
    moves: some(({ expectedVersion }) => expectedVersion > 0),
    opens: some(
      ({ expectedVersion, draftId, attachmentIds = [], parties = [] }) =>
        expectedVersion === 0 || draftId !== undefined || attachmentIds.length > 0 || parties.length > 0,
    ),
    several: some(({ events }) => events.length > 1),
    numbers: some(({ numbers = [] }) => numbers.length > 0),
    notices: some(({ notices }) => notices.length > 0),
    papers: some(
      ({ personal = [], documents = [], signatures = [] }) =>
        personal.length + documents.length + signatures.length > 0,
    ),
    blanks: some(({ blank }) => blank !== undefined),
    single: steps.length === 1,
  };
}

function textOf(parts: Parts): string {
  const { moves, opens, numbers, notices, papers: hasPapers, blanks } = parts;
  return `
with recursive
${givenOf(parts)}
${happenedOf(parts)}
known as (
  select g.ordinal, c.case_id, c.answer
    from (select command_id, case_id, answer from command
           where region = $region and command_id = any($commandIds::uuid[]) offset 0) as c
         join given g on g.command_id = c.command_id),${given(moves, heldCases)}${given(opens, opening.locks)}${given(blanks, takingBlanks.stock)}
${startOf(parts)}${given(numbers, takingNumbers.counts)}
${chainOf(parts)}
written as (
  insert into event (region, case_id, sequence, type, payload, incoming_number, queue_number, chain_hash, legal_at, actor)
  select $region, g.case_id, c.version, c.type, c.payload, case c.kind when 'incoming' then c.number end,
         case c.kind when 'queue' then c.number end, c.chain_hash, from_epoch_ms(c.at), c.actor
    from chain c join given g on g.ordinal = c.ordinal where c.place > 0 order by g.case_id, c.version),${given(numbers, takingNumbers.tally)}
${newestOf(parts)}${given(moves, advances(opens))}${given(opens, opening.writes)}${given(hasPapers, papers)}${given(blanks, takingBlanks.writes)}${given(notices, tells)}
claimed as (
  insert into command (region, command_id, case_id, answer)
  select $region, command_id, case_id,
         jsonb_build_object('version', version, 'eventCount', event_count, 'numbers', numbers)
    from newest order by command_id)
select case when k.ordinal is not null then 'repeated'
            when n.ordinal is not null then 'done'${given(moves, isHeldElsewhere)}${given(opens, opening.isBusy)}
            else 'stale' end as answer,
       coalesce(k.case_id, g.case_id) as "caseId",
       coalesce((k.answer->>'version')::integer, n.version) as version,
       coalesce((k.answer->>'eventCount')::integer, g.event_count) as "eventCount",
       coalesce(k.answer->'numbers', n.numbers, '{}') as numbers
  from given g left join known k on k.ordinal = g.ordinal left join newest n on n.ordinal = g.ordinal
 order by g.ordinal`;
}

function given(is: boolean, text: string): string {
  return is ? text : "";
}

/** A column of `given`: its parameter and type, and when the statement needs it. */
type Column = readonly [name: string, parameter: string, type: string, isIn?: (parts: Parts) => boolean];

const columns: readonly Column[] = [
  ["case_id", "caseIds", "uuid"],
  ["command_id", "commandIds", "uuid"],
  ["expected_version", "expectedVersions", "integer"],
  ["event_count", "eventCounts", "integer"],
  ["held_at", "heldAt", "text"],
  ["office_id", "offices", "text"],
  ["centre_id", "centres", "text"],
  ["department_id", "departments", "text"],
  ["step", "openSteps", "text"],
  ["next_act", "nextActs", "text"],
  ["outcome", "outcomes", "text"],
  ["executor", "executors", "uuid"],
  ["claimed_by", "claimedBy", "uuid"],
  ["is_waiting", "areWaiting", "boolean"],
  ["next_moment", "nextMoments", "float8"],
  ["due_at", "dueAt", "float8"],
  ["calendar_version", "calendarVersions", "text"],
  ["regulation", "regulations", "text", ({ opens }) => opens],
  ["edition", "editions", "text", ({ opens }) => opens],
  ["channel", "channels", "text", ({ opens }) => opens],
  ["filed_at", "filedAt", "float8", ({ opens }) => opens],
  ["filed_by", "filedBy", "uuid", ({ opens }) => opens],
  ["draft_id", "draftIds", "uuid", ({ opens }) => opens],
  ["attachment_count", "attachmentCounts", "integer", ({ opens }) => opens],
  ["blank_department", "blankDepartments", "text", ({ blanks }) => blanks],
  ["blank_series", "blankSeries", "text", ({ blanks }) => blanks],
  ["blank_number", "blankNumbers", "bigint", ({ blanks }) => blanks],
  ["blank_digits", "blankDigits", "integer", ({ blanks }) => blanks],
];

/** The steps, a row each. */
function givenOf(parts: Parts): string {
  const used = columns.filter(([, , , isIn]) => isIn === undefined || isIn(parts));
  if (parts.single) {
    const values = used.map(([name, parameter, type]) => `($${parameter}::${type}[])[1] as ${name}`).join(", ");
    return `given as not materialized (select ${values}, 1::bigint as ordinal),`;
  }
  const arrays = used.map(([, parameter, type]) => `$${parameter}::${type}[]`).join(", ");
  const names = used.map(([name]) => name).join(", ");
  return `given as (select * from unnest(${arrays}) with ordinality as g (${names}, ordinal)),`;
}

/** The events of the steps, a row each. */
function happenedOf({ single, several }: Parts): string {
  if (single && !several)
    return `happened as not materialized (
  select 1 as ordinal, 1 as place, ($eventTypes::text[])[1] as type, ($eventPayloads::bytea[])[1] as payload,
         ($eventMoments::float8[])[1] as at, ($eventActors::uuid[])[1] as actor),`;
  return `happened as (
  select * from unnest($eventSteps::integer[], $eventPlaces::integer[], $eventTypes::text[], $eventPayloads::bytea[],
                       $eventMoments::float8[], $eventActors::uuid[]) as h (ordinal, place, type, payload, at, actor)),`;
}

/** The events, each with the hash that binds it to those before; of a step with several, each begins with the last. */
function chainOf({ several, numbers, single }: Parts): string {
  const number = numbers
    ? "h.number, h.kind, h.office_id"
    : "null::text as number, null::text as kind, null::text as office_id";
  const hashed = numbers ? "h.payload || convert_to(coalesce(h.number, ''), 'UTF8')" : "h.payload";
  const numbering = `happened_numbered as ${given(!single, "materialized ")}(
  select h.*, n.number, n.kind, n.office_id
    from happened h left join numbered n on n.ordinal = h.ordinal and n.place = h.place),
`;
  const begin = `${given(numbers, numbering)}chain as (`;
  const next = (before: string) => `
  select c.ordinal, h.place, c.version + 1 as version, sha256(c.chain_hash || ${hashed}) as chain_hash, ${number},
         h.type, h.payload, h.at, h.actor
    from ${before} c join ${numbers ? "happened_numbered" : "happened"} h on h.ordinal = c.ordinal`;
  if (!several) return `${begin}${next("start")}),`;
  return `${begin}
  select ordinal, 0 as place, version, chain_hash, null::text as number, null::text as kind, null::text as office_id,
         null::text as type, null::bytea as payload, null::float8 as at, null::uuid as actor
    from start
  union all${next("chain")} and h.place = c.place + 1),`;
}

const noNumbers = `'{}'::jsonb as numbers, null::text as incoming_number, null::text as centre_number,
         null::text as queue_number`;

const tells = `
told as (
  insert into outbox (region, message_id, case_id, kind, payload)
  select $region, m.id, n.case_id, m.kind,
         jsonb_build_object('personId', m.person, 'reader', m.reader, 'at', epoch_ms(n.legal_at),
                            'incomingNumber', n.incoming_number,
                            'facts', m.facts || jsonb_strip_nulls(jsonb_build_object(
                              'incomingNumber', n.incoming_number, 'centreNumber', n.centre_number,
                              'queueNumber', n.queue_number)))
    from newest n join unnest($messageSteps::integer[], $messageIds::uuid[], $messageKinds::text[],
                              $messagePeople::uuid[], $messageReaders::text[], $messageFacts::jsonb[])
                         as m (ordinal, id, kind, person, reader, facts) on m.ordinal = n.ordinal),`;

const heldCases = `
held as (
  select c.case_id, c.version, c.chain_hash from cases c
   where c.region = $region and c.case_id = any($caseIds::uuid[])
   order by c.case_id for no key update of c skip locked),`;

/** The steps for which all holds that they were decided on, with the version and the hash that they go on from. */
function startOf({ moves, opens, blanks, single }: Parts): string {
  const isAsExpected = moves ? "coalesce(h.version, 0) = g.expected_version" : "g.expected_version = 0";
  return `start as (
  select ordinal, version, chain_hash
    from (select g.ordinal, g.expected_version as version, ${hashBefore(moves, opens)} as chain_hash,
                 ${isAsExpected}
                 and g.ordinal not in (select ordinal from known)${given(opens, opening.holds)}${given(blanks, takingBlanks.holds)} as holds
            from given g${given(moves, " left join held h on h.case_id = g.case_id")}${given(opens, opening.counted)}
          ${given(!single, fence)}) as s
   where holds),`;
}

/** A new case's chain begins with its key; of another one the hash is that of the locked row. */
function hashBefore(moves: boolean, opens: boolean): string {
  const begun = "convert_to($region || ':' || g.case_id, 'UTF8')";
  if (!moves) return begun;
  return opens ? `coalesce(h.chain_hash, ${begun})` : "h.chain_hash";
}

/** The steps that are carried out, each with what its last event leaves behind. */
function newestOf({ several, numbers, single }: Parts): string {
  const lastPlace = given(several, " and c.place = g.event_count");
  return `newest as (
  select * from (
      select g.*, c.version, c.chain_hash, from_epoch_ms(c.at) as legal_at, ${numbers ? takingNumbers.given : noNumbers}
        from given g left join chain c on c.ordinal = g.ordinal${lastPlace}${given(numbers, " left join tally t on t.ordinal = g.ordinal")}
      ${given(!single, fence)}) as n
   where version is not null),`;
}

/** PostgreSQL doesn't look through it, and counts on as many rows behind it as there are in front of it. */
const fence = "offset 0";

function advances(opens: boolean): string {
  return `
advanced as (
  update cases c
     set version = n.version, chain_hash = n.chain_hash, centre_id = n.centre_id, department_id = n.department_id,
         held_at = n.held_at, step = n.step, next_act = n.next_act, outcome = n.outcome, executor = n.executor,
         claimed_by = n.claimed_by, incoming_number = coalesce(n.incoming_number, c.incoming_number),
         centre_number = coalesce(n.centre_number, c.centre_number),
         queue_number = coalesce(n.queue_number, c.queue_number), waiting_for_signature = n.is_waiting,
         next_moment = from_epoch_ms(n.next_moment), due_at = from_epoch_ms(n.due_at), leased_until = null,
         calendar_version = n.calendar_version, changed_at = n.legal_at,
         ended_at = case when n.outcome is not null then coalesce(c.ended_at, n.legal_at) end
    from newest n
   where c.region = $region and c.case_id = any($caseIds::uuid[]) and n.case_id = c.case_id${opens ? " and n.expected_version > 0" : ""}),`;
}

const isHeldElsewhere = `
            when (g.case_id, g.expected_version) in (
                   select c.case_id, c.version from cases c
                    where c.region = $region and c.case_id = any($caseIds::uuid[])
                      and c.case_id not in (select case_id from held)) then 'busy'`;
