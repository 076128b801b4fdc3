import type { StepActModule } from "../act-module.ts";
import { cameField, objectionToComing } from "../applicant-came.ts";
import { reject } from "../rejection.ts";

/**
 * Identifies who came to the counter, and by which document.
 *
 * May: whoever holds the step's role in its office. In a step whose term counts from when the applicant comes, that
 * moment may be told; it lies within the step (`TIME_RUNS_BACK`). A power of attorney shows who the representative is,
 * not the applicant (`WRONG_DOCUMENT`).
 */
export const identify: StepActModule<"identify"> = {
  act: "identify",
  kind: "step",
  holder: "anyone",
  events: ["identified"],
  contract: (permission) => [
    { name: "who", kind: "choice", needed: true, options: ["applicant", "representative"] },
    {
      name: "document",
      kind: "choice",
      needed: true,
      options: ["identity-card", "passport", "birth-certificate", "power-of-attorney"],
    },
    ...cameField(permission),
  ],
  decide: (situation, permission, { who, document, cameAt }) => {
    if (who === "applicant" && document === "power-of-attorney") return reject("WRONG_DOCUMENT", { act: "identify" });
    return (
      objectionToComing(situation, permission, cameAt) ?? [
        { type: "identified", who, document, ...(cameAt === undefined ? {} : { cameAt }) },
      ]
    );
  },
};
