import { ByteaArray, type Pool } from "@reglament/store";
import type { SentStatement } from "./template.ts";

/**
 * Notes every statement that a pool sends from now on over connections that it has yet to open.
 *
 * @returns the statements in the order in which they were sent; it grows, and may be emptied
 */
export function listenTo(pool: Pool): SentStatement[] {
  const sent: SentStatement[] = [];
  pool.on("connect", (client) => {
    const query: unknown = Reflect.get(client, "query");
    if (typeof query !== "function") throw new Error("a connection that can't be asked");
    Object.defineProperty(client, "query", {
      value: (...asked: readonly unknown[]): unknown => {
        const [first, second] = asked;
        if (isStatement(first))
          sent.push({ text: first.text, values: (first.values ?? valuesIn(second)).map(asLists) });
        return Reflect.apply(query, client, asked);
      },
    });
  });
  return sent;
}

function isStatement(asked: unknown): asked is { readonly text: string; readonly values?: readonly unknown[] } {
  return typeof asked === "object" && asked !== null && "text" in asked && typeof asked.text === "string";
}

/** Bytes that go in a binary form are listed one by one, so that they can be compared and written as literals. */
function asLists(value: unknown): unknown {
  return value instanceof ByteaArray ? value.elements : value;
}

function valuesIn(asked: unknown): readonly unknown[] {
  return Array.isArray(asked) ? (asked as readonly unknown[]) : [];
}
