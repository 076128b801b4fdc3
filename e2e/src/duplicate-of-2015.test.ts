/** East Kazakhstan's duplicates under the text of 2015, at the school's chancellery, without script in any browser. */
import { expect, onTestFinished, test } from "vitest";
import { Clerk } from "./people/clerk.ts";
import { openDoor } from "./people/enter.ts";
import { duplicateFor } from "./people/papers-of-duplicates.ts";
import { Parent } from "./people/parent.ts";
import { formerPupil, SCHOOL_11, school11 } from "./people/people-of-east-kazakhstan.ts";
import { TrainingAdministrator } from "./people/training-administrator.ts";
import { officials } from "./people/training-people.ts";

const door = openDoor();
const aCase = "/workplace/cases/:region/:id";
const pages = [
  `${aCase} [register, without script]`,
  `${aCase} [resolve, without script]`,
  `${aCase} [examine, without script]`,
  `${aCase} [draft, without script]`,
  `${aCase} [sign, without script]`,
  `${aCase} [issue, without script]`,
  `${aCase}/sheets/recipient-receipt [without script]`,
  "/cabinet/cases/:region/:id",
];
const region = "east-kazakhstan";

// Without script each page is looked at in a copy, which takes its time on a busy machine.
const timeout = 300_000;

test("a duplicate is made and handed over without script, in a world that starts in the text of 2015", {
  timeout,
}, async () => {
  // given
  const administrator = await door.enter(TrainingAdministrator, { as: officials.trainingAdministrator });
  onTestFinished(() => administrator.beginAnew(region));
  await administrator.beginAnew(region, "text-of-2015");
  const chancellery = await door.enter(Clerk, { as: school11.chancellery, withScript: false });
  const head = await door.enter(Clerk, { as: school11.head, withScript: false });
  const executor = await door.enter(Clerk, { as: school11.executor, withScript: false });

  // when
  const filed = await chancellery.enterApplication(duplicateFor(formerPupil, SCHOOL_11));
  const filedUnder = await chancellery.content();
  await chancellery.carryOut(filed, ["register"]);
  await head.carryOut(filed, ["resolve"], { "resolve-executor": school11.executor.name });
  await executor.carryOut(filed, ["examine", "draft"]);
  await head.carryOut(filed, ["sign"]);
  await chancellery.takeUp(filed);
  const sheet = await chancellery.readSheet("issue");
  await chancellery.doAct("issue");

  // then
  expect(filedUnder).toContain("2015 жылғы 31 тамыз");
  expect(sheet).toContain("алдым");
  const applicant = await door.enter(Parent, { as: formerPupil });
  await applicant.openCabinetCase(filed);
  expect(await applicant.content()).toContain(formerPupil.name);
});

test("every page visited is accessible, fits a narrow screen and makes no browser complain", () => {
  expect(door.notReached(pages)).toEqual([]);
  expect(door.findings()).toEqual([]);
});
