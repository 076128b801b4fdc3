import { expect, test } from "vitest";
import { UploadSlots } from "./upload-slots.ts";

test("a person sends three files at a time, and the next when one has arrived", async () => {
  // given
  const slots = new UploadSlots();
  for (let files = 0; files < 3; files += 1) expect(await slots.take("aidana")).toBe(true);

  // then
  expect(await slots.take("aidana")).toBe(false);
  expect(await slots.take("sergei")).toBe(true);

  // when
  slots.release("aidana");

  // then
  expect(await slots.take("aidana")).toBe(true);
});

test("beyond ten in all, files wait in line", async () => {
  // given
  const slots = new UploadSlots();
  for (let person = 0; person < 10; person += 1) await slots.take(`p${person}`);
  const order: string[] = [];
  const first = slots.take("first").then(() => order.push("first"));
  const second = slots.take("second").then(() => order.push("second"));
  await Promise.resolve();
  expect(order).toEqual([]);

  // when
  slots.release("p0");
  await first;
  slots.release("p1");
  await second;

  // then
  expect(order).toEqual(["first", "second"]);
});
