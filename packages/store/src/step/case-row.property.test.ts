/** What lists and timers read of a case, on any way that it may take. */
import { randomUUID } from "node:crypto";
import type { Instant } from "@reglament/calendar";
import {
  type Actor,
  type BeyondAct,
  type Case,
  isRejected,
  openActs,
  type Situation,
  systemActor,
} from "@reglament/engine";
import { aFiler, aFilingUnder, aFittingCommand, anOfficial, whoseTurn } from "@reglament/engine/testing";
import type { ChannelId, Edition } from "@reglament/regulation";
import { shippedEditions } from "@reglament/regulation/testing";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { loadCase } from "../cases/load-case.ts";
import { verifyChain } from "../cases/verify-chain.ts";
import { aWalkedWorld } from "../testing/a-walked-world.ts";
import { expectRowToFit } from "../testing/expect-row-to-fit.ts";
import { testDatabase } from "../testing/test-database.ts";
import { noteTime } from "./note-time.ts";

const { pool, owner } = await testDatabase();
const editions = shippedEditions();
const world = await aWalkedWorld(pool, editions);
const { region } = world;
const ways = editions.flatMap((law) => law.channels.map(({ id }): readonly [Edition, ChannelId] => [law, id]));

/** An attempt: a while passes, then the case goes on, or something is done beside the text, or the time is noted. */
const attempt = fc.record({
  minutes: fc.oneof({ weight: 4, arbitrary: fc.nat(90) }, fc.integer({ min: 1_000, max: 60_000 })),
  kind: fc.oneof(
    { weight: 6, arbitrary: fc.constant("onward" as const) },
    fc.constantFrom<BeyondAct | "note-time">(
      "claim",
      "release",
      "reassign",
      "return-to-executor",
      "ask-correction",
      "correct",
      "withdraw",
      "note-time",
    ),
  ),
  choice: fc.nat(30),
});
const story = fc.record({
  way: fc.constantFrom(...ways),
  undetermined: fc.boolean(),
  attempts: fc.array(attempt, { minLength: 12, maxLength: 24, size: "max" }),
});

let blanksUsed = 100;
let carriedOut = 0;

test("a case's row always says what its events say", { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(story, async ({ way: [law, channel], undetermined, attempts }) => {
      // given
      const caseId = randomUUID();
      blanksUsed += 1;
      const blank = `BT-${String(blanksUsed).padStart(7, "0")}`;
      let now = Date.parse(`${law.trainingDate}T05:00:00Z`) as Instant;
      const waits = undetermined && channel === "portal";
      const filing = aFilingUnder(law, channel, now, waits ? { undetermined: true } : {});
      const filed = await world.carryOut(law, now, {
        caseId,
        ...world.inThisWorld({ command: filing, actor: aFiler(channel) }, undefined),
        papers: { parties: world.parties },
      });
      if (isRejected(filed)) throw new Error(filed.rejected);
      await expectRow(law, world.situationAt(law, now), caseId);
      if (waits) await world.carryOut(law, now, { caseId, actor: systemActor, command: { act: "confirm-signature" } });

      // when
      for (const { minutes, kind, choice } of attempts) {
        now = (now + minutes * 60_000) as Instant;
        const state = (await loadCase(pool, world.lawOf, region, caseId))?.case;
        if (state === undefined || state.outcome !== undefined) break;
        const situation = world.situationAt(law, now);
        if (kind === "note-time") {
          const timed = { region, caseId, commandId: randomUUID(), situationOf: () => situation, lawOf: world.lawOf };
          await noteTime(pool, timed);
        } else {
          const actor = kind === "reassign" ? anOfficial({ role: "head" }) : actorFor(kind, law, state);
          const act = kind === "onward" ? actOnward(situation, state, actor, choice) : kind;
          if (act === undefined) continue;
          const command = aFittingCommand(act, state, law, situation);
          const theirs = world.inThisWorld({ command, actor }, state, blank);
          if (!isRejected(await world.carryOut(law, now, { caseId, ...theirs }))) carriedOut += 1;
        }

        // then
        await expectRow(law, situation, caseId);
      }
      expect(await verifyChain(pool, region, caseId)).toBe(true);
    }),
    { numRuns: 25 },
  );
  expect(carriedOut).toBeGreaterThan(50);
});

function actorFor(kind: BeyondAct | "onward", law: Edition, state: Case): Actor {
  return kind === "withdraw"
    ? anOfficial({ role: state.channel === "centre" ? "operator" : "chancellery" })
    : whoseTurn(law, state);
}

function actOnward(situation: Situation, state: Case, actor: Actor, choice: number) {
  const { actor: me } = world.inThisWorld({ command: { act: "claim" }, actor }, state);
  const open = openActs(situation, state, me).filter((one) => !("beyond" in one));
  return open[choice % Math.max(open.length, 1)]?.act;
}

async function expectRow(law: Edition, { times }: Situation, caseId: string): Promise<void> {
  const state = (await loadCase(pool, world.lawOf, region, caseId))?.case;
  if (state === undefined) throw new Error("no case");
  await expectRowToFit({ owner, law, times }, caseId, state);
}
