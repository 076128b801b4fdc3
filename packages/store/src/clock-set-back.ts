/**
 * SQL that says whether a moment of machine time for which something waits, ten minutes at most, has come.
 *
 * One that lies further ahead was written by a clock that has been set back since, and counts as come.
 *
 * @param moment - a column with a time of the database's clock
 */
export function hasCome(moment: string): string {
  return `(${moment} <= clock_timestamp() or ${moment} > clock_timestamp() + interval '10 minutes')`;
}
