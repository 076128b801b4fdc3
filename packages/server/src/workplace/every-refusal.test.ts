/** Every refusal that an official can give, in every regulation and channel, by the forms of the pages. */
import {
  type ChannelId,
  type Edition,
  isSourced,
  missingItems,
  neededDocuments,
  type RefusalGround,
  wayThrough,
} from "@reglament/regulation";
import { listConfirmations } from "@reglament/store";
import { describe, expect, test } from "vitest";
import { aServer } from "../testing/a-server.ts";
import { workplaceSheets } from "../texts/workplace-sheets.ts";
import { aCaseOf } from "./testing/a-case-of.ts";
import { clickThrough, stateOf, whoseTurn } from "./testing/click-through.ts";
import { registersThatKnow } from "./testing/registers-that-know.ts";

const regions = ["kostanay", "zhambyl", "north-kazakhstan", "east-kazakhstan"] as const;
const unknown: string[] = [];
const server = await aServer({ regions: [...regions], registers: registersThatKnow({ without: unknown }) });
const { pool, law } = server.services;

interface Way {
  readonly regulation: string;
  readonly edition: Edition;
  readonly channel: ChannelId;
}

const ways = law.listRegulations().flatMap(({ key, editions }): Way[] => {
  const edition = editions.find((one) => one.onRecord);
  if (edition?.onRecord !== true) return [];
  return edition.channels.map(({ id }) => ({ regulation: key, edition, channel: id }));
});

/** The grounds on which an official of this channel's way can refuse. */
async function groundsOf({ regulation, edition, channel }: Way, refuses: RefusalGround["refuses"]) {
  const confirmations = await listConfirmations(pool, `${regulation.split("/")[0]}-1`);
  const steps = new Set(wayThrough(edition, channel).map(({ id }) => id));
  const act = refuses === "intake" ? "refuse-intake" : "propose-refusal";
  return edition.refusals.filter((ground) => {
    const step = edition.steps.find(({ id }) => id === ground.step);
    const canBeDone = step?.acts.some((one) => one.act === act && (one.channels ?? [channel]).includes(channel));
    return (
      ground.refuses === refuses && steps.has(ground.step) && canBeDone && isSourced(edition, ground, confirmations)
    );
  });
}

async function casesOf(refuses: RefusalGround["refuses"]) {
  const found = [];
  for (const way of ways)
    for (const ground of await groundsOf(way, refuses)) found.push({ ...way, ground: ground.id, of: ground });
  return found;
}

describe("intake is refused", async () => {
  const cases = (await casesOf("intake")).filter(({ of }) => of.shows === "missing-item");

  test.each(cases)("$regulation, $channel: $ground", async ({ regulation, edition, channel, ground }) => {
    // given: an application without everything that a source demands
    const confirmations = await listConfirmations(pool, `${regulation.split("/")[0]}-1`);
    const without = [...edition.questions, ...edition.documents]
      .map(({ id }) => id)
      .filter((id) => missingItems(edition, channel, new Set(), {}, confirmations).some(({ item }) => item === id));
    const filed = await aCaseOf(server, { regulation, channel, without });
    const isOffered = without.length > 0;

    // when
    const wishes = { choosing: isOffered ? ["refuse-intake"] : [], typed: { "intake-ground": ground } };
    const acts = await clickThrough(server, filed, wishes);

    // then: where no source demands anything, there is nothing to refuse on
    expect(acts.includes("refuse-intake")).toBe(isOffered);
    const state = await stateOf(server, filed);
    expect(state.outcome).toBe(isOffered ? "intake-refused" : "result");
    expect(state.intakeRefusal?.ground).toBe(isOffered ? ground : undefined);
  });
});

describe("intake is refused for a document that ran out", async () => {
  const cases = (await casesOf("intake")).filter(({ of }) => of.shows === "expired-document");

  test.each(cases)("$regulation, $channel: $ground", async ({ regulation, edition, channel, ground }) => {
    // given
    const filed = await aCaseOf(server, { regulation, channel });
    const { facts } = await stateOf(server, filed);
    const confirmations = await listConfirmations(pool, filed.region);
    const expired = neededDocuments(edition, channel, facts, confirmations).find(
      ({ document, demanded }) => demanded && document.expires,
    )?.document.id;

    // when
    const acts = await clickThrough(server, filed, {
      choosing: expired === undefined ? [] : ["refuse-intake"],
      typed: { "intake-ground": ground, [`expired-${expired}`]: "yes", [`valid-until-${expired}`]: "01.02.2015" },
    });

    // then
    expect(acts.includes("refuse-intake")).toBe(expired !== undefined);
    const { outcome } = await stateOf(server, filed);
    expect(outcome).toBe(expired === undefined ? "result" : "intake-refused");
  });
});

describe("the service is refused", async () => {
  const cases = await casesOf("service");

  test.each(cases)("$regulation, $channel: $ground", async ({ regulation, edition, channel, ground }) => {
    // given
    const filed = await aCaseOf(server, { regulation, channel });
    const doubted = edition.questions.find(({ kind, about }) => kind === "name" && about !== "representative")?.id;

    // when
    await clickThrough(server, filed, {
      choosing: ["propose-refusal"],
      typed: { "service-ground": ground, [`unreliable-${doubted}`]: "yes" },
    });

    // then
    const state = await stateOf(server, filed);
    expect(state.outcome).toBe("refusal");
    expect((state.serviceRefusal ?? state.draft)?.ground).toBe(ground);
  });
});

describe("a register without data (East Kazakhstan's queue, cl. 9(4), 9(5))", () => {
  test("ends the request before it is filed with the provider, with a message that names ground and clause", async () => {
    // given
    const filed = await aCaseOf(server, { regulation: "east-kazakhstan/kindergarten-queue", channel: "centre" });
    const before = await clickThrough(server, filed, { before: "query-register" });
    const { browser } = await whoseTurn(server, filed);
    unknown.push(server.iinOf(applicantOf(await partiesOf(filed.region, filed.caseId))));

    // when
    const acts = await clickThrough(server, filed);
    const message = await browser.get(`${filed.address}/receipt`);
    unknown.length = 0;

    // then
    const state = await stateOf(server, filed);
    expect(before).toEqual(["check-completeness", "sign-in", "fill-in"]);
    expect(acts).toEqual(["query-register", "query-register"]);
    expect(state).toMatchObject({ outcome: "not-filed", registers: { population: "not-found" } });
    expect(message.body).toContain("Тіркелімдерде өтініш беруші немесе сенімхат туралы деректер жоқ");
    expect(message.body).not.toContain(workplaceSheets.kk.receiptNumber);
  });
});

async function partiesOf(region: string, caseId: string): Promise<readonly { iin: string }[]> {
  const { rows } = await pool.query<{ iin: string }>(
    "select iin from applicant_case where region = $1 and case_id = $2 and party = 'applicant'",
    [region, caseId],
  );
  return rows;
}

function applicantOf([applicant]: readonly { iin: string }[]): string {
  const found = server.people.find(({ iin }) => iin === applicant?.iin);
  if (found === undefined) throw new Error("the applicant is nobody of the training world");
  return found.id;
}
