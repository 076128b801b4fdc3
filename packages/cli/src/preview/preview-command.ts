/** `reglament preview`: a regulation file's findings, form and print, anew on each save. */
import { existsSync, statSync } from "node:fs";
import { CannotStart } from "../cannot-start.ts";
import { readCommandLine, UsageError } from "../command-line.ts";
import { regulationsFolder } from "../due/offices.ts";
import { untilStopped } from "../until-stopped.ts";
import { type Preview, type PreviewOptions, startPreview } from "./preview-server.ts";

const PORT = 13_582;

/**
 * Serves the preview until Ctrl-C.
 *
 * @returns 0
 * @throws UsageError when there is no such file
 * @throws CannotStart when the port is taken
 */
export async function preview(words: readonly string[]): Promise<number> {
  const line = readCommandLine(words, { port: "value" });
  const [file, ...more] = line.words;
  if (file === undefined || more.length > 0) {
    throw new UsageError("preview takes one file: reglament preview regulations/kostanay/school-enrolment.yaml");
  }
  if (!existsSync(file) || !statSync(file).isFile() || !file.endsWith(".yaml")) {
    throw new UsageError(`${file} is no regulation's file; those are called <region>/<service>.yaml.`);
  }
  const port = Number(line.find("port") ?? PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new UsageError("--port is a number from 0 to 65535.");
  const running = await start({ file, lawFolder: regulationsFolder(process.env), port });
  console.log(`The preview of ${file} is ready: ${running.url}`);
  console.log("It shows each save. Stop with Ctrl-C.");
  await untilStopped();
  await running.close();
  return 0;
}

async function start(options: PreviewOptions): Promise<Preview> {
  try {
    return await startPreview(options);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EADDRINUSE") {
      throw new CannotStart(`Port ${options.port} is taken by another program. Choose another: --port ${PORT + 1}.`);
    }
    throw error;
  }
}
