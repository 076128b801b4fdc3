/** What every question to a register carries beside the question: which message it is, who asks, and why. */
export interface Inquiry {
  /**
   * Id of the message, made by the caller once for a question: the same question asked again under it is a repeat. A
   * UUID.
   */
  readonly messageId: string;
  /** When it is asked, in milliseconds since the epoch: legal time. */
  readonly at: number;
  /** The official who asks: IIN, and the office that they work for. */
  readonly askedBy: { readonly iin: string; readonly office: string };
  /** Why: the case's number and the clause that has the register asked. */
  readonly purpose: string;
}

/** Names of a message's properties. The gateway has properties for what its members agree on; these are ours. */
const properties = { iin: "ASKED_BY_IIN", office: "ASKED_BY_OFFICE", purpose: "PURPOSE" } as const;

/** Returns an inquiry's part of the message's properties. */
export function propertiesOf({ askedBy, purpose }: Inquiry): Readonly<Record<string, string>> {
  return { [properties.iin]: askedBy.iin, [properties.office]: askedBy.office, [properties.purpose]: purpose };
}

/** Reads who asks and why; undefined when the message doesn't say. */
export function readInquirer(
  given: Readonly<Record<string, string>>,
): Pick<Inquiry, "askedBy" | "purpose"> | undefined {
  const { [properties.iin]: iin, [properties.office]: office, [properties.purpose]: purpose } = given;
  return iin && office && purpose ? { askedBy: { iin, office }, purpose } : undefined;
}
