/** Zhambyl's duplicates: on a blank of strict accountability, with two signatures by hand (clauses 5 and 8). */
import { expect, test } from "vitest";
import { Clerk } from "./people/clerk.ts";
import { openDoor } from "./people/enter.ts";
import { duplicateFor } from "./people/papers-of-duplicates.ts";
import { blankKeeper, formerPupil, SCHOOL_15, school15 } from "./people/people-of-zhambyl.ts";

const door = openDoor();
const aCase = "/workplace/cases/:region/:id";
const pages = [
  `${aCase} [register]`,
  `${aCase} [resolve]`,
  `${aCase} [examine]`,
  `${aCase} [request-blank]`,
  `${aCase} [issue-blank]`,
  `${aCase} [receive-blank]`,
  `${aCase}/sheets/blank-entry`,
  `${aCase} [draft]`,
  `${aCase} [countersign]`,
  `${aCase} [sign]`,
  `${aCase}/paper`,
  `${aCase} [issue]`,
];

const timeout = 300_000;

test("a duplicate is made on a blank of the department and signed by the deputy and the head", {
  timeout,
}, async () => {
  // given
  const chancellery = await door.enter(Clerk, { as: school15.chancellery });
  const head = await door.enter(Clerk, { as: school15.head });
  const deputy = await door.enter(Clerk, { as: school15.deputy });
  const archivist = await door.enter(Clerk, { as: school15.archivist });
  const keeper = await door.enter(Clerk, { as: blankKeeper });

  // when
  const filed = await chancellery.enterApplication(duplicateFor(formerPupil, SCHOOL_15));
  await chancellery.carryOut(filed, ["register"]);
  await head.carryOut(filed, ["resolve"], { "resolve-executor": school15.archivist.name });
  await archivist.carryOut(filed, ["examine", "request-blank"]);
  await keeper.takeUp(filed);
  const blank = await keeper.page.locator("[name=issue-blank-number]").inputValue();
  await keeper.doAct("issue-blank");
  await archivist.takeUp(filed);
  const entry = await archivist.readSheet("receive-blank");
  await archivist.doAct("receive-blank", { "receive-blank-number": blank });
  await archivist.doAct("draft");
  await deputy.carryOut(filed, ["countersign"]);
  await head.takeUp(filed);
  const paper = await head.readSheet("sign");
  await head.doAct("sign");
  await chancellery.carryOut(filed, ["issue"]);

  // then
  await chancellery.open(`/workplace${filed}`);
  expect(await chancellery.listActs()).toEqual([]);
  expect(entry).toContain(blank);
  expect(paper).toContain(blank);
});

test("every page visited is accessible, fits a narrow screen and makes no browser complain", () => {
  expect(door.notReached(pages)).toEqual([]);
  expect(door.findings()).toEqual([]);
});
