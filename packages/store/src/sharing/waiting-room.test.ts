import { setImmediate } from "node:timers/promises";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NoRoom, type RoomRules, WaitingRoom } from "./waiting-room.ts";

interface Ask {
  readonly id: number;
  readonly group: string;
  readonly alone: string;
  readonly inOrder: string;
  /** What comes of it: an answer, an error of its own, or one that meets all who are under way with it. */
  readonly brings: "answer" | "objection" | "breakdown";
  /** How many turns of the event loop its statement takes. */
  readonly turns: number;
  /** How many turns of the event loop pass before the next ask. */
  readonly gap: number;
}

class Objection extends Error {}
class Breakdown extends Error {}

const rules = { lanes: 2, mostTogether: 4, undivided: 2, places: 1000, patienceMs: 60_000 } as const;

/** A room whose statements are watched. */
function aRoom(changes: Partial<RoomRules<Ask, string>> = {}) {
  const sent: (readonly Ask[])[] = [];
  const underWay = new Set<readonly Ask[]>();
  let mostUnderWay = 0;
  const meetings: string[] = [];
  const room = new WaitingRoom<Ask, string>({
    ...rules,
    groupOf: ({ group }) => group,
    aloneOf: ({ alone }) => [`alone ${alone}`],
    inOrderOf: ({ inOrder }) => [`in order ${inOrder}`],
    repeatsSingly: (error) => error instanceof Objection,
    async answerAll(asks) {
      const others = [...underWay].flat();
      for (const ask of asks) {
        if (others.some(({ alone, inOrder }) => alone === ask.alone || inOrder === ask.inOrder)) meetings.push("lanes");
        if (asks.some(({ id, alone }) => id !== ask.id && alone === ask.alone)) meetings.push("together");
      }
      sent.push(asks);
      underWay.add(asks);
      mostUnderWay = Math.max(mostUnderWay, underWay.size);
      for (let turn = 0; turn < Math.max(...asks.map(({ turns }) => turns)); turn += 1) await setImmediate();
      underWay.delete(asks);
      if (asks.some(({ brings }) => brings === "breakdown")) throw new Breakdown();
      if (asks.some(({ brings }) => brings === "objection")) throw new Objection();
      return asks.map(({ id }) => `answer ${id}`);
    },
    ...changes,
  });
  return { room, sent, meetings, mostUnderWay: () => mostUnderWay };
}

function anAsk(changes: Partial<Ask> & Pick<Ask, "id">): Ask {
  return {
    group: "one",
    alone: String(changes.id),
    inOrder: String(changes.id),
    brings: "answer",
    turns: 2,
    gap: 0,
    ...changes,
  };
}

const asks = fc
  .array(
    fc.record({
      group: fc.constantFrom("kostanay", "zhambyl"),
      alone: fc.constantFrom("a", "b", "c", "d", "e", "f", "g", "h"),
      inOrder: fc.constantFrom("x", "y", "z"),
      brings: fc.oneof(
        { weight: 8, arbitrary: fc.constant("answer" as const) },
        fc.constantFrom("objection" as const, "breakdown" as const),
      ),
      turns: fc.integer({ min: 1, max: 4 }),
      gap: fc.nat(2),
    }),
    { maxLength: 30 },
  )
  .map((all): readonly Ask[] =>
    all.map((ask, id) => ({ ...ask, id, alone: `${ask.group} ${ask.alone}`, inOrder: `${ask.group} ${ask.inOrder}` })),
  );

async function askAll(room: WaitingRoom<Ask, string>, all: readonly Ask[]) {
  const outcomes: Promise<readonly PromiseSettledResult<string>[]>[] = [];
  for (const ask of all) {
    outcomes.push(Promise.allSettled([room.ask(ask)]));
    for (let turn = 0; turn < ask.gap; turn += 1) await setImmediate();
  }
  return (await Promise.all(outcomes)).flat();
}

/** What comes of an ask that was last sent with these: an objection is thrown at nobody who isn't alone. */
function whatComesOf(together: readonly Ask[], id: number): string {
  if (together.some(({ brings }) => brings === "breakdown")) return "Breakdown";
  return together.some(({ brings }) => brings === "objection") ? `Objection to ${together.length}` : `answer ${id}`;
}

function tell(outcome: PromiseSettledResult<string>): string {
  if (outcome.status === "fulfilled") return outcome.value;
  return outcome.reason instanceof Objection ? "Objection to 1" : "Breakdown";
}

