import { describe, expect, test } from "vitest";
import type { CommandOf } from "../command.ts";
import { decide } from "../decide.ts";
import { anOfficial, aWayThrough } from "../testing/index.ts";
import { kindergartenQueue } from "../testing/the-texts.ts";

const operator = anOfficial({ role: "operator" });

function asking(register: "population" | "notary", found = true): CommandOf<"query-register"> {
  return { act: "query-register", register, answer: { found, messageId: "message-1" } };
}

describe("query-register (East Kazakhstan's queue, cl. 9(4)-(5))", () => {
  const population = aWayThrough(kindergartenQueue, "centre", { to: "population-query" });
  const notary = aWayThrough(kindergartenQueue, "centre", { to: "notary-query" });

  test("keeps what the register answered", () => {
    const content = { personalId: "personal-3", sha256: "ab" };
    const command = { ...asking("population"), answer: { found: true, messageId: "message-1", content } };
    expect(decide(population.situation, population.state, command, operator)).toMatchObject([
      { type: "register-queried", register: "population", found: true, messageId: "message-1", content },
    ]);
  });

  test("asks no other register than the step's", () => {
    expect(decide(population.situation, population.state, asking("notary"), operator)).toMatchObject({
      rejected: "REGISTER_WRONG",
    });
  });

  test("may be left out only where the text says so", () => {
    expect(
      decide(
        population.situation,
        population.state,
        { act: "query-register", register: "population", notNeeded: true },
        operator,
      ),
    ).toMatchObject({ rejected: "NOT_WAIVABLE" });
    expect(
      decide(notary.situation, notary.state, { act: "query-register", register: "notary", notNeeded: true }, operator),
    ).toMatchObject([{ type: "register-not-needed" }, { type: "identified", through: "gateway" }]);
  });

  test("lets the gateway identify the people at once when every register had data", () => {
    expect(decide(notary.situation, notary.state, asking("notary"), operator)).toEqual([
      {
        type: "register-queried",
        at: notary.situation.now,
        by: "operator-1",
        register: "notary",
        found: true,
        messageId: "message-1",
      },
      { type: "identified", at: notary.situation.now, by: "operator-1", through: "gateway" },
    ]);
  });

  test.each<["population" | "notary"]>([["population"], ["notary"]])(
    "lets the gateway turn the request away when the %s register has no data (cl. 9(7))",
    (register) => {
      // given
      const { state, events } = aWayThrough(kindergartenQueue, "centre", {
        instead: (command) =>
          command.act === "query-register" && command.register === register ? asking(register, false) : command,
      });

      // then
      expect(state.outcome).toBe("not-filed");
      expect(state.turnedAway).toMatchObject({ ground: "no-data-in-registers" });
      expect(events.at(-1)).toMatchObject({ type: "turned-away", through: "gateway", product: "no-data-message" });
    },
  );
});
