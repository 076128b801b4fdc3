import { FieldSet } from "../../../components/field-set.tsx";
import { textOf } from "../../../texts/dictionary.ts";
import type { Language } from "../../../texts/language.ts";
import { actKinds } from "../../../texts/workplace-acts-kinds.ts";
import type { CaseInHand } from "../../case-in-hand.ts";
import { type FieldKind, type PostedField, type ReadField, refusedAt } from "./field-kind.ts";
import { readScan } from "./scan-file.ts";
import { ScanInput } from "./scan-input.tsx";

const inputOf = (name: string, kind: string) => `${name}-${kind}`;

/** The applicant's papers, scanned: an input for each kind, as many of them filled as there are papers. */
export const documentsField: FieldKind = {
  Input: ({ view, field, name, words }) => (
    <FieldSet name={name} label={words.label} hint={words.hint} error={view.errors[name]}>
      {(field.options ?? []).map((kind) => (
        <ScanInput
          key={kind}
          view={view}
          name={inputOf(name, kind)}
          label={titleOf(view.inHand, kind, view.language)}
        />
      ))}
    </FieldSet>
  ),
  read: readDocuments,
  typed: () => [],
  input: (name) => name,
  sendsFiles: true,
};

function readDocuments({ visit, inHand, field, name }: PostedField): ReadField {
  const read = (field.options ?? []).flatMap((kind) => {
    const label = titleOf(inHand, kind, visit.language);
    const scan = readScan(visit, inputOf(name, kind), { product: kind, label });
    return scan === undefined ? [] : [{ kind, scan }];
  });
  const errors: Record<string, string> = {};
  const scans = [];
  const documents = [];
  for (const { kind, scan } of read) {
    if ("errors" in scan) {
      Object.assign(errors, scan.errors);
    } else {
      scans.push({ kind, ...scan.reference });
      documents.push(scan.document);
    }
  }
  if (Object.keys(errors).length > 0) return { errors };
  if (scans.length === 0 && field.needed) return refusedAt(name, actKinds[visit.language].errors.scanMissing);
  return { value: { scans }, papers: { documents } };
}

function titleOf({ law }: CaseInHand, kind: string, language: Language): string {
  const title = law.documents.find(({ id }) => id === kind)?.title;
  return title === undefined ? kind : textOf(title, language);
}
