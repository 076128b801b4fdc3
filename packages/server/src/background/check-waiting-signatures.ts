/**
 * Applications that were received with a signature nobody could judge to the end: no word about revocation was to be
 * had. It is judged again for the time of receipt, by what is known now, until that settles it.
 */
import { randomUUID } from "node:crypto";
import { systemActor } from "@reglament/engine";
import {
  type CaseInTime,
  carryOutCommand,
  legalNow,
  listCurrentWorlds,
  listSignatures,
  listWaitingForSignature,
  loadCase,
  readPersonal,
  type World,
} from "@reglament/store";
import type { Services } from "../services.ts";
import { evidenceBytes, keptTimeStamps } from "../signature-evidence.ts";
import { loadOfficeDay } from "../situation.ts";
import { type JudgedArrival, judgeArrival } from "../verification/judge-arrival.ts";
import { requireNotBusy } from "./look-after.ts";

const mostAtOnce = 100;

/** Settles what can be settled, the oldest first. A case that fails is logged, and as one that stays open holds up no other. */
export async function checkWaitingSignatures(services: Services, isStopping: () => boolean): Promise<void> {
  for (const world of await listCurrentWorlds(services.pool)) {
    const { region } = world;
    let waiting: readonly CaseInTime[] | undefined;
    while (waiting === undefined || waiting.length === mostAtOnce) {
      waiting = await listWaitingForSignature(services.pool, region, mostAtOnce, waiting?.at(-1));
      for (const waitingCase of waiting) {
        if (isStopping()) return;
        try {
          await settle(services, world, waitingCase);
        } catch (error) {
          services.log.error("signature-not-settled", error, { region, caseId: waitingCase.caseId });
        }
      }
    }
  }
}

/** Confirms or disproves the signature, if that can be told by now. */
async function settle(services: Services, world: World, { region, caseId, filedAt }: CaseInTime): Promise<void> {
  const { pool, law, realNow } = services;
  const loaded = await loadCase(pool, law.getEdition, region, caseId);
  if (loaded === undefined) return;
  const { personalId } = loaded.case.application;
  const [[signature], application] = await Promise.all([
    listSignatures(pool, region, personalId),
    readPersonal(pool, region, personalId),
  ]);
  if (signature === undefined || application === undefined) return;
  const now = legalNow(world, realNow());
  const judged = await judgeArrival(services, {
    region,
    now,
    at: filedAt,
    cms: signature.cms,
    content: application.bytes,
    use: "sign",
    timeStamp: "none",
    timeStamps: keptTimeStamps(signature),
  });
  const command = commandFor(judged);
  if (command === undefined) return;
  const evidence = evidenceBytes(judged.verdict.evidence, judged.timeStamps);
  const outcome = await carryOutCommand(pool, {
    region,
    caseId,
    commandId: randomUUID(),
    actor: systemActor,
    command,
    lawOf: law.getEdition,
    async situationOf(state) {
      const day = await loadOfficeDay(services, { region, now }, state ?? loaded.case);
      if (day === undefined) throw new Error(`the office or regulation of case ${caseId} is gone`);
      return day.situationOf(state);
    },
    // What was stored when it arrived isn't changed: what settled it stands beside it.
    papers: { signatures: [{ ...signature, signatureId: randomUUID(), evidence }] },
  });
  // Rejected otherwise, another process settled it in the same moment.
  requireNotBusy(outcome);
}

/** What the verdict means for the case; undefined as long as it is open. */
function commandFor({ verdict, obstacle }: JudgedArrival) {
  if (obstacle !== undefined || verdict.status === "undetermined") return undefined;
  if (verdict.status === "valid") return { act: "confirm-signature" } as const;
  const failed = verdict.checks.find(({ result }) => result === "failed");
  return { act: "disprove-signature", reason: failed?.reason ?? "UNKNOWN" } as const;
}
