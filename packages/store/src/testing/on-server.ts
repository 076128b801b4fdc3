import type { Pool } from "pg";
import { openPool } from "../connect.ts";

/** Runs statements that concern the whole server, as its owner; `create database` cannot stand in a transaction. */
export async function onServer<T>(serverUrl: string, work: (admin: Pool) => Promise<T>): Promise<T> {
  const admin = openPool(serverUrl, { max: 1 });
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}
