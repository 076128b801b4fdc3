import { type Browser, type BrowserContext, chromium } from "playwright-core";
import { afterAll, inject } from "vitest";
import { launchOptions } from "./find-browser.ts";

/** For one page or one click: the machine may run other tests, too. */
const PATIENCE_MS = 20_000;

/** One browser for the file; call it once, at the file's top level. Every person gets a context of their own. */
export function openBrowser(): (options?: { readonly withScript?: boolean }) => Promise<BrowserContext> {
  let launched: Promise<Browser> | undefined;
  afterAll(async () => {
    await (await launched)?.close();
  });
  return async ({ withScript = true } = {}) => {
    launched ??= launch();
    const browser = await launched;
    const context = await browser.newContext({
      baseURL: inject("system").url,
      javaScriptEnabled: withScript,
      viewport: { width: 1280, height: 900 },
      // So that no test passes by the browser's own language.
      locale: "en-GB",
      timezoneId: "America/New_York",
      reducedMotion: "reduce",
    });
    context.setDefaultTimeout(PATIENCE_MS);
    return context;
  };
}

function launch(): Promise<Browser> {
  return chromium.launch(launchOptions(inject("browserProgram")));
}
