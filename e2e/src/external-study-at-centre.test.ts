/** External study at one-stop centres: with the applicant's written consent in Kostanay, and refused acceptance in Zhambyl. */
import { expect, test } from "vitest";
import { Clerk } from "./people/clerk.ts";
import { openDoor } from "./people/enter.ts";
import { operatorOfTaraz, pupil, DEPARTMENT as TARAZ_DEPARTMENT } from "./people/people-of-zhambyl.ts";
import {
  aizere,
  DEPARTMENT,
  headOfDepartment,
  operator as operatorOfKostanay,
  type TrainingChild,
} from "./people/training-people.ts";

const door = openDoor();
const aCase = "/workplace/cases/:region/:id";
const pages = [
  `${aCase} [check-completeness refuse-intake]`,
  `${aCase} [give-receipt]`,
  `${aCase} [register]`,
  `${aCase} [consent]`,
  `${aCase}/sheets/consent`,
  `${aCase} [forward]`,
  `${aCase} [draft]`,
  `${aCase} [sign]`,
  `${aCase} [deliver-to-centre]`,
  `${aCase} [issue]`,
  `${aCase}/receipt`,
  `${aCase} [none]`,
];

const timeout = 300_000;

function answersOf(applicant: TrainingChild, department: string) {
  return {
    department,
    "filed-by": "applicant",
    "applicant-iin": applicant.iin,
    "applicant-name": applicant.name,
    "applicant-birth-date": applicant.birthDate,
    "identity-card": "no",
    reason: "other",
  };
}

test("in Kostanay the centre keeps the written consent, and the head of the department permits alone", {
  timeout,
}, async () => {
  // given
  const operator = await door.enter(Clerk, { as: operatorOfKostanay });
  const head = await door.enter(Clerk, { as: headOfDepartment });

  // when
  const filed = await operator.enterApplication({
    service: "external-study",
    answers: answersOf(aizere, DEPARTMENT),
    scans: ["application-form"],
    onPaper: ["birth-certificate"],
  });
  await operator.carryOut(filed, ["check-completeness", "give-receipt"]);
  const receipt = await operator.readReceiptNumber(filed);
  await operator.carryOut(filed, ["register"]);
  const consent = await operator.readSheet("consent");
  await operator.doAct("consent", { "consent-form-day": "10.06.2019" });
  await operator.doAct("forward");
  await head.carryOut(filed, ["draft", "sign", "deliver-to-centre"], { "paper-number": "9-э" });
  await operator.carryOut(filed, ["issue"], { "issue-receipt": receipt });

  // then
  await operator.open(`/workplace${filed}`);
  expect(await operator.listActs()).toEqual([]);
  expect(consent).toContain("келісім");
  expect(await operator.content()).toContain("9-э");
});

test("in Zhambyl an incomplete package is turned down at the counter with a receipt", { timeout }, async () => {
  // given
  const operator = await door.enter(Clerk, { as: operatorOfTaraz });
  const filed = await operator.enterApplication({
    service: "external-study",
    answers: answersOf(pupil, TARAZ_DEPARTMENT),
    scans: ["application-form"],
  });

  // when
  await operator.carryOut(filed, ["refuse-intake"], { "intake-ground": "incomplete-package" });

  // then
  await operator.open(`/workplace${filed}/receipt`);
  expect(await operator.heading()).toContain("бас тарту");
  expect(await operator.content()).toContain("туу туралы куәлігінің көшірмесі");
});

test("every page visited is accessible, fits a narrow screen and makes no browser complain", () => {
  expect(door.notReached(pages)).toEqual([]);
  expect(door.findings()).toEqual([]);
});
