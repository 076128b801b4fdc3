import { createHash } from "node:crypto";
import type { Page, Response } from "playwright-core";

/** What kind of page stands in a tab. */
export interface PageKind {
  /**
   * What a test demands: the route's pattern, before it the status unless 200 (`POST` when a form was so answered), after it the acts of the text that a
   * case offers (`none` when nothing can be done with it), whether a list of cases is empty, and whether the page runs no script.
   *
   * @example "422 /workplace/cases/:region/:id/acts/issue [issue]"
   */
  readonly name: string;
  /** Tells apart what looks different under one name; pages alike in it are drawn by the same code. */
  readonly look: string;
}

const ID = /[0-9a-f]{8}-[0-9a-f-]{27}/g;

/** @param answer - the answer that the page was drawn from */
export async function kindOf(page: Page, answer: Response, origin: string, runsScript: boolean): Promise<PageKind> {
  const structure = await page.evaluate(describe);
  const variant = [...variantOf(structure, answer), ...(runsScript ? [] : ["without script"])];
  const isFound = answer.status() === 200;
  const isAnswerToForm = answer.request().method() === "POST";
  const status = isFound ? (isAnswerToForm ? "POST " : "") : `${answer.status()} `;
  const name = `${status}${patternOf(answer.url(), origin)}${variant.length === 0 ? "" : ` [${variant.join(", ")}]`}`;
  const { headings, parts, beside } = structure;
  const look = createHash("sha256").update(plain(JSON.stringify([name, headings, parts, beside.map(actOf)])));
  return { name, look: look.digest("hex") };
}

interface Structure {
  readonly headings: readonly string[];
  /** Elements with their classes. */
  readonly parts: readonly string[];
  /** Addresses that its forms post to. */
  readonly actions: readonly string[];
  /** Those of acts beside the regulation's text. */
  readonly beside: readonly string[];
  readonly linksToCases: number;
}

/** Runs in the page. */
function describe(): Structure {
  const listAll = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
  const parts = listAll("body *").map((element) => `${element.tagName}.${element.className}`);
  return {
    headings: listAll("h1, h2").map((heading) => (heading.textContent ?? "").trim()),
    parts: [...new Set(parts)].toSorted(),
    actions: listAll("main form").map((form) => form.getAttribute("action") ?? ""),
    beside: listAll("[aria-labelledby=acts-beyond] form").map((form) => form.getAttribute("action") ?? ""),
    linksToCases: document.querySelectorAll("main a[href*='/cases/']").length,
  };
}

function variantOf({ actions, beside, linksToCases }: Structure, answer: Response): readonly string[] {
  const { pathname } = new URL(answer.url());
  if (answer.ok() && (pathname === "/workplace" || pathname === "/cabinet")) return linksToCases === 0 ? ["empty"] : [];
  if (!/^\/workplace\/cases\/[^/]+\/[^/]+(?:\/acts\/|$)/.test(pathname)) return [];
  const ofTheText = actions.filter((action) => !beside.includes(action));
  const acts = [...new Set(ofTheText.flatMap((action) => actOf(action) ?? []))];
  return acts.length === 0 ? ["none"] : [acts.join(" ")];
}

function actOf(action: string): string | undefined {
  return /\/acts\/([a-z-]+)/.exec(action)?.[1];
}

/** The address without what differs from case to case; of another origin also its language, which stands in the address. */
function patternOf(address: string, origin: string): string {
  const url = new URL(address);
  if (url.origin !== origin) return `signing program ${url.pathname} ${url.searchParams.get("lang") ?? "kk"}`;
  return url.pathname
    .replace(/\/(cases|drafts)\/[^/]+\/[^/]+/, "/$1/:region/:id")
    .replace(/^\/(offices|administration\/people)\/[^/]+\/[^/]+/, "/$1/:region/:office")
    .replace(/^\/administration\/people\/[^/:]+$/, "/administration/people/:region")
    .replace(/\/proof\/[^/]+/, "/proof/:token")
    .replace(/^\/services\/[^/]+\/(?!comparison$)[^/]+/, "/services/:region/:service")
    .replace(/^\/services\/[^/]+\/comparison$/, "/services/:service/comparison");
}

/** Headings name cases by their numbers. */
function plain(text: string): string {
  return text.replaceAll(ID, "…").replaceAll(/\d{4}-\d{6}|kostanay-\d+/g, "…");
}
