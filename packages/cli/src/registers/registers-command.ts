import { resolve } from "node:path";
import { loadConfiguration, loadLaw, readTrainingFiles } from "@reglament/server";
import { CannotStart } from "../cannot-start.ts";
import { readCommandLine, UsageError } from "../command-line.ts";
import { untilStopped } from "../until-stopped.ts";
import { ensureRegisterKeys, registerKeysFolder } from "./register-keys.ts";
import { isPortTaken, serveStandIns } from "./start-stand-ins.ts";

const PORT = 13_583;

/** `reglament registers`: runs the registers' stand-ins until it is stopped. */
export async function registers(words: readonly string[]): Promise<number> {
  const line = readCommandLine(words, {
    keys: "value",
    port: "value",
    without: "values",
    "delay-ms": "value",
    down: "flag",
  });
  if (line.words.length > 0) throw new UsageError("registers takes no words.");
  const port = numberOf("port", line.find("port") ?? String(PORT), 65_535);
  const delayMs = numberOf("delay-ms", line.find("delay-ms") ?? "0", 3_600_000);
  // It knows invented people only, so it runs as training wherever it runs.
  const { dataFolder, regulationsFolder } = loadConfiguration({
    ...process.env,
    REGLAMENT_MODE: "training",
    HOST: "127.0.0.1",
  });
  const folder = resolve(line.find("keys") ?? registerKeysFolder(dataFolder));
  const files = await readTrainingFiles(loadLaw(regulationsFolder));
  const { answering } = await ensureRegisterKeys(folder, Date.now());
  const running = await serveStandIns({ files, end: answering, port, say: (text) => console.error(text) }).catch(
    (cause: unknown) => {
      if (!isPortTaken(cause)) throw cause;
      throw new CannotStart(`Port ${port} is taken by another program. Choose another: --port 13584.`, { cause });
    },
  );
  running.setTrouble({ withoutData: line.list("without"), delayMs, isDown: line.has("down") });
  console.log(`The registers' stand-ins are ready: ${running.url}`);
  console.log(`Messages are posted to ${running.address.href}; the keys lie in ${folder}.`);
  await untilStopped();
  await running.close();
  return 0;
}

function numberOf(name: string, text: string, most: number): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number <= most) return number;
  throw new UsageError(`--${name} is a number from 0 to ${most}.`);
}
