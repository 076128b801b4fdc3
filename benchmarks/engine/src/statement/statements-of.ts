/** Listens to the steps of a track, and gives what they send as templates. */
import { randomUUID } from "node:crypto";
import { openPool, type Pool } from "@reglament/store";
import { caseIdOf, fileAndLead, type Scene, schoolOf, type Track } from "../steps/scene.ts";
import { does } from "../town/acts.ts";
import { listenTo } from "./listen.ts";
import { smallestWrite } from "./smallest-write.ts";
import { type SentStatement, type StepIds, type Template, templateOf } from "./template.ts";

/** The statements of one step. */
export interface StatementsOfStep {
  readonly reads: readonly Template[];
  /** The store's one statement. */
  readonly write: Template;
  /** The same written by the smallest statement for this act. */
  readonly smallest: Template;
}

interface Heard {
  readonly ids: StepIds;
  readonly reads: readonly SentStatement[];
  readonly write: SentStatement;
  readonly smallest: SentStatement;
}

/**
 * Files two more cases in the scene's first school, carries out the track's steps on them and listens.
 *
 * @returns the statements of each step until they come again
 */
export async function statementsOf(appUrl: string, scene: Scene): Promise<readonly StatementsOfStep[]> {
  const pool = openPool(appUrl, { max: 1, forSteps: true });
  const sent = listenTo(pool);
  try {
    const { period } = scene.track;
    await makeHeardCases(pool, scene);
    const heard: Heard[] = [];
    for (let step = 0; step < period; step += 1) heard.push(await hear(pool, sent, scene, 0, step));
    // The other case goes a period ahead where the track is that long, so that versions differ, too.
    const ahead = scene.track.stepsOfCase > period ? period : 0;
    for (let step = 0; step < ahead + period; step += 1) heard.push(await hear(pool, sent, scene, 1, step));
    return Array.from({ length: period }, (_, step) => {
      const [one, other] = [heard[step], heard[period + ahead + step]];
      if (one === undefined || other === undefined) throw new Error("a step wasn't heard");
      return {
        reads: one.reads.map((read, index) => templateOf(read, one.ids, atPlace(other.reads, index), other.ids)),
        write: templateOf(one.write, one.ids, other.write, other.ids),
        smallest: templateOf(one.smallest, one.ids, other.smallest, other.ids),
      };
    });
  } finally {
    await pool.end();
  }
}

async function makeHeardCases(pool: Pool, scene: Scene): Promise<void> {
  const school = schoolOf(scene, 0);
  for (const place of [0, 1]) await fileAndLead(pool, scene, school, heardCaseId(scene, place));
}

/** Ids behind those of all clients, so that these cases are told from the measured ones. */
function heardCaseId({ clients }: Scene, place: number): string {
  return caseIdOf(clients, place);
}

/** Carries out one step and returns what it sent. */
async function hear(pool: Pool, sent: SentStatement[], scene: Scene, place: number, step: number): Promise<Heard> {
  const { track, town } = scene;
  const school = schoolOf(scene, 0);
  const [caseId, commandId] = [heardCaseId(scene, place), randomUUID()];
  sent.length = 0;
  const { events } = await does(pool, town, school, { ...track.deed(school, caseId, step), commandId });
  const statements = [...sent];
  const writes = statements.filter(({ text }) => /insert into event/.test(text));
  const [write] = writes;
  const [event] = events;
  if (write === undefined || event === undefined || writes.length > 1) throw new Error("a step is one statement");
  const written = await whatWasWritten(pool, town.region, caseId, event.type);
  const ids = { caseId, commandId, messageIds: [written.messageId], version: track.firstVersion + step };
  const smallest = smallestWrite(ids, {
    region: town.region,
    event: { type: event.type, payload: written.payload, at: event.at, by: event.by },
    notice: written,
    moments: { next: written.nextMoment, due: written.dueAt },
    step: written.step,
    nextAct: written.nextAct,
    executor: written.executor,
    ...(isNumbered(track) ? { office: school.officeId } : {}),
  });
  return { ids, reads: statements.filter((one) => one !== write), write, smallest };
}

function isNumbered({ oneSchool }: Track): boolean {
  return oneSchool;
}

interface Written {
  readonly messageId: string;
  readonly kind: string;
  readonly person: string;
  readonly reader: string;
  readonly payload: Uint8Array;
  readonly step: string;
  readonly nextAct: string | null;
  readonly executor: string | null;
  readonly nextMoment: number | null;
  readonly dueAt: number | null;
}

/** What the newest step of a case left, of which there is one event and one message. */
async function whatWasWritten(pool: Pool, region: string, caseId: string, type: string): Promise<Written> {
  const { rows } = await pool.query<Written>(
    `select o.message_id as "messageId", o.kind, o.payload->>'personId' as person, o.payload->>'reader' as reader,
            e.payload, c.step, c.next_act as "nextAct", c.executor,
            epoch_ms(c.next_moment) as "nextMoment", epoch_ms(c.due_at) as "dueAt"
       from cases c
       join event e on e.region = c.region and e.case_id = c.case_id and e.sequence = c.version and e.type = $3
       join lateral (select * from outbox o where o.region = c.region and o.case_id = c.case_id
                      order by o.deliver_at desc limit 1) as o on true
      where c.region = $1 and c.case_id = $2`,
    [region, caseId, type],
  );
  const [written] = rows;
  if (written === undefined) throw new Error("the step left no event and message");
  return written;
}

function atPlace<T>(list: readonly T[], place: number): T {
  const found = list[place];
  if (found === undefined) throw new Error("two steps of the same kind sent different statements");
  return found;
}
