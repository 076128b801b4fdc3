/** Address of a case in the cabinet, or of a page below it: `receipt`, `result`. */
export function cabinetCaseAddress(
  { region, caseId }: { readonly region: string; readonly caseId: string },
  page?: string,
): string {
  const address = `/cabinet/cases/${encodeURIComponent(region)}/${encodeURIComponent(caseId)}`;
  return page === undefined ? address : `${address}/${page}`;
}
