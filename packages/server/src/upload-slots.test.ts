import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { SenderGone } from "./sender-gone.ts";
import { UploadSlots } from "./upload-slots.ts";

const body = new PassThrough();

test("a person sends three files at a time, and the next when one has arrived", async () => {
  // given
  const slots = new UploadSlots();
  for (let files = 0; files < 3; files += 1) expect(await slots.take("aidana", body)).toBe(true);

  // then
  expect(await slots.take("aidana", body)).toBe(false);
  expect(await slots.take("sergei", body)).toBe(true);

  // when
  slots.release("aidana");

  // then
  expect(await slots.take("aidana", body)).toBe(true);
});

test("beyond ten in all, files wait in line", async () => {
  // given
  const slots = new UploadSlots();
  for (let person = 0; person < 10; person += 1) await slots.take(`p${person}`, body);
  const order: string[] = [];
  const first = slots.take("first", body).then(() => order.push("first"));
  const second = slots.take("second", body).then(() => order.push("second"));
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

test("who goes away while waiting leaves the line, and may send others", async () => {
  // given
  const slots = new UploadSlots();
  for (let person = 0; person < 10; person += 1) await slots.take(`p${person}`, body);
  const goingAway = new PassThrough();
  const gone = [1, 2, 3].map(() => slots.take("gone", goingAway).catch((error: unknown) => error));
  const next = slots.take("next", body);

  // when
  goingAway.destroy();
  for (const outcome of await Promise.all(gone)) expect(outcome).toBeInstanceOf(SenderGone);
  slots.release("p0");

  // then
  expect(await next).toBe(true);
  slots.release("p1");
  expect(await slots.take("gone", body)).toBe(true);
});
