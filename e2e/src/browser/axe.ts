import type { AxeResults } from "axe-core";
import axe from "axe-core";
import type { Page } from "playwright-core";

const RULES = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"];

/**
 * What axe holds against the page as it stands.
 *
 * @throws Error when axe found nothing that it could check at all
 */
export async function listViolations(page: Page): Promise<readonly string[]> {
  // Through the browser's own debugging door: the page's security policy lets no foreign script in, and that is right.
  await page.evaluate(axe.source);
  const { passes, violations } = await page.evaluate(
    (tags) =>
      (window as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
        runOnly: { type: "tag", values: tags },
        resultTypes: ["violations"],
      }),
    RULES,
  );
  if (!passes.some(({ id }) => id === "color-contrast" || id === "html-has-lang")) {
    throw new Error(`axe checked nothing on ${page.url()}`);
  }
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(" | ")}`);
}
