/** What the address of a case at the workplace is made of. */
export interface CaseKey {
  readonly region: string;
  readonly caseId: string;
}

/** Address of a case's page at the workplace, or of a page below it: `receipt`, `acts/register`. */
export function workplaceCaseAddress({ region, caseId }: CaseKey, page?: string): string {
  const address = `/workplace/cases/${encodeURIComponent(region)}/${encodeURIComponent(caseId)}`;
  return page === undefined ? address : `${address}/${page}`;
}
