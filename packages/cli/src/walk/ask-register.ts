import { randomUUID } from "node:crypto";
import type { CommandOf } from "@reglament/engine";
import { isInForce } from "@reglament/gateway";
import { canonicalBytes, makePersonalContent, type StepPapers } from "@reglament/store";
import type { ActStand } from "./act-stand.ts";
import { walkBin } from "./cast.ts";
import { playerFor } from "./fill-application.ts";
import { isByRepresentative } from "./walk-goal.ts";
import { walkPower } from "./walk-registers.ts";
import { dayOf } from "./walk-scene.ts";

/** Asks the register of the step through the gateway, and makes the command that keeps its answer. */
export async function askRegister(
  stand: ActStand,
): Promise<{ readonly command: CommandOf<"query-register">; readonly papers?: StepPapers }> {
  const { open, application } = stand;
  const register = open.stepAct.register ?? "population";
  const isForAnother = isByRepresentative("filed-by", application.facts["filed-by"]);
  if (register === "notary" && !isForAnother) return { command: { act: "query-register", register, notNeeded: true } };
  const messageId = randomUUID();
  const found = register === "population" ? await findPerson(stand, messageId) : await findPower(stand, messageId);
  if (found === undefined) return { command: { act: "query-register", register, answer: { found: false, messageId } } };
  // As JSON has it: what the register didn't say isn't there.
  const bytes = canonicalBytes({ register, found: JSON.parse(JSON.stringify(found)) as object });
  const { digest, content } = makePersonalContent({ personalId: randomUUID(), kind: "register-answer", bytes });
  return {
    command: { act: "query-register", register, answer: { found: true, messageId, content: digest } },
    papers: { personal: [content] },
  };
}

async function findPerson(stand: ActStand, messageId: string): Promise<object | undefined> {
  const { iin } = playerFor(stand.scene.request, stand.scene.cast, "applicant");
  const answer = await stand.scene.registers.askPopulationRegister({ ...inquiryOf(stand, messageId), iin });
  return answer.found ? answer.person : undefined;
}

async function findPower(stand: ActStand, messageId: string): Promise<object | undefined> {
  const { cast, registers, request } = stand.scene;
  const answer = await registers.askNotaryRegister({ ...inquiryOf(stand, messageId), ...walkPower(cast) });
  return answer.found && isInForce(answer.power, dayOf(request.edition, stand.at)) ? answer.power : undefined;
}

function inquiryOf({ scene, at, player, open }: ActStand, messageId: string) {
  const askedBy = { iin: player.iin, office: walkBin };
  return { messageId, at, askedBy, purpose: `${scene.caseId}, ${open.stepAct.clause}` };
}
