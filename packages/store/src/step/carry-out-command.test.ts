import { randomUUID } from "node:crypto";
import { type Actor, type Command, isRejected, type Rejected } from "@reglament/engine";
import { aDraft, aFiling, anApplicant, anOfficial, aSituation, theLaw } from "@reglament/engine/testing";
import { describe, expect, test } from "vitest";
import { loadCase } from "../cases/load-case.ts";
import { verifyChain } from "../cases/verify-chain.ts";
import { listWorklist } from "../cases/worklist.ts";
import { makeDraft } from "../drafts/draft.ts";
import { deliverNotice, listNotices } from "../messages/notice.ts";
import { leaseDueMessages } from "../messages/outbox.ts";
import { aPerson, aWorld, monday } from "../testing/a-world.ts";
import { testDatabase } from "../testing/test-database.ts";
import { type CarriedOut, type CommandInput, carryOutCommand } from "./carry-out-command.ts";

const { pool } = await testDatabase();
const { region } = await aWorld(pool);
const law = theLaw();
const parent = await aPerson(pool);
const chancellery = anOfficial({ person: randomUUID() });
const head = anOfficial({ role: "head", person: randomUUID() });
const executor = anOfficial({ role: "executor", person: randomUUID() });

function aCommand(changes: Partial<CommandInput> & Pick<CommandInput, "actor" | "command">): CommandInput {
  return {
    region,
    caseId: randomUUID(),
    commandId: randomUUID(),
    situationOf: () => aSituation({ law, worksAs: () => true }),
    lawOf: () => law,
    ...changes,
  };
}

function aFilingCommand(changes: Partial<CommandInput> = {}): CommandInput {
  return aCommand({
    actor: anApplicant(parent.personId),
    command: aFiling(),
    papers: { parties: [{ party: "representative", iin: parent.iin, personId: parent.personId }] },
    ...changes,
  });
}

function done(outcome: CarriedOut | Rejected): CarriedOut {
  if (isRejected(outcome)) throw new Error(`rejected: ${JSON.stringify(outcome)}`);
  return outcome;
}

async function aFiledCase(): Promise<string> {
  return done(await carryOutCommand(pool, aFilingCommand())).caseId;
}

describe("carryOutCommand", () => {
  test("walks a case from the filing to the issued result", async () => {
    // given
    const caseId = await aFiledCase();
    const document = { documentId: randomUUID(), product: "enrolment-notice", sha256: "dd" };
    const way: readonly (readonly [Actor, Command])[] = [
      [chancellery, { act: "register" }],
      [head, { act: "resolve", executor: executor.person }],
      [executor, aDraft({ document })],
      [head, { act: "sign", signature: { documentId: document.documentId, sha256: "99" } }],
      [chancellery, { act: "issue", form: "electronic" }],
    ];

    // when
    const outcomes = [];
    for (const [actor, command] of way) {
      outcomes.push(done(await carryOutCommand(pool, aCommand({ caseId, actor, command }))));
    }

    // then
    expect(outcomes[0]).toMatchObject({ done: { incomingNumber: "2019-000001" } });
    const loaded = await loadCase(pool, () => law, region, caseId);
    expect(loaded?.case).toEqual(outcomes.at(-1)?.done);
    expect(loaded?.case).toMatchObject({ version: 6, outcome: "result", incomingNumber: "2019-000001" });
    expect(await verifyChain(pool, region, caseId)).toBe(true);
  });

  test("tells the people whom the case concerns", async () => {
    // given
    const fresh = await aPerson(pool);
    const parties = [{ party: "representative", iin: fresh.iin, personId: fresh.personId }] as const;
    const { caseId } = done(await carryOutCommand(pool, aFilingCommand({ papers: { parties } })));
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

  test("a filing that arrives again leads to the case of the first", async () => {
    // given
    const filing = aFilingCommand();
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
    const first = done(await carryOutCommand(pool, aFilingCommand({ papers: { draftId } })));

    // when
    const second = await carryOutCommand(pool, aFilingCommand({ papers: { draftId } }));

    // then
    expect(second).toEqual({ rejected: "STALE", facts: { filedCase: first.caseId } });
  });
});
