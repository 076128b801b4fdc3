/** The same page in the other language, reached as its visitor would. */
import type { Locator, Page, Response } from "playwright-core";

const LANGUAGES = { kk: "Қазақша", ru: "Русский" } as const;

/** The languages in which pages are looked at. */
export type Language = keyof typeof LANGUAGES;

/** The language that the page says it is in. */
export async function languageOf(page: Page): Promise<Language> {
  const language = await page.locator("html").getAttribute("lang");
  if (language === "kk" || language === "ru") return language;
  throw new Error(`${page.url()} is in ${language}`);
}

/**
 * Shows what the page shows in the other language while something is done with it.
 *
 * A page that answered a form has no address of its own: the form is sent once
 * more, as the browser does when such a page is reloaded. Files aren't sent
 * again, so a refused file is then refused for being empty.
 *
 * @param answer - what the page was drawn from
 * @returns what `use` returns
 * @throws Error when something else appears there
 */
export async function inOtherLanguage<Found>(
  page: Page,
  answer: Response,
  use: (page: Page, language: Language) => Promise<Found>,
): Promise<Found> {
  const language = await languageOf(page);
  const other = language === "kk" ? "ru" : "kk";
  const isAnswerToForm = answer.request().method() === "POST";
  const tab = await page.context().newPage();
  // Any page changes the language of the whole visit; those that say what went wrong carry no form for it.
  const start = new URL("/", page.url()).href;
  const offersLanguages = !isAnswerToForm && (await languageButton(page, other).count()) > 0;
  await tab.goto(offersLanguages ? page.url() : start);
  const chosen = await choose(tab, other);
  try {
    const shown = isAnswerToForm ? page : tab;
    const again = isAnswerToForm ? await page.reload() : offersLanguages ? chosen : await tab.goto(page.url());
    if (again?.status() !== answer.status() || (await languageOf(shown)) !== other) {
      throw new Error(`${page.url()}: ${answer.status()} in ${language}, ${again?.status()} in ${other}`);
    }
    return await use(shown, other);
  } finally {
    if (!offersLanguages) await tab.goto(start);
    await choose(tab, language);
    await tab.close();
    if (isAnswerToForm) await page.reload();
  }
}

/** @returns the answer that the page was drawn from afterwards */
async function choose(page: Page, language: Language): Promise<Response> {
  const [answer] = await Promise.all([
    page.waitForResponse((found) => found.request().isNavigationRequest() && found.request().method() === "GET"),
    page.waitForEvent("load"),
    languageButton(page, language).click(),
  ]);
  return answer;
}

function languageButton(page: Page, language: Language): Locator {
  return page.getByRole("button", { name: LANGUAGES[language], exact: true });
}
