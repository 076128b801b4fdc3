import { expect, test } from "vitest";
import { throughFailover } from "./through-failover.ts";

test.each([
  [Object.assign(new Error("sorry, too many clients already"), { code: "53300" }), "53300"],
  [new Error("Connection terminated unexpectedly"), "Connection terminated unexpectedly"],
])("work that a passing failure meets is told with its reason, and done again", async (failure, reason) => {
  // given
  const failures = [failure];
  const said: string[] = [];

  // when
  const done = await throughFailover(
    async () => {
      const next = failures.pop();
      if (next !== undefined) throw next;
      return "done";
    },
    (line) => said.push(line),
  );

  // then
  expect(done).toBe("done");
  expect(said).toEqual([`The database doesn't answer as it should (${reason}); trying again for a minute.`]);
});
