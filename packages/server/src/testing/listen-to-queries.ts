import type { Pool } from "@reglament/store";
import type { TestServer } from "./a-server.ts";

/** Counts from now on how often a server asks its database a named query. */
export function listenToQueries({ services }: TestServer) {
  const asked: string[] = [];
  const pool = new Proxy(services.pool, {
    get(target: Pool, name, receiver) {
      const value: unknown = Reflect.get(target, name, receiver);
      if (typeof value !== "function") return value;
      if (name !== "query") return value.bind(target);
      return (query: { readonly name?: string }, ...rest: readonly unknown[]) => {
        asked.push(query.name ?? "");
        return value.call(target, query, ...rest);
      };
    },
  });
  Object.assign(services, { pool });
  return {
    /** How often the query was asked while the work was done. */
    timesAsked: async (name: string, work: () => Promise<unknown>): Promise<number> => {
      asked.length = 0;
      await work();
      return asked.filter((one) => one === name).length;
    },
  };
}
