/** An application handed in on paper: the chancellery enters it (clause 1(1)). */
import { expect, test } from "vitest";
import { ordinaryPapers, paperApplicationFor } from "./people/application.ts";
import { Chancellery } from "./people/chancellery.ts";
import { openDoor } from "./people/enter.ts";
import { Executor } from "./people/executor.ts";
import { Head } from "./people/head.ts";
import { Parent } from "./people/parent.ts";
import { children, officials, parents } from "./people/training-people.ts";

const door = openDoor();
const pages = [
  "/cabinet",
  "/cabinet/cases/:region/:id",
  "/drafts/:region/:id/check",
  "/drafts/:region/:id/documents",
  "/drafts/:region/:id/questions/representative-iin",
  "/drafts/:region/:id/questions/representative-name",
  "/workplace",
  "/workplace/applications/new",
  "/workplace/cases/:region/:id [register refuse-intake]",
  "/workplace/cases/:region/:id [resolve]",
  "/workplace/cases/:region/:id [draft propose-refusal]",
  "/workplace/cases/:region/:id [sign]",
  "/workplace/cases/:region/:id [issue]",
  "/workplace/cases/:region/:id [none]",
];

test("an application on paper is entered, decided and handed over on paper", async () => {
  // given
  const chancellery = await door.enter(Chancellery, { as: officials.chancellery });
  const head = await door.enter(Head, { as: officials.head });
  const executor = await door.enter(Executor, { as: officials.executor });
  const papers = [{ kind: "application-form" }, ...ordinaryPapers];

  // when
  const filed = await chancellery.enterPaperApplication(paperApplicationFor(children.tomiris, parents.daniyar), papers);
  await chancellery.takeUp(filed);
  await chancellery.register();
  await head.takeUp(filed);
  await head.appoint(officials.executor.name);
  await executor.takeUp(filed);
  await executor.draftEnrolment("46-о");
  await head.takeUp(filed);
  await head.sign();
  await chancellery.takeUp(filed);
  await chancellery.issue("paper");

  // then
  await chancellery.open(`/workplace${filed}`);
  expect(await chancellery.listActs()).toEqual([]);
  expect(await chancellery.content()).toContain("46-о");

  // and the parent, who has an account, sees the case in the cabinet, too
  const parent = await door.enter(Parent, { as: parents.daniyar });
  await parent.openCabinetCase(filed);
  expect(await parent.content()).toContain("46-о");
});

test("every page visited is accessible, fits a narrow screen and makes no browser complain", () => {
  expect(door.notReached(pages)).toEqual([]);
  expect(door.findings()).toEqual([]);
});
