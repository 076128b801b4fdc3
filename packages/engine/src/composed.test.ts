import { type ChannelId, type Edition, type RefusalGround, wayThrough } from "@reglament/regulation";
import { shippedEditions } from "@reglament/regulation/testing";
import { describe, expect, test } from "vitest";
import type { CommandOf } from "./command.ts";
import { replay } from "./evolve.ts";
import { openActs } from "./permission.ts";
import { aWayThrough, situationAt, type WayThrough } from "./testing/index.ts";
import { easternDuplicate, kindergartenQueue, kostanayDuplicate, zhambylDuplicate } from "./testing/the-texts.ts";

/** The ten regulations as the project ships them, each of their editions in each channel, from filing to every end. */

const ways = shippedEditions().flatMap((law) =>
  law.channels.map(({ id }): readonly [string, Edition, ChannelId] => [
    `${law.regulation} of ${law.id} by ${id}`,
    law,
    id,
  ]),
);

/** The grounds on which somebody refuses on a channel's way. */
const refusals = ways.flatMap(([name, law, channel]) =>
  law.refusals
    .filter(({ refuses, step }) => refuses !== "request" && wayThrough(law, channel).some(({ id }) => id === step))
    .filter(({ step, refuses }) => actsThere(law, channel, step).includes(actOf(refuses)))
    .map((ground) => [`${name}: ${ground.id}`, law, channel, ground] as const),
);

function actOf(refuses: RefusalGround["refuses"]): "refuse-intake" | "propose-refusal" {
  return refuses === "intake" ? "refuse-intake" : "propose-refusal";
}

function actsThere(law: Edition, channel: ChannelId, step: string): readonly string[] {
  const acts = law.steps.find(({ id }) => id === step)?.acts ?? [];
  return acts.flatMap(({ act, channels }) => (channels === undefined || channels.includes(channel) ? [act] : []));
}

function told({ events }: WayThrough): string {
  return events.map(({ type }) => type).join(" ");
}

describe.each(ways)("%s", (_name, law, channel) => {
  const way = aWayThrough(law, channel);

  test("comes to its result, and the log tells the same case", () => {
    expect(way.state.outcome).toBe("result");
    expect(replay(law, way.events)).toEqual(way.state);
    expect(way.state.signed?.document).toEqual(way.state.draft?.document);
  });

  test("goes through every step of the way that leads to it", () => {
    const aside = new Set(law.storage === undefined ? [] : ["storage", "kept-at-provider", "sending-again"]);
    const steps = wayThrough(law, channel).map(({ id }) => id);
    expect(way.state.steps.map(({ step }) => step).toSorted()).toEqual(
      steps.filter((step) => !aside.has(step)).toSorted(),
    );
  });

  test("offers each act to whom it is done by, with every field that its command has", () => {
    const events = [...way.events];
    for (const { command, actor, at } of way.commands.slice(1)) {
      const before = replay(
        law,
        events.slice(
          0,
          way.events.findIndex((event) => event.at === at),
        ),
      );
      const offered = openActs(situationAt(law, at), before, actor).find(({ act }) => act === command.act);
      const { act: _, ...given } = command;
      const fields = offered?.fields ?? [];
      expect(fields.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(given)));
      const needed = fields.filter((field) => field.needed && field.oneOf === undefined).map(({ name }) => name);
      expect(Object.keys(given)).toEqual(expect.arrayContaining(needed));
    }
  });

  test("can be withdrawn at every step before the result is signed", () => {
    const open = way.events.slice(
      0,
      way.events.findIndex(({ type }) => type === "signed"),
    );
    open.forEach(({ at }, index) => {
      const state = replay(law, way.events.slice(0, index + 1));
      const party = { person: "party-1", roles: [] };
      const offered = openActs({ ...situationAt(law, at), parties: ["party-1"] }, state, party);
      expect(offered.map(({ act }) => act)).toEqual(["withdraw"]);
    });
  });
});

describe("a refusal", () => {
  test.each(refusals)("%s", (_name, law, channel, ground) => {
    // when
    const act = actOf(ground.refuses);
    const { state, events } = aWayThrough(law, channel, {
      choosing: [act],
      filing: { bare: ground.shows === "missing-item" },
      instead: (command) => (command.act === act ? onGround(law, command, ground) : command),
    });

    // then
    const { intakeRefusal, draft, serviceRefusal, outcome } = state;
    const isAtIntake = ground.refuses === "intake";
    expect(outcome).toBe(isAtIntake ? "intake-refused" : "refusal");
    expect(intakeRefusal ?? draft ?? serviceRefusal).toMatchObject({ ground: ground.id, clause: ground.clause });
    expect(events.some((event) => "product" in event && event.product === ground.receipt)).toBe(
      ground.receipt !== undefined,
    );
  });

  test("is there for every regulation whose text has one", () => {
    expect(new Set(refusals.map(([, law]) => law.regulation)).size).toBe(8);
  });
});

/** The command on this very ground, where a step has several. */
function onGround(
  law: Edition,
  command: CommandOf<"refuse-intake" | "propose-refusal">,
  { id, shows }: RefusalGround,
): CommandOf<"refuse-intake" | "propose-refusal"> {
  const expiring = law.documents.find(({ expires }) => expires);
  if (shows !== "expired-document" || expiring === undefined) return { ...command, ground: id };
  return { ...command, ground: id, deficiencies: [{ item: expiring.id, validUntil: "2000-01-01" }] };
}

describe("a chain", () => {
  test("crosses the parties: centre, provider, department (Zhambyl's duplicate at the centre)", () => {
    expect(told(aWayThrough(zhambylDuplicate, "centre"))).toBe(
      "filed completeness-confirmed receipt-given forwarded registered executor-appointed examined blank-requested " +
        "blank-issued blank-received drafted countersigned signed delivered-to-centre issued",
    );
  });

  test("goes by couriers (East Kazakhstan's duplicate at the centre)", () => {
    expect(told(aWayThrough(easternDuplicate, "centre"))).toBe(
      "filed completeness-confirmed registered receipt-given handed-over scanned handed-over forwarded registered " +
        "executor-appointed examined drafted signed handed-over delivered-to-centre issued",
    );
  });

  test("holds the systems' steps (East Kazakhstan's queue at the centre)", () => {
    const way = aWayThrough(kindergartenQueue, "centre");
    expect(way.events.filter(({ through }) => through === "gateway").map(({ type }) => type)).toEqual([
      "identified",
      "forwarded",
    ]);
  });

  test("keeps a result that nobody fetches, gives it back, asks for it again and issues it (Kostanay's duplicate)", () => {
    // given
    const kept = aWayThrough(kostanayDuplicate, "centre", {
      choosing: ["store", "return-to-provider"],
      before: "send-again",
      minutesApart: 60 * 24 * 40,
    });

    // then
    expect(told(kept)).toMatch(/delivered-to-centre stored returned-to-provider requested-again$/);
    expect(kept.state.steps.at(-1)?.step).toBe("sending-again");
  });
});
