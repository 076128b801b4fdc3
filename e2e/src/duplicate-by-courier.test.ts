/** East Kazakhstan's duplicates under the decree of 2014: from the centre by couriers to the school and back (clauses 5, 8, 9). */
import { expect, test } from "vitest";
import { Clerk } from "./people/clerk.ts";
import { openDoor } from "./people/enter.ts";
import { duplicateFor } from "./people/papers-of-duplicates.ts";
import { centreOfOskemen, formerPupil, SCHOOL_11, school11 } from "./people/people-of-east-kazakhstan.ts";

const door = openDoor();
const aCase = "/workplace/cases/:region/:id";
const pages = [
  `${aCase} [check-completeness]`,
  `${aCase} [give-receipt]`,
  `${aCase}/receipt`,
  `${aCase} [hand-over]`,
  `${aCase} [scan]`,
  `${aCase} [forward]`,
  `${aCase} [examine]`,
  `${aCase} [draft]`,
  `${aCase} [sign]`,
  `${aCase}/paper`,
  `${aCase}/sheets/courier-receipt`,
  `${aCase} [deliver-to-centre]`,
  `${aCase} [issue]`,
];

// Some fifty pages, of which each kind is looked at in two languages and widths.
const timeout = 300_000;

test("a duplicate goes by courier from the centre to the school and back", { timeout }, async () => {
  // given
  const operator = await door.enter(Clerk, { as: centreOfOskemen.operator });
  const dispatcher = await door.enter(Clerk, { as: centreOfOskemen.dispatcher });
  const courier = await door.enter(Clerk, { as: centreOfOskemen.courier });
  const chancellery = await door.enter(Clerk, { as: school11.chancellery });
  const head = await door.enter(Clerk, { as: school11.head });
  const executor = await door.enter(Clerk, { as: school11.executor });
  const byCourier = { "hand-over-courier": centreOfOskemen.courier.name };

  // when
  const filed = await operator.enterApplication(duplicateFor(formerPupil, SCHOOL_11));
  await operator.carryOut(filed, ["check-completeness", "register", "give-receipt", "hand-over"]);
  const receipt = await operator.readReceiptNumber(filed);
  await dispatcher.carryOut(filed, ["scan", "hand-over"], { "scan-barcode": receipt, ...byCourier });
  await courier.carryOut(filed, ["forward"]);
  await chancellery.carryOut(filed, ["register"]);
  await head.carryOut(filed, ["resolve"], { "resolve-executor": school11.executor.name });
  await executor.carryOut(filed, ["examine", "draft"], { "paper-name": formerPupil.name });
  await head.takeUp(filed);
  const paper = await head.readSheet("sign");
  await head.doAct("sign");
  await chancellery.takeUp(filed);
  const sheet = await chancellery.readSheet("hand-over");
  await chancellery.doAct("hand-over", byCourier);
  await courier.carryOut(filed, ["deliver-to-centre"]);
  await operator.carryOut(filed, ["issue"], { "issue-receipt": receipt });

  // then
  await operator.open(`/workplace${filed}`);
  expect(await operator.listActs()).toEqual([]);
  expect(paper).toContain(formerPupil.name);
  expect(sheet).toContain(receipt);
});

test("every page visited is accessible, fits a narrow screen and makes no browser complain", () => {
  expect(door.notReached(pages)).toEqual([]);
  expect(door.findings()).toEqual([]);
});
