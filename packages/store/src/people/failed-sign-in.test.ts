import { randomBytes } from "node:crypto";
import type { Instant } from "@reglament/calendar";
import { expect, test } from "vitest";
import { testDatabase } from "../testing/test-database.ts";
import { countSignInTry, forgetSignInTries, takeBackSignInTry } from "./failed-sign-in.ts";

const { pool } = await testDatabase();
const realNow = 1_700_000_000_000 as Instant;
const after = (ms: number) => (realNow + ms) as Instant;
const limit = { tries: 3, lastsMs: 1000 };

test("tries are used up, and come back when the pause is over", async () => {
  // given
  const number = randomBytes(32);
  for (let tries = 0; tries < 3; tries += 1) expect(await countSignInTry(pool, number, limit, realNow)).toBe(true);

  // then: a try in the pause doesn't lengthen it
  expect(await countSignInTry(pool, number, limit, after(999))).toBe(false);
  expect(await countSignInTry(pool, number, limit, after(1000))).toBe(true);
  expect(await countSignInTry(pool, randomBytes(32), limit, realNow)).toBe(true);
});

test("of many tries at once no more than allowed are let through", async () => {
  const number = randomBytes(32);

  const counted = await Promise.all(Array.from({ length: 20 }, () => countSignInTry(pool, number, limit, realNow)));

  expect(counted.filter(Boolean)).toHaveLength(3);
});

test("whoever signed in starts with a clean count", async () => {
  const number = randomBytes(32);
  for (let tries = 0; tries < 3; tries += 1) await countSignInTry(pool, number, limit, realNow);

  await forgetSignInTries(pool, number);

  expect(await countSignInTry(pool, number, limit, realNow)).toBe(true);
});

test("a try that succeeded is taken back", async () => {
  const number = randomBytes(32);
  for (let tries = 0; tries < 3; tries += 1) await countSignInTry(pool, number, limit, realNow);

  await takeBackSignInTry(pool, number);

  expect(await countSignInTry(pool, number, limit, realNow)).toBe(true);
  expect(await countSignInTry(pool, number, limit, realNow)).toBe(false);
});
