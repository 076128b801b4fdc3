import type { ClauseOfText, PartOfText, SourceText } from "./source-text.ts";

/** The page `docs/fidelity/<text>.md`: each clause of a text with the fields that carry it, or the reason why none does. */
export function fidelityTable({ name, parts }: SourceText): string {
  return [
    `# ${name}`,
    "Made by `npx reglament fidelity --write`; change the files, not this page. A field is named by its way in the file, " +
      "with ids where there are lists. An assumption says how a clause is read; it doesn't carry it.",
    ...parts.flatMap(partInLines),
    "",
  ].join("\n\n");
}

function partInLines(part: PartOfText): string[] {
  const { file, edition, clauses } = part;
  const where = edition === undefined ? `\`${file}\`` : `\`${file}\`, edition ${edition}`;
  const carried = clauses.filter(({ carriedBy }) => carriedBy.length > 0).length;
  const rows = clauses.map(rowOf);
  return [
    `## ${part.part === "act" ? "The act itself" : capital(part.part)}`,
    `${where}: ${clauses.length} clauses, ${carried} carried, ${clauses.length - carried} not.`,
    ["| clause | carried by | assumptions |", "|---|---|---|", ...rows].join("\n"),
  ];
}

function rowOf({ clause, carriedBy, assumptions, because }: ClauseOfText): string {
  const fields = carriedBy.map((field) => `\`${field}\``).join("<br>");
  const carried = fields === "" ? `not carried: ${because?.en ?? "no reason given"}` : fields;
  return `| ${clause} | ${carried.replaceAll("|", "\\|")} | ${assumptions.join(", ")} |`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
