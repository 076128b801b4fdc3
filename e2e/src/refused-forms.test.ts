/** A form sent with nothing in it comes back with what is missing, wherever something can be missing. */
import { expect, inject, test } from "vitest";
import { applicationFor, ordinaryPapers } from "./people/application.ts";
import { Chancellery } from "./people/chancellery.ts";
import { openDoor } from "./people/enter.ts";
import { Executor } from "./people/executor.ts";
import { answerQuestions, attachPapers, goToCheck } from "./people/filler.ts";
import { Head } from "./people/head.ts";
import { Parent } from "./people/parent.ts";
import { signByFile, signByProgram } from "./people/signing.ts";
import { children, officials, parents } from "./people/training-people.ts";

const door = openDoor();
const aCase = "/workplace/cases/:region/:id/acts";
const pages = [
  "422 /drafts/:region/:id/questions/school",
  "422 /drafts/:region/:id/documents/birth-certificate-or-identity",
  "422 /drafts/:region/:id/file",
  `422 ${aCase}/refuse-intake [register refuse-intake]`,
  `422 ${aCase}/resolve [resolve]`,
  `422 ${aCase}/draft [draft propose-refusal]`,
  `422 ${aCase}/propose-refusal [draft propose-refusal]`,
  `422 ${aCase}/sign [sign]`,
  "422 /sign-in",
  "422 /register",
];

test("the parent's forms and the acts'", async () => {
  const parent = await door.enter(Parent, { as: parents.aidana });
  const { signingProgramUrl } = inject("system");
  const button = parent.page.locator("main form button").first();

  // a question, a document, the signature
  await parent.beginApplication();
  await parent.press(button);
  expect(await parent.errors()).toHaveLength(1);
  await answerQuestions(parent, applicationFor(children.sanzhar));
  await parent.press(parent.page.locator("form[action$='/documents/birth-certificate-or-identity'] button").first());
  expect(await parent.errors()).toHaveLength(1);
  await attachPapers(parent, ordinaryPapers);
  await goToCheck(parent);
  await parent.goToSigning();
  await signByFile(parent, parents.sergei, signingProgramUrl);
  expect(await parent.errors()).toHaveLength(1);
  await signByProgram(parent);
  const filed = parent.openCase();

  // the acts
  const chancellery = await door.enter(Chancellery, { as: officials.chancellery });
  await chancellery.takeUp(filed);
  expect(await chancellery.sendEmpty("refuse-intake")).not.toEqual([]);
  await chancellery.register();
  const head = await door.enter(Head, { as: officials.head });
  await head.takeUp(filed);
  expect(await head.sendEmpty("resolve")).not.toEqual([]);
  await head.appoint(officials.executor.name);
  const executor = await door.enter(Executor, { as: officials.executor });
  await executor.takeUp(filed);
  expect(await executor.sendEmpty("propose-refusal")).not.toEqual([]);
  expect(await executor.sendEmpty("draft")).not.toEqual([]);
  await executor.draftEnrolment("47-о");
  await head.takeUp(filed);
  await signByFile(head, parents.sergei, signingProgramUrl);
  expect(await head.errors()).toHaveLength(1);
  await head.sign();
});

test("the ways in", async () => {
  const visitor = await door.enter(Parent);
  for (const address of ["/sign-in", "/register"]) {
    await visitor.open(address);
    await visitor.press(visitor.page.locator("main form button").first());
    expect(await visitor.errors()).not.toEqual([]);
  }
});

test("every page visited is accessible, fits a narrow screen and makes no browser complain", () => {
  expect(door.notReached(pages)).toEqual([]);
  expect(door.findings()).toEqual([]);
});
