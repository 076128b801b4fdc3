/** Kostanay's duplicates at the centre: nobody fetches one for a month, so it goes back, and is sent again (clauses 5, 8 and 9). */
import { expect, onTestFinished, test } from "vitest";
import { Clerk } from "./people/clerk.ts";
import { openDoor } from "./people/enter.ts";
import { duplicateFor } from "./people/papers-of-duplicates.ts";
import { Parent } from "./people/parent.ts";
import { TrainingAdministrator } from "./people/training-administrator.ts";
import { officials, operator as operatorOfKostanay, SCHOOL, vadim } from "./people/training-people.ts";

const door = openDoor();
const aCase = "/workplace/cases/:region/:id";
const pages = [
  `${aCase} [examine]`,
  `${aCase} [register]`,
  `${aCase} [consent]`,
  `${aCase} [give-receipt]`,
  `${aCase} [forward]`,
  `${aCase} [deliver-to-centre]`,
  `${aCase} [identify store]`,
  `${aCase} [identify return-to-provider]`,
  `${aCase} [request-again]`,
  `${aCase} [send-again]`,
  `${aCase} [issue]`,
  "/cabinet/cases/:region/:id",
  "/workplace/notices",
];

const timeout = 300_000;

test("a duplicate that lay at the centre for a month is kept at the school and sent again", { timeout }, async () => {
  // given
  const administrator = await door.enter(TrainingAdministrator, { as: officials.trainingAdministrator });
  onTestFinished(() => administrator.beginAnew());
  const operator = await door.enter(Clerk, { as: operatorOfKostanay });
  const chancellery = await door.enter(Clerk, { as: officials.chancellery });
  const head = await door.enter(Clerk, { as: officials.head });
  const executor = await door.enter(Clerk, { as: officials.executor });
  const applicant = await door.enter(Parent, { as: vadim });
  const filed = await operator.enterApplication(duplicateFor(vadim, SCHOOL));
  await operator.carryOut(filed, ["examine", "register", "consent", "give-receipt", "forward"]);
  const receipt = await operator.readReceiptNumber(filed);
  await chancellery.carryOut(filed, ["register"]);
  await head.carryOut(filed, ["resolve"], { "resolve-executor": officials.executor.name });
  await executor.carryOut(filed, ["draft"]);
  await head.carryOut(filed, ["sign"]);
  await chancellery.carryOut(filed, ["deliver-to-centre"]);
  await applicant.openCabinetCase(filed);
  const ready = await applicant.content();
  await operator.carryOut(filed, ["store"]);

  // when
  await administrator.moveTo("15.07.2019", "10:00");
  await operator.carryOut(filed, ["return-to-provider"]);
  await applicant.openCabinetCase(filed);
  const returned = await applicant.content();
  await operator.carryOut(filed, ["request-again"]);
  await operator.open("/workplace/notices");
  await chancellery.carryOut(filed, ["send-again"]);
  await operator.carryOut(filed, ["identify", "issue"], { "issue-receipt": receipt });

  // then
  await operator.open(`/workplace${filed}`);
  expect(await operator.listActs()).toEqual([]);
  expect(returned).not.toBe(ready);
  await applicant.openCabinetCase(filed);
  expect(await applicant.content()).toContain(vadim.name);
});

test("every page visited is accessible, fits a narrow screen and makes no browser complain", () => {
  expect(door.notReached(pages)).toEqual([]);
  expect(door.findings()).toEqual([]);
});
