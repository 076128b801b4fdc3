/**
 * What must hold on every page that a journey comes to: axe finds nothing, and
 * nothing reaches past the edge, on a narrow and a wide screen, in Kazakh and
 * in Russian.
 */
import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AxeResults } from "axe-core";
import axe from "axe-core";
import type { Page } from "playwright-core";

const WIDTHS = [320, 1280] as const;
const HEIGHT = 900;
const RULES = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"];
const LANGUAGES = { kk: "Қазақша", ru: "Русский" } as const;
type Language = keyof typeof LANGUAGES;

const screenshots = fileURLToPath(new URL("../../dist/screenshots/", import.meta.url));
const ID = /[0-9a-f]{8}-[0-9a-f-]{27}/g;

/** Looks at pages, at each kind of page once in a run. */
export interface Audit {
  /** Looks at the page as it stands and, where its address can be opened again, at the same page in the other language. */
  look(page: Page): Promise<void>;
  /** What was found: page, width, language, and what is wrong there. */
  readonly findings: readonly string[];
}

/** @param seenFolder - remembers across the run's files which kinds of pages were looked at */
export function anAudit(seenFolder: string): Audit {
  const findings: string[] = [];
  return {
    findings,
    async look(page) {
      const language = await languageOf(page);
      const { name: kind, headings } = await kindOf(page);
      if (!(await isNew(seenFolder, `${language} ${kind} ${headings}`))) return;
      findings.push(...(await lookAtBothWidths(page, kind, language)));
      const other = await openInOtherLanguage(page, language);
      if (other === undefined) return;
      findings.push(...(await lookAtBothWidths(other.page, kind, other.language)));
      await other.leave();
    },
  };
}

/**
 * What tells kinds of pages apart: address and headings, without what differs
 * from case to case. Pages alike in both are drawn by the same code.
 */
async function kindOf(page: Page): Promise<{ readonly name: string; readonly headings: string }> {
  const headings = (await page.locator("h1, h2, h3").allInnerTexts()).map((heading) => plain(heading.trim()));
  return { name: `${plain(new URL(page.url()).pathname)} «${headings[0]}»`, headings: headings.join("; ") };
}

function plain(text: string): string {
  return text.replaceAll(ID, "…").replaceAll(/\d{4}-\d{6}|kostanay-\d+/g, "…");
}

async function isNew(folder: string, kind: string): Promise<boolean> {
  const name = createHash("sha256").update(kind).digest("hex");
  try {
    await writeFile(join(folder, name), kind, { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

async function lookAtBothWidths(page: Page, kind: string, language: Language): Promise<readonly string[]> {
  const size = page.viewportSize();
  const findings: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: HEIGHT });
    const place = `${kind}, ${language}, ${width} px`;
    findings.push(...(await listViolations(page)).map((violation) => `${place}: ${violation}`));
    const reach = await page.evaluate(() => document.documentElement.scrollWidth);
    if (reach > width) findings.push(`${place}: reaches to ${reach} px`);
    await photograph(page, place);
  }
  if (size !== null) await page.setViewportSize(size);
  return findings;
}

async function listViolations(page: Page): Promise<readonly string[]> {
  // Through the browser's own debugging door: the page's security policy lets no foreign script in, and that is right.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (tags) =>
      (window as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
        runOnly: { type: "tag", values: tags },
        resultTypes: ["violations"],
      }),
    RULES,
  );
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(" | ")}`);
}

/** Switches the language in a tab of its own, as a visitor does. Undefined when the page can't be opened by its address. */
async function openInOtherLanguage(
  page: Page,
  language: Language,
): Promise<{ page: Page; language: Language; leave(): Promise<void> } | undefined> {
  const other = language === "kk" ? "ru" : "kk";
  const tab = await page.context().newPage();
  const answer = await tab.goto(page.url());
  if (answer?.ok() !== true) {
    await tab.close();
    return undefined;
  }
  await choose(tab, other);
  return {
    page: tab,
    language: other,
    async leave() {
      await choose(tab, language);
      await tab.close();
    },
  };
}

async function choose(page: Page, language: Language): Promise<void> {
  const button = page.getByRole("button", { name: LANGUAGES[language], exact: true });
  await Promise.all([page.waitForEvent("load"), button.click()]);
}

async function languageOf(page: Page): Promise<Language> {
  const language = await page.locator("html").getAttribute("lang");
  if (language === "kk" || language === "ru") return language;
  throw new Error(`${page.url()} is in ${language}`);
}

/** With SCREENSHOTS=1, for people to look at. */
async function photograph(page: Page, place: string): Promise<void> {
  if (process.env["SCREENSHOTS"] !== "1") return;
  await mkdir(screenshots, { recursive: true });
  const name = place.replaceAll(/[^\p{L}\p{N}]+/gu, "-").slice(0, 90);
  await page.screenshot({ path: `${screenshots}${name}-${Date.now()}.png`, fullPage: true });
}
