/** A parent applies over the portal and finds the signed notice in the cabinet (clauses 5, 7 and 9). */
import { describe, expect, inject, test } from "vitest";
import { applicationFor, ordinaryPapers } from "./people/application.ts";
import { Chancellery } from "./people/chancellery.ts";
import { judgeApplication, judgeResult } from "./people/downloaded-papers.ts";
import { openDoor } from "./people/enter.ts";
import { Executor } from "./people/executor.ts";
import { Head } from "./people/head.ts";
import { Parent } from "./people/parent.ts";
import { signByFile, signByProgram } from "./people/signing.ts";
import { children, officials, parents } from "./people/training-people.ts";

const door = openDoor();
/** GOST R 34.10-2015 in the numbering of Kazakhstan; 256 and 512 bit end in 1 and 2. */
const gost = "1.2.398.3.10.1.1.2.3.";
const pages = [
  "/",
  "/services/:region/:service",
  "/services/:region/:service/apply",
  "/drafts/:region/:id/questions/actual-residence",
  "/drafts/:region/:id/questions/child-birth-date",
  "/drafts/:region/:id/questions/child-citizenship",
  "/drafts/:region/:id/questions/child-iin",
  "/drafts/:region/:id/questions/child-name",
  "/drafts/:region/:id/questions/class",
  "/drafts/:region/:id/questions/kind-of-study",
  "/drafts/:region/:id/questions/language-of-instruction",
  "/drafts/:region/:id/questions/phone",
  "/drafts/:region/:id/questions/representative-kind",
  "/drafts/:region/:id/questions/school",
  "/drafts/:region/:id/documents",
  "/drafts/:region/:id/check",
  "/drafts/:region/:id/sign",
  "/cabinet",
  "/cabinet/cases/:region/:id",
  "/workplace/cases/:region/:id [register refuse-intake]",
  "/workplace/cases/:region/:id [resolve]",
  "/workplace/cases/:region/:id [draft propose-refusal]",
  "/workplace/cases/:region/:id [sign]",
  "/workplace/cases/:region/:id [issue]",
  "/drafts/:region/:id/questions/school [without script]",
  "/drafts/:region/:id/documents [without script]",
  "/drafts/:region/:id/check [without script]",
  "/drafts/:region/:id/sign [without script]",
  "/cabinet/cases/:region/:id [without script]",
  "signing program / kk [without script]",
];

describe("an application over the portal", () => {
  test("goes from the first question to the signed notice in the cabinet", async () => {
    // given
    const parent = await door.enter(Parent, { as: parents.aidana });
    const chancellery = await door.enter(Chancellery, { as: officials.chancellery });
    const head = await door.enter(Head, { as: officials.head });
    const executor = await door.enter(Executor, { as: officials.executor });

    // when
    await parent.prepareApplication(applicationFor(children.alikhan), ordinaryPapers);
    await parent.goToSigning();
    await signByProgram(parent);
    const filed = parent.openCase();

    await chancellery.takeUp(filed);
    await chancellery.register();
    await head.takeUp(filed);
    await head.appoint(officials.executor.name);
    await executor.takeUp(filed);
    await executor.draftEnrolment("45-о");
    await head.takeUp(filed);
    await head.sign();
    await chancellery.takeUp(filed);
    await chancellery.issue();

    // then
    await parent.openCabinetCase(filed);
    const page = await parent.content();
    expect(page).toContain("45-о");
    expect(page).toContain(children.alikhan.name);
    expect(page).toContain("Жұмабеков Болат");

    // and, since both were signed with GOST keys, whoever has the files can judge them by the command alone
    const [resultJudged, aboutResult] = await judgeResult(parent, filed);
    expect([resultJudged, aboutResult[0]]).toEqual([0, "VALID"]);
    expect(aboutResult.join("\n")).toContain(`algorithm ${gost}`);
    const [, aboutApplication] = await judgeApplication(parent, filed);
    expect(aboutApplication.join("\n")).toContain(`algorithm ${gost}`);
  });

  // Without script each page is looked at in a copy, which takes its time on a busy machine.
  test("is filed without script, signed by file", { timeout: 240_000 }, async () => {
    // given
    const parent = await door.enter(Parent, { as: parents.sergei, withScript: false });

    // when
    await parent.prepareApplication(applicationFor(children.polina), ordinaryPapers);
    await parent.goToSigning();
    await signByFile(parent, parents.sergei, inject("system").signingProgramUrl);

    // then
    expect(parent.openCase()).toMatch(/^\/cases\/kostanay-\d+\//);
    expect(await parent.content()).toContain(children.polina.name);
  });
});

test("every page visited is accessible, fits a narrow screen and makes no browser complain", () => {
  expect(door.notReached(pages)).toEqual([]);
  expect(door.findings()).toEqual([]);
});
