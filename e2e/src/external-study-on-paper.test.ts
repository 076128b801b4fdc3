/** External study in East Kazakhstan at the education department's chancellery, with the recipient's receipt (clauses 5 and 8). */
import { expect, test } from "vitest";
import { Clerk } from "./people/clerk.ts";
import { openDoor } from "./people/enter.ts";
import { alan, departmentOfOskemen, motherOfAlan, OSKEMEN_DEPARTMENT } from "./people/people-of-east-kazakhstan.ts";

const door = openDoor();
const aCase = "/workplace/cases/:region/:id";
const pages = [
  `${aCase} [register]`,
  `${aCase} [resolve]`,
  `${aCase} [examine]`,
  `${aCase} [draft]`,
  `${aCase} [sign]`,
  `${aCase} [issue]`,
  `${aCase}/sheets/recipient-receipt`,
];

const timeout = 240_000;

test("a mother's application on paper ends with a permission that she signs for", { timeout }, async () => {
  // given
  const chancellery = await door.enter(Clerk, { as: departmentOfOskemen.chancellery });
  const head = await door.enter(Clerk, { as: departmentOfOskemen.head });
  const executor = await door.enter(Clerk, { as: departmentOfOskemen.executor });
  const application = {
    service: "external-study",
    answers: {
      department: OSKEMEN_DEPARTMENT,
      "filed-by": "representative",
      "applicant-iin": alan.iin,
      "applicant-name": alan.name,
      "applicant-birth-date": alan.birthDate,
      "born-before-2008": "no",
      reason: "other",
      "representative-iin": motherOfAlan.iin,
      "representative-name": motherOfAlan.name,
    },
    scans: ["application-form"],
    onPaper: ["representation-proof"],
  };

  // when
  const filed = await chancellery.enterApplication(application);
  await chancellery.carryOut(filed, ["register"]);
  await head.carryOut(filed, ["resolve"], { "resolve-executor": departmentOfOskemen.executor.name });
  await executor.carryOut(filed, ["examine", "draft"], { "paper-number": "31-э" });
  await head.carryOut(filed, ["sign"]);
  await chancellery.takeUp(filed);
  const sheet = await chancellery.readSheet("issue");
  await chancellery.doAct("issue");

  // then
  await chancellery.open(`/workplace${filed}`);
  expect(await chancellery.listActs()).toEqual([]);
  expect(await chancellery.content()).toContain("31-э");
  expect(sheet).toContain("алдым");
});

test("every page visited is accessible, fits a narrow screen and makes no browser complain", () => {
  expect(door.notReached(pages)).toEqual([]);
  expect(door.findings()).toEqual([]);
});
