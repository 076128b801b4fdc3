/** Every case that the law has, walked at once. What there is to walk is read here from the law's acts, not from the plan of the walks. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { actOfEvent, type CaseEvent, isStepEvent } from "@reglament/engine";
import { type ActName, actsIn, type ChannelId, type Edition, isRole, wayThrough } from "@reglament/regulation";
import { loadConfiguration, loadLaw } from "@reglament/server";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { onTestDatabase, type Ran, runReglament } from "../testing/run-reglament.ts";
import type { WalkLine } from "./print-walk.ts";
import { walkVariants } from "./walk-goal.ts";

const dataFolder = await mkdtemp(join(tmpdir(), "reglament-walk-"));
afterAll(() => rm(dataFolder, { recursive: true, force: true }));
const database = await onTestDatabase(dataFolder);

const law = loadLaw(loadConfiguration({}).regulationsFolder);
const ways = law
  .listRegulations()
  .flatMap(({ editions }) =>
    editions.flatMap((edition) => (edition.onRecord ? edition.channels.map(({ id }) => [edition, id] as const) : [])),
  );

type Line = WalkLine & { readonly events: readonly CaseEvent[]; readonly problem?: string };
let ran: Ran;
let lines: readonly Line[];
const linesOf = (edition: Edition, channel: ChannelId) =>
  lines.filter(
    (line) => line.regulation === edition.regulation && line.edition === edition.id && line.channel === channel,
  );
const named = ways.map(([edition, channel]) => [edition.regulation, edition.id, channel, edition] as const);

beforeAll(async () => {
  vi.stubEnv("DATABASE_URL", database.ownerUrl);
  vi.stubEnv("REGLAMENT_DATA", dataFolder);
  ran = await runReglament("walk", "--all", "--json");
  lines = ran.lines.map((line) => JSON.parse(line) as Line);
}, 240_000);

describe("walking every case", () => {
  test("ends each as asked", () => {
    expect(lines.flatMap(({ problem }) => problem ?? [])).toEqual([]);
    expect([ran.exitCode, ran.said]).toEqual([0, `${lines.length} cases walked, 0 of them otherwise than asked.`]);
  });

  test("goes twenty ways to a result, over every channel of every edition on record", () => {
    const straight = lines.filter(({ outcome, variant }) => outcome === "result" && variant === undefined);
    expect(straight).toHaveLength(20);
    expect(straight.map(({ regulation, edition, channel }) => [regulation, edition, channel])).toEqual(
      expect.arrayContaining(ways.map(([edition, channel]) => [edition.regulation, edition.id, channel])),
    );
  });

  test.each(named)("comes to every refusal of %s %s over %s", (_regulation, _id, channel, edition) => {
    // given: each ground of a step in which the channel has an act that refuses
    const refuses = new Set<ActName>(["refuse-intake", "propose-refusal", "turn-away"]);
    const steps = wayThrough(edition, channel).filter((step) =>
      actsIn(step, channel).some(({ act }) => refuses.has(act)),
    );
    const grounds = edition.refusals.filter(({ step }) => steps.some(({ id }) => id === step)).map(({ id }) => id);

    // when
    const refused = linesOf(edition, channel).flatMap(({ ground }) => ground ?? []);

    // then
    expect(refused.toSorted()).toEqual(grounds.toSorted());
    expect(steps.length > 0).toBe(grounds.length > 0);
  });

  test.each(named)("does every act of %s %s over %s in some case", (_regulation, _id, channel, edition) => {
    // given
    const acts = wayThrough(edition, channel)
      .filter(({ actor }) => isRole(actor))
      .flatMap((step) => actsIn(step, channel).map(({ act }) => act));

    // when
    const done = new Set<ActName>(
      linesOf(edition, channel).flatMap(({ events }) => events.filter(isStepEvent).map(({ type }) => actOfEvent[type])),
    );

    // then
    expect([...new Set(acts)].filter((act) => !done.has(act))).toEqual([]);
  });

  test.each(walkVariants)("walks the variant %s", (variant) => {
    expect(lines.filter((line) => line.variant === variant).length).toBeGreaterThan(0);
  });

  test("finds no data in the population register for whom it doesn't know (East Kazakhstan's queue, cl. 9(4), 9(5))", () => {
    const turnedAway = lines.filter(({ outcome }) => outcome === "not-filed");
    expect(turnedAway.map(({ ground }) => ground)).toEqual(["no-data-in-registers"]);
    expect(turnedAway[0]?.events).toContainEqual(
      expect.objectContaining({ type: "register-queried", register: "population", found: false }),
    );
  });

  test("finds the representative's power of attorney in the notary register (East Kazakhstan's queue, cl. 9(3))", () => {
    const byPower = lines.find(
      ({ variant, channel, regulation }) =>
        variant === "representative" && channel === "centre" && regulation === "east-kazakhstan/kindergarten-queue",
    );
    expect(byPower?.events).toContainEqual(
      expect.objectContaining({ type: "register-queried", register: "notary", found: true }),
    );
  });

  test("hands out the duplicate that was kept a month, returned and sent again (Kostanay, cl. 8)", () => {
    const kept = lines.find(({ variant }) => variant === "storage");
    expect(kept).toMatchObject({ regulation: "kostanay/certificate-duplicate", channel: "centre", outcome: "result" });
    const sentAgain = kept?.steps.find(({ id }) => id === "sending-again");
    expect(Date.parse(sentAgain?.doneAt ?? "")).toBeLessThanOrEqual(Date.parse(sentAgain?.dueAt ?? ""));
  });

  test("tells the administrator, and the head where there is one, of what is late", () => {
    for (const { regulation, escalatedTo } of lines.filter(({ variant }) => variant === "late")) {
      expect(escalatedTo).toContain("administrator");
      expect(escalatedTo?.includes("head")).toBe(regulation !== "east-kazakhstan/kindergarten-queue");
    }
  });

  test("is silent about people: no line names an IIN", () => {
    expect(ran.lines.join("\n")).not.toMatch(/"\d{12}"/);
  });
});
