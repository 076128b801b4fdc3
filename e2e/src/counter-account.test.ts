/** An account for somebody without keys: the counter sees the identity document and gives a code (clause 9(1)). */
import { expect, test } from "vitest";
import { Chancellery } from "./people/chancellery.ts";
import { openDoor } from "./people/enter.ts";
import { Parent } from "./people/parent.ts";
import { officials, withoutKeys } from "./people/training-people.ts";

const door = openDoor();
const password = "тоғыз жолдың торабы";
const pages = [
  "/workplace/accounts",
  "422 /workplace/accounts",
  "POST /workplace/accounts",
  "/register/code",
  "422 /register/code",
  "/cabinet [empty]",
];

test("the code opens an account, and another one doesn't", async () => {
  // given
  const chancellery = await door.enter(Chancellery, { as: officials.chancellery });
  const code = await chancellery.giveActivationCode(withoutKeys);
  const person = await door.enter(Parent);

  // when
  await person.registerByCode(withoutKeys, "AAAA-AAAA-AAAA", password);

  // then
  expect(await person.errors()).toHaveLength(1);

  // when
  await person.registerByCode(withoutKeys, code, password);

  // then
  expect(new URL(person.page.url()).pathname).toBe("/cabinet");
  expect(await person.page.locator("header").innerText()).toContain("Бекова Зарина");
});

test("every page visited is accessible, fits a narrow screen and makes no browser complain", () => {
  expect(door.notReached(pages)).toEqual([]);
  expect(door.findings()).toEqual([]);
});
