import {
  messageSigner,
  openRegisters,
  patience,
  type RegisterStandIns,
  type Registers,
  startRegisterStandIns,
} from "@reglament/gateway";
import type { TrainingFile } from "@reglament/server";
import { ensureRegisterKeys, type RegisterEnd, registerKeysFolder, standInSender } from "./register-keys.ts";
import { standInRecords } from "./stand-in-records.ts";

/** Running stand-ins, and the registers as this system asks them there. */
export interface StandInsBeside {
  readonly standIns: RegisterStandIns;
  readonly registers: Registers;
}

/**
 * Starts the stand-ins at the address, or at a free port when another program has that one.
 *
 * @param say - takes one line for people
 */
export async function startStandIns(options: {
  readonly dataFolder: string;
  readonly files: readonly TrainingFile[];
  readonly address: string;
  readonly say: (line: string) => void;
}): Promise<StandInsBeside> {
  const { dataFolder, files, address, say } = options;
  const { asking, answering } = await ensureRegisterKeys(registerKeysFolder(dataFolder), Date.now());
  const port = Number(new URL(address).port);
  const start = (at: number) => serveStandIns({ files, end: answering, port: at, say });
  const standIns = await start(port).catch(async (error: unknown) => {
    if (!isPortTaken(error)) throw error;
    const elsewhere = await start(0);
    say(
      `Registers: port ${port} is taken by another program, so their stand-ins answer at ${elsewhere.url}. Another address: REGLAMENT_REGISTERS=http://127.0.0.1:13584`,
    );
    return elsewhere;
  });
  return { standIns, registers: registersOf(standIns.address, asking) };
}

/** Starts the stand-ins with everybody in the training worlds. */
export function serveStandIns(options: {
  readonly files: readonly TrainingFile[];
  readonly end: RegisterEnd;
  readonly port: number;
  readonly say: (line: string) => void;
}): Promise<RegisterStandIns> {
  const { files, end, port, say } = options;
  return startRegisterStandIns({
    ...standInRecords(files),
    port,
    key: end.key,
    believed: end.believed,
    sender: standInSender,
    realNow: () => Date.now(),
    log: say,
  });
}

/** Whether a start failed because somebody else listens on the port. */
export function isPortTaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EADDRINUSE";
}

function registersOf(address: URL, { key, believed }: RegisterEnd): Registers {
  return openRegisters({
    ...patience,
    address,
    sender: standInSender,
    signer: messageSigner(key),
    believed,
    realNow: () => Date.now(),
    noDataCodes: [],
  });
}
