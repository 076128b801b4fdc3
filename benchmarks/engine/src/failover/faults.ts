import type { Machine } from "./machine.ts";
import { runTool } from "./run-tool.ts";
import { superuserUrl, superuserUrlAt } from "./settings.ts";

/** What befalls the leader. */
export interface Fault {
  readonly name: string;
  strike(leader: Machine): Promise<void>;
  /** Looked at while it lasts. @throws Error when the leader did what it may not */
  watch?(leader: Machine): Promise<void>;
  /** Puts the machine in order again, so long after. */
  repair(leader: Machine): Promise<void>;
  /** Looked at when another machine leads and all three hold the same. @throws Error when something is there that may not */
  settle?(): Promise<void>;
  readonly lastsSeconds: number;
}

/** Seconds longer than Patroni's `ttl`, so that another machine leads before the old leader is back. */
const longerThanItsTerm = 35;

export const faults: readonly Fault[] = [
  {
    name: "PostgreSQL killed",
    lastsSeconds: 15,
    strike: (leader) => leader.killPostgres(),
    repair: () => Promise.resolve(),
  },
  {
    name: "Patroni and PostgreSQL killed",
    lastsSeconds: longerThanItsTerm,
    strike: (leader) => leader.killPatroniAndPostgres(),
    async repair(leader) {
      leader.startPatroni();
    },
  },
  {
    name: "machine without power",
    lastsSeconds: longerThanItsTerm,
    async strike(leader) {
      // Without a word to anybody: the end of a process would still close its connections.
      await leader.cutOff();
      await leader.killAll();
    },
    async repair(leader) {
      await leader.plugIn();
      leader.startEtcd();
      leader.startPatroni();
    },
  },
  {
    name: "machine frozen, then going on",
    lastsSeconds: longerThanItsTerm,
    strike: (leader) => leader.freeze(),
    repair: (leader) => leader.thaw(),
  },
  {
    name: "machine cut off, running on",
    lastsSeconds: longerThanItsTerm,
    async strike(leader) {
      // Else a write that fails for another reason would pass for one that the cut kept from being acknowledged.
      if (!(await isAcknowledged(leader, "leading"))) throw new Error("the leader acknowledges no write by itself");
      await leader.cutOff();
    },
    async watch(leader) {
      // Somebody writes on the old leader itself, which doesn't know yet that it leads nobody.
      if (await isAcknowledged(leader, "cut off"))
        throw new Error("split brain: the machine that was cut off acknowledged a write");
    },
    repair: (leader) => leader.plugIn(),
    async settle() {
      const written = await runTool("psql", "-XAtc", "select distinct as_what from written", superuserUrl);
      if (written.trim() !== "leading") throw new Error(`on the new leader is written: ${written}`);
    },
  },
];

/** Writes on a machine itself. */
function isAcknowledged(machine: Machine, asWhat: "leading" | "cut off"): Promise<boolean> {
  const url = superuserUrlAt(machine.place, "postgres");
  return machine.isAcknowledged(url, `insert into written values ('${asWhat}')`, 15);
}
