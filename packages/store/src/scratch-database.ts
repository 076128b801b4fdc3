import { randomBytes } from "node:crypto";
import type { Pool } from "pg";
import { openPool, withDatabase } from "./connect.ts";

/** The role of the connection has no right to make databases. */
export class MayNotMakeDatabase extends Error {
  override readonly name = "MayNotMakeDatabase";
}

/**
 * Makes an empty database for the time of the work and drops it afterwards, also when the work fails, unless that left a
 * connection open.
 *
 * @param ownerUrl - connection of an owner who may make databases; the database that it names isn't touched
 * @param work - is given the owner's connection to the new database
 *
 * @throws MayNotMakeDatabase when the owner may not, before any work
 */
export async function withScratchDatabase<T>(ownerUrl: string, work: (ownerUrl: string) => Promise<T>): Promise<T> {
  const name = `reglament_scratch_${randomBytes(6).toString("hex")}`;
  const admin = openPool(ownerUrl, { max: 1 });
  try {
    await makeDatabase(admin, name);
    // Waits some seconds for connections that are just closing; ending them by force is a superuser's right.
    const drop = () => admin.query(`drop database ${name}`);
    let result: T;
    try {
      result = await work(withDatabase(ownerUrl, name));
    } catch (failure) {
      // Work that broke off may have left a connection behind; what is told is why it broke off.
      await drop().catch(() => {});
      throw failure;
    }
    await drop();
    return result;
  } finally {
    await admin.end();
  }
}

async function makeDatabase(admin: Pool, name: string): Promise<void> {
  try {
    await admin.query(`create database ${name}`);
  } catch (cause) {
    // insufficient_privilege
    if (!(cause instanceof Error && "code" in cause && cause.code === "42501")) throw cause;
    throw new MayNotMakeDatabase(cause.message, { cause });
  }
}
