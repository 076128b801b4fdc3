import { describe, expect, test } from "vitest";
import { aServer } from "../testing/a-server.ts";
import { workplace } from "../texts/workplace.ts";
import { aCaseOf } from "./testing/a-case-of.ts";
import { aFiledCase } from "./testing/a-filed-case.ts";
import { bringTo } from "./testing/act-on-case.ts";
import { clickThrough } from "./testing/click-through.ts";
import { casesOnPage } from "./worklist-views.ts";

const server = await aServer({ regions: ["kostanay", "north-kazakhstan", "zhambyl"] });
const t = workplace.kk;

/** Puts more open cases beside the filed one, due at the same moment. */
async function addCases(howMany: number, caseId: string): Promise<void> {
  await server.owner.query(
    `insert into cases
     select (jsonb_populate_record(c, jsonb_build_object('case_id', gen_random_uuid(), 'incoming_number', null))).*
       from cases c, generate_series(1, $1::int) where c.case_id = $2`,
    [howMany, caseId],
  );
}

/** Addresses of the cases on the page, in its order. */
function casesOn(body: string): readonly string[] {
  return [...body.matchAll(/href="(\/workplace\/cases\/[^"]*)"/g)].map(([, address = ""]) => address);
}

function nextOf(body: string): string | undefined {
  return /href="([^"]*)" rel="next"/.exec(body)?.[1]?.replaceAll("&amp;", "&");
}

/** The parts of the page: what waits for the official, and what waits for others. */
function partsOf(body: string): { readonly waiting: string; readonly others: string } {
  const [from, to] = [body.indexOf(t.viewTitle.waiting), body.indexOf(t.others)];
  return { waiting: body.slice(from, to), others: body.slice(to) };
}

describe("a worklist", () => {
  test("leads on from page to page, and shows each case once", async () => {
    // given
    const { caseId } = await aFiledCase(server);
    await addCases(2 * casesOnPage + 3, caseId);
    const chancellery = await server.as("aigul");

    // when
    const pages: string[][] = [];
    for (let address: string | undefined = "/workplace?list=office"; address !== undefined; ) {
      const { body } = await chancellery.get(address);
      pages.push([...casesOn(body.split(`>${t.ended}<`)[0] ?? "")]);
      address = nextOf(body);
    }

    // then
    expect(pages.map(({ length }) => length)).toEqual([casesOnPage, casesOnPage, 4]);
    expect(new Set(pages.flat()).size).toBe(2 * casesOnPage + 4);
  });

  test("lists one's own new intake, however many cases of others are more urgent", async () => {
    // given
    const urgent = await aFiledCase(server, { office: "gymnasium-21" });
    await server.owner.query("update cases set step = 'resolution', due_at = 'epoch' where case_id = $1", [
      urgent.caseId,
    ]);
    await addCases(casesOnPage, urgent.caseId);
    const own = await aFiledCase(server, { office: "gymnasium-21" });

    // when
    const { waiting, others } = partsOf((await (await server.as("galina")).get("/workplace")).body);

    // then
    expect(casesOn(waiting)).toEqual([own.address]);
    expect(others).not.toContain(own.address);
    expect(nextOf(others)).toBe("/workplace?list=office");
  });

  test("of an executor shows only the cases given to them as their own", async () => {
    // given
    const filed = await aFiledCase(server, { office: "lyceum-34" });
    const given = await aFiledCase(server);
    await server.owner.query("update cases set outcome = 'result', step = null where case_id <> all($1)", [
      [filed.caseId, given.caseId],
    ]);
    await bringTo(server, given, "examination");

    // when
    const [dina, erlan, head] = await Promise.all(
      ["dina", "erlan", "bolat"].map(async (person) =>
        partsOf((await (await server.as(person)).get("/workplace")).body),
      ),
    );
    const mine = await (await server.as("dina")).get("/workplace?list=mine");

    // then: the head's turn comes with signing
    expect([dina, erlan, head].map((parts) => parts?.waiting.includes(given.address))).toEqual([true, false, false]);
    expect([dina, erlan, head].map((parts) => parts?.others.includes(given.address))).toEqual([false, true, true]);
    expect(mine.body).toContain(given.address);
  });

  test("keeps on the executor's own list what others have in hand for the moment", async () => {
    // given
    const given = await aFiledCase(server);
    await bringTo(server, given, "signing");
    const dina = await server.as("dina");

    // then
    expect((await dina.get("/workplace?list=mine")).body).toContain(given.address);
    expect(partsOf((await dina.get("/workplace")).body).waiting).not.toContain(given.address);
  });

  test("shows as overdue what has passed its due moment, and nothing when nothing has", async () => {
    // given
    await server.owner.query("update cases set outcome = 'result', step = null where outcome is null");
    const late = await aFiledCase(server);
    const aigul = await server.as("aigul");
    const before = await aigul.get("/workplace?list=overdue");

    // when
    server.passMs(6 * 60_000);
    const after = await aigul.get("/workplace?list=overdue");

    // then
    expect(before.body).toContain(t.viewEmpty.overdue);
    expect(after.body).toContain(late.address);
    expect(after.body).toContain(t.late);
  });

  test.each(["list=nothing", "after=1.x", "after=-1.", "after=999999999999999999.x", "after=%00"])(
    "takes an address that nobody made (%s) as its beginning",
    async (query) => {
      expect((await (await server.as("aigul")).get(`/workplace?${query}`)).statusCode).toBe(200);
    },
  );
});

describe("a worklist of", () => {
  test("whoever stands in marks whose case it is and by which order", async () => {
    // given
    const filed = await aCaseOf(server, { regulation: "north-kazakhstan/external-study", channel: "portal" });
    await clickThrough(server, filed, { before: "resolve" });

    // when
    const { body } = await (await server.as("talgat")).get("/workplace");

    // then
    expect(body).toContain(filed.address);
    expect(body).toContain(t.standIn(server.nameOf("serik"), "27-ж"));
  });

  test("an operator of the one-stop centre shows what stands at the centre, and leads to its counter", async () => {
    // given
    const filed = await aCaseOf(server, { regulation: "kostanay/certificate-duplicate", channel: "centre" });

    // when
    const operator = await (await server.as("guldana")).get("/workplace");
    const school = await (await server.as("aigul")).get("/workplace?list=office");

    // then
    expect(partsOf(operator.body).waiting).toContain(filed.address);
    expect(operator.body).toContain('href="/workplace/applications/new"');
    expect(school.body).not.toContain(filed.address);
  });

  test("a keeper of blanks shows what a blank was requested for, and leads to the stock", async () => {
    // given
    const filed = await aCaseOf(server, { regulation: "zhambyl/certificate-duplicate", channel: "chancellery" });
    await clickThrough(server, filed, { before: "issue-blank" });

    // when
    const { body } = await (await server.as("shynar")).get("/workplace");

    // then
    expect(partsOf(body).waiting).toContain(filed.address);
    expect(body).toMatch(/href="\/offices\/[^"]*\/blanks"/);
  });
});
