/** What the address of an office is made of. */
export interface OfficeKey {
  readonly region: string;
  readonly officeId: string;
}

/** Where an administrator chooses a region and an office. */
export const peopleAddress = "/administration/people";

/** Address of a region's offices. */
export function officesAddress(region: string): string {
  return `${peopleAddress}/${encodeURIComponent(region)}`;
}

/** Address of an office's people, or of a page below it. */
export function staffAddress({ region, officeId }: OfficeKey, page?: "employ" | "end"): string {
  const address = `${officesAddress(region)}/${encodeURIComponent(officeId)}`;
  return page === undefined ? address : `${address}/${page}`;
}

/** Address of an office's orders of substitution, or of a page below it. */
export function substitutionsAddress(key: OfficeKey, page?: "new" | "cancel"): string {
  return below(`${officeAddress(key)}/substitutions`, page);
}

/** Address of a department's blanks, or of a page below it. */
export function blanksAddress(key: OfficeKey, page?: "received" | "spoilt"): string {
  return below(`${officeAddress(key)}/blanks`, page);
}

function officeAddress({ region, officeId }: OfficeKey): string {
  return `/offices/${encodeURIComponent(region)}/${encodeURIComponent(officeId)}`;
}

function below(address: string, page: string | undefined): string {
  return page === undefined ? address : `${address}/${page}`;
}
