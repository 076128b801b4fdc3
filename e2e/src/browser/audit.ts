/**
 * What must hold on every page that a journey comes to: axe finds nothing, and
 * nothing reaches past the edge, on a narrow and a wide screen, in Kazakh and
 * in Russian.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page, Response } from "playwright-core";
import { listViolations } from "./axe.ts";
import { inOtherLanguage, type Language, languageOf } from "./other-language.ts";
import { kindOf } from "./page-kind.ts";
import { withStillCopy } from "./still-copy.ts";

const WIDTHS = [320, 1280] as const;
const HEIGHT = 900;
const screenshots = fileURLToPath(new URL("../../dist/screenshots/", import.meta.url));

/** Looks at pages, at each kind of page once in a run. */
export interface Audit {
  /**
   * Looks at the page as it stands and at the same page in the other language.
   *
   * @param answer - the answer that the page was drawn from
   */
  look(page: Page, answer: Response, runsScript: boolean): Promise<void>;
  /** What was found: page, width, language, and what is wrong there. */
  readonly findings: readonly string[];
  /** Names of the kinds of pages that were come to (`PageKind.name`), every one looked at in this run. */
  readonly visited: ReadonlySet<string>;
}

/**
 * @param origin - of the system; pages of another have their language in the address and are looked at in that one
 * @param seenFolder - remembers across the run's files which kinds of pages were looked at
 */
export function anAudit(origin: string, seenFolder: string): Audit {
  const findings: string[] = [];
  const visited = new Set<string>();
  return {
    findings,
    visited,
    async look(page, answer, runsScript) {
      const { name, look } = await kindOf(page, answer, origin, runsScript);
      const language = await languageOf(page);
      if (await isNew(seenFolder, `${language}-${look}`)) {
        const lookAt = (shown: Page, shownIn: Language) =>
          runsScript
            ? lookAtBothWidths(shown, name, shownIn)
            : withStillCopy(shown, (copy) => lookAtBothWidths(copy, name, shownIn));
        findings.push(...(await lookAt(page, language)));
        if (new URL(answer.url()).origin === origin) findings.push(...(await inOtherLanguage(page, answer, lookAt)));
      }
      visited.add(name);
    },
  };
}

async function isNew(folder: string, name: string): Promise<boolean> {
  try {
    await writeFile(join(folder, name), "", { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

async function lookAtBothWidths(page: Page, name: string, language: Language): Promise<readonly string[]> {
  const size = page.viewportSize();
  const findings: string[] = [];
  const folded = await unfold(page);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: HEIGHT });
    const place = `${name}, ${language}, ${width} px`;
    findings.push(...(await listViolations(page)).map((violation) => `${place}: ${violation}`));
    const { shown, reach } = await page.evaluate(() => ({
      shown: innerWidth,
      reach: document.documentElement.scrollWidth,
    }));
    if (shown !== width || reach > width) findings.push(`${place}: reaches to ${reach} px of ${shown}`);
    await photograph(page, place);
  }
  await fold(page, folded);
  if (size !== null) await page.setViewportSize(size);
  return findings;
}

/** Opens what is folded away, so that it is looked at, too. @returns which of the page's details those are */
function unfold(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll("details")];
    const folded = all.flatMap(({ open }, index) => (open ? [] : [index]));
    for (const one of all) one.open = true;
    return folded;
  });
}

function fold(page: Page, details: readonly number[]): Promise<void> {
  return page.evaluate((folded) => {
    for (const [index, one] of document.querySelectorAll("details").entries()) one.open = !folded.includes(index);
  }, details);
}

/** With SCREENSHOTS=1, for people to look at. */
async function photograph(page: Page, place: string): Promise<void> {
  if (process.env["SCREENSHOTS"] !== "1") return;
  await mkdir(screenshots, { recursive: true });
  const name = place.replaceAll(/[^\p{L}\p{N}]+/gu, "-");
  await page.screenshot({ path: `${screenshots}${name}-${Date.now()}.png`, fullPage: true });
}
