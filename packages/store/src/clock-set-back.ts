/**
 * SQL that says whether a moment of machine time for which something waits, ten minutes at most, has come.
 *
 * One that lies further ahead was written by a clock that has been set back since, and counts as come. Both are differences,
 * which no index can answer: where rows are read in the order of their moments, the plan must keep that order.
 *
 * @param moment - a column with a time of the database's clock
 */
export function hasCome(moment: string): string {
  return `(${moment} - clock_timestamp() <= interval '0' or ${moment} - clock_timestamp() > interval '10 minutes')`;
}
