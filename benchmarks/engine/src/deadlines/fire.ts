/** Lets a minute come and waits until everything that it brings is noted, and told. */
import type { Instant } from "@reglament/calendar";
import { moveClock, type Pool } from "@reglament/store";
import { type DueCases, toldOf } from "./due-cases.ts";

export interface Fired {
  /** From the clock's move to the last mark. */
  readonly notedMs: number;
  /** From the clock's move to the last message's delivery. */
  readonly toldMs: number;
  readonly messages: number;
}

/** What is to come, and when. */
interface Firing {
  readonly mark: keyof typeof toldOf;
  readonly at: Instant;
  /** At which the processes' clocks stand. */
  readonly realNow: Instant;
  readonly cases: number;
  readonly withinMs: number;
}

/** Seldom: asking costs what those that are at work need. */
const askEveryMs = 1000;

/**
 * @param owner - the database's own clock tells when the last mark was written and the last message delivered
 * @throws Error when it takes longer than the time given, or the counts aren't right
 */
export async function fire(
  owner: Pool,
  { region, administrator }: DueCases,
  { mark, at, realNow, cases, withinMs }: Firing,
): Promise<Fired> {
  const before = await messagesOf(owner, region);
  const { rows: clock } = await owner.query<{ now: number }>("select epoch_ms(clock_timestamp()) as now");
  const start = clock[0]?.now ?? Number.NaN;
  if (!(await moveClock(owner, { region, legalBase: at, realBase: realNow, byPerson: administrator }))) {
    throw new Error("the clock didn't move");
  }
  const giveUpAt = performance.now() + withinMs;
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, askEveryMs));
    const { rows } = await owner.query<{ left: boolean }>(
      `select exists (select from cases where region = $1 and outcome is null and next_moment <= from_epoch_ms($2))
           or exists (select from outbox where delivered_at is null) as left`,
      [region, at],
    );
    if (rows[0]?.left === false) break;
    if (performance.now() > giveUpAt) throw new Error(`after ${withinMs} ms something is still left`);
  }
  const { rows: noted } = await owner.query<{ count: number; last: number }>(
    "select count(*)::integer as count, epoch_ms(max(recorded_at)) as last from event where region = $1 and type = $2",
    [region, mark],
  );
  const after = await messagesOf(owner, region);
  const [{ count, last } = { count: 0, last: Number.NaN }] = noted;
  const messages = after.count - before.count;
  if (count !== cases) throw new Error(`${count} of ${cases} cases have ${mark}`);
  if (messages !== cases * toldOf[mark]) throw new Error(`${messages} messages were delivered`);
  return { notedMs: last - start, toldMs: after.last - start, messages };
}

async function messagesOf(owner: Pool, region: string): Promise<{ readonly count: number; readonly last: number }> {
  const { rows } = await owner.query<{ count: number; last: number }>(
    `select count(*)::integer as count, coalesce(epoch_ms(max(o.delivered_at)), 0) as last
       from outbox o join notice n on n.region = o.region and n.notice_id = o.message_id
      where o.region = $1 and o.kind like 'deadline-%'`,
    [region],
  );
  return rows[0] ?? { count: 0, last: Number.NaN };
}
