import { explain, type Language } from "@reglament/calendar";
import type { Mismatch } from "@reglament/engine";
import { testTexts } from "./test-texts.ts";
import type { TestedCase, UntoldEnd } from "./tested-cases.ts";

/** A scenario's outcome as lines for people: one when it passed, else what differs, where, and how a deadline came about. */
export function testLines({ file, placed, run: { mismatches } }: TestedCase, language: Language): readonly string[] {
  const t = testTexts[language];
  const { id, why } = placed.scenario;
  if (mismatches.length === 0) return [`${t.passed}  ${file}: ${id}. ${why[language]}`];
  return mismatches.flatMap((mismatch) => [
    `${t.failed}  ${file}:${placed.lineOf(mismatch.way)} ${id}. ${why[language]}`,
    `    ${wayInWords(mismatch, placed)}: ${t.expected} ${said(mismatch.expected, language)}, ${t.got} ${said(mismatch.got, language)}`,
    ...explanationOf(mismatch, language).map((line) => `      ${line}`),
  ]);
}

/** How the deadline that came out came about; empty when none did. */
export function explanationOf({ deadline, clause }: Mismatch, language: Language): readonly string[] {
  if (deadline === undefined) return [];
  return explain(deadline, {
    language,
    ...(clause === undefined ? {} : { clause: testTexts[language].clause(clause) }),
  });
}

/** An end without a scenario as a line. */
export function untoldLine({ regulation, edition, channel, outcome, ground }: UntoldEnd): string {
  return `  ${regulation} ${edition}, ${channel}: ${outcome}${ground === undefined ? "" : `, ${ground}`}`;
}

/** "when 2 (register), then, due": acts are counted from 1. */
function wayInWords({ way }: Mismatch, { scenario }: TestedCase["placed"]): string {
  return way
    .map((part) => (typeof part === "number" ? `${part + 1} (${scenario.when[part]?.act})` : part))
    .join(" ")
    .replace(/ then /, ", then ");
}

function said(value: string, language: Language): string {
  const { said: words } = testTexts[language];
  return Object.entries(words).find(([word]) => word === value)?.[1] ?? value;
}
