import type { TestServer } from "./a-server.ts";

/** Counts from now on how often a server asks its database a named query, on whichever connection. */
export function listenToQueries({ services }: TestServer) {
  const asked: string[] = [];
  const heard = new WeakSet<object>();
  services.pool.on("acquire", (connection) => {
    if (heard.has(connection)) return;
    heard.add(connection);
    const send: (...query: readonly unknown[]) => unknown = connection.query.bind(connection);
    const listening = (query: { readonly name?: string } | string, ...rest: readonly unknown[]) => {
      asked.push(typeof query === "string" ? "" : (query.name ?? ""));
      return send(query, ...rest);
    };
    Object.assign(connection, { query: listening });
  });
  return {
    /** How often the query was asked while the work was done. */
    timesAsked: async (name: string, work: () => Promise<unknown>): Promise<number> => {
      asked.length = 0;
      await work();
      return asked.filter((one) => one === name).length;
    },
  };
}
