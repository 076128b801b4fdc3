import { randomUUID } from "node:crypto";
import type { Instant } from "@reglament/calendar";
import { type Actor, type Command, isRejected, type Rejected, systemActor } from "@reglament/engine";
import { aDraft, aFiling, anApplicant, anOfficial, aSituation, theLaw } from "@reglament/engine/testing";
import { describe, expect, test } from "vitest";
import { loadCase } from "../cases/load-case.ts";
import { listWaitingForSignature } from "../cases/next-moment.ts";
import { readPersonal } from "../cases/personal.ts";
import { listSignatures } from "../cases/signature.ts";
import { verifyChain } from "../cases/verify-chain.ts";
import { listEndedCases, listWorklist } from "../cases/worklist.ts";
import { makeDraft } from "../drafts/draft.ts";
import { deliverNotice, listNotices } from "../messages/notice.ts";
import { leaseDueMessages } from "../messages/outbox.ts";
import { aFilingCommand, anActCommand } from "../testing/a-filing-command.ts";
import { aPerson, aWorld, monday } from "../testing/a-world.ts";
import { testDatabase } from "../testing/test-database.ts";
import { wasCarriedOut } from "./carry-out.ts";
import { type CarriedOut, type CommandInput, carryOutCommand } from "./carry-out-command.ts";
import type { StepPapers } from "./step.ts";

const { pool } = await testDatabase();
const { region } = await aWorld(pool);
const law = theLaw();
const parent = await aPerson(pool);
const chancellery = anOfficial({ person: randomUUID() });
const head = anOfficial({ role: "head", person: randomUUID() });
const executor = anOfficial({ role: "executor", person: randomUUID() });

function aCommand(changes: Partial<CommandInput> & Pick<CommandInput, "actor" | "command">): CommandInput {
  return anActCommand(region, changes);
}

function aFilingOf(changes: Partial<CommandInput> = {}): CommandInput {
  return aFilingCommand(region, parent, changes);
}

function done(outcome: CarriedOut | Rejected): CarriedOut {
  if (isRejected(outcome)) throw new Error(`rejected: ${JSON.stringify(outcome)}`);
  return outcome;
}

async function aFiledCase(): Promise<string> {
  return done(await carryOutCommand(pool, aFilingOf())).caseId;
}

/** What is done with a case after its filing, and by whom. */
function aWay(): readonly (readonly [Actor, Command])[] {
  const document = { documentId: randomUUID(), product: "enrolment-notice", sha256: "dd" };
  return [
    [chancellery, { act: "register" }],
    [head, { act: "resolve", executor: executor.person }],
    [executor, aDraft({ document })],
    [head, { act: "sign", signature: { documentId: document.documentId, sha256: "99" } }],
    [chancellery, { act: "issue", form: "electronic" }],
  ];
}

