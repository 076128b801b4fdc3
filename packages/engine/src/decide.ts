import { draft } from "./acts/draft.ts";
import { file } from "./acts/file.ts";
import { issue } from "./acts/issue.ts";
import { proposeRefusal } from "./acts/propose-refusal.ts";
import { refuseIntake } from "./acts/refuse-intake.ts";
import { register } from "./acts/register.ts";
import { resolve } from "./acts/resolve.ts";
import { sign } from "./acts/sign.ts";
import type { Case } from "./case.ts";
import type { Actor, Command } from "./command.ts";
import type { CaseEvent } from "./event.ts";
import type { Rejected } from "./rejection.ts";
import type { Situation } from "./situation.ts";

/**
 * Decides what becomes of a command.
 *
 * Steps, their actors and where an act leads are the regulation's data; only what an act itself demands is code. The
 * same arguments always give the same answer.
 *
 * @param state - the case before the command, undefined for `file`
 * @returns the events to append, at least one, or the rejection that says why there are none
 * @throws Error when the situation carries no edition for a case, or an edition that can't be run: bugs, not commands
 */
export function decide(
  situation: Situation,
  state: Case | undefined,
  command: Command,
  actor: Actor,
): readonly CaseEvent[] | Rejected {
  switch (command.act) {
    case "file":
      return file(situation, state, command, actor);
    case "register":
      return register(situation, state, actor);
    case "refuse-intake":
      return refuseIntake(situation, state, command, actor);
    case "resolve":
      return resolve(situation, state, command, actor);
    case "draft":
      return draft(situation, state, command, actor);
    case "propose-refusal":
      return proposeRefusal(situation, state, command, actor);
    case "sign":
      return sign(situation, state, command, actor);
    case "issue":
      return issue(situation, state, command, actor);
  }
}
