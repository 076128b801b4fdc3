/** The pages of `docs/checks`: one a code, and their list. */
import type { Text } from "@reglament/calendar";
import { type AboutFinding, aboutFindings, type Damage, type Finding, type FindingCode } from "@reglament/regulation";
import type { CheckedRegulation } from "./check-facts.ts";

/** The pages by file name. */
export function checkPages(checked: readonly CheckedRegulation[]): ReadonlyMap<string, string> {
  const findings = checked.flatMap(({ editions }) => editions.flatMap((one) => one.findings));
  const all = Object.entries(aboutFindings) as [FindingCode, AboutFinding][];
  return new Map([
    ["README.md", listPage(all, findings)],
    ...all.map(([code, about]): [string, string] => {
      const own = findings.filter((finding) => finding.code === code);
      return [`${code}.md`, findingPage(code, about, own)];
    }),
  ]);
}

function listPage(all: readonly (readonly [FindingCode, AboutFinding])[], findings: readonly Finding[]): string {
  const rows = all.map(([code, { severity, title }]) => {
    const count = findings.filter((finding) => finding.code === code).length;
    return `| [\`${code}\`](${code}.md) | ${severity} | ${title.kk} | ${title.ru} | ${title.en} | ${count} |`;
  });
  return `# Checks

What \`npx reglament check\` finds in a regulation. An error keeps the command from succeeding until the text is mended or
the file accepts the flaw by name; a warning is something that somebody will have to decide; a note is worth knowing.
The last column counts the findings in the regulations of this project, accepted ones included.

These pages are made by \`npx reglament check --write\`, but for [source-texts.md](source-texts.md): what is odd in the
five source texts, and which of it the checks show.

| code | weight | kk | ru | en | here |
|---|---|---|---|---|---|
${rows.join("\n")}
`;
}

function findingPage(code: FindingCode, about: AboutFinding, findings: readonly Finding[]): string {
  return `# \`${code}\`

${about.severity}

${inThree(about.title)}

## Why

${inThree(about.why)}
${exampleOf(about.damage)}
## In the regulations of this project

${findings.length === 0 ? "None." : tableOf(findings)}
`;
}

function inThree({ kk, ru, en }: Text): string {
  return `- kk: ${kk}\n- ru: ${ru}\n- en: ${en}`;
}

function exampleOf(damage: Damage | undefined): string {
  if (damage === undefined) return "";
  const { was, becomes, and = [], also = [] } = damage;
  const passages = [{ was, becomes }, ...and].map((passage) => changed(passage.was, passage.becomes)).join("\n...\n");
  const others = also.map((code) => `[\`${code}\`](${code}.md)`).join(", ");
  return `
## Example

In a sound regulation this change brings it about${others === "" ? "" : `, and with it ${others}`}:

\`\`\`diff
${passages}
\`\`\`
`;
}

function changed(was: string, becomes: string): string {
  const lines = (text: string, sign: string) =>
    text === ""
      ? []
      : text
          .replace(/\n$/, "")
          .split("\n")
          .map((line) => `${sign} ${line}`.trimEnd());
  return [...lines(was, "-"), ...lines(becomes, "+")].join("\n");
}

function tableOf(findings: readonly Finding[]): string {
  const rows = findings.map(({ regulation, edition, clause, message, accepted }) => {
    const told = accepted === undefined ? "" : accepted.en.replaceAll("|", "\\|");
    return `| ${regulation}@${edition} | ${clause} | ${message.en.replaceAll("|", "\\|")} | ${told} |`;
  });
  return `| regulation | clause | finding | accepted, because |\n|---|---|---|---|\n${rows.join("\n")}`;
}
