/**
 * A process of its own that uses an embedded server, for tests: joins the server of the folder given as its
 * argument, prints a line of JSON, and stays until SIGTERM, upon which it leaves.
 */
import { joinEmbeddedServer } from "../embedded/server.ts";

const [dataFolder = ""] = process.argv.slice(2);
// Node does not wait for signals alone.
const staying = setInterval(() => undefined, 60_000);
const lines: string[] = [];
const server = await joinEmbeddedServer({ dataFolder, log: (line) => lines.push(line) });
process.once("SIGTERM", () => {
  void server.leave().finally(() => clearInterval(staying));
});
process.stdout.write(`${JSON.stringify({ url: server.url, lines })}\n`);
