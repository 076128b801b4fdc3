import { randomBytes } from "node:crypto";
import { openPool, withDatabase } from "./connect.ts";

/**
 * Makes an empty database for the time of the work and drops it afterwards, also when the work fails.
 *
 * @param ownerUrl - connection of an owner who may make databases; the database that it names isn't touched
 * @param work - is given the owner's connection to the new database
 */
export async function withScratchDatabase<T>(ownerUrl: string, work: (ownerUrl: string) => Promise<T>): Promise<T> {
  const name = `reglament_scratch_${randomBytes(6).toString("hex")}`;
  const admin = openPool(ownerUrl, { max: 1 });
  try {
    await admin.query(`create database ${name}`);
    try {
      return await work(withDatabase(ownerUrl, name));
    } finally {
      await admin.query(`drop database ${name} with (force)`);
    }
  } finally {
    await admin.end();
  }
}