describe("carryOutCommand", () => {
  test("walks a case from the filing to the issued result", async () => {
    // given
    const caseId = await aFiledCase();

    // when
    const outcomes = [];
    for (const [actor, command] of aWay()) {
      outcomes.push(done(await carryOutCommand(pool, aCommand({ caseId, actor, command }))));
    }

    // then
    expect(outcomes[0]).toMatchObject({ done: { incomingNumber: "2019-000001" } });
    const loaded = await loadCase(pool, () => law, region, caseId);
    expect(loaded?.case).toEqual(outcomes.at(-1)?.done);
    expect(loaded?.case).toMatchObject({ version: 6, outcome: "result", incomingNumber: "2019-000001" });
    expect(await verifyChain(pool, region, caseId)).toBe(true);
  });

  test("carries out commands that arrive in the wrong order, again and again, in the only lawful one, each once", async () => {
    // given
    const caseId = await aFiledCase();
    const commands = aWay().map(([actor, command]) => aCommand({ caseId, actor, command }));

    // when: each time the last one comes first
    const answers: (CarriedOut | Rejected)[][] = [];
    for (const _ of commands) {
      const outcomes = [];
      for (const command of commands.toReversed()) outcomes.unshift(await carryOutCommand(pool, command));
      answers.push(outcomes);
    }

    // then
    const last = answers.at(-1) ?? [];
    for (const [round, outcomes] of answers.entries()) {
      expect(outcomes.slice(0, round + 1)).toEqual(last.slice(0, round + 1));
      for (const outcome of outcomes.slice(round + 1)) expect(outcome).toMatchObject({ rejected: "STEP_NOT_OPEN" });
    }
    const loaded = await loadCase(pool, () => law, region, caseId);
    expect(loaded?.events.map(({ event: { type } }) => type)).toEqual([
      "filed",
      "registered",
      "executor-appointed",
      "drafted",
      "signed",
      "issued",
    ]);
  });

  test("tells the people whom the case concerns", async () => {
    // given
    const fresh = await aPerson(pool);
    const parties = [{ party: "representative", iin: fresh.iin, personId: fresh.personId }] as const;
    const { caseId } = done(await carryOutCommand(pool, aFilingOf({ papers: { parties } })));
    await carryOutCommand(pool, aCommand({ caseId, actor: chancellery, command: { act: "register" } }));

    // when
    for (const message of await leaseDueMessages(pool, 100, 1000)) await deliverNotice(pool, message);

    // then
    const notices = await listNotices(pool, fresh.personId);
    expect(notices.map(({ kind }) => kind).sort()).toEqual(["filed", "registered"]);
    expect(notices.find(({ kind }) => kind === "registered")?.facts).toHaveProperty("incomingNumber");
  });

  test("puts the open case on the worklist with its deadline", async () => {
    const caseId = await aFiledCase();
    const listed = await listWorklist(pool, { region, offices: ["school-1"] });
    const found = listed.find((candidate) => candidate.caseId === caseId);
    expect(found).toMatchObject({ step: "intake", calendarVersion: "summer-2019", filedBy: parent.personId });
    expect(found?.nextMoment).toBeGreaterThan(monday);
  });

  test("returns the engine's rejection and writes nothing", async () => {
    // given
    const caseId = await aFiledCase();

    // when
    const outcome = await carryOutCommand(pool, aCommand({ caseId, actor: head, command: { act: "register" } }));

    // then
    expect(outcome).toMatchObject({ rejected: "NOT_AUTHORISED" });
    expect(await loadCase(pool, () => law, region, caseId)).toMatchObject({ case: { version: 1 } });
  });

  test("of two officials who act at once, one is told that the step isn't open any more", async () => {
    // given
    const caseId = await aFiledCase();
    const commands = [1, 2].map(() => aCommand({ caseId, actor: chancellery, command: { act: "register" } }));

    // when
    const outcomes = await Promise.all(commands.map((command) => carryOutCommand(pool, command)));

    // then
    expect(outcomes.filter((outcome) => isRejected(outcome))).toMatchObject([{ rejected: "STEP_NOT_OPEN" }]);
  });

  test("a command that arrives again gets its first answer, even when the case has gone on", async () => {
    // given
    const caseId = await aFiledCase();
    const register = aCommand({ caseId, actor: chancellery, command: { act: "register" } });
    const first = await carryOutCommand(pool, register);
    await carryOutCommand(
      pool,
      aCommand({ caseId, actor: head, command: { act: "resolve", executor: executor.person } }),
    );

    // when
    const second = await carryOutCommand(pool, register);

    // then
    expect(second).toEqual(first);
  });

  test("the id of another case's command, or of another person's, brings no answer, and nothing changes", async () => {
    // given
    const [caseId, other] = [await aFiledCase(), await aFiledCase()];
    const register = aCommand({ caseId, actor: chancellery, command: { act: "register" } });
    await carryOutCommand(pool, register);
    const colleague = anOfficial({ person: randomUUID() });

    // when
    const inOther = await carryOutCommand(pool, { ...register, caseId: other });
    const byOther = await carryOutCommand(pool, { ...register, actor: colleague });

    // then
    expect([inOther, byOther]).toEqual([
      { rejected: "COMMAND_KNOWN", facts: {} },
      { rejected: "COMMAND_KNOWN", facts: {} },
    ]);
    expect(await loadCase(pool, () => law, region, other)).toMatchObject({ case: { version: 1 } });
    const known = { region, caseId, commandId: register.commandId, person: chancellery.person };
    expect(await wasCarriedOut(pool, known)).toBe(true);
    expect(await wasCarriedOut(pool, { ...known, caseId: other })).toBe(false);
    expect(await wasCarriedOut(pool, { ...known, person: colleague.person })).toBe(false);
  });

  test("a filing that arrives again leads to the case of the first", async () => {
    // given
    const filing = aFilingOf();
    const first = await carryOutCommand(pool, filing);

    // when
    const second = await carryOutCommand(pool, { ...filing, caseId: randomUUID() });

    // then
    expect(second).toEqual(first);
  });

  test("a draft sent from two windows is filed once; the other is told where it went", async () => {
    // given
    const draftId = randomUUID();
    await makeDraft(pool, {
      region,
      draftId,
      personId: parent.personId,
      regulation: law.regulation,
      edition: law.id,
      channel: "portal",
      answers: {},
      madeAt: monday,
    });
    const first = done(await carryOutCommand(pool, aFilingOf({ papers: { draftId } })));

    // when
    const second = await carryOutCommand(pool, aFilingOf({ papers: { draftId } }));

    // then
    expect(second).toEqual({ rejected: "STALE", facts: { filedCase: first.caseId } });
  });
});

