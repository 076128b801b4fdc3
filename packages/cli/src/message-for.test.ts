import { openPool } from "@reglament/store";
import { expect, test } from "vitest";
import { CannotStart } from "./cannot-start.ts";
import { UsageError } from "./command-line.ts";
import { messageFor } from "./message-for.ts";
import { findFreePort } from "./start/ports.ts";

test("a database that went away in the midst of a command is told in a line, with the system's reason", async () => {
  // given
  const pool = openPool(`postgres://owner:none@127.0.0.1:${await findFreePort()}/reglament`, { max: 1 });
  const lost: unknown = await pool.query("select 1").catch((error: unknown) => error);
  await pool.end();

  // when
  const told = await messageFor(lost);

  // then
  expect(told).toEqual({
    message:
      "The database was lost on the way (ECONNREFUSED). What it acknowledged is kept; once it answers again, repeat the command.",
    exitCode: 1,
  });
});

test("a word that isn't understood ends with 2 and names the help", async () => {
  expect(await messageFor(new UsageError("No such command."))).toEqual({
    message: "No such command.\nSee reglament --help.",
    exitCode: 2,
  });
});

test("what hinders the start is told as it stands", async () => {
  expect(await messageFor(new CannotStart("The folder can't be written."))).toEqual({
    message: "The folder can't be written.",
    exitCode: 1,
  });
});

test("a bug is left to be thrown", async () => {
  expect(await messageFor(new TypeError("undefined isn't a function"))).toBeUndefined();
});
