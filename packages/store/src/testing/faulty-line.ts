/** A line to the database that breaks where a test wants it to. */
import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/**
 * What becomes of the next messages that the fault meets: they never reach the server; they do, and the answer is lost with
 * the connection; they do, and then nothing is heard any more.
 */
export type LineFault = "none" | "cut-before" | "cut-after" | "hang";

export interface FaultyLine {
  /** The address with the line in between. */
  readonly url: string;
  fault: LineFault;
  /** How often the fault met a message. */
  met: number;
  close(): Promise<void>;
}

/**
 * Opens a line to a server.
 *
 * @param met - what a message has in it that a fault meets; a step when absent
 */
export async function aFaultyLine(serverUrl: string, met = "carry-out-"): Promise<FaultyLine> {
  const target = new URL(serverUrl);
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    let isSilent = false;
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on("error", () => undefined);
      socket.on("close", () => {
        sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.on("data", (bytes) => {
      const fault = bytes.includes(met) ? line.fault : "none";
      if (fault !== "none") line.met += 1;
      if (fault === "cut-before") return near.destroy();
      if (fault === "cut-after") far.once("data", () => near.destroy());
      isSilent ||= fault === "cut-after" || fault === "hang";
      far.write(bytes);
    });
    far.on("data", (bytes) => {
      if (!isSilent) near.write(bytes);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = new URL(serverUrl);
  url.port = String((server.address() as AddressInfo).port);
  const line: FaultyLine = {
    url: url.href,
    fault: "none",
    met: 0,
    async close() {
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, "close");
    },
  };
  return line;
}
