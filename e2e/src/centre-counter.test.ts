/** At a one-stop centre: the operator enters an application handed in on paper, without script in the browser. */
import { expect, test } from "vitest";
import { openDoor } from "./people/enter.ts";
import { answerQuestions, attachPapers } from "./people/filler.ts";
import { Official } from "./people/official.ts";
import { officials, operator, parents, SCHOOL } from "./people/training-people.ts";

const door = openDoor();
const pages = [
  "/workplace/applications/new [without script]",
  "/drafts/:region/:id/documents [without script]",
  "/drafts/:region/:id/check [without script]",
  "422 /drafts/:region/:id/file-on-paper [without script]",
  "/workplace/search",
  "422 /workplace/search",
];

const application = {
  school: SCHOOL,
  certificate: "general-secondary",
  "filed-by": "applicant",
  "applicant-iin": parents.sergei.iin,
  "applicant-name": parents.sergei.name,
  reason: "lost",
} as const;

// A page for every question, each looked at in two languages and widths.
const timeout = 240_000;

test("the operator chooses the service and the school, scans what is signed and marks what came on paper", {
  timeout,
}, async () => {
  // given
  const visitor = await door.enter(Official, { as: operator, withScript: false });
  const { page } = visitor;
  await visitor.open("/workplace/applications/new");
  await visitor.follow(page.locator("main a[href*='certificate-duplicate']"));
  await visitor.press(page.locator("main form button").first());
  await answerQuestions(visitor, application);

  // when
  await page.locator("[name='birth-certificate-or-identity-handed-over']").check();
  await visitor.press(page.locator('form[action$="/documents"] button'));
  await visitor.press(page.locator("main form[action$='/file-on-paper'] button"));
  const withoutScan = await visitor.errors();
  await visitor.follow(page.locator("main a[href$='/documents']").first());
  await attachPapers(visitor, [{ kind: "application" }]);
  await visitor.press(page.locator('form[action$="/documents"] button'));
  await visitor.press(page.locator("main form[action$='/file-on-paper'] button"));

  // then
  expect(withoutScan).toHaveLength(1);
  expect(page.url()).toContain("/workplace/cases/");
  expect(await visitor.content()).toContain(parents.sergei.name);
});

test("the school finds the application by the applicant's IIN, which gets into no address", async () => {
  // given
  const chancellery = await door.enter(Official, { as: officials.chancellery });
  const { page } = chancellery;
  await chancellery.open("/workplace/search");

  // when
  await chancellery.press(page.locator("main form button").last());
  const empty = await chancellery.errors();
  await page.locator("[name=iin]").fill(parents.sergei.iin);
  await chancellery.press(page.locator("main form button").last());

  // then
  expect(empty).toHaveLength(1);
  expect(page.url()).not.toContain(parents.sergei.iin);
  await chancellery.follow(page.locator("main .service-list a").first());
  expect(page.url()).toContain("/workplace/cases/");
});

test("every page visited is accessible, fits a narrow screen and makes no browser complain", () => {
  expect(door.notReached(pages)).toEqual([]);
  expect(door.findings()).toEqual([]);
});
