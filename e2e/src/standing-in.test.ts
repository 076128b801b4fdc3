/** External study in North Kazakhstan over the portal, where a colleague stands in for the head who is on leave. */
import { expect, test } from "vitest";
import { Clerk } from "./people/clerk.ts";
import { openDoor } from "./people/enter.ts";
import { Parent } from "./people/parent.ts";
import { AIYRTAU, officialsOfAiyrtau, zarina } from "./people/people-of-north-kazakhstan.ts";
import { signByProgram } from "./people/signing.ts";

const door = openDoor();
const aCase = "/workplace/cases/:region/:id";
const pages = [
  `${aCase} [register]`,
  `${aCase} [resolve]`,
  `${aCase} [draft]`,
  `${aCase} [sign]`,
  `${aCase} [issue]`,
  "/cabinet/cases/:region/:id",
];

const timeout = 240_000;

test("the permission is signed by the head's substitute, and the case says by which order", { timeout }, async () => {
  // given
  const applicant = await door.enter(Parent);
  const chancellery = await door.enter(Clerk, { as: officialsOfAiyrtau.chancellery });
  const substitute = await door.enter(Clerk, { as: officialsOfAiyrtau.substitute });
  const executor = await door.enter(Clerk, { as: officialsOfAiyrtau.executor });
  const answers = {
    department: AIYRTAU,
    "filed-by": "applicant",
    "applicant-birth-date": zarina.birthDate,
    reason: "other",
  };

  // when: clause 9 wants a certificate to sign in with
  await applicant.beginSignInByCertificate(zarina);
  await signByProgram(applicant);
  await applicant.prepareApplication(answers, [{ kind: "birth-certificate" }], "north-kazakhstan/external-study");
  await applicant.goToSigning();
  await signByProgram(applicant);
  const filed = applicant.openCase();
  await chancellery.carryOut(filed, ["register"]);
  await substitute.carryOut(filed, ["resolve"], { "resolve-executor": officialsOfAiyrtau.executor.name });
  await executor.carryOut(filed, ["draft"], { "paper-number": "22-э" });
  await substitute.carryOut(filed, ["sign"]);
  await chancellery.carryOut(filed, ["issue"]);

  // then
  await chancellery.open(`/workplace${filed}`);
  expect(await chancellery.content()).toContain("27-ж");
  await applicant.openCabinetCase(filed);
  expect(await applicant.content()).toContain("22-э");
});

test("every page visited is accessible, fits a narrow screen and makes no browser complain", () => {
  expect(door.notReached(pages)).toEqual([]);
  expect(door.findings()).toEqual([]);
});
