/** Registering proves the number by a certificate of the same number, so that nobody takes another's (clause 9(1)). */
import { expect, inject, test } from "vitest";
import { openDoor } from "./people/enter.ts";
import { Parent } from "./people/parent.ts";
import { signByFile, signByProgram } from "./people/signing.ts";
import { parents } from "./people/training-people.ts";

const door = openDoor();
const pages = [
  "/register",
  "/register/proof/:token",
  "422 /register/proof/:token",
  "/sign-in",
  "/cabinet [empty]",
  "signing program / kk",
];
const password = "тоғыз жолдың торабы";

test("somebody with keys opens an account and signs in with it", async () => {
  // given
  const parent = await door.enter(Parent);

  // when
  await parent.register(parents.asel, password);
  await signByProgram(parent);

  // then
  expect(new URL(parent.page.url()).pathname).toBe("/cabinet");
  expect(await parent.page.locator("header").innerText()).toContain("Төлегенова Әсел");

  // and
  const elsewhere = await door.enter(Parent);
  await elsewhere.open("/cabinet");
  await elsewhere.giveCredentials(parents.asel, password);
  expect(new URL(elsewhere.page.url()).pathname).toBe("/cabinet");
});

test("another person's certificate opens no account", async () => {
  // given
  const parent = await door.enter(Parent);
  await parent.register(parents.asel, password);

  // when
  await signByFile(parent, parents.sergei, inject("system").signingProgramUrl, "authenticate");

  // then
  expect(new URL(parent.page.url()).pathname).toMatch(/^\/register\/proof\//);
  expect(await parent.errors()).toHaveLength(1);
});

test("a page that finds no signing program says what to do", async () => {
  // given
  const parent = await door.enter(Parent);
  await parent.page.routeWebSocket(/127\.0\.0\.1/, (socket) => socket.close());
  await parent.register(parents.asel, password);

  // when
  await parent.page.locator("form[data-sign] button").click();

  // then
  const message = parent.page.locator("[data-message=absent]");
  await message.waitFor({ state: "visible" });
  expect(await message.innerText()).toContain("NCALayer");
});

test("every page visited is accessible, fits a narrow screen and makes no browser complain", () => {
  expect(door.notReached(pages)).toEqual([]);
  expect(door.findings()).toEqual([]);
});
