import type { Language } from "@reglament/calendar";
import {
  type Edition,
  type PrintedClause,
  type PrintedRule,
  type PrintedSection,
  printedEdition,
  type Regulation,
} from "@reglament/regulation";
import { type Html, html } from "./html.ts";

/** An edition clause by clause, marked as not the official text. */
export function printPart(regulation: Regulation, edition: Edition, language: Language): Html {
  const printed = printedEdition(regulation, edition, language);
  return html`<p class="mark"><strong>${printed.mark}.</strong> ${printed.markedBecause}</p>
<p>${printed.approvedBy}</p>
<h3>${printed.title}</h3>
<p>${printed.edition}</p>
${printed.clauses.map(clausePart)}
<h3>${printed.beyondTitle}</h3>
${printed.identity.map((line) => html`<p>${line.trim()}</p>\n`)}
${printed.beyond.map(sectionPart)}`;
}

function clausePart({ number, told, depth, rules, notCarried }: PrintedClause): Html {
  return html`<div class="${depth === 1 ? "item" : "clause"}"><h4 title="${told}">${number}</h4>
${notCarried === undefined ? html`` : html`<p>${notCarried}</p>`}${rules.map(rulePart)}</div>
`;
}

function rulePart({ text, details, see }: PrintedRule): Html {
  if (see !== undefined) return html`<p>${text} <span class="small">(${see.told})</span></p>`;
  const lines = details.map((detail) => html`<li>${detail}</li>`);
  return html`<p>${text}</p>${lines.length === 0 ? html`` : html`<ul>${lines}</ul>`}`;
}

function sectionPart({ title, items }: PrintedSection): Html {
  const lines = items.map(
    ({ text, below }) => html`<li>${text}${below.map((line) => html`<p class="small">${line}</p>`)}</li>`,
  );
  return html`<h4>${title}</h4><ul>${lines}</ul>`;
}
