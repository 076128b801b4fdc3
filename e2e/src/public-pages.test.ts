/** What everybody may see: the catalogue, a service in plain words, ways in. */
import { expect, test } from "vitest";
import { openDoor } from "./people/enter.ts";
import { Visitor } from "./people/visitor.ts";

const door = openDoor();
const pages = ["/", "/services/:region/:service", "/sign-in", "/register", "/register/code", "404 /nowhere"];

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

  // when
  await visitor.page.keyboard.press("Tab");
  await visitor.page.keyboard.press("Enter");

  // then
  expect(new URL(visitor.page.url()).hash).toBe("#content");
});

test("every page visited is accessible, fits a narrow screen and makes no browser complain", () => {
  expect(door.notReached(pages)).toEqual([]);
  expect(door.findings()).toEqual([]);
});
