import { isUuid } from "../../is-uuid.ts";

/** Most documents that are signed in one go; the address that names more would be too long to come back to. */
export const mostAtOnce = 40;

type Fields = Readonly<Record<string, string>>;

/** Names of the fields that a case has in the forms; of a repeated field only the last value is read. */
export const fieldsOf = (caseId: string) =>
  ({
    /** `yes` when the case is chosen. */
    chosen: `case-${caseId}`,
    /** Id of the command, so that a form sent twice signs once. */
    command: `command-${caseId}`,
    /** Id of the document as the head saw it. */
    document: `document-${caseId}`,
    cms: `cms-${caseId}`,
  }) as const;

/** The cases that a form or an address names, each once. */
export function chosenCases(fields: Fields): readonly string[] {
  return Object.keys(fields)
    .filter((name) => name.startsWith("case-"))
    .map((name) => name.slice("case-".length))
    .filter((caseId) => isUuid(caseId));
}

/** What a form brought for the cases, to be sent again as it was. */
export function sentFieldsOf(caseIds: readonly string[], form: Fields): Fields {
  const names = caseIds.flatMap((caseId) => Object.values(fieldsOf(caseId)));
  return Object.fromEntries(names.flatMap((name) => (form[name] === undefined ? [] : [[name, form[name]]])));
}

/** Address of the page on which the cases' documents are signed together. */
export function signManyAddress(caseIds: readonly string[]): string {
  return `/workplace/sign?${caseIds.map((caseId) => `${fieldsOf(caseId).chosen}=yes`).join("&")}`;
}
