import type { BrowserContext, ConsoleMessage, Page, Response } from "playwright-core";

/**
 * What a browser has to complain about on any page of the context: script
 * errors, anything that the security policy stopped, failed answers.
 *
 * Chromium also reports a page that is answered with 4xx; such pages are part
 * of the journeys (a refused form is 422), so that report alone doesn't count.
 */
export function collectComplaints(context: BrowserContext): readonly string[] {
  const complaints: string[] = [];
  context.on("page", (page: Page) => {
    page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`));
  });
  context.on("console", (message: ConsoleMessage) => {
    if (message.type() !== "error" && message.type() !== "warning") return;
    const { url } = message.location();
    if (message.text().startsWith("Failed to load resource") && url === message.page()?.url()) return;
    complaints.push(`${message.page()?.url()}: ${message.text()}`);
  });
  context.on("response", (response: Response) => {
    if (response.status() >= 500) complaints.push(`${response.url()}: ${response.status()}`);
  });
  return complaints;
}
