/**
 * A few threads and a bounded queue before them, so that verifying never stalls a page.
 *
 * A task that takes too long costs its thread: it is ended and replaced, and so is one that dies.
 */
import { Worker } from "node:worker_threads";
import { lastingId } from "./lasting-trust.ts";
import type { Obstacle, Question } from "./verifier.ts";
import { type Answer, REMEMBERED_TRUSTS, type Task } from "./worker-tasks.ts";

/** How much the pool takes on. */
export interface PoolLimits {
  readonly workers: number;
  /** Most tasks that wait for a thread. */
  readonly queue: number;
  /** How long a task may wait, and again how long it may run. */
  readonly timeMs: number;
}

/** What is to be done; the pool itself says which trust goes along. */
export type PoolTask = { readonly kind: "judge"; readonly question: Question } | Extract<Task, { kind: "check-list" }>;

/** The answer, or why there is none. */
export type PoolOutcome = Exclude<Answer, { readonly bug: string }> | { readonly obstacle: Obstacle };

interface Thread {
  readonly worker: Worker;
  /** Numbers of the trusts that it remembers. */
  readonly trusts: Set<number>;
}

interface Job {
  readonly task: PoolTask;
  readonly settle: (outcome: PoolOutcome) => void;
  timer: NodeJS.Timeout | undefined;
}

/** Takes tasks from anywhere and has them done in threads. */
export class WorkerPool {
  readonly #limits: PoolLimits;
  readonly #onFault: (error: unknown) => void;
  readonly #file: URL;
  readonly #idle: Thread[] = [];
  readonly #busy = new Map<Thread, Job>();
  readonly #queue: Job[] = [];
  #closed = false;

  /**
   * @param onFault - is told of bugs and of threads that died
   * @param file - the thread's module; tests give others
   */
  constructor(limits: PoolLimits, onFault: (error: unknown) => void, file: URL = workerFile) {
    this.#limits = limits;
    this.#onFault = onFault;
    this.#file = file;
  }

  /** Has a task done. Never throws: what went wrong is the outcome. */
  run(task: PoolTask): Promise<PoolOutcome> {
    if (this.#closed || this.#queue.length >= this.#limits.queue) return Promise.resolve({ obstacle: "BUSY" });
    return new Promise((settle) => {
      const job: Job = { task, settle, timer: undefined };
      job.timer = setTimeout(() => this.#giveUpWaiting(job), this.#limits.timeMs);
      this.#queue.push(job);
      this.#next();
    });
  }

  /** Ends all threads; what waits or runs ends with an obstacle. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const job of this.#queue.splice(0)) settle(job, { obstacle: "BUSY" });
    const threads = [...this.#idle.splice(0), ...this.#busy.keys()];
    for (const job of this.#busy.values()) settle(job, { obstacle: "FAILED" });
    this.#busy.clear();
    await Promise.all(threads.map(({ worker }) => worker.terminate()));
  }

  #next(): void {
    if (this.#closed || this.#queue.length === 0) return;
    const thread = this.#idle.pop() ?? (this.#busy.size < this.#limits.workers ? this.#startThread() : undefined);
    const job = thread && this.#queue.shift();
    if (thread === undefined || job === undefined) return;
    clearTimeout(job.timer);
    job.timer = setTimeout(() => this.#end(thread, { obstacle: "TIMED_OUT" }), this.#limits.timeMs);
    this.#busy.set(thread, job);
    thread.worker.ref();
    thread.worker.postMessage(messageFor(thread, job.task), []);
  }

  #startThread(): Thread {
    const worker = new Worker(this.#file, { execArgv: runsFromSources ? ["--conditions=source"] : [] });
    const thread: Thread = { worker, trusts: new Set() };
    worker.on("message", (answer: Answer) => this.#take(thread, answer));
    worker.on("error", (error) => {
      this.#onFault(error);
      this.#end(thread, { obstacle: "FAILED" });
    });
    worker.on("exit", () => this.#end(thread, { obstacle: "FAILED" }));
    return thread;
  }

  #take(thread: Thread, answer: Answer): void {
    const job = this.#busy.get(thread);
    this.#busy.delete(thread);
    if (job === undefined) return;
    // An idle thread doesn't keep the process running.
    thread.worker.unref();
    this.#idle.push(thread);
    if ("bug" in answer) this.#onFault(new Error(answer.bug));
    settle(job, "bug" in answer ? { obstacle: "FAILED" } : answer);
    this.#next();
  }

  /** Ends a thread with its job; another one is started when there is something to do. */
  #end(thread: Thread, outcome: { readonly obstacle: Obstacle }): void {
    const job = this.#busy.get(thread);
    this.#busy.delete(thread);
    const place = this.#idle.indexOf(thread);
    if (place >= 0) this.#idle.splice(place, 1);
    void thread.worker.terminate();
    if (job === undefined) return;
    settle(job, outcome);
    this.#next();
  }

  #giveUpWaiting(job: Job): void {
    const place = this.#queue.indexOf(job);
    if (place < 0) return;
    this.#queue.splice(place, 1);
    settle(job, { obstacle: "BUSY" });
  }
}

/** The sources run as they are (tests); what is built runs as JavaScript. */
const runsFromSources = import.meta.url.endsWith(".ts");
const workerFile = new URL(`./verification-worker.${runsFromSources ? "ts" : "js"}`, import.meta.url);

function settle(job: Job, outcome: PoolOutcome): void {
  clearTimeout(job.timer);
  job.settle(outcome);
}

function messageFor({ trusts }: Thread, task: PoolTask): Task {
  if (task.kind === "check-list") return task;
  const { trust, ...question } = task.question;
  const id = lastingId(trust);
  if (id === undefined) return { kind: "judge", question, trust: { once: trust } };
  if (trusts.has(id)) return { kind: "judge", question, trust: { id } };
  trusts.add(id);
  for (const old of [...trusts].slice(0, -REMEMBERED_TRUSTS)) trusts.delete(old);
  return { kind: "judge", question, trust: { id, trust } };
}
