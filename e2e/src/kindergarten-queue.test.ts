/** The kindergarten queue in East Kazakhstan at the centre: registers, the operator's signature, the queue's receipt (clause 9). */
import { expect, test } from "vitest";
import { Clerk } from "./people/clerk.ts";
import { openDoor } from "./people/enter.ts";
import { Parent } from "./people/parent.ts";
import {
  alan,
  attorney,
  centreOfOskemen,
  departmentOfOskemen,
  motherOfAlan,
  OSKEMEN_DEPARTMENT,
  POWER_OF_ATTORNEY,
} from "./people/people-of-east-kazakhstan.ts";

const door = openDoor();
const aCase = "/workplace/cases/:region/:id";
const pages = [
  `${aCase} [check-completeness]`,
  `${aCase} [sign-in]`,
  `${aCase} [fill-in]`,
  `${aCase} [query-register]`,
  `${aCase} [scan]`,
  `${aCase} [sign-request]`,
  `${aCase} [register]`,
  `${aCase} [put-on-queue propose-refusal]`,
  `${aCase} [draft]`,
  `${aCase} [sign]`,
  `${aCase} [issue]`,
  "/cabinet/cases/:region/:id",
];

const timeout = 300_000;

test("an attorney puts a child on the queue at the centre, and the registers know both", { timeout }, async () => {
  // given
  const operator = await door.enter(Clerk, { as: centreOfOskemen.operator });
  const chancellery = await door.enter(Clerk, { as: departmentOfOskemen.chancellery });
  const executor = await door.enter(Clerk, { as: departmentOfOskemen.executor });
  const application = {
    service: "kindergarten-queue",
    answers: {
      "queue-office": OSKEMEN_DEPARTMENT,
      "child-name": alan.name,
      "child-birth-date": alan.birthDate,
      "child-iin": alan.iin,
      "applicant-iin": motherOfAlan.iin,
      "applicant-name": motherOfAlan.name,
      "relation-to-child": "parent",
      "filed-by": "representative",
      "representative-name": attorney.name,
      "representative-iin": attorney.iin,
      "power-of-attorney-details": POWER_OF_ATTORNEY,
      privilege: "none",
    },
    scans: ["application-form"],
    onPaper: ["power-of-attorney", "child-birth-certificate", "applicant-identity"],
  };

  // when
  const filed = await operator.enterApplication(application);
  await operator.carryOut(filed, ["check-completeness", "sign-in", "fill-in"]);
  await operator.doAct("query-register");
  await operator.doAct("query-register", { "query-register-answer": POWER_OF_ATTORNEY });
  await operator.carryOut(filed, ["fill-in", "scan", "sign-request"]);
  await chancellery.carryOut(filed, ["register"]);
  await executor.carryOut(filed, ["put-on-queue", "draft", "sign"]);
  await operator.carryOut(filed, ["issue"]);

  // then
  await operator.open(`/workplace${filed}`);
  expect(await operator.listActs()).toEqual([]);
  expect(await operator.content()).toContain("Деректер бар");
  const mother = await door.enter(Parent, { as: motherOfAlan });
  await mother.openCabinetCase(filed);
  expect(await mother.content()).toContain("Кезек нөмірі");
});

test("every page visited is accessible, fits a narrow screen and makes no browser complain", () => {
  expect(door.notReached(pages)).toEqual([]);
  expect(door.findings()).toEqual([]);
});
