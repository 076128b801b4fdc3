import type { Edition } from "@reglament/regulation";
import type { Case } from "../case.ts";
import type { BeyondAct, CarriedAct, Command } from "../command.ts";
import { replay } from "../evolve.ts";
import { fittingCommand } from "../scenario/fitting-command.ts";
import type { Situation } from "../situation.ts";
import { aFilingUnder } from "./a-filing-under.ts";
import { aSituation, monday } from "./a-situation.ts";
import { theLaw } from "./the-law.ts";

/**
 * A command of this act, of the text or beside it, with data that fits the case and its law, by default that of
 * `theLaw`; where the act isn't open, with data that would fit if it were.
 */
export function aFittingCommand(
  act: CarriedAct | BeyondAct,
  state: Case | undefined,
  law: Edition = theLaw(),
  situation: Situation = aSituation({ law }),
): Command {
  return fittingCommand(act, state ?? justFiled(law), law, situation);
}

function justFiled(law: Edition): Case {
  const channel = law.channels[0]?.id ?? "portal";
  const { act: _file, ...filing } = aFilingUnder(law, channel, monday);
  const { regulation, id: edition } = law;
  return replay(law, [{ type: "filed", at: monday, by: "parent-1", regulation, edition, ...filing }]);
}
