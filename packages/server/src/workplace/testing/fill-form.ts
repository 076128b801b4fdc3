/** The form of an act as a person fills it in: what stands on the page, and nothing that doesn't. */
import type { LightMyRequestResponse } from "fastify";
import type { SentFile, TestBrowser } from "../../testing/test-browser.ts";

/** An input of a form. */
interface Input {
  readonly name: string;
  readonly type: string;
  readonly value: string;
  readonly checked: boolean;
}

/** The last form of an act on a page: where there are two, the one without a script. */
export interface ActFormOnPage {
  readonly action: string;
  readonly inputs: readonly Input[];
  readonly multipart: boolean;
  /** Addresses of what can be downloaded from the form. */
  readonly links: readonly string[];
}

/** Reads the form of an act off a page; undefined when it offers none. */
export function formOnPage(body: string, act: string): ActFormOnPage | undefined {
  const forms = [...body.matchAll(/<form([^>]*)>(.*?)<\/form>/gs)];
  const found = forms.findLast(([, head = ""]) => new RegExp(`action="[^"]*/acts/${act}"`).test(head));
  if (found === undefined) return undefined;
  const [, head = "", content = ""] = found;
  const tags = [...content.matchAll(/<(input|textarea)([^>]*)>/g)];
  return {
    action: attribute(head, "action"),
    multipart: head.includes("multipart/form-data"),
    links: [...content.matchAll(/<a[^>]*href="([^"]*)"/g)].map(([, href = ""]) => unescaped(href)),
    inputs: tags.map(([, tag, attributes = ""]) => ({
      name: attribute(attributes, "name"),
      type: tag === "textarea" ? "textarea" : attribute(attributes, "type"),
      value: unescaped(attribute(attributes, "value")),
      checked: / checked(?=[\s/=]|$)/.test(attributes),
    })),
  };
}

/** What to type, by what an input's name ends with; radio buttons and dates have a choice of their own. */
export type Typed = Readonly<Record<string, string>>;

/** Fills the form in: what is suggested stays, of choices the first is taken, files are scans. */
export function filled(form: ActFormOnPage, typed: Typed): { fields: Record<string, string>; files: SentFile[] } {
  const fields: Record<string, string> = {};
  const files: SentFile[] = [];
  for (const { name, type, value, checked } of form.inputs) {
    const wished = Object.entries(typed).find(([ending]) => name.endsWith(ending))?.[1];
    if (type === "file") {
      if (name !== "cmsFile" && wished !== "") files.push(aScan(name));
    } else if (type === "radio") {
      if (checked || fields[name] === undefined || wished === value) fields[name] = value;
    } else if (type === "checkbox") {
      if (checked || wished !== undefined) fields[name] = wished ?? value;
    } else {
      fields[name] = wished ?? value;
    }
  }
  return { fields, files };
}

/** A scan as a scanner makes it. */
export function aScan(field: string, bytes: Uint8Array = new TextEncoder().encode("%PDF-1.4 scan")): SentFile {
  return { field, fileName: "scan.pdf", mediaType: "application/pdf", bytes };
}

/** Sends what was filled in, as the form would. */
export async function send(
  browser: TestBrowser,
  form: ActFormOnPage,
  { fields, files }: ReturnType<typeof filled>,
): Promise<LightMyRequestResponse> {
  const { csrf: _csrf, ...typed } = fields;
  return form.multipart && files.length > 0
    ? browser.uploadAll(form.action, typed, files)
    : browser.post(form.action, typed);
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
}

function unescaped(text: string): string {
  return text.replaceAll("&quot;", '"').replaceAll("&amp;", "&").replaceAll("&#39;", "'").replaceAll("&lt;", "<");
}
