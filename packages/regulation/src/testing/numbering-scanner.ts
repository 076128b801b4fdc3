/**
 * Takes the numbering out of a source text, so that no clause of it can be forgotten in a file.
 *
 * Texts come with what scanning and web pages did to them: numbers on lines of their own, spaced letters, section
 * headings numbered like clauses. A number counts as a clause only when it follows the last one, which leaves the
 * headings out.
 */

/**
 * Returns the numberings of a text in its order: the act's own clauses, then those of each regulation. A part without
 * clauses, as a regulation that was taken out, is left out.
 */
export function scanNumbering(text: string): (readonly string[])[] {
  const lines = text.split("\n").map(bare);
  const parts: string[][] = [[]];
  for (const [index, line] of lines.entries()) {
    if (isAnnexOfAct(lines, index)) continue;
    if (line.startsWith("Регламент государственной услуги")) parts.push([]);
    else parts.at(-1)?.push(line);
  }
  return parts.map(numbersIn).filter((clauses) => clauses.length > 1);
}

/** A line without bookmarks, marks of emphasis, and spaces of any kind around it. */
function bare(line: string): string {
  return line
    .replaceAll(/\[bookmark: [^\]]*\]/g, "")
    .replaceAll(/[*#\u00a0\t]/g, " ")
    .trim()
    .replace(/^- /, "");
}

/** Whether "Приложение 2" at this line is an annex of the act, thus the next regulation, and not one of a regulation. */
function isAnnexOfAct(lines: readonly string[], index: number): boolean {
  if (annexOf(lines[index] ?? "") === undefined) return false;
  return lines
    .slice(index, index + 6)
    .join(" ")
    .includes("к постановлению");
}

function annexOf(line: string): string | undefined {
  const number =
    /^Приложение\s*(?<number>\d*)/.exec(line)?.groups?.["number"] ??
    /^(?<number>\d+)-қосымша/.exec(line)?.groups?.["number"];
  if (number === undefined) return undefined;
  return number === "" ? "annex" : `annex ${number}`;
}

function numbersIn(lines: readonly string[]): string[] {
  const found: string[] = [];
  let clause = 0;
  let item = 0;
  let list = "";
  for (const line of lines) {
    const annex = annexOf(line);
    if (annex !== undefined) {
      found.push(annex);
      // What is numbered in an annex are rows of its tables.
      clause = Number.POSITIVE_INFINITY;
    }
    if (Number(/^(?<number>\d+)\s*\.(?!\d)/.exec(line)?.groups?.["number"]) === clause + 1) {
      clause += 1;
      item = 0;
      list = "";
      found.push(String(clause));
      continue;
    }
    const number = itemOf(line);
    if (number === undefined || !Number.isFinite(clause)) continue;
    // A second list of one clause is the way over the portal.
    if (number === 1 && item > 1) list = " portal";
    else if (number !== item + 1) continue;
    item = number;
    found.push(`${clause}${list}(${number})`);
  }
  return found;
}

/** The number of "2)", "б)" (a 6 that scanning has changed) or "действие 2". */
function itemOf(line: string): number | undefined {
  if (line.startsWith("б)")) return 6;
  const number =
    /^(?<number>\d+)\s*\)/.exec(line)?.groups?.["number"] ?? /^действие (?<number>\d+)/.exec(line)?.groups?.["number"];
  return number === undefined ? undefined : Number(number);
}
