/**
 * A process of its own that acts on cases, for tests: gets the database's address and the law as its arguments, one
 * command a line on its input, and answers each by a line.
 */
import { createInterface } from "node:readline";
import type { WorkCalendar } from "@reglament/calendar";
import { isRejected, type Situation } from "@reglament/engine";
import type { Edition } from "@reglament/regulation";
import { openPool } from "../connect.ts";
import { type CommandInput, carryOutCommand } from "../step/carry-out-command.ts";

/** A command as it is sent to the process. */
export type RacedCommand = Pick<
  CommandInput,
  "region" | "caseId" | "commandId" | "actor" | "command" | "seenVersion"
> & {
  readonly now: Situation["now"];
};
/** What the process says became of it: the case's version, or the rejection's code. */
export type RaceAnswer = { readonly version: number } | { readonly rejected: string };

const [url = "", lawText = ""] = process.argv.slice(2);
const law = JSON.parse(lawText) as Edition;
const pool = openPool(url, { forSteps: true, max: 2 });
const calendar: WorkCalendar = {
  version: "summer-2019",
  firstYear: 2010,
  lastYear: 2030,
  dayOff: () => undefined,
  workingWeekend: () => undefined,
};
const time = { calendar, hours: law.provider.hours };

await pool.query("select 1");
process.stdout.write("ready\n");
for await (const line of createInterface(process.stdin)) {
  const { now, ...raced } = JSON.parse(line) as RacedCommand;
  const situation: Situation = {
    now,
    law,
    inForce: { edition: law },
    confirmations: new Map(),
    times: { provider: time, centre: time, department: time },
    parties: [],
    worksAs: () => true,
    isOfficeOf: () => true,
    blankInStock: () => false,
  };
  const outcome = await carryOutCommand(pool, { ...raced, situationOf: () => situation, lawOf: () => law });
  const answer: RaceAnswer = isRejected(outcome) ? { rejected: outcome.rejected } : { version: outcome.done.version };
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
await pool.end();
