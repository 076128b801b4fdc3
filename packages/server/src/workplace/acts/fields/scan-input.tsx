import { HiddenFields } from "../../../components/csrf.tsx";
import { FileField } from "../../../components/file-field.tsx";
import { ACCEPTED_FILES } from "../../../filing/attachment-type.ts";
import { actKinds } from "../../../texts/workplace-acts-kinds.ts";
import type { ActView } from "../act-form.tsx";
import { keptInputOf, megabytesOf } from "./scan-file.ts";

export interface ScanInputProps {
  readonly view: ActView;
  readonly name: string;
  readonly label: string;
}

/** The input for one scan. No browser lets a page fill it in again: after a refused form the page brings the scan itself, or says so. */
export function ScanInput({ view, name, label }: ScanInputProps) {
  const t = actKinds[view.language];
  const kept = view.kept(name);
  const hint = [
    t.scanHint(megabytesOf(view.scanBytes)),
    ...(Object.keys(view.errors).length === 0 ? [] : [kept === undefined ? t.chooseAgain : t.scanKept]),
  ].join(" ");
  return (
    <>
      <FileField name={name} label={label} hint={hint} error={view.errors[name]} accept={ACCEPTED_FILES} />
      {kept === undefined ? null : <HiddenFields fields={{ [keptInputOf(name)]: kept }} />}
    </>
  );
}
