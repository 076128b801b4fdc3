/** A thread that verifies: one task after the other, each answered. Started by the pool only. */
import { parentPort } from "node:worker_threads";
import {
  derBytes,
  judgeCrl,
  MalformedError,
  prepareTrust,
  readCertificate,
  readCrl,
  type Trust,
  verifyCms,
} from "@reglament/signature";
import { type Answer, type CheckedList, REMEMBERED_TRUSTS, type Task } from "./worker-tasks.ts";

const remembered = new Map<number, Trust>();

parentPort?.on("message", (task: Task) => parentPort?.postMessage(answer(task), []));

function answer(task: Task): Answer {
  try {
    return task.kind === "judge"
      ? { verdict: verifyCms({ ...task.question, trust: trustOf(task.trust) }) }
      : { list: checkList(task.list, task.issuers) };
  } catch (error) {
    return { bug: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

function trustOf(given: Extract<Task, { kind: "judge" }>["trust"]): Trust {
  if ("once" in given) return given.once;
  const known = remembered.get(given.id);
  if (known !== undefined) return known;
  if (!("trust" in given)) throw new Error(`trust ${given.id} was never given`);
  const trust = prepareTrust(given.trust);
  remembered.set(given.id, trust);
  for (const id of [...remembered.keys()].slice(0, -REMEMBERED_TRUSTS)) remembered.delete(id);
  return trust;
}

function checkList(file: Uint8Array, issuers: readonly Uint8Array[]): CheckedList {
  try {
    const [der, second] = derBytes(file);
    if (der === undefined || second !== undefined) return { unreadable: "not exactly one list" };
    const info = readCrl(der);
    const own = issuers.filter((issuer) => readCertificate(issuer).subject === info.issuer);
    const outcomes = own.map((issuer) => judgeCrl(der, issuer));
    const outcome = outcomes.find((one) => one === "verified") ?? outcomes[0] ?? "other-issuer";
    return { der, info, outcome };
  } catch (error) {
    if (error instanceof MalformedError) return { unreadable: error.message };
    throw error;
  }
}
