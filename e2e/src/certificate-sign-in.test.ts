/** Signing in with a certificate, beside IIN and password, with script and without. */
import { expect, inject, test } from "vitest";
import { openDoor } from "./people/enter.ts";
import { Parent } from "./people/parent.ts";
import { signByFile, signByProgram } from "./people/signing.ts";
import { officials, parents } from "./people/training-people.ts";
import { Visitor } from "./people/visitor.ts";

const door = openDoor();
const pages = [
  "/sign-in",
  "/sign-in/proof/:token",
  "422 /sign-in/proof/:token [without script]",
  "/sign-in [without script]",
  "/sign-in/proof/:token [without script]",
  "422 /sign-in/certificate",
];

test("a parent signs in by the signing program, and comes to the cabinet", async () => {
  // given
  const parent = await door.enter(Parent);
  await parent.beginSignInByCertificate(parents.aidana);

  // when
  await signByProgram(parent);

  // then
  expect(new URL(parent.page.url()).pathname).toBe("/cabinet");
  expect(await parent.page.locator("header").innerText()).toContain("Қасымова Айдана");
});

test("an official signs in by file without script; the signing key is turned away", async () => {
  // given
  const { signingProgramUrl } = inject("system");
  const head = await door.enter(Visitor, { withScript: false });
  await head.beginSignInByCertificate(officials.head);

  // when
  await signByFile(head, officials.head, signingProgramUrl, "sign");
  const refusals = await head.errors();
  await signByFile(head, officials.head, signingProgramUrl, "authenticate");

  // then
  expect(refusals).toHaveLength(1);
  expect(new URL(head.page.url()).pathname).toBe("/workplace");
});

test("a number must be typed first", async () => {
  // given
  const visitor = await door.enter(Visitor);

  // when
  await visitor.beginSignInByCertificate({ name: "", iin: "" });

  // then
  expect(await visitor.errors()).toHaveLength(1);
});

test("every page visited is accessible, fits a narrow screen and makes no browser complain", () => {
  expect(door.notReached(pages)).toEqual([]);
  expect(door.findings()).toEqual([]);
});
