import type { BackupSummary } from "@reglament/store";

/** What a backup holds, for people. */
export function linesOf({ takenAt, release, mode, tables, rows, files }: BackupSummary): readonly string[] {
  return [
    `Backup of ${takenAt}`,
    `  release ${release}`,
    `  mode    ${mode}`,
    `  tables  ${tables}`,
    `  rows    ${rows}`,
    `  files   ${files}`,
  ];
}
