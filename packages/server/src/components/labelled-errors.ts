/** Messages or labels by field name. */
type ByField = Readonly<Record<string, string>>;

/**
 * The messages of a form as its error summary has them, apart from their fields.
 *
 * @param labels - of the fields whose messages don't say by themselves which field they mean
 */
export function labelledErrors(errors: ByField, labels: ByField): ByField {
  return Object.fromEntries(
    Object.entries(errors).map(([field, message]) => {
      const label = labels[field];
      return [field, label === undefined ? message : `${label}: ${message}`];
    }),
  );
}
