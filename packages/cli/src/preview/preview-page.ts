/** The page of a previewed file: what is wrong with it, the form that it makes, its print. */
import { basename } from "node:path";
import type { Language } from "@reglament/calendar";
import { type CheckedEdition, clauseTold, type Finding } from "@reglament/regulation";
import { checkTexts } from "../law/check-texts.ts";
import { type Html, html } from "./html.ts";
import type { Shown } from "./preview-desk.ts";
import { formPart } from "./preview-form.ts";
import { printPart } from "./preview-print.ts";
import { previewTexts } from "./preview-texts.ts";
import type { GoodReading } from "./read-preview.ts";

/** What is asked of the page. */
export interface PreviewAsked {
  readonly language: Language;
  /** The edition shown; the last one when absent or not there. */
  readonly edition: string | undefined;
}

/** Without script the page loads itself anew so often. */
const REFRESH_S = 3;

/** Returns the whole page. */
export function previewPage(file: string, { version, reading, lastGood }: Shown, asked: PreviewAsked): string {
  const { language } = asked;
  const t = previewTexts[language];
  const title = t.title(basename(file));
  const shownTitle = "problems" in reading ? `(${reading.problems.length}) ${title}` : title;
  const page = html`<html lang="${language}" data-version="${version}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${shownTitle}</title><link rel="stylesheet" href="/preview.css"><script src="/preview.js" defer></script>
<noscript><meta http-equiv="refresh" content="${REFRESH_S}"></noscript></head>
<body>
${languageLinks(asked)}
<main><h1>${title}</h1>
${"problems" in reading ? problemsPart(reading.problems, lastGood !== undefined, language) : html`<p class="good">${t.canBeRead}</p>`}
${lastGood === undefined ? html`` : regulationPart(lastGood, asked)}
</main></body></html>`;
  return `<!doctype html>\n${page.text}\n`;
}

function languageLinks({ edition }: PreviewAsked): Html {
  const names = { kk: "Қазақша", ru: "Русский", en: "English" } as const satisfies Record<Language, string>;
  const links = (["kk", "ru", "en"] as const).map(
    (language) => html`<a href="${addressOf({ language, edition })}" lang="${language}">${names[language]}</a> `,
  );
  return html`<nav>${links}</nav>`;
}

function addressOf({ language, edition }: PreviewAsked): string {
  return `/?lang=${language}${edition === undefined ? "" : `&edition=${encodeURIComponent(edition)}`}`;
}

function problemsPart(problems: readonly string[], hasLastGood: boolean, language: Language): Html {
  const t = previewTexts[language];
  const lines = problems.map((problem) => html`<li>${problem}</li>\n`);
  return html`<div class="problems" role="alert"><h2>${t.cannotBeRead(problems.length)}</h2><ul>
${lines}</ul></div>
<p class="old">${hasLastGood ? t.lastGood : t.neverGood}</p>`;
}

function regulationPart({ regulation, editions }: GoodReading, asked: PreviewAsked): Html {
  const { language } = asked;
  const t = previewTexts[language];
  const shown = editions.find(({ edition }) => edition.id === asked.edition) ?? editions.at(-1);
  if (shown === undefined) return html`<p>${t.noEdition}</p>`;
  return html`<h2>${t.editions}</h2>
<ul>${editions.map(({ edition }) => editionLink(edition.id, edition === shown.edition, language))}</ul>
<h2>${t.findings}</h2>
${findingsPart(shown, language)}
<h2>${t.form}</h2>
${formPart(shown.edition, language)}
<h2>${t.print}</h2>
${printPart(regulation, shown.edition, language)}`;
}

function editionLink(id: string, isShown: boolean, language: Language): Html {
  if (isShown) return html`<li><strong>${id}</strong></li>`;
  return html`<li><a href="${addressOf({ language, edition: id })}">${id}</a></li>`;
}

/** Open findings first, accepted ones below them. */
function findingsPart({ findings }: CheckedEdition, language: Language): Html {
  if (findings.length === 0) return html`<p>${previewTexts[language].noFindings}</p>`;
  const open = findings.filter(({ accepted }) => accepted === undefined);
  const accepted = findings.filter((finding) => finding.accepted !== undefined);
  return html`<ul class="findings">
${[...open, ...accepted].map((finding) => findingLine(finding, language))}</ul>`;
}

function findingLine({ code, severity, clause, message, accepted }: Finding, language: Language): Html {
  const t = checkTexts[language];
  const weight = accepted === undefined ? t.severities[severity] : t.accepted;
  const because = accepted === undefined ? html`` : html`<p class="small">${t.because}: ${accepted[language]}</p>`;
  return html`<li><strong>${weight}</strong> <code>${code}</code> ${clauseTold(clause, language)}: ${message[language]}${because}</li>\n`;
}
