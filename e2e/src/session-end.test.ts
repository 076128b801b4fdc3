/** A session that ends while a form is being filled in loses nothing that was typed. */
import { expect, test } from "vitest";
import { openDoor } from "./people/enter.ts";
import { typeAnswer } from "./people/filler.ts";
import { Parent } from "./people/parent.ts";
import { parents, SCHOOL } from "./people/training-people.ts";

const door = openDoor();
const pages = [
  "/services/:region/:service/apply",
  "/drafts/:region/:id/questions/school",
  "/sign-in",
  "/drafts/:region/:id/questions/kind-of-study",
];

test("what was typed when the session had ended stands there after signing in again", async () => {
  // given
  const parent = await door.enter(Parent, { as: parents.nadezhda });
  const { page } = parent;
  await parent.beginApplication();
  const question = new URL(page.url()).pathname;
  await typeAnswer(parent, "school", SCHOOL);
  await page.context().clearCookies({ name: /session/ });

  // when
  await parent.press(page.locator("main form button").first());
  expect(new URL(page.url()).pathname).toBe("/sign-in");
  await parent.giveCredentials(parents.nadezhda);

  // then
  expect(new URL(page.url()).pathname).toBe(question);
  expect(await page.locator(`[name=school][value="${SCHOOL}"]`).isChecked()).toBe(true);

  // and
  await parent.press(page.locator("main form button").first());
  expect(new URL(page.url()).pathname).not.toBe(question);
});

test("every page visited is accessible, fits a narrow screen and makes no browser complain", () => {
  expect(door.notReached(pages)).toEqual([]);
  expect(door.findings()).toEqual([]);
});
