/** A parent applies over the portal and finds the signed notice in the cabinet (clauses 5, 7 and 9). */
import { describe, expect, inject, test } from "vitest";
import { Chancellery } from "./people/chancellery.ts";
import { openDoor } from "./people/enter.ts";
import { Executor } from "./people/executor.ts";
import { Head } from "./people/head.ts";
import { applicationFor, ordinaryPapers, Parent } from "./people/parent.ts";
import { signByFile, signByProgram } from "./people/signing.ts";
import { children, officials, parents } from "./people/training-people.ts";

const door = openDoor();

describe("an application over the portal", () => {
  test("goes from the first question to the signed notice in the cabinet", async () => {
    // given
    const parent = await door.enter(Parent, { as: parents.aidana });
    const chancellery = await door.enter(Chancellery, { as: officials.chancellery });
    const head = await door.enter(Head, { as: officials.head });
    const executor = await door.enter(Executor, { as: officials.executor });

    // when the parent files
    await parent.beginApplication();
    await parent.answer(applicationFor(children.alikhan));
    await parent.attach(ordinaryPapers);
    await parent.checkApplication();
    await parent.goToSigning();
    await signByProgram(parent);
    const filed = parent.openCase();

    // and the school works
    await chancellery.takeUp(filed);
    await chancellery.register();
    await head.takeUp(filed);
    await head.appoint(officials.executor.name);
    await executor.takeUp(filed);
    await executor.draftEnrolment({ number: "45-о", date: "10.06.2019", schoolYear: "2019–2020" });
    await head.takeUp(filed);
    await head.sign();
    await chancellery.takeUp(filed);
    await chancellery.issue();

    // then
    await parent.open(`/cabinet${filed}`);
    const page = await parent.content();
    expect(page).toContain("45-о");
    expect(page).toContain(children.alikhan.name);
    expect(page).toContain(officials.head.name.split(" ")[0]);
  });

  test("is filed without script, signed by file", async () => {
    // given
    const parent = await door.enter(Parent, { as: parents.sergei, withScript: false });

    // when
    await parent.beginApplication();
    await parent.answer(applicationFor(children.polina));
    await parent.attach(ordinaryPapers);
    await parent.checkApplication();
    await parent.goToSigning();
    await signByFile(parent, parents.sergei, inject("system").signingProgramUrl);

    // then
    expect(parent.openCase()).toMatch(/^\/cases\/kostanay-1\//);
    expect(await parent.content()).toContain(children.polina.name);
  });
});

test("every page visited is accessible, fits a narrow screen and makes no browser complain", () => {
  door.expectNoFindings();
});
