/** External study in Zhambyl over the portal: the pupil's own application, and a mother's (clauses 5 and 11). */
import { describe, expect, test } from "vitest";
import type { Answers } from "./people/application.ts";
import { Chancellery } from "./people/chancellery.ts";
import { openDoor } from "./people/enter.ts";
import { Executor } from "./people/executor.ts";
import { Head } from "./people/head.ts";
import { Parent } from "./people/parent.ts";
import { DEPARTMENT, daughter, mother, officialsOfTaraz, pupil } from "./people/people-of-zhambyl.ts";
import { signByProgram } from "./people/signing.ts";

const door = openDoor();
const service = "zhambyl/external-study";
const pages = [
  "/drafts/:region/:id/questions/department",
  "/drafts/:region/:id/questions/filed-by",
  "/drafts/:region/:id/questions/applicant-iin",
  "/drafts/:region/:id/questions/applicant-birth-date",
  "/drafts/:region/:id/questions/reason",
];

/** What the pupil answers; who they are is known from the account. */
const ownAnswers: Answers = {
  department: DEPARTMENT,
  "filed-by": "applicant",
  "applicant-birth-date": pupil.birthDate,
  reason: "other",
  class: "11",
};

describe("an application for external study", () => {
  test("is the pupil's own, and ends with the signed permission", async () => {
    // given
    const applicant = await door.enter(Parent, { as: pupil });
    const chancellery = await door.enter(Chancellery, { as: officialsOfTaraz.chancellery });
    const head = await door.enter(Head, { as: officialsOfTaraz.head });
    const executor = await door.enter(Executor, { as: officialsOfTaraz.executor });

    // when
    await applicant.prepareApplication(ownAnswers, [{ kind: "birth-certificate" }], service);
    await applicant.goToSigning();
    await signByProgram(applicant);
    const filed = applicant.openCase();

    await chancellery.takeUp(filed);
    await chancellery.register();
    await head.takeUp(filed);
    await head.appoint(officialsOfTaraz.executor.name);
    await executor.takeUp(filed);
    await executor.draftPermission("17-э");
    await head.takeUp(filed);
    await head.sign();
    await chancellery.takeUp(filed);
    await chancellery.issue();

    // then
    await applicant.openCabinetCase(filed);
    const page = await applicant.content();
    expect(page).toContain("17-э");
    expect(page).toContain(pupil.name);
  });

  test("is signed by the mother when she files it for her daughter", async () => {
    // given
    const applicant = await door.enter(Parent, { as: mother });
    const answers = {
      ...ownAnswers,
      "filed-by": "representative",
      "applicant-iin": daughter.iin,
      "applicant-name": daughter.name,
      "applicant-birth-date": daughter.birthDate,
    };

    // when
    await applicant.prepareApplication(
      answers,
      [{ kind: "birth-certificate" }, { kind: "representation-proof" }],
      service,
    );
    await applicant.goToSigning();
    const signing = await applicant.content();
    await signByProgram(applicant);

    // then: cl. 11(8)
    expect(signing).toContain(mother.iin);
    expect(applicant.openCase()).toMatch(/^\/cases\/zhambyl-\d+\//);
    expect(await applicant.content()).toContain(daughter.name);
  });
});

test("every page visited is accessible, fits a narrow screen and makes no browser complain", () => {
  expect(door.notReached(pages)).toEqual([]);
  expect(door.findings()).toEqual([]);
});
