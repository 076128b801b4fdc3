import { randomUUID } from "node:crypto";
import { loadCase } from "@reglament/store";
import { describe, expect, test } from "vitest";
import { aServer } from "../../testing/a-server.ts";
import type { TestBrowser } from "../../testing/test-browser.ts";
import { rejectionTexts } from "../../texts/rejections.ts";
import { signMany as texts } from "../../texts/sign-many.ts";
import { aFiledCase, type FiledCase } from "../testing/a-filed-case.ts";
import { bringTo } from "../testing/act-on-case.ts";
import { fieldsOf, signManyAddress } from "./chosen-cases.ts";

const server = await aServer();
const t = texts.kk;

async function casesToSign(count: number): Promise<readonly FiledCase[]> {
  const cases = [];
  for (let index = 0; index < count; index += 1) {
    const filed = await aFiledCase(server);
    await bringTo(server, filed, "signing");
    cases.push(filed);
  }
  return cases;
}

/** Opens the page for the cases and returns the hidden fields of its form. */
async function openPage(browser: TestBrowser, cases: readonly FiledCase[]): Promise<Record<string, string>> {
  const page = await browser.get(signManyAddress(cases.map(({ caseId }) => caseId)));
  const found = [
    ...page.body.matchAll(/<input type="hidden" name="((?:case|command|document)-[^"]*)" value="([^"]*)"/g),
  ];
  return Object.fromEntries(found.map(([, name = "", value = ""]) => [name, value]));
}

/** What the script would put into the form: a signature over each document. */
async function signaturesBy(
  person: string,
  browser: TestBrowser,
  cases: readonly FiledCase[],
  use: "sign" | "authenticate" = "sign",
): Promise<Record<string, string>> {
  const signed = await Promise.all(
    cases.map(async ({ caseId, address }) => {
      const { rawPayload } = await browser.get(`${address}/draft`);
      return [fieldsOf(caseId).cms, Buffer.from(server.sign(person, rawPayload, use)).toString("base64")] as const;
    }),
  );
  return Object.fromEntries(signed);
}

