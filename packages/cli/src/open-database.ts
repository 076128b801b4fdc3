import { joinEmbeddedServer } from "@reglament/store";

/** The database server of this installation, used by this process. */
export interface OpenedServer {
  /** Owner's connection. */
  readonly ownerUrl: string;
  /** Ends our use; of the embedded server, the last user stops it. */
  leave(): Promise<void>;
}

/**
 * Opens the server that `DATABASE_URL` names, or else starts or joins the embedded one of the data folder.
 *
 * @param log - takes one line for people
 */
export async function openDatabaseServer(dataFolder: string, log: (line: string) => void): Promise<OpenedServer> {
  const given = process.env["DATABASE_URL"];
  if (given !== undefined && given !== "") return { ownerUrl: given, leave: () => Promise.resolve() };
  const server = await joinEmbeddedServer({ dataFolder, log });
  return { ownerUrl: server.url, leave: () => server.leave() };
}
