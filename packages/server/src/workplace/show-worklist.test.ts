import { expect, test } from "vitest";
import { aServer } from "../testing/a-server.ts";
import { workplace } from "../texts/workplace.ts";
import { mostOpenCases } from "./show-worklist.tsx";
import { aFiledCase } from "./testing/a-filed-case.ts";

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
