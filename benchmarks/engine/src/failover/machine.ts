import { type ChildProcess, spawn } from "node:child_process";
import { chownSync, mkdirSync, openSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { listProcesses, namespaceOf, type Place, setCable } from "./network.ts";
import { runTool } from "./run-tool.ts";
import { nameOf, writeSettings } from "./settings.ts";

/** A machine of the trial with its etcd, Patroni and PostgreSQL, all run as the user `postgres`. */
export class Machine {
  readonly place: Place;
  readonly name: string;
  readonly #folder: string;
  #patroni: ChildProcess | undefined;

  private constructor(place: Place, folder: string) {
    this.place = place;
    this.name = nameOf(place);
    this.#folder = folder;
  }

  /** Makes the machine's folder and settings below the trial's; nothing runs yet. */
  static async make(place: Place, trialFolder: string): Promise<Machine> {
    const folder = join(trialFolder, nameOf(place));
    mkdirSync(folder, { mode: 0o700 });
    for (const template of ["etcd.yml", "patroni.yml"]) writeSettings(template, folder, place);
    const [uid, gid] = await Promise.all([runTool("id", "-u", "postgres"), runTool("id", "-g", "postgres")]);
    chownSync(folder, Number(uid), Number(gid));
    return new Machine(place, folder);
  }

  startEtcd(): void {
    this.#run("etcd", "--config-file", join(this.#folder, "etcd.yml"));
  }

  startPatroni(): void {
    this.#patroni = this.#run("patroni", join(this.#folder, "patroni.yml"));
  }

  /** Kills PostgreSQL's first process; its others see it and go. */
  async killPostgres(): Promise<void> {
    for (const id of await this.#listPostmasters()) process.kill(id, "SIGKILL");
  }

  /** Kills Patroni and PostgreSQL; etcd stays. */
  async killPatroniAndPostgres(): Promise<void> {
    this.#patroni?.kill("SIGKILL");
    await this.killPostgres();
  }

  /** As when the power fails: nothing runs any more. */
  async killAll(): Promise<void> {
    for (let ids = await listProcesses(this.place); ids.length > 0; ids = await listProcesses(this.place)) {
      signalAll(ids, "SIGKILL");
      await sleep(50);
    }
  }

  /** Everything stops where it is, keeps its connections and believes, when it goes on, that no time has passed. */
  async freeze(): Promise<void> {
    signalAll(await listProcesses(this.place), "SIGSTOP");
  }

  async thaw(): Promise<void> {
    signalAll(await listProcesses(this.place), "SIGCONT");
  }

  cutOff(): Promise<void> {
    return setCable(this.place, "down");
  }

  plugIn(): Promise<void> {
    return setCable(this.place, "up");
  }

  /**
   * Runs SQL on the machine itself, whatever its cable does, for so long at most.
   *
   * @returns whether it was acknowledged
   */
  async isAcknowledged(url: string, sql: string, withinSeconds: number): Promise<boolean> {
    const words = ["netns", "exec", namespaceOf(this.place), "timeout", "-s", "KILL", String(withinSeconds)];
    return runTool("ip", ...words, "psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-c", sql, url).then(
      () => true,
      () => false,
    );
  }

  async #listPostmasters(): Promise<readonly number[]> {
    const printed = await runTool("pgrep", "--full", `/bin/postgres -D ${this.#folder}/`).catch(() => "");
    return printed.split("\n").filter(Boolean).map(Number);
  }

  #run(program: string, ...words: readonly string[]): ChildProcess {
    const log = openSync(join(this.#folder, `${program}.log`), "a");
    const inside = ["netns", "exec", namespaceOf(this.place), "setpriv", "--reuid=postgres", "--regid=postgres"];
    return spawn("ip", [...inside, "--init-groups", program, ...words], {
      stdio: ["ignore", log, log],
      cwd: this.#folder,
      env: { PATH: process.env["PATH"] ?? "", LANG: "C.UTF-8", HOME: this.#folder },
    });
  }
}

function signalAll(ids: readonly number[], signal: NodeJS.Signals): void {
  for (const id of ids) {
    try {
      process.kill(id, signal);
    } catch {
      // It has ended meanwhile.
    }
  }
}
