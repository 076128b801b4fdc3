import { instant, isoInstant, type OfficeTime, plainDate, readCalendar } from "@reglament/calendar";
import {
  type ChannelId,
  type Confirmations,
  type Edition,
  editionAt,
  isRegulation,
  isRole,
  itemKey,
  readActs,
  readRegulation,
  wayThrough,
} from "@reglament/regulation";
import { describe, expect, test } from "vitest";
import calendarYaml from "../../../regulations/kazakhstan/calendar.yaml?raw";
import standardYaml from "../../../regulations/kazakhstan/standards/school-enrolment.yaml?raw";
import actsYaml from "../../../regulations/kostanay/acts.yaml?raw";
import regulationYaml from "../../../regulations/kostanay/school-enrolment.yaml?raw";
import { isCarried } from "./carried-acts.ts";
import type { Case } from "./case.ts";
import type { Actor, Command } from "./command.ts";
import { stepDeadlines } from "./deadline.ts";
import { decide } from "./decide.ts";
import { evolve } from "./evolve.ts";
import { openActs } from "./permission.ts";
import { isRejected } from "./rejection.ts";
import { aFiler, aFiling, aFittingCommand, anOfficial, aSituation, school } from "./testing/index.ts";

/**
 * Kostanay's school enrolment as the project ships it, run from filing to its
 * ends: whatever the file says, a case must come through in each channel.
 */

const acts = readActs(actsYaml, "regulations/kostanay/acts.yaml", "kostanay");
if (!("acts" in acts)) throw new Error(JSON.stringify(acts));
const regulation = readRegulation({
  yaml: regulationYaml,
  file: "regulations/kostanay/school-enrolment.yaml",
  acts,
  standards: new Map([["school-enrolment", standardYaml]]),
});
const calendar = readCalendar(calendarYaml, "calendar.yaml");

function inForce(): Edition {
  if (!isRegulation(regulation)) throw new Error(JSON.stringify(regulation));
  const found = editionAt(regulation, plainDate("2019-06-10"), {});
  if ("closed" in found) throw new Error(found.closed);
  return found.edition;
}

const law = inForce();

function workingTime(): OfficeTime {
  if (!("version" in calendar)) throw new Error(JSON.stringify(calendar));
  return { calendar, hours: law.provider.hours };
}

const office = workingTime();
const times = { provider: office, centre: office, department: office };
const health = law.documents.find(({ expires }) => expires)?.id ?? "none";

/** The standard's documents, as an administrator who has read it would confirm them. */
const confirmations: Confirmations = new Map(
  law.documents.map(({ id }) => [
    itemKey(law, id),
    { item: itemKey(law, id), act: "Standard No 179", clause: "9", training: true },
  ]),
);
const situation = aSituation({ law, times, confirmations });

/** An application that answers every question of the channel and brings every document. */
function completeFiling(channel: ChannelId): Command {
  const questions = law.questions.filter(({ channels }) => channels.includes(channel));
  const facts = Object.fromEntries(
    questions
      .filter(({ fact, kind }) => fact && kind === "choice")
      .map(({ id, options }) => [id, options?.[0]?.value ?? ""]),
  );
  return aFiling({
    channel,
    facts,
    given: questions.map(({ id }) => id),
    attached: law.documents
      .filter(({ channels }) => channels.includes(channel))
      .map(({ id }) => ({ kind: id, attachmentId: `attachment-${id}`, sha256: "aa" })),
  });
}

/** The command that finishes the open step; `refusing` where there is a choice. */
function nextCommand(state: Case, refusing: boolean): Command {
  const step = law.steps.find(({ id }) => id === state.steps.at(-1)?.step);
  const acts = step?.acts.map(({ act }) => act).filter(isCarried) ?? [];
  const act = acts.find((offered) => (offered === "propose-refusal") === refusing) ?? acts[0];
  if (act === undefined) throw new Error("no act at the open step");
  const command = aFittingCommand(act, state, law, situation);
  return command.act === "propose-refusal" ? { ...command, deficiencies: [{ item: health }] } : command;
}