describe("whoever asks in a room", () => {
  test("is answered once, with their own answer or an error that is theirs or that of a breakdown they were in", async () => {
    await fc.assert(
      fc.asyncProperty(asks, async (all) => {
        // when
        const { room, sent } = aRoom();
        const outcomes = await askAll(room, all);

        // then
        const sentWith = all.map(({ id }) => sent.filter((together) => together.some((ask) => ask.id === id)));
        expect(outcomes.map((outcome) => tell(outcome))).toEqual(
          sentWith.map((own, id) => whatComesOf(own.at(-1) ?? [], id)),
        );
        for (const own of sentWith) expect([1, 2]).toContain(own.length);
      }),
    );
  });

  test("goes with others of the group, in bounded number, and never meets who has a key in common", async () => {
    await fc.assert(
      fc.asyncProperty(asks, async (all) => {
        // when
        const { room, sent, meetings, mostUnderWay } = aRoom();
        await askAll(room, all);

        // then
        for (const together of sent) {
          expect(together.length).toBeLessThanOrEqual(rules.mostTogether);
          expect(new Set(together.map(({ group }) => group)).size).toBe(1);
        }
        expect(mostUnderWay()).toBeLessThanOrEqual(rules.lanes);
        expect(meetings).toEqual([]);
      }),
    );
  });

  test("comes before whoever came later with a key in common", async () => {
    await fc.assert(
      fc.asyncProperty(asks, async (all) => {
        // when
        const { room, sent } = aRoom();
        await askAll(room, all);

        // then: the repeats after an error come in the same order
        for (const key of new Set(all.map(({ inOrder }) => inOrder))) {
          const order = sent.flatMap((together) => together.filter(({ inOrder }) => inOrder === key));
          const first = order.filter(({ id }, place) => order.findIndex((ask) => ask.id === id) === place);
          expect(first.map(({ id }) => id)).toEqual(all.filter(({ inOrder }) => inOrder === key).map(({ id }) => id));
        }
      }),
    );
  });

  test("shares with all who asked in the same turn, and with nobody who was under way by then", async () => {
    // given
    const { room, sent } = aRoom({ lanes: 1, mostTogether: 64 });
    const first = [1, 2, 3].map((id) => room.ask(anAsk({ id })));
    await setImmediate();

    // when
    const later = [4, 5].map((id) => room.ask(anAsk({ id })));
    await Promise.all([...first, ...later]);

    // then
    expect(sent.map((together) => together.map(({ id }) => id))).toEqual([
      [1, 2, 3],
      [4, 5],
    ]);
  });

  test.each([
    { waiting: 3, shares: [3] },
    { waiting: 4, shares: [4] },
    { waiting: 6, shares: [4, 2] },
    { waiting: 10, shares: [5, 4, 1] },
    { waiting: 20, shares: [8, 6, 4, 2] },
  ])(
    "of $waiting who ask at once each lane takes its part, but not of a few nor of too many: $shares",
    async ({ waiting, shares }) => {
      // given
      const { room, sent } = aRoom({ lanes: 2, mostTogether: 8, undivided: 4 });

      // when
      await Promise.all(Array.from({ length: waiting }, (_, id) => room.ask(anAsk({ id }))));

      // then
      expect(sent.map((together) => together.length)).toEqual(shares);
      expect(sent.flat().map(({ id }) => id)).toEqual(Array.from({ length: waiting }, (_, id) => id));
    },
  );

  test("goes before those who began to wait later, whenever they ask", async () => {
    // given
    const { room, sent } = aRoom({ lanes: 1, mostTogether: 1 });
    const now = performance.now();

    // when
    await Promise.all([3, 1, 2].map((since) => room.ask(anAsk({ id: since }), now + since)));

    // then
    expect(sent.flat().map(({ id }) => id)).toEqual([1, 2, 3]);
  });

  test("is turned away at once when there is no place", async () => {
    // given
    const { room, sent } = aRoom({ places: 2 });
    const taken = [1, 2].map((id) => room.ask(anAsk({ id })));

    // then
    await expect(room.ask(anAsk({ id: 3 }))).rejects.toThrow(NoRoom);
    await Promise.all(taken);
    expect(sent.flat().map(({ id }) => id)).toEqual([1, 2]);
    await expect(room.ask(anAsk({ id: 4 }))).resolves.toBe("answer 4");
  });

  test("is turned away unsent when the turn comes too late", async () => {
    // given
    const { room, sent } = aRoom({ patienceMs: 1000 });

    // when
    const outcomes = await Promise.allSettled([
      room.ask(anAsk({ id: 1 }), performance.now() - 2000),
      room.ask(anAsk({ id: 2 })),
    ]);

    // then
    expect(outcomes).toMatchObject([{ reason: expect.any(NoRoom) }, { value: "answer 2" }]);
    expect(sent.flat().map(({ id }) => id)).toEqual([2]);
  });

  test("is turned away unsent once patience has ended, also while nothing comes of what is under way", async () => {
    // given: a database that has fallen silent
    let speak = (_answers: readonly string[]) => {};
    const silence = new Promise<readonly string[]>((resolve) => (speak = resolve));
    const { room } = aRoom({ lanes: 1, patienceMs: 50, answerAll: () => silence });
    const underWay = room.ask(anAsk({ id: 1 }));
    await setImmediate();

    // when
    const outcomes = await Promise.allSettled([2, 3].map((id) => room.ask(anAsk({ id }))));

    // then
    expect(outcomes).toMatchObject([{ reason: expect.any(NoRoom) }, { reason: expect.any(NoRoom) }]);
    speak(["answer 1"]);
    await expect(underWay).resolves.toBe("answer 1");
  });

  test("is turned away by the time since which they wait, also where somebody who came later stands behind", async () => {
    // given: a database that has fallen silent, and somebody with a minute of patience
    const { room } = aRoom({ lanes: 1, answerAll: () => new Promise(() => {}) });
    void room.ask(anAsk({ id: 1 }));
    await setImmediate();
    void room.ask(anAsk({ id: 2 }));

    // when: a command comes again that has waited for almost a minute
    const again = room.ask(anAsk({ id: 3 }), performance.now() - 59_950);

    // then
    await expect(again).rejects.toThrow(NoRoom);
  });
});
