import type { StepActModule } from "../act-module.ts";
import { reject } from "../rejection.ts";

/** Requests a blank of strict accountability of an education department (`NOT_A_DEPARTMENT`). May: the appointed executor. */
export const requestBlank: StepActModule<"request-blank"> = {
  act: "request-blank",
  kind: "step",
  holder: "executor",
  events: ["blank-requested"],
  contract: () => [{ name: "department", kind: "office", needed: true, party: "department" }],
  decide: (situation, _permission, { department }) =>
    situation.isOfficeOf(department, "department")
      ? [{ type: "blank-requested", department }]
      : reject("NOT_A_DEPARTMENT", { office: department }),
};