function after(state: Case | undefined, command: Command, actor: Actor): Case {
  const outcome = decide(situation, state, command, actor);
  if (isRejected(outcome)) throw new Error(`${command.act}: ${outcome.rejected} ${JSON.stringify(outcome.facts)}`);
  let next = state;
  for (const event of outcome) next = evolve(law, next, event);
  if (next === undefined) throw new Error("nothing happened");
  return next;
}

function actorOf(state: Case): Actor {
  const step = law.steps.find(({ id }) => id === state.steps.at(-1)?.step);
  return anOfficial(step !== undefined && isRole(step.actor) ? { role: step.actor } : {});
}

describe.each(["portal", "chancellery"] as const)("enrolment over the %s", (channel) => {
  test.each([
    ["result", false],
    ["refusal", true],
  ])("comes to its %s through all five steps, each offered to whose turn it is (cl. 5, 7)", (outcome, refusing) => {
    // given
    let state = after(undefined, completeFiling(channel), aFiler(channel));

    // when
    while (state.outcome === undefined) {
      const command = nextCommand(state, refusing);
      const offered: readonly string[] = openActs(situation, state, actorOf(state)).map(({ act }) => act);
      expect(offered).toContain(command.act);
      state = after(state, command, actorOf(state));
    }

    // then
    expect(state.outcome).toBe(outcome);
    expect(state.steps.map(({ step }) => step)).toEqual(wayThrough(law, channel).map(({ id }) => id));
    expect(state.facts["school"]).toBe(school);
  });

  test("is turned away for a document that ran out the day before filing (cl. 5(1), 7(1))", () => {
    // given
    const filed = after(undefined, completeFiling(channel), aFiler(channel));
    const refusal: Command = {
      act: "refuse-intake",
      ground: "expired-document",
      deficiencies: [{ item: health, validUntil: "2019-06-09" }],
    };

    // then
    expect(after(filed, refusal, anOfficial())).toMatchObject({
      outcome: "intake-refused",
      intakeRefusal: { ground: "expired-document", clause: "5(1), 7(1)" },
    });
  });
});

describe("enrolment over the portal", () => {
  test("is turned away when the place of residence isn't given, which clause 4 demands", () => {
    // given
    const filing = completeFiling("portal");
    const given = filing.act === "file" ? filing.given.filter((item) => item !== "actual-residence") : [];
    const filed = after(undefined, { ...filing, given } as Command, aFiler("portal"));
    const refusal: Command = {
      act: "refuse-intake",
      ground: "incomplete-package",
      deficiencies: [{ item: "actual-residence" }],
    };

    // then
    expect(after(filed, refusal, anOfficial()).outcome).toBe("intake-refused");
  });

  test("is due step by step: 5 minutes, 3 hours, 4 working days, 10 minutes, 5 minutes (cl. 5, 7)", () => {
    // given
    let state = after(undefined, completeFiling("portal"), aFiler("portal"));
    while (state.outcome === undefined) state = after(state, nextCommand(state, false), actorOf(state));

    // when
    const deadlines = stepDeadlines(law, times, state).map(({ deadline }) =>
      deadline === undefined ? undefined : isoInstant(deadline.due, office.hours.zone),
    );

    // then
    expect(deadlines).toEqual([
      "2019-06-10T10:05:00+06:00",
      "2019-06-10T13:00:00+06:00",
      "2019-06-14T18:00:00+06:00",
      "2019-06-10T10:10:00+06:00",
      "2019-06-10T10:05:00+06:00",
    ]);
  });

  test("filed on Friday after hours is due on Monday morning", () => {
    // given
    const now = instant("2019-06-14T20:00:00+06:00");
    const filed = decide({ ...situation, now }, undefined, completeFiling("portal"), aFiler("portal"));

    // when
    const state = isRejected(filed)
      ? undefined
      : filed.reduce<Case | undefined>((so, event) => evolve(law, so, event), undefined);

    // then
    expect(state && stepDeadlines(law, times, state)[0]?.deadline?.due).toBe(instant("2019-06-17T09:05:00+06:00"));
  });
});