describe("a command from a page", () => {
  test("that shows an older state is stale, and nothing changes", async () => {
    // given
    const caseId = await aFiledCase();
    await carryOutCommand(pool, aCommand({ caseId, actor: chancellery, command: { act: "register" } }));

    // when
    const resolve = aCommand({ caseId, actor: head, command: { act: "resolve", executor: executor.person } });
    const outcome = await carryOutCommand(pool, { ...resolve, seenVersion: 1 });

    // then
    expect(outcome).toEqual({ rejected: "STALE", facts: { seen: 1, version: 2 } });
    expect(await loadCase(pool, () => law, region, caseId)).toMatchObject({ case: { version: 2 } });
    expect(done(await carryOutCommand(pool, { ...resolve, seenVersion: 2 })).done.version).toBe(3);
  });

  test.each([-3, 0, 0.5, 2, 1e300, Number.NaN])("that never was is stale: %d", async (seenVersion) => {
    // given
    const caseId = await aFiledCase();
    const register = aCommand({ caseId, actor: chancellery, command: { act: "register" } });

    // when
    const outcome = await carryOutCommand(pool, { ...register, seenVersion });

    // then
    expect(outcome).toMatchObject({ rejected: "STALE" });
    expect(await loadCase(pool, () => law, region, caseId)).toMatchObject({ case: { version: 1 } });
  });

  test("gets its first answer when it is sent again, also from the page that is old by now", async () => {
    // given
    const caseId = await aFiledCase();
    const register = aCommand({ caseId, actor: chancellery, command: { act: "register" }, seenVersion: 1 });
    const first = await carryOutCommand(pool, register);

    // when
    const again = await carryOutCommand(pool, register);

    // then
    expect(again).toEqual(first);
  });

  test("isn't stale for what only time left behind", async () => {
    // given: at intake, which is long overdue
    const caseId = await aFiledCase();
    const muchLater = (monday + 30 * 24 * 3_600_000) as Instant;
    const situationOf = () => aSituation({ law, worksAs: () => true, now: muchLater });
    const noted = done(await carryOutCommand(pool, aCommand({ caseId, ...theTime, situationOf })));
    expect(noted.done.version).toBeGreaterThan(1);

    // when
    const register = aCommand({
      caseId,
      actor: chancellery,
      command: { act: "register" },
      situationOf,
      seenVersion: 1,
    });

    // then
    expect(done(await carryOutCommand(pool, register)).done.incomingNumber).toBeDefined();
  });

  test("of two people who saw the same state, the slower is told so, even where both acts would do", async () => {
    // given
    const caseId = await aFiledCase();
    const [one, other] = [chancellery, anOfficial({ person: randomUUID() })];
    const claims = [one, other].map((actor) => aCommand({ caseId, actor, command: { act: "claim" }, seenVersion: 1 }));

    // when
    const outcomes = await Promise.all(claims.map((claim) => carryOutCommand(pool, claim)));

    // then
    const rejected = outcomes.filter((outcome) => isRejected(outcome));
    expect(rejected).toEqual([{ rejected: "STALE", facts: { seen: 1, version: 2 } }]);
  });
});

