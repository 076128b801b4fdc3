import type { StepActModule } from "../act-module.ts";
import { reject } from "../rejection.ts";

/**
 * Asks a register, and keeps what it answered.
 *
 * May: whoever holds the step's role in its office, of the step's own register (`REGISTER_WRONG`). Only where the text
 * says so may a query be left out (`NOT_WAIVABLE`).
 */
export const queryRegister: StepActModule<"query-register"> = {
  act: "query-register",
  kind: "step",
  holder: "anyone",
  events: ["register-queried", "register-not-needed"],
  contract: ({ stepAct }) => {
    const options = stepAct.register === undefined ? [] : [stepAct.register];
    const register = { name: "register", kind: "choice", needed: true, options } as const;
    if (stepAct.unless === undefined)
      return [register, { name: "answer", kind: "register-answer", needed: true, options }];
    return [
      register,
      { name: "answer", kind: "register-answer", needed: true, options, oneOf: "query" },
      { name: "notNeeded", kind: "flag", needed: true, oneOf: "query" },
    ];
  },
  decide: (_situation, { stepAct }, command) => {
    const { register } = command;
    if (register !== stepAct.register) return reject("REGISTER_WRONG", { register });
    if ("notNeeded" in command) {
      return stepAct.unless === undefined
        ? reject("NOT_WAIVABLE", { act: "query-register", register })
        : [{ type: "register-not-needed", register }];
    }
    return [{ type: "register-queried", register, ...command.answer }];
  },
};
