import type { Permission, StepActModule } from "../act-module.ts";
import type { CommandOf } from "../command.ts";
import type { Happened } from "../event.ts";
import { type Rejected, reject } from "../rejection.ts";
import { receiptNumberOf } from "../standing.ts";

/**
 * Scans the barcode of the package, or the applicant's papers, as the step has it.
 *
 * May: whoever holds the step's role in its office. The barcode is that of the case's acceptance receipt
 * (`BARCODE_WRONG`); papers are of kinds that the edition knows in this channel (`WRONG_DOCUMENT`). Nothing scanned is
 * `SCAN_MISSING`.
 */
export const scan: StepActModule<"scan"> = {
  act: "scan",
  kind: "step",
  holder: "anyone",
  events: ["scanned"],
  contract: ({ law, state, stepAct }) =>
    stepAct.scans === "barcode"
      ? [{ name: "barcode", kind: "barcode", needed: true }]
      : [{ name: "documents", kind: "documents", needed: true, options: kindsIn(law, state) }],
  decide: (_situation, permission, command) =>
    permission.stepAct.scans === "barcode" ? ofBarcode(permission, command) : ofPapers(permission, command),
};

function ofBarcode({ state }: Permission, { barcode = "" }: CommandOf<"scan">): readonly Happened[] | Rejected {
  if (barcode.trim() === "") return reject("SCAN_MISSING", { scans: "barcode" });
  const number = receiptNumberOf(state);
  if (number !== undefined && barcode !== number) return reject("BARCODE_WRONG", { barcode });
  return [{ type: "scanned", barcode }];
}

function ofPapers({ law, state }: Permission, { documents = [] }: CommandOf<"scan">): readonly Happened[] | Rejected {
  if (documents.length === 0) return reject("SCAN_MISSING", { scans: "documents" });
  const known = kindsIn(law, state);
  const isStray = documents.some(({ kind }) => !known.includes(kind));
  return isStray ? reject("WRONG_DOCUMENT", { act: "scan" }) : [{ type: "scanned", documents }];
}

function kindsIn({ documents }: Permission["law"], { channel }: Permission["state"]): readonly string[] {
  return documents.filter(({ channels }) => channels.includes(channel)).map(({ id }) => id);
}
