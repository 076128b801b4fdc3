import type { ActField } from "../act-field.ts";
import type { StepActModule } from "../act-module.ts";
import { objectionToHand } from "../hand-signature.ts";
import { reject } from "../rejection.ts";

/**
 * Takes the applicant's consent to the use of personal data.
 *
 * May: whoever holds the step's role in its office. Written consent needs its form (`CONSENT_FORM_MISSING`). Where the
 * text says "unless the laws provide otherwise", the act and clause that do may stand in its place (`NOT_WAIVABLE`).
 */
export const consent: StepActModule<"consent"> = {
  act: "consent",
  kind: "step",
  holder: "anyone",
  events: ["consent-given", "consent-waived"],
  contract: ({ stepAct }) => {
    const isWritten = stepAct.consent === "written";
    const isWaivable = stepAct.unless !== undefined;
    const form: ActField = { name: "form", kind: "hand-signature", needed: isWritten };
    const waivedBy: ActField = { name: "waivedBy", kind: "act-and-clause", needed: isWritten };
    if (!isWaivable) return isWritten ? [form] : [];
    return isWritten
      ? [
          { ...form, oneOf: "consent" },
          { ...waivedBy, oneOf: "consent" },
        ]
      : [waivedBy];
  },
  decide: (situation, { stepAct }, { form, waivedBy }) => {
    if (waivedBy !== undefined) {
      const isNamed = waivedBy.act.trim() !== "" && waivedBy.clause.trim() !== "";
      if (stepAct.unless === undefined || !isNamed) return reject("NOT_WAIVABLE", { act: "consent" });
      return [{ type: "consent-waived", act: waivedBy.act, clause: waivedBy.clause }];
    }
    const isFormNeeded = stepAct.consent === "written" || form !== undefined;
    const objection = isFormNeeded ? objectionToHand(situation, form, "CONSENT_FORM_MISSING") : undefined;
    return objection ?? [{ type: "consent-given", ...(form === undefined ? {} : { form }) }];
  },
};
