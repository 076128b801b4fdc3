import type { ChannelId, Edition } from "@reglament/regulation";
import { describe, expect, test } from "vitest";
import type { CarriedAct, Command } from "./command.ts";
import { decide } from "./decide.ts";
import type { EventType } from "./event.ts";
import { permit } from "./permission.ts";
import { isRejected } from "./rejection.ts";
import { stepActs } from "./step-acts.ts";
import { anOfficial, aWayThrough, whoseTurn } from "./testing/index.ts";
import {
  easternDuplicate,
  kindergartenQueue,
  kostanayDuplicate,
  kostanayStudy,
  northernStudy,
  zhambylDuplicate,
} from "./testing/the-texts.ts";

type PlainAct = "check-completeness" | "sign-in" | "fill-in" | "examine" | "receive" | "store" | "request-again";

const acts: readonly (readonly [PlainAct, EventType, string, Edition, ChannelId, readonly CarriedAct[]])[] = [
  ["check-completeness", "completeness-confirmed", "Kostanay's study, cl. 8(1)", kostanayStudy, "centre", []],
  ["sign-in", "signed-in", "East Kazakhstan's queue, cl. 9(2)", kindergartenQueue, "centre", []],
  ["fill-in", "data-entered", "East Kazakhstan's queue, cl. 9(3)", kindergartenQueue, "centre", []],
  ["examine", "examined", "East Kazakhstan's duplicate, cl. 5(3)", easternDuplicate, "chancellery", []],
  ["receive", "result-received", "North Kazakhstan's study, cl. 8", northernStudy, "centre", []],
  ["store", "stored", "Kostanay's duplicate, cl. 8", kostanayDuplicate, "centre", ["store"]],
  [
    "request-again",
    "requested-again",
    "Kostanay's duplicate, cl. 8",
    kostanayDuplicate,
    "centre",
    ["store", "return-to-provider"],
  ],
];

describe.each(acts)("%s makes %s (%s)", (act, type, _clause, law, channel, choosing) => {
  const monthsApart = choosing.length > 0 ? 60 * 24 * 40 : 1;
  const { state, situation } = aWayThrough(law, channel, { before: act, choosing, minutesApart: monthsApart });
  const command: Command = { act };

  test("is done with a press of a button", () => {
    // given
    const actor = whoseTurn(law, state);

    // when
    const permission = permit(situation, state, actor, act);
    const events = decide(situation, state, command, actor);

    // then
    expect(isRejected(permission) ? permission : stepActs[act].contract(permission)).toEqual([]);
    expect(events).toMatchObject([{ type, at: situation.now, by: actor.person }]);
  });

  test("is nobody else's", () => {
    expect(decide(situation, state, command, anOfficial({ role: "head" }))).toMatchObject({
      rejected: "NOT_AUTHORISED",
    });
  });
});

describe("examine", () => {
  test("is the appointed archivist's, not another's of the school (Zhambyl's duplicate, cl. 5(3))", () => {
    // given
    const { state, situation } = aWayThrough(zhambylDuplicate, "chancellery", { before: "examine" });

    // then
    expect(
      decide(situation, state, { act: "examine" }, anOfficial({ role: "archivist", person: "archivist-2" })),
    ).toMatchObject({ rejected: "NOT_THE_EXECUTOR" });
  });
});