/** Hidden fields of the page's form that posts to the address. */
function hiddenFields(body: string, address: string): Record<string, string> {
  const form = body.split(`action="${address}"`)[1]?.split("</form>")[0] ?? "";
  const found = [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
  return Object.fromEntries(found.map(([, name = "", value = ""]) => [name, value]));
}

async function stateOf({ caseId }: FiledCase) {
  const loaded = await loadCase(server.services.pool, server.services.law.getEdition, server.region, caseId);
  return loaded?.case;
}

/** The page's words about one case. */
function toldAbout(body: string, { caseId }: FiledCase): string {
  return body.split("<li>").find((part) => part.includes(caseId)) ?? "";
}

describe("signing several documents at once", () => {
  test("the head chooses among the cases that wait for a signature, and sees each document", async () => {
    // given
    const cases = await casesToSign(2);
    const head = await server.as("bolat");

    // when
    const list = await head.get("/workplace");
    const page = await head.get(signManyAddress(cases.map(({ caseId }) => caseId)));

    // then
    for (const { caseId, address } of cases) {
      expect(list.body).toContain(`name="case-${caseId}"`);
      expect(page.body).toContain(`name="cms-${caseId}" value data-content-url="${address}/draft"`);
    }
    expect(list.body).toContain(t.signChosen);
    expect(page.body).toContain(`data-iin="${server.iinOf("bolat")}"`);
    expect((await (await server.as("dina")).get("/workplace")).body).not.toContain(t.signChosen);
  });

  test("signs each case by a command of its own, and a form sent twice signs once", async () => {
    // given
    const cases = await casesToSign(3);
    const head = await server.as("bolat");
    const fields = { ...(await openPage(head, cases)), ...(await signaturesBy("bolat", head, cases)) };

    // when
    const first = await head.post("/workplace/sign", fields);
    const again = await head.post("/workplace/sign", fields);

    // then
    for (const answer of [first, again]) {
      expect(answer.statusCode).toBe(200);
      expect(answer.body).toContain(t.signedOf(3, 3));
    }
    const states = await Promise.all(cases.map(stateOf));
    expect(states.map((state) => state?.signed?.document.documentId)).not.toContain(undefined);
    expect(states.map((state) => state?.version)).toEqual([5, 5, 5]);
  });

  test("tells of each what became of it: a wrong key, another person's, other bytes or none spoil nobody else's", async () => {
    // given
    const cases = await casesToSign(5);
    const [good, wrongKey, otherPerson, otherBytes, unsigned] = cases as [
      FiledCase,
      FiledCase,
      FiledCase,
      FiledCase,
      FiledCase,
    ];
    const head = await server.as("bolat");
    const swapped = await signaturesBy("bolat", head, [good]);
    const fields = {
      ...(await openPage(head, cases)),
      ...swapped,
      ...(await signaturesBy("bolat", head, [wrongKey], "authenticate")),
      ...(await signaturesBy("dina", head, [otherPerson])),
      [fieldsOf(otherBytes.caseId).cms]: swapped[fieldsOf(good.caseId).cms] ?? "",
    };

    // when
    const { body } = await head.post("/workplace/sign", fields);

    // then
    expect(body).toContain(t.signedOf(1, 5));
    expect(toldAbout(body, good)).toContain(t.outcomes.signed);
    expect(toldAbout(body, wrongKey)).toContain("Қол қою кілтін таңдаңыз");
    expect(toldAbout(body, otherPerson)).toContain("басқа адамның");
    for (const refused of [wrongKey, otherPerson, otherBytes, unsigned]) {
      expect(toldAbout(body, refused)).toContain(t.outcomes.rejected);
      expect((await stateOf(refused))?.signed).toBeUndefined();
    }
    expect((await stateOf(good))?.signed).toBeDefined();
    expect(body).toContain(t.again);
  });

  test("doesn't sign what was changed after the head read it, nor what somebody signed meanwhile", async () => {
    // given
    const cases = await casesToSign(2);
    const [changed, signedElsewhere] = cases as [FiledCase, FiledCase];
    const head = await server.as("bolat");
    const fields = await openPage(head, cases);
    const signatures = await signaturesBy("bolat", head, cases);
    await head.post("/workplace/sign", { ...(await openPage(head, [signedElsewhere])), ...signatures });

    // when
    const { body } = await head.post("/workplace/sign", {
      ...fields,
      ...signatures,
      [fieldsOf(changed.caseId).document]: randomUUID(),
    });

    // then
    expect(body).toContain(t.signedOf(0, 2));
    expect(toldAbout(body, changed)).toContain(t.otherDocument);
    expect(toldAbout(body, signedElsewhere)).toContain(t.outcomes.stale);
    expect((await stateOf(changed))?.signed).toBeUndefined();
  });

  test("signs nothing of another office, and says nothing about it", async () => {
    // given
    const [ours] = (await casesToSign(1)) as [FiledCase];
    const stranger = await server.as("saule");
    const page = await stranger.get(signManyAddress([ours.caseId]));

    // when
    const { body } = await stranger.post("/workplace/sign", {
      [fieldsOf(ours.caseId).chosen]: "yes",
      [fieldsOf(ours.caseId).command]: randomUUID(),
    });

    // then
    expect(page.body).toContain(t.nothingReady);
    expect(page.body).not.toContain(`/workplace/cases/${server.region}/${ours.caseId}`);
    expect(body).toContain(t.notYours);
    expect((await stateOf(ours))?.signed).toBeUndefined();
  });

  test("tells of the others when one breaks", async () => {
    // given a case whose document the database has lost
    const cases = await casesToSign(2);
    const [whole, broken] = cases as [FiledCase, FiledCase];
    const head = await server.as("bolat");
    const fields = { ...(await openPage(head, cases)), ...(await signaturesBy("bolat", head, cases)) };
    await server.owner.query("alter table document disable trigger user");
    await server.owner.query("delete from document where case_id = $1", [broken.caseId]);

    // when
    const { body, statusCode } = await head.post("/workplace/sign", fields);

    // then
    expect(statusCode).toBe(200);
    expect(toldAbout(body, broken)).toContain(t.outcomes.unknown);
    expect(toldAbout(body, whole)).toContain(t.outcomes.signed);
    expect(body).toContain(t.again);
    expect(server.logged.join("\n")).toContain("signing-one-of-many-failed");
  });

  test("brings back the signatures that couldn't be kept just now, and takes them without the key", async () => {
    // given two cases, one of which somebody keeps locked
    const cases = await casesToSign(2);
    const [free, locked] = cases as [FiledCase, FiledCase];
    const head = await server.as("bolat");
    const fields = { ...(await openPage(head, cases)), ...(await signaturesBy("bolat", head, cases)) };
    const locking = await server.owner.connect();
    await locking.query("begin");
    await locking.query("select from cases where case_id = $1 for update", [locked.caseId]);
    const first = await head.post("/workplace/sign", fields);
    await locking.query("rollback");
    locking.release();

    // when the page's form is sent
    const brought = hiddenFields(first.body, "/workplace/sign");
    const second = await head.post("/workplace/sign", brought);

    // then
    expect(toldAbout(first.body, free)).toContain(t.outcomes.signed);
    expect(toldAbout(first.body, locked)).toContain(t.outcomes.busy);
    expect(toldAbout(first.body, locked)).toContain(rejectionTexts.kk.BUSY);
    const ofLocked = Object.fromEntries(Object.entries(fields).filter(([name]) => name.endsWith(locked.caseId)));
    expect(brought).toEqual({ csrf: head.formToken(), ...ofLocked });
    expect(second.body).toContain(t.signedOf(1, 1));
    expect((await stateOf(locked))?.signed).toBeDefined();
    expect(second.body).not.toContain(t.sendAgain);
  });

  test("an executor signs nothing, and the page offers nothing to sign", async () => {
    // given
    const [filed] = (await casesToSign(1)) as [FiledCase];
    const executor = await server.as("dina");

    // when
    const page = await executor.get(signManyAddress([filed.caseId]));
    const { body } = await executor.post("/workplace/sign", { [fieldsOf(filed.caseId).chosen]: "yes" });

    // then
    expect(page.body).toContain(t.nothingReady);
    expect(toldAbout(body, filed)).toContain(t.outcomes.rejected);
  });

  test("a form of forty signatures arrives whole", async () => {
    // given
    const [filed] = (await casesToSign(1)) as [FiledCase];
    const head = await server.as("bolat");
    const ballast = Object.fromEntries(
      Array.from({ length: 39 }, () => [fieldsOf(randomUUID()).cms, "A".repeat(30_000)] as const),
    );

    // when
    const answer = await head.post("/workplace/sign", {
      ...(await openPage(head, [filed])),
      ...(await signaturesBy("bolat", head, [filed])),
      ...ballast,
    });

    // then
    expect(answer.body).toContain(t.signedOf(1, 1));
  });
});
