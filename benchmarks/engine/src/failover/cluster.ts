import { setTimeout as sleep } from "node:timers/promises";
import { Machine } from "./machine.ts";
import { addressOf, places } from "./network.ts";

interface Member {
  readonly name: string;
  readonly role: string;
  readonly state: string;
  readonly timeline?: number;
  readonly lag?: number | "unknown";
}

/** Three machines of which one leads, one confirms each commit and one follows. */
export class Cluster {
  readonly machines: readonly Machine[];

  private constructor(machines: readonly Machine[]) {
    this.machines = machines;
  }

  /** Starts etcd and Patroni on each machine and waits until all three are there. */
  static async start(folder: string): Promise<Cluster> {
    const machines: Machine[] = [];
    for (const place of places) machines.push(await Machine.make(place, folder));
    for (const machine of machines) machine.startEtcd();
    for (const machine of machines) machine.startPatroni();
    const cluster = new Cluster(machines);
    await cluster.untilWhole(240);
    return cluster;
  }

  /** The machine that leads, as Patroni there says; undefined while none does. */
  async findLeader(): Promise<Machine | undefined> {
    const answers = await Promise.all(
      this.machines.map(async (machine) => ((await ask(machine, "primary"))?.ok === true ? machine : undefined)),
    );
    return answers.find((machine) => machine !== undefined);
  }

  /** @throws Error when none leads */
  async getLeader(): Promise<Machine> {
    const leader = await this.findLeader();
    if (leader === undefined) throw new Error("no machine leads");
    return leader;
  }

  /** Waits until one leads, one confirms and one follows, all on one timeline and without a gap. */
  async untilWhole(withinSeconds: number): Promise<void> {
    const end = performance.now() + withinSeconds * 1000;
    let seen: readonly Member[] = [];
    while (performance.now() < end) {
      seen = await this.#members();
      if (isWhole(seen)) return;
      await sleep(500);
    }
    throw new Error(`the cluster isn't whole after ${withinSeconds} s: ${JSON.stringify(seen)}`);
  }

  /** Lets commits wait for a standby, or for the leader's disk only, and waits until it is so. */
  async setSynchronous(isSynchronous: boolean): Promise<void> {
    const leader = await this.getLeader();
    await fetch(`http://${addressOf(leader.place)}:8008/config`, {
      method: "PATCH",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ synchronous_mode: isSynchronous, synchronous_mode_strict: isSynchronous }),
    });
    for (let patience = 120; patience > 0; patience -= 1) {
      const members = await this.#members();
      if (members.some(({ role }) => role === "sync_standby") === isSynchronous) return;
      await sleep(500);
    }
    throw new Error("Patroni didn't change the way of commits");
  }

  /** What ended can't be asked for; who can be is asked for all. */
  async #members(): Promise<readonly Member[]> {
    const leader = await this.findLeader();
    const answer = leader && (await ask(leader, "cluster"));
    if (answer?.ok !== true) return [];
    return ((await answer.json()) as { members: readonly Member[] }).members;
  }
}

function isWhole(members: readonly Member[]): boolean {
  const timelines = new Set(members.map(({ timeline }) => timeline));
  const isFollowing = ({ role, lag }: Member): boolean => role === "leader" || (typeof lag === "number" && lag < 1e6);
  return (
    members.length === places.length &&
    timelines.size === 1 &&
    members.some(({ role }) => role === "sync_standby") &&
    members.every((member) => ["running", "streaming"].includes(member.state) && isFollowing(member))
  );
}

async function ask(machine: Machine, what: string): Promise<Response | undefined> {
  return fetch(`http://${addressOf(machine.place)}:8008/${what}`, { signal: AbortSignal.timeout(1500) }).catch(
    () => undefined,
  );
}
