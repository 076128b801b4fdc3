/** What must hold of every table, also of those that are still to come. */
import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { testDatabase } from "./testing/test-database.ts";

const { owner } = await testDatabase();
const migrations = fileURLToPath(new URL("../migrations/", import.meta.url));

describe("a table of a case", () => {
  test("has keys that begin with the region, also those that lead to another table", async () => {
    // given: the tables whose first column is the region; `world` alone says which regions there are
    const { rows } = await owner.query<{ place: string; first: string; kind: string }>(
      `select con.conrelid::regclass || '.' || con.conname as place, con.contype as kind, first.attname as first
         from pg_constraint con
         join pg_attribute region on region.attrelid = con.conrelid and region.attnum = 1 and region.attname = 'region'
         join pg_attribute first on first.attrelid = con.conrelid and first.attnum = con.conkey[1]
         left join pg_attribute target on target.attrelid = con.confrelid and target.attnum = con.confkey[1]
        where con.conrelid <> 'world'::regclass
          and (con.contype in ('p', 'u') or (con.contype = 'f' and target.attname = 'region'))`,
    );

    // then
    expect(rows.filter(({ kind }) => kind === "p").map(({ place }) => place)).toEqual(
      expect.arrayContaining([
        "cases.cases_pkey",
        "event_default.event_default_pkey",
        "attachment_chunk.attachment_chunk_pkey",
      ]),
    );
    expect(rows.filter(({ first }) => first !== "region")).toEqual([]);
  });

  test("is every table that names a case", async () => {
    // given: the access log is the installation's, across all regions
    const { rows } = await owner.query<{ name: string }>(
      `select relname as name from pg_class join pg_attribute on attrelid = pg_class.oid
        where relkind = 'r' and attname = 'case_id' and not exists (
          select from pg_attribute first
           where first.attrelid = pg_class.oid and first.attnum = 1 and first.attname = 'region')`,
    );

    // then
    expect(rows).toEqual([]);
  });
});

describe("a column of JSON in a table that steps write", () => {
  test("isn't sampled by autovacuum: no query compares it, and to sort JSON takes long", async () => {
    const { rows } = await owner.query<{ place: string; samples: number | null }>(
      `select attrelid::regclass || '.' || attname as place, nullif(attstattarget, -1) as samples from pg_attribute
        where attrelid in ('outbox'::regclass, 'notice'::regclass, 'command'::regclass, 'draft'::regclass)
          and atttypid = 'jsonb'::regtype order by place`,
    );
    expect(rows).toEqual(
      ["command.answer", "draft.answers", "notice.facts", "outbox.payload"].map((place) => ({ place, samples: 0 })),
    );
  });
});

describe("a case row's column that every step changes", () => {
  test("stands in no index, so that a step that moves no deadline writes the row within its page", async () => {
    const { rows } = await owner.query<{ name: string }>(
      `select distinct attname as name
         from pg_index join pg_attribute on attrelid = indrelid
        where indrelid = 'cases'::regclass
          and (attnum = any(indkey) or exists (
                 select from pg_depend where objid = indexrelid and refobjid = indrelid and refobjsubid = attnum))`,
    );
    const indexed = rows.map(({ name }) => name);
    expect(indexed).toEqual(expect.arrayContaining(["case_id", "next_moment", "outcome", "ended_at"]));
    for (const name of ["version", "chain_hash", "changed_at", "leased_until"]) expect(indexed).not.toContain(name);
  });
});

describe("a column of time", () => {
  test("says whether it holds legal or machine time", async () => {
    // given
    const files = (await readdir(migrations)).filter((name) => name.endsWith(".sql")).toSorted();
    const texts = await Promise.all(files.map((name) => readFile(`${migrations}${name}`, "utf8")));

    // when
    const columns = texts.flatMap((text) => timeColumns(text));

    // then
    expect(columns.length).toBeGreaterThan(20);
    expect(columns.filter(({ says }) => !says).map(({ line }) => line)).toEqual([]);
  });
});

/** The lines that declare a column of time; it says which when its name does or the comment above its group. */
function timeColumns(text: string): readonly { readonly line: string; readonly says: boolean }[] {
  const lines = text.split("\n").map((line) => line.trim());
  return lines.flatMap((line, index) => {
    const [, name] = /^(?:alter table \w+ add column )?(\w+)\s+(?:timestamptz|date)\b/.exec(line) ?? [];
    if (name === undefined) return [];
    return [{ line, says: name.startsWith("legal_") || saysWhich(lines.slice(0, index)) }];
  });
}

/** Whether the nearest comment above says so: for this column, or in so many words for all of the group down to it. */
function saysWhich(above: readonly string[]): boolean {
  const rest = above.toReversed();
  const comment = rest.findIndex((line) => line.startsWith("--"));
  if (comment < 0) return false;
  const between = rest.slice(0, comment);
  const end = rest.slice(comment).findIndex((line) => !line.startsWith("--"));
  const words = rest.slice(comment, comment + end).join(" ");
  return (
    /\b(legal|machine)\b/i.test(words) &&
    between.every((line) => /\s(timestamptz|date)\b/.test(line) && /\b(both|all)\b/.test(words))
  );
}
