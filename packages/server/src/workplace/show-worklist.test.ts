import { expect, test } from "vitest";
import { aServer } from "../testing/a-server.ts";
import { workplace } from "../texts/workplace.ts";
import { mostOpenCases } from "./show-worklist.tsx";
import { aFiledCase } from "./testing/a-filed-case.ts";
import { bringTo } from "./testing/act-on-case.ts";

const server = await aServer();

/** Puts more open cases beside the filed one, due at the same moment. */
async function addCases(howMany: number, caseId: string): Promise<void> {
  await server.owner.query(
    `insert into cases
     select (jsonb_populate_record(c, jsonb_build_object('case_id', gen_random_uuid()))).*
       from cases c, generate_series(1, $1::int) where c.case_id = $2`,
    [howMany, caseId],
  );
}

test("a worklist that doesn't show all open cases says so", async () => {
  // given
  const { caseId } = await aFiledCase(server);
  await addCases(mostOpenCases - 1, caseId);
  const chancellery = await server.as("aigul");
  const whole = await chancellery.get("/workplace");

  // when
  await addCases(1, caseId);
  const cut = await chancellery.get("/workplace");

  // then
  const shown = (body: string) => body.match(/href="\/workplace\/cases\//g)?.length;
  const note = workplace.kk.mostUrgentOnly(mostOpenCases);
  expect([shown(whole.body), whole.body.includes(note)]).toEqual([mostOpenCases, false]);
  expect([shown(cut.body), cut.body.includes(note)]).toEqual([mostOpenCases, true]);
});

/** The parts of the page: what waits for the official, and what waits for others. */
function partsOf(body: string): { readonly mine: string; readonly others: string } {
  const [from, to] = [body.indexOf(workplace.kk.mine), body.indexOf(workplace.kk.others)];
  return { mine: body.slice(from, to), others: body.slice(to) };
}

test("one's own new intake is listed, however many cases of others are more urgent", async () => {
  // given
  const urgent = await aFiledCase(server, { office: "gymnasium-21" });
  await server.owner.query("update cases set step = 'resolution', next_moment = 'epoch' where case_id = $1", [
    urgent.caseId,
  ]);
  await addCases(mostOpenCases, urgent.caseId);
  const own = await aFiledCase(server, { office: "gymnasium-21" });

  // when
  const { mine, others } = partsOf((await (await server.as("galina")).get("/workplace")).body);

  // then
  const note = workplace.kk.mostUrgentOnly(mostOpenCases);
  expect(mine).toContain(own.address);
  expect(mine).not.toContain(note);
  expect(others).toContain(note);
  expect(others).not.toContain(own.address);
});

test("an executor sees only the cases given to them as their own", async () => {
  // given
  const filed = await aFiledCase(server, { office: "school-7" });
  await server.owner.query("update cases set outcome = 'result', step = null where case_id <> $1", [filed.caseId]);
  await bringTo(server, filed, "examination");

  // when
  const [dina, erlan, head] = await Promise.all(
    ["dina", "erlan", "bolat"].map(async (person) => partsOf((await (await server.as(person)).get("/workplace")).body)),
  );

  // then: the head's turn comes with signing
  expect([dina?.mine, dina?.others].map((part) => part?.includes(filed.address))).toEqual([true, false]);
  expect([erlan?.mine, erlan?.others].map((part) => part?.includes(filed.address))).toEqual([false, true]);
  expect([head?.mine, head?.others].map((part) => part?.includes(filed.address))).toEqual([false, true]);
});
