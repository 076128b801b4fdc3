import { Field } from "../../../components/field.tsx";
import { FieldSet } from "../../../components/field-set.tsx";
import { workplaceActs } from "../../../texts/workplace-acts.ts";
import { actKinds } from "../../../texts/workplace-acts-kinds.ts";
import { workplaceCaseAddress } from "../../addresses.ts";
import { sheetOf } from "../../sheet-of.ts";
import { type FieldKind, nothing, type PostedField, type ReadField } from "./field-kind.ts";
import { isMomentLeftOpen, MomentInputs, momentInputs, readMoment } from "./moment-input.tsx";
import { readScan, signedSheet } from "./scan-file.ts";
import { ScanInput } from "./scan-input.tsx";

const inputsOf = (name: string) => ({ sheet: `${name}-sheet`, scan: `${name}-scan`, ...momentInputs(name) }) as const;
const mostCharacters = 40;

/** A paper signed by hand: which sheet, when, and its scan. */
export const handSignatureField: FieldKind = {
  Input: ({ view, field, name, words }) => {
    const t = actKinds[view.language];
    const { sheet, scan } = inputsOf(name);
    const toPrint = sheetOf(view.inHand, view.open.act, field.name);
    return (
      <FieldSet
        name={name}
        label={field.needed ? words.label : workplaceActs[view.language].optional(words.label)}
        hint={words.hint}
      >
        {toPrint === undefined ? null : (
          <p class="govuk-body">
            <a class="govuk-link" href={workplaceCaseAddress(view.inHand.key, toPrint)}>
              {t.printSheet}
            </a>
          </p>
        )}
        <Field
          name={sheet}
          label={t.sheet}
          hint={t.sheetHint}
          width={10}
          value={view.values[sheet] ?? field.sheet}
          error={view.errors[sheet]}
        />
        {/* A suggestion would count as filled in where something else may be given instead. */}
        <MomentInputs view={view} name={name} suggested={field.needed && field.oneOf === undefined} />
        <ScanInput view={view} name={scan} label={t.scan} />
      </FieldSet>
    );
  },
  read: readHandSignature,
  typed: ({ name, words, values }) => {
    const { sheet, day, time } = inputsOf(name);
    const typed = [values[sheet], values[day], values[time]].filter((part) => (part ?? "") !== "").join(", ");
    return typed === "" ? [] : [{ key: words.label, value: typed }];
  },
  input: (name) => inputsOf(name).sheet,
  sendsFiles: true,
};

function readHandSignature({ visit, inHand, field, name }: PostedField): ReadField {
  const t = actKinds[visit.language];
  const inputs = inputsOf(name);
  const sheet = (visit.form[inputs.sheet] ?? "").normalize("NFC").replaceAll(/\s+/g, " ").trim();
  const scan = readScan(visit, inputs.scan, { product: signedSheet, label: t.scan });
  const isLeftOpen = sheet === "" && scan === undefined && isMomentLeftOpen(visit.form, name);
  if (isLeftOpen && (!field.needed || field.oneOf !== undefined)) return nothing;
  const signed = readMoment(visit, inHand, name);
  const errors = {
    ...(sheet === "" ? { [inputs.sheet]: t.errors.needed(t.sheet) } : {}),
    ...(sheet.length > mostCharacters ? { [inputs.sheet]: t.errors.tooLong(t.sheet, mostCharacters) } : {}),
    ...("errors" in signed ? signed.errors : {}),
    ...(scan === undefined ? { [inputs.scan]: t.errors.file(t.scan, "FILE_MISSING", 0) } : {}),
    ...(scan !== undefined && "errors" in scan ? scan.errors : {}),
  };
  if (Object.keys(errors).length > 0 || "errors" in signed || scan === undefined || "errors" in scan) return { errors };
  return {
    value: { hand: { sheet, signedAt: signed.moment, scan: scan.reference } },
    papers: { documents: [scan.document] },
  };
}
