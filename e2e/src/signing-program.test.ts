/** The signing program's own page, on the user's machine: another origin than the portal's. */
import { describe, expect, inject, test } from "vitest";
import { openDoor } from "./people/enter.ts";
import { parents } from "./people/training-people.ts";
import { Visitor } from "./people/visitor.ts";

const door = openDoor();
const pages = [
  "signing program / kk",
  "signing program / ru",
  "413 signing program /sign kk",
  "413 signing program /sign ru",
];

describe.each(["kk", "ru"])("in %s", (language) => {
  test("takes the choice of a person from its own form", async () => {
    // given
    const user = await door.enter(Visitor);
    await user.open(`${inject("system").signingProgramUrl}/?lang=${language}`);
    const form = user.page.locator("form[action^='/choose']");

    // when
    await form.locator("[name=iin]").selectOption(parents.sergei.iin);
    await user.press(form.locator("button"));

    // then
    expect(await user.content()).toContain(parents.sergei.name);
    expect(await form.locator("[name=iin]").inputValue()).toBe(parents.sergei.iin);
  });

  test("says that a file is too large", async () => {
    // given
    const user = await door.enter(Visitor);
    await user.open(`${inject("system").signingProgramUrl}/?lang=${language}`);
    const form = user.page.locator("form[action^='/sign']");

    // when
    const buffer = Buffer.alloc(11 * 1024 * 1024);
    await form.locator("[name=file]").setInputFiles({ name: "a.bin", mimeType: "application/octet-stream", buffer });
    await user.press(form.locator("button"));

    // then
    expect(await user.page.getByRole("alert").innerText()).toContain("10");
  });
});

test("every page visited is accessible, fits a narrow screen and makes no browser complain", () => {
  expect(door.notReached(pages)).toEqual([]);
  expect(door.findings()).toEqual([]);
});
