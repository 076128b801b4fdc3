import { join, resolve } from "node:path";
import { serveAuthority } from "@reglament/server";
import { CannotStart } from "../cannot-start.ts";
import { readCommandLine, UsageError } from "../command-line.ts";
import { untilStopped } from "../until-stopped.ts";

const PORT = 13_581;

/** `reglament authority`: runs the training authority until it is stopped. */
export async function authority(words: readonly string[]): Promise<number> {
  const line = readCommandLine(words, { keys: "value", port: "value" });
  const port = Number(line.find("port") ?? PORT);
  if (line.words.length > 0) throw new UsageError("authority takes no words.");
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new UsageError("--port is a number from 0 to 65535.");
  const folder = resolve(line.find("keys") ?? join(process.env["REGLAMENT_DATA"] ?? "data", "training"));
  const running = await start(folder, port);
  console.log(`The training authority is ready: ${running.url}`);
  await untilStopped();
  await running.close();
  return 0;
}

async function start(folder: string, port: number): ReturnType<typeof serveAuthority> {
  try {
    return await serveAuthority({ folder, port });
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
    if (code === "ENOENT") {
      throw new CannotStart(`${folder} holds no training authority. reglament start makes one.`, { cause });
    }
    if (code === "EADDRINUSE") {
      throw new CannotStart(`Port ${port} is taken by another program. Choose another: --port 13582.`, { cause });
    }
    throw cause;
  }
}
