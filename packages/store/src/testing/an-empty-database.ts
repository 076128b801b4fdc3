import { randomBytes } from "node:crypto";
import { inject, onTestFinished } from "vitest";
import { withDatabase } from "../connect.ts";
import { onServer } from "./on-server.ts";

/**
 * Makes a database without any table on the test server.
 *
 * @param whenDone - takes what drops it: after the test, or with `afterAll` after the file's last
 * @returns the owner's address
 */
export async function anEmptyDatabase(whenDone: (drop: () => Promise<void>) => void = onTestFinished): Promise<string> {
  const { url } = inject("testServer");
  const name = `reglament_test_${randomBytes(6).toString("hex")}`;
  await onServer(url, (admin) => admin.query(`create database ${name} template template0`));
  whenDone(() => onServer(url, async (admin) => void (await admin.query(`drop database ${name} with (force)`))));
  return withDatabase(url, name);
}
