import type { Page } from "playwright-core";

/**
 * Shows the page as it was drawn without script in a browser that runs scripts, so that axe can run there.
 *
 * The page's own scripts are left out, and what it says to those without script is kept.
 *
 * @returns what `use` returns
 */
export async function withStillCopy<Found>(page: Page, use: (copy: Page) => Promise<Found>): Promise<Found> {
  const browser = page.context().browser();
  if (browser === null) throw new Error("The page's browser is closed.");
  const body = (await page.content())
    .replaceAll(/<script\b[^>]*>.*?<\/script>/gs, "")
    .replaceAll(/<(\/?)noscript\b/g, "<$1div");
  const context = await browser.newContext();
  try {
    const copy = await context.newPage();
    await copy.route(page.url(), (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body }));
    await copy.goto(page.url());
    return await use(copy);
  } finally {
    await context.close();
  }
}
