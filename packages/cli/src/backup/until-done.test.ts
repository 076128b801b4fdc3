import { BackupProblem, LeftBehind } from "@reglament/store";
import { afterEach, beforeEach, expect, test } from "vitest";
import { untilDone } from "./until-done.ts";

const signals = ["SIGINT", "SIGTERM"] as const;
let before: ReadonlyMap<string, ReadonlySet<unknown>>;

beforeEach(() => {
  before = new Map(signals.map((signal) => [signal, new Set(process.listeners(signal))]));
});

afterEach(() => {
  for (const signal of signals) {
    for (const listener of process.listeners(signal)) {
      if (before.get(signal)?.has(listener) !== true) process.off(signal, listener);
    }
  }
});

/** Work that is asked to stop, and then fails so. */
function stoppedWith(error: Error): Promise<void> {
  return untilDone(async (signal) => {
    const isStopped = new Promise((resolve) => {
      signal.addEventListener("abort", resolve);
    });
    process.emit("SIGTERM");
    await isStopped;
    throw error;
  });
}

// Ctrl-C ends the program that decrypts the backup, too, and the backup seems cut short.
test.each([new DOMException("aborted", "AbortError"), new BackupProblem("The backup is damaged.")])(
  "work that was stopped says that nothing is left of it, whatever it fails with then: %s",
  async (error) => {
    const stopped = stoppedWith(error);
    await expect(stopped).rejects.toThrow("Stopped before the end; nothing is left of it.");
    await expect(stopped).rejects.toBeInstanceOf(BackupProblem);
  },
);

test("work that was stopped and left something behind says that", async () => {
  const problem = new LeftBehind("What had been made of it can't be removed.");
  await expect(stoppedWith(problem)).rejects.toBe(problem);
});
