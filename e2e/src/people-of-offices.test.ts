/** Who looks after offices' people: an administrator everywhere, a head the substitutions in their own office. */
import { expect, test } from "vitest";
import { openDoor } from "./people/enter.ts";
import { officials, parents, SCHOOL } from "./people/training-people.ts";
import { Visitor } from "./people/visitor.ts";

const door = openDoor();
const pages = [
  "/administration/people",
  "/administration/people/:region",
  "/administration/people/:region/:office",
  "/administration/people/:region/:office/employ",
  "422 /administration/people/:region/:office/employ",
  "/administration/people/:region/:office/end",
  "422 /administration/people/:region/:office/end",
  "/offices/:region/:office/substitutions",
  "/offices/:region/:office/substitutions/new",
  "422 /offices/:region/:office/substitutions/new",
  "/offices/:region/:office/substitutions/cancel",
];

test("an administrator records an employee and ends their work", async () => {
  // given
  const administrator = await door.enter(Visitor, { as: officials.administrator });
  const { page } = administrator;
  await administrator.open("/administration/people");
  await administrator.follow(page.locator("main a[href*='/administration/people/kostanay']").first());
  await administrator.follow(page.locator(`main a[href$='/${SCHOOL}']`));
  await administrator.follow(page.locator("main a[href$='/employ']"));

  // when
  await administrator.press(page.locator("main form button").first());
  const empty = await administrator.errors();
  await page.locator("[name=iin]").fill(parents.nadezhda.iin);
  await page.locator("[name=name]").fill(parents.nadezhda.name);
  await page.locator("[name=role][value=executor]").check();
  await page.locator("[name=from]").fill("10.06.2019");
  await administrator.press(page.locator("main form button").first());
  const listed = await administrator.content();
  await administrator.follow(page.locator(".govuk-summary-list__row", { hasText: parents.nadezhda.name }).locator("a"));
  await page.locator("[name=last-day]").fill("09.06.2019");
  await administrator.press(page.locator("main form button").first());

  // then
  expect(empty.length).toBeGreaterThan(2);
  expect(listed).toContain(parents.nadezhda.name);
  expect(await administrator.errors()).toHaveLength(1);
});

test("a head writes an order of substitution and cancels it", async () => {
  // given
  const head = await door.enter(Visitor, { as: officials.head });
  const { page } = head;
  await head.open("/workplace/substitutions");
  await head.follow(page.locator("main a[href$='/new']"));

  // when
  await head.press(page.locator("main form button").first());
  const empty = await head.errors();
  await page.locator("[name=order-number]").fill("21-к");
  await page.locator("[name=order-date]").fill("10.06.2019");
  await page.locator("main label", { hasText: officials.chancellery.name }).first().click();
  await page
    .locator("[name=substitute]")
    .locator("xpath=following-sibling::label", { hasText: officials.executor.name })
    .click();
  await page.locator("[name=from]").fill("12.06.2019");
  await page.locator("[name=until]").fill("14.06.2019");
  await head.press(page.locator("main form button").first());
  const listed = await head.content();
  await head.follow(page.locator("main a[href*='/cancel?']").first());
  await head.press(page.locator("main form button").first());

  // then
  expect(empty.length).toBeGreaterThan(3);
  expect(listed).toContain("21-к");
  expect(await page.locator("main a[href*='/cancel?']").count()).toBe(0);
});

test("every page visited is accessible, fits a narrow screen and makes no browser complain", () => {
  expect(door.notReached(pages)).toEqual([]);
  expect(door.findings()).toEqual([]);
});
