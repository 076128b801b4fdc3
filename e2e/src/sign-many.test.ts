/** A head signs what waits for a signature in one go, with one choice of the key. */
import { expect, test } from "vitest";
import { applicationFor, ordinaryPapers } from "./people/application.ts";
import { Chancellery } from "./people/chancellery.ts";
import { openDoor } from "./people/enter.ts";
import { Executor } from "./people/executor.ts";
import { Head } from "./people/head.ts";
import { Parent } from "./people/parent.ts";
import { signByProgram } from "./people/signing.ts";
import { children, officials, parents, type TrainingChild, type TrainingPerson } from "./people/training-people.ts";

const door = openDoor();
const pages = ["/workplace", "/workplace/sign", "/workplace/sign [without script]", "POST /workplace/sign"];

test("the head chooses two cases, reads their documents and signs both at once", async () => {
  // given two cases whose notices wait for the head
  const chancellery = await door.enter(Chancellery, { as: officials.chancellery });
  const head = await door.enter(Head, { as: officials.head });
  const executor = await door.enter(Executor, { as: officials.executor });
  const bring = async (parent: TrainingPerson, child: TrainingChild, order: string): Promise<string> => {
    const applicant = await door.enter(Parent, { as: parent });
    await applicant.prepareApplication(applicationFor(child), ordinaryPapers);
    await applicant.goToSigning();
    await signByProgram(applicant);
    const filed = applicant.openCase();
    await chancellery.takeUp(filed);
    await chancellery.register();
    await head.takeUp(filed);
    await head.appoint(officials.executor.name);
    await executor.takeUp(filed);
    await executor.draftEnrolment(order);
    return filed;
  };
  const cases = [
    await bring(parents.aidana, children.alikhan, "51-о"),
    await bring(parents.daniyar, children.tomiris, "52-о"),
  ];

  // when
  await head.chooseToSign(cases);
  const read = await head.content();
  await head.sign();

  // then
  expect(read).toContain(children.alikhan.name);
  expect(read).toContain(children.tomiris.name);
  expect(await head.page.locator("main .govuk-tag--green").count()).toBe(2);
  for (const signed of cases) {
    await chancellery.takeUp(signed);
    expect(await chancellery.listActs()).toEqual(["issue"]);
  }
});

test("without script the page leads to signing by file, case by case", async () => {
  // given
  const head = await door.enter(Head, { as: officials.head, withScript: false });

  // when
  await head.open("/workplace/sign");

  // then
  expect(await head.page.locator("form[data-sign]:visible").count()).toBe(0);
});

test("every page visited is accessible, fits a narrow screen and makes no browser complain", () => {
  expect(door.notReached(pages)).toEqual([]);
  expect(door.findings()).toEqual([]);
});
