/** What a line that is too long is replaced by: it is read past and not kept. */
export const tooLong = Symbol("a line that is too long");

export type Line = string | typeof tooLong;

const NEWLINE = 10;

/**
 * Splits bytes into lines of UTF-8, without their ends; a last line without an end counts too.
 *
 * @param mostBytes - of a line, its end not counted
 * @returns the lines that each piece of the input completes, so that many can be answered at once
 */
export async function* splitLines(
  input: AsyncIterable<Uint8Array>,
  mostBytes: number,
): AsyncGenerator<readonly Line[]> {
  let begun: Uint8Array[] = [];
  let begunBytes = 0;
  let isTooLong = false;
  const keep = (piece: Uint8Array): void => {
    begunBytes += piece.length;
    isTooLong ||= begunBytes > mostBytes;
    if (isTooLong) begun = [];
    else if (piece.length > 0) begun.push(piece);
  };
  const complete = (): Line => {
    const line = isTooLong ? tooLong : Buffer.concat(begun).toString("utf8");
    begun = [];
    begunBytes = 0;
    isTooLong = false;
    return line;
  };
  for await (const bytes of input) {
    const lines: Line[] = [];
    let from = 0;
    for (let end = bytes.indexOf(NEWLINE); end !== -1; end = bytes.indexOf(NEWLINE, from)) {
      keep(bytes.subarray(from, end));
      lines.push(complete());
      from = end + 1;
    }
    // A copy: the rest outlives the piece, whose memory may be used again.
    keep(bytes.slice(from));
    if (lines.length > 0) yield lines;
  }
  if (begunBytes > 0) yield [complete()];
}
