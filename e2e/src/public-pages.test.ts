/** What everybody may see: the catalogue, a service in plain words, ways in. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openDoor } from "./people/enter.ts";
import { Visitor } from "./people/visitor.ts";

const door = openDoor();
const pages = [
  "/",
  "/services/:region/:service",
  "/services/:region/:service/text",
  "/services/:service/comparison",
  "/sign-in",
  "/register",
  "/register/code",
  "404 /nowhere",
];

test("pages are in Kazakh until a language is chosen, and stay in the chosen one", async () => {
  // given
  const visitor = await door.enter(Visitor);
  const language = () => visitor.page.locator("html").getAttribute("lang");

  // when
  await visitor.open("/");

  // then
  expect(await language()).toBe("kk");

  // when
  await visitor.press(visitor.page.getByRole("button", { name: "Русский" }));
  await visitor.follow(visitor.page.locator("main a[href$='/kostanay/school-enrolment']").first());

  // then
  expect(await language()).toBe("ru");
  expect(await visitor.content()).toContain("№ 285");
});

test("a service is found by its region and by its name, and each of its wordings has a page", async () => {
  // given
  const visitor = await door.enter(Visitor);
  await visitor.open("/");

  // when
  await visitor.follow(visitor.page.locator("main a[href='/?by=service']"));
  await visitor.follow(visitor.page.locator("main a[href='/services/east-kazakhstan/certificate-duplicate']"));
  const today = await visitor.content();
  await visitor.follow(visitor.page.locator("main a[href$='?edition=2015-08-31']"));

  // then
  expect(today).toContain("№ 198");
  expect(await visitor.content()).toContain("2015 жылғы 31 тамыз редакциясы");
});

test("every service of the catalogue has a page", async () => {
  // given
  const visitor = await door.enter(Visitor);
  await visitor.open("/");
  const links = visitor.page.locator("main h3 a[href^='/services/']");
  const addresses = await links.evaluateAll((found) => found.map((link) => link.getAttribute("href") ?? ""));

  // when
  const headings: string[] = [];
  for (const address of addresses) {
    await visitor.open(address);
    headings.push(await visitor.heading());
  }

  // then: nine regulations, and two services that were taken out of their act
  expect(headings).toHaveLength(11);
  expect(headings).not.toContain("");
});

test("from a service one comes to the regulation clause by clause, and to the four regions side by side", async () => {
  // given
  const visitor = await door.enter(Visitor);
  await visitor.open("/services/kostanay/external-study");

  // when
  await visitor.follow(visitor.page.locator("main a[href^='/services/kostanay/external-study/text']"));
  const text = await visitor.content();
  await visitor.open("/services/kostanay/external-study");
  await visitor.follow(visitor.page.locator("main a[href='/services/external-study/comparison']"));
  const comparison = await visitor.content();
  await visitor.follow(
    visitor.page.locator("main a[href$='/external-study/text?edition=2019-01-01#clause-6-5']").first(),
  );

  // then
  expect(text).toContain("Ресми мәтін емес");
  for (const region of ["Шығыс Қазақстан", "Қостанай", "Солтүстік Қазақстан", "Жамбыл"]) {
    expect(comparison).toContain(region);
  }
  expect(new URL(visitor.page.url()).hash).toBe("#clause-6-5");
});

test("a service that was taken out of its act says by which one", async () => {
  // given
  const visitor = await door.enter(Visitor);

  // when
  await visitor.open("/services/east-kazakhstan/vocational-admission");

  // then
  expect(await visitor.content()).toContain("№ 205");
});

test("the ways in and an address that isn't there are pages like any other", async () => {
  const visitor = await door.enter(Visitor);
  for (const address of ["/sign-in", "/register", "/register/code", "/nowhere"]) {
    await visitor.open(address);
    expect(await visitor.heading()).not.toBe("");
  }
});

test("the keyboard's first stop is the link past the header", async () => {
  // given
  const visitor = await door.enter(Visitor);
  await visitor.open("/");
  await nextFrame(visitor.page);

  // when
  await visitor.page.keyboard.press("Tab");
  const stop = await visitor.page.locator(":focus").getAttribute("href", { timeout: 10_000 });
  await visitor.page.keyboard.press("Enter");

  // then
  expect(stop).toBe("#content");
  await visitor.page.waitForURL(/\/#content$/, { timeout: 10_000 });
});

test("every page visited is accessible, fits a narrow screen and makes no browser complain", () => {
  expect(door.notReached(pages)).toEqual([]);
  expect(door.findings()).toEqual([]);
});

/** Waits until the page is on the screen: a browser may drop keys that are pressed before its first frame. */
async function nextFrame(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown))));
}
