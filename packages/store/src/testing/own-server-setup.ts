/**
 * Before the first test of a run on a server of your own: the address in `DATABASE_URL` is looked at, and the migrated
 * templates are made.
 *
 * The tests make databases of their own beside the one that the address names, and take them away; that one stays as it
 * is. The role `app` belongs to the whole server and gets a password that fits the address, so this is no server that
 * an installation works with.
 */
import type { TestProject } from "vitest/node";
import { onServer } from "./on-server.ts";
import { dropTemplates, makeTemplates } from "./templates.ts";

const oldestVersion = 150_000;
const whatToGive =
  "DATABASE_URL=postgres://owner:password@host:port/database npm run test:postgres, where the owner may make databases and roles";

/** The server or its address doesn't do for the tests. */
export class UnfitServer extends Error {
  override readonly name = "UnfitServer";

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    // The sentence says what to do; the places in the code would only bury it.
    this.stack = message;
  }
}

/** Gives the tests their server and returns what takes the templates away again. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const url = process.env["DATABASE_URL"] ?? "";
  const version = await requireServer(url);
  console.log(`PostgreSQL ${version} at ${new URL(url).host}`);
  const templates = await makeTemplates(url);
  project.provide("testServer", { url, templates, isEmbedded: false });
  return () => dropTemplates(url, templates);
}

/**
 * Looks at everything that the tests need of the server, so that none of them fails for the lack of it.
 *
 * @returns the server's version in words
 * @throws UnfitServer with a sentence that says what to do
 */
export async function requireServer(url: string): Promise<string> {
  if (url === "") throw new UnfitServer(`There is no address of a server. Run ${whatToGive}.`);
  if (!URL.canParse(url) || new URL(url).password === "")
    throw new UnfitServer(`DATABASE_URL is no address with a password. Run ${whatToGive}.`);
  const { version, words, encoding, mayMakeDatabases, mayMakeRoles, mayBeApp } = await readServer(url);
  if (version < oldestVersion) throw new UnfitServer(`DATABASE_URL: PostgreSQL ${words} is too old; 15 is the oldest.`);
  if (encoding !== "UTF8")
    throw new UnfitServer(`DATABASE_URL: template0 of the server is in ${encoding}, not in UTF8.`);
  if (!mayMakeDatabases) throw new UnfitServer("DATABASE_URL: the role may not make databases: alter role … createdb");
  if (!mayMakeRoles) throw new UnfitServer("DATABASE_URL: the role may not make roles: alter role … createrole");
  if (!mayBeApp)
    throw new UnfitServer(
      "DATABASE_URL: the server has a role app that another role made, so its password can't be set. Give a superuser, the role's maker, or another server.",
    );
  return words;
}

interface ReadServer {
  readonly version: number;
  readonly words: string;
  readonly encoding: string;
  readonly mayMakeDatabases: boolean;
  readonly mayMakeRoles: boolean;
  readonly mayBeApp: boolean;
}

async function readServer(url: string): Promise<ReadServer> {
  const { rows } = await onServer(url, (admin) =>
    admin.query<ReadServer>(
      `select current_setting('server_version_num')::integer as version, current_setting('server_version') as words,
              (select pg_encoding_to_char(encoding) from pg_database where datname = 'template0') as encoding,
              rolcreatedb or rolsuper as "mayMakeDatabases", rolcreaterole or rolsuper as "mayMakeRoles",
              -- From 16 on a role is ruled by who was given it with the admin option, as its maker is.
              rolsuper or to_regrole('app') is null or current_setting('server_version_num')::integer < 160000
                or pg_has_role(to_regrole('app'), 'member with admin option') as "mayBeApp"
         from pg_roles where rolname = current_user`,
    ),
  ).catch((cause: unknown) => {
    const reason = cause instanceof Error && cause.message !== "" ? cause.message : String(cause);
    throw new UnfitServer(`DATABASE_URL: the server can't be reached (${reason}).`, { cause });
  });
  const [server] = rows;
  if (server === undefined) throw new Error("a role that is connected isn't among the roles");
  return server;
}
