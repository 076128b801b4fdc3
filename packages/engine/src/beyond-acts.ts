import type { BeyondActModule } from "./act-module.ts";
import { askCorrection } from "./acts/ask-correction.ts";
import { claim } from "./acts/claim.ts";
import { correct } from "./acts/correct.ts";
import { pause } from "./acts/pause.ts";
import { reassign } from "./acts/reassign.ts";
import { release } from "./acts/release.ts";
import { resume } from "./acts/resume.ts";
import { returnToExecutor } from "./acts/return-to-executor.ts";
import { withdraw } from "./acts/withdraw.ts";
import type { BeyondAct } from "./command.ts";

/** The acts that stand beside the text, each with its module, in the order in which they are offered. */
export const beyondActs: { readonly [A in BeyondAct]: BeyondActModule<A> } = {
  withdraw,
  "return-to-executor": returnToExecutor,
  "ask-correction": askCorrection,
  correct,
  claim,
  release,
  reassign,
  pause,
  resume,
};

/** Their names. */
export const beyondNames: readonly BeyondAct[] = Object.values(beyondActs).map(({ act }) => act);
