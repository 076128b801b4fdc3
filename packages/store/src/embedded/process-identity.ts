/**
 * Who a process is, in a form that another process can check later.
 *
 * A pid alone lies: after a kill -9 or a reboot the same number belongs to
 * someone else. Together with the moment when the process started it names one
 * process for ever, so "dead" never turns into "alive" again.
 */
import { execFileSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";

/** Who is asking: `<pid>.<start>.<nonce>`, fit for a file name; two identities of one process differ in the nonce. */
export function newIdentity(): string {
  return `${process.pid}.${startOf(process.pid) ?? "unknown"}.${randomBytes(6).toString("hex")}`;
}

/** True while the process that made this identity runs; false too for a name that is no identity. */
export function isAlive(identity: string): boolean {
  const [pidText, start] = identity.split(".");
  const pid = Number(pidText);
  if (!Number.isInteger(pid) || pid <= 0 || !exists(pid)) return false;
  const current = startOf(pid);
  // Where the start cannot be told (Windows, a hidden /proc) an existing pid counts as alive: waiting harms less than stealing.
  return current === undefined || start === "unknown" || current === start;
}

/** True when the process runs and has this word among its arguments; a zombie has none. */
export function runsWith(pid: number, argument: string): boolean {
  if (!exists(pid)) return false;
  if (process.platform === "win32") return true;
  if (process.platform === "linux") return (readProc(pid, "cmdline") ?? argument).split("\0").includes(argument);
  return ask(pid, "command").includes(argument);
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function startOf(pid: number): string | undefined {
  if (process.platform === "win32") return undefined;
  if (process.platform !== "linux") return digest(ask(pid, "lstart"));
  const stat = readProc(pid, "stat");
  if (stat === undefined) return undefined;
  // The command in parentheses may hold anything, so fields are counted behind its end: state is 0, start time 19 (proc(5): 3 and 22).
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  if (fields[0] === "Z" || fields[0] === "X") return "gone";
  return digest(`${readFileSync("/proc/sys/kernel/random/boot_id", "utf8")} ${fields[19]}`);
}

function readProc(pid: number, file: "stat" | "cmdline"): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return undefined;
  }
}

function ask(pid: number, column: "lstart" | "command"): string {
  try {
    return execFileSync("ps", ["-o", `${column}=`, "-p", String(pid)], { encoding: "utf8" }).trim();
  } catch {
    return "gone";
  }
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}
