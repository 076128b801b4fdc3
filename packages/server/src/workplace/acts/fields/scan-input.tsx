import { FileField } from "../../../components/file-field.tsx";
import { ACCEPTED_FILES } from "../../../filing/attachment-type.ts";
import { actKinds } from "../../../texts/workplace-acts-kinds.ts";
import type { ActView } from "../act-form.tsx";
import { megabytesOf } from "./scan-file.ts";

export interface ScanInputProps {
  readonly view: ActView;
  readonly name: string;
  readonly label: string;
}

/** The input for one scan. No browser lets a page fill it in again: after a refused form it says so. */
export function ScanInput({ view, name, label }: ScanInputProps) {
  const t = actKinds[view.language];
  const hint = t.scanHint(megabytesOf(view.scanBytes));
  const cameBack = Object.keys(view.errors).length > 0;
  return (
    <FileField
      name={name}
      label={label}
      hint={cameBack ? `${hint} ${t.chooseAgain}` : hint}
      error={view.errors[name]}
      accept={ACCEPTED_FILES}
    />
  );
}
