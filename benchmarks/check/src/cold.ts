/**
 * Reads and checks the law once in a process of its own and prints, as JSON, how long that took and what was tried.
 *
 * The word is the key of one regulation, or "all".
 */
import { performance } from "node:perf_hooks";
import { readCalendar } from "@reglament/calendar";
import { checkedEditions, readLaw } from "@reglament/regulation";
import { filesFromDisk } from "./files.ts";

const [word = "all"] = process.argv.slice(2);
const start = performance.now();
const files = filesFromDisk();
const calendar = readCalendar(files.get("kazakhstan/calendar.yaml") ?? "", "calendar.yaml");
const law = readLaw(files);
if (!("version" in calendar) || !("regulations" in law)) throw new Error("The law can't be read");
const read = performance.now();
const meant = law.regulations.filter(({ key }) => word === "all" || key === word);
const editions = meant.flatMap((regulation) => checkedEditions(regulation, { standards: law.standards, calendar }));
const proofs = editions.flatMap(({ proofs }) => proofs.map(({ proof }) => proof)).filter((proof) => proof.proven);
const checked = performance.now();

console.log(
  JSON.stringify({
    readMs: read - start,
    checkMs: checked - read,
    cpuMs: process.cpuUsage().user / 1000,
    editions: editions.length,
    channels: proofs.length,
    findings: editions.reduce((sum, { findings }) => sum + findings.length, 0),
    examples: editions.flatMap(({ findings }) => findings).filter(({ example }) => example !== undefined).length,
    starts: proofs.reduce((sum, { starts }) => sum + starts, 0),
    pieces: proofs.reduce((sum, { pieces }) => sum + pieces, 0),
    oneByOneMs: word === "all" ? oneByOneMs() : 0,
  }),
);

/** What the same starts would take one by one, from a sample of each channel. */
function oneByOneMs(): number {
  const sampled = 300;
  return proofs.reduce((sum, proof) => {
    const first = Date.UTC(2019, 5, 10, 4);
    const begun = performance.now();
    for (let minute = 0; minute < sampled; minute += 1) proof.traceAt((first + minute * 60_000) as never);
    return sum + ((performance.now() - begun) / sampled) * proof.starts;
  }, 0);
}
