/** The lawful refusals: two at intake (clauses 5(1), 7(1)), one at examination (clauses 5(3), 7(3)). */
import { describe, expect, test } from "vitest";
import { applicationFor, ordinaryPapers } from "./people/application.ts";
import { Chancellery } from "./people/chancellery.ts";
import { openDoor } from "./people/enter.ts";
import { Executor } from "./people/executor.ts";
import { Head } from "./people/head.ts";
import { Parent } from "./people/parent.ts";
import { signByProgram } from "./people/signing.ts";
import { children, officials, parents } from "./people/training-people.ts";

const door = openDoor();
const pages = [
  "/drafts/:region/:id/check",
  "/cabinet",
  "/cabinet/cases/:region/:id",
  "/workplace",
  "/workplace/cases/:region/:id/receipt",
  "/workplace/cases/:region/:id [none]",
  "/workplace/cases/:region/:id [draft propose-refusal]",
  "/workplace/cases/:region/:id [sign]",
  "/workplace/cases/:region/:id [issue]",
];

describe("acceptance is refused", () => {
  test("when no place of residence was given (clause 4), and the parent knew beforehand", async () => {
    // given
    const parent = await door.enter(Parent, { as: parents.daniyar });
    const { "actual-residence": _, ...withoutResidence } = applicationFor(children.tomiris);
    await parent.prepareApplication(withoutResidence, ordinaryPapers);
    expect(await parent.page.locator(".govuk-warning-text").innerText()).toContain("Бала іс жүзінде қайда тұрады?");
    await parent.goToSigning();
    await signByProgram(parent);
    const filed = parent.openCase();

    // when
    const chancellery = await door.enter(Chancellery, { as: officials.chancellery });
    await chancellery.takeUp(filed);
    await chancellery.refuseAsIncomplete();

    // then
    await parent.openCabinetCase(filed);
    const page = await parent.content();
    expect(page).toContain("Құжаттар топтамасы толық емес");
    expect(page).toContain("5(1), 7(1)");
    expect(page).toContain("Бала іс жүзінде қайда тұрады?");
  });

  test("when a document had run out on the day of filing", async () => {
    // given
    const parent = await door.enter(Parent, { as: parents.nadezhda });
    const papers = ordinaryPapers.map((paper) =>
      paper.kind === "health-certificate-063" ? { ...paper, validUntil: "31.05.2019" } : paper,
    );
    await parent.prepareApplication(applicationFor(children.maksim, { class: "4" }), papers);
    await parent.goToSigning();
    await signByProgram(parent);
    const filed = parent.openCase();

    // when
    const chancellery = await door.enter(Chancellery, { as: officials.chancellery });
    await chancellery.takeUp(filed);
    await chancellery.refuseAsExpired("health-certificate-063");

    // then
    await parent.openCabinetCase(filed);
    const page = await parent.content();
    expect(page).toContain("Құжаттың қолданылу мерзімі өтіп кеткен");
    expect(page).toContain("жарамдылық мерзімінің соңғы күні – 2019 жылғы 31 мамыр");
  });
});

describe("the service is refused", () => {
  test("when what the application states was found unreliable, by a refusal that the head signs", async () => {
    // given
    const parent = await door.enter(Parent, { as: parents.sergei });
    await parent.prepareApplication(applicationFor(children.artyom, { class: "5" }), ordinaryPapers);
    await parent.goToSigning();
    await signByProgram(parent);
    const filed = parent.openCase();
    const chancellery = await door.enter(Chancellery, { as: officials.chancellery });
    await chancellery.takeUp(filed);
    await chancellery.register();
    const head = await door.enter(Head, { as: officials.head });
    await head.takeUp(filed);
    await head.appoint(officials.executor.name);

    // when
    const executor = await door.enter(Executor, { as: officials.executor });
    await executor.takeUp(filed);
    await executor.proposeRefusal("actual-residence", "Көрсетілген мекенжайда мұндай үй жоқ.");
    await head.takeUp(filed);
    await head.sign();
    await chancellery.takeUp(filed);
    await chancellery.issue();

    // then
    await parent.openCabinetCase(filed);
    const page = await parent.content();
    expect(page).toContain("Көрсетілген мекенжайда мұндай үй жоқ.");
    expect(page).toContain("5(3), 7(3)");
  });
});

test("every page visited is accessible, fits a narrow screen and makes no browser complain", () => {
  expect(door.notReached(pages)).toEqual([]);
  expect(door.findings()).toEqual([]);
});