const theTime = { actor: systemActor, command: { act: "note-time" } } as const;

test("a case whose signature isn't judged yet waits, keeps its time of receipt, and goes on once it is confirmed", async () => {
  // given
  const command: Command = { ...aFiling(), undetermined: true };
  const { caseId } = done(await carryOutCommand(pool, aFilingOf({ command })));
  const register = () => carryOutCommand(pool, aCommand({ caseId, actor: chancellery, command: { act: "register" } }));
  const isWaiting = async () =>
    (await listWaitingForSignature(pool, region, 100)).some((waiting) => waiting.caseId === caseId);

  // when
  const early = await register();
  const before = await isWaiting();
  const cms = Buffer.from("cms");
  const documentId = randomUUID();
  const signatures = [{ signatureId: randomUUID(), documentId, cms, evidence: cms }];
  const confirm = { actor: systemActor, command: { act: "confirm-signature" }, papers: { signatures } } as const;
  done(await carryOutCommand(pool, aCommand({ caseId, ...confirm })));

  // then
  expect(early).toMatchObject({ rejected: "SIGNATURE_UNCONFIRMED" });
  expect([before, await isWaiting()]).toEqual([true, false]);
  expect(done(await register()).done.filedAt).toBe(monday);
  expect(await listSignatures(pool, region, documentId)).toHaveLength(1);
});

test("what stands beside the text leaves its events in the same chain", async () => {
  // given
  const caseId = await aFiledCase();
  const comment = { personalId: randomUUID(), sha256: "ee" };
  const personal = [
    { personalId: comment.personalId, kind: "comment", salt: Buffer.from("s"), bytes: Buffer.from("c") },
  ] as const;
  const way: readonly (readonly [Actor, Command, StepPapers?])[] = [
    [chancellery, { act: "claim" }],
    [chancellery, { act: "release" }],
    [chancellery, { act: "correct", corrects: 1, comment }, { personal }],
    [anApplicant(parent.personId), { act: "withdraw" }],
  ];

  // when
  const situationOf = () => aSituation({ law, worksAs: () => true, parties: [parent.personId] });
  for (const [actor, command, papers] of way) {
    const input = aCommand({ caseId, actor, command, situationOf, ...(papers && { papers }) });
    done(await carryOutCommand(pool, input));
  }

  // then
  const loaded = await loadCase(pool, () => law, region, caseId);
  const types = loaded?.events.map(({ event }) => event.type);
  expect(types).toEqual(["filed", "claimed", "released", "mistake-corrected", "withdrawn"]);
  expect(await verifyChain(pool, region, caseId)).toBe(true);
  expect(await readPersonal(pool, region, comment.personalId)).toMatchObject({ kind: "comment", caseId });
  expect(await listEndedCases(pool, { region, offices: ["school-1"] })).toContainEqual(
    expect.objectContaining({ caseId, outcome: "withdrawn" }),
  );
});
