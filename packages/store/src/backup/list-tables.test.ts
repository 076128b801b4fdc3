import { Client } from "pg";
import { expect, onTestFinished, test } from "vitest";
import { testDatabase } from "../testing/test-database.ts";
import { listTables } from "./list-tables.ts";

const { ownerUrl, owner } = await testDatabase();

async function connected(): Promise<Client> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  onTestFinished(() => client.end());
  return client;
}

test("every table of the schema is in a backup, its columns too; partitions through their table", async () => {
  // given a table in partitions, a column that the database computes, and all that migrations made
  const db = await connected();
  await db.query(`create table papers (year integer, pages integer, doubled integer generated always as (pages * 2) stored)
                  partition by list (year)`);
  await db.query("create table papers_2019 partition of papers for values in (2019)");
  onTestFinished(async () => void (await owner.query("drop table papers")));
  const { rows } = await owner.query<{ name: string; columns: string[] }>(
    `select t.table_name as name, array_agg(c.column_name::text order by c.ordinal_position) as columns
       from information_schema.tables t join information_schema.columns c using (table_schema, table_name)
      where t.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
        and t.table_name <> 'migration' and not exists (
          select from pg_inherits where inhrelid = to_regclass(t.table_name))
      group by t.table_name`,
  );

  // when
  const listed = await listTables(db, "public");

  // then
  expect(listed.length).toBeGreaterThan(30);
  expect(new Map(listed.map(({ name, columns }) => [name, columns]))).toEqual(
    new Map(rows.map(({ name, columns }) => [name, columns])),
  );
  expect(listed.find(({ name }) => name === "papers")).toEqual({
    name: "papers",
    columns: ["year", "pages"],
    isPartitioned: true,
  });
});

test("a table comes after all that it refers to", async () => {
  // when
  const order = (await listTables(await connected(), "public")).map(({ name }) => name);

  // then: what a partition refers to counts as its table's
  const { rows } = await owner.query<{ from: string; to: string }>(
    `select distinct coalesce(inhparent, conrelid)::regclass::text as from, confrelid::regclass::text as to
       from pg_constraint left join pg_inherits on inhrelid = conrelid
      where contype = 'f' and conparentid = 0 and conrelid <> confrelid`,
  );
  expect(rows.length).toBeGreaterThan(20);
  expect(rows).toContainEqual({ from: "event", to: "cases" });
  for (const { from, to } of rows) expect(order.indexOf(to), `${to} before ${from}`).toBeLessThan(order.indexOf(from));
});

test("tables that refer to each other in a circle are told of", async () => {
  // given
  const db = await connected();
  await db.query("create table one (id integer primary key, other integer)");
  await db.query("create table other (id integer primary key, one integer references one)");
  await db.query("alter table one add foreign key (other) references other");
  onTestFinished(async () => void (await owner.query("drop table one, other cascade")));

  // then
  await expect(listTables(db, "public")).rejects.toThrow("in a circle: one, other.");
});
