/** What only an administrator of the installation may do; of cases they see nothing. */
import { expect, test } from "vitest";
import { openDoor } from "./people/enter.ts";
import { officials, parents } from "./people/training-people.ts";
import { Visitor } from "./people/visitor.ts";

const door = openDoor();
const pages = [
  "/administration/law",
  "/administration/law/confirmation",
  "422 /administration/law/confirmation",
  "/administration/law/end",
  "422 /administration/law/end",
  "403 /workplace",
  "403 /administration/law",
];

test.each(["end", "confirmation"])("an empty record (%s) is refused, with what is missing", async (record) => {
  // given
  const administrator = await door.enter(Visitor, { as: officials.administrator });
  await administrator.open("/administration/law");
  const { page } = administrator;
  await administrator.follow(page.locator(`main a[href^="/administration/law/${record}"]`).first());

  // when
  await administrator.press(page.locator("main form button").first());

  // then
  expect((await administrator.errors()).length).toBeGreaterThan(1);
});

test("each keeps to their own pages", async () => {
  const administrator = await door.enter(Visitor, { as: officials.administrator });
  await administrator.open("/workplace");
  expect(await administrator.heading()).not.toBe("");

  const parent = await door.enter(Visitor, { as: parents.aidana });
  await parent.open("/administration/law");
  expect(await parent.heading()).not.toBe("");
});

test("every page visited is accessible, fits a narrow screen and makes no browser complain", () => {
  expect(door.notReached(pages)).toEqual([]);
  expect(door.findings()).toEqual([]);
});
