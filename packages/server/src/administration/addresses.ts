export const lawAddress = "/administration/law";
export const confirmationAddress = "/administration/law/confirmation";
export const findingsAddress = "/administration/findings";
export const endAddress = "/administration/law/end";

/** Address of the form that confirms an item. */
export function confirmationForm(regulation: string, edition: string, item: string): string {
  return `${confirmationAddress}?${new URLSearchParams({ regulation, edition, item }).toString()}`;
}

/** Address of the form that records a regulation's end. */
export function endForm(regulation: string): string {
  return `${endAddress}?${new URLSearchParams({ regulation }).toString()}`;
}
