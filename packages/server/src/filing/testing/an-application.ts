import { expect } from "vitest";
import type { TestServer } from "../../testing/a-server.ts";
import type { TestBrowser } from "../../testing/test-browser.ts";

export const service = "/services/kostanay/school-enrolment";

/** The smallest file that passes for a PDF. */
export const aPdf = Buffer.from("%PDF-1.7\n%%EOF\n");

/** Complete answers about Айдана's son, born on 14 August 2012. */
export function answersAbout(server: TestServer, changes: Readonly<Record<string, string>> = {}) {
  return {
    school: "school-7",
    "kind-of-study": "full-time",
    class: "1",
    "child-iin": server.iinOf("alikhan"),
    "child-name": "Қасымов Әлихан Арманұлы",
    "child-birth-date": "14.08.2012",
    "child-citizenship": "kazakhstan",
    "representative-kind": "parent",
    "actual-residence": "Қостанай, Гоголь көшесі, 1",
    phone: "",
    "language-of-instruction": "kazakh",
    ...changes,
  };
}

/** Begins a draft; returns its address, `/drafts/<region>/<id>`. */
export async function beginDraft(
  browser: TestBrowser,
  path = `${service}/apply`,
  form: Readonly<Record<string, string>> = {},
): Promise<string> {
  const begun = await browser.post(path, form);
  expect(begun.statusCode).toBe(303);
  return /^\/drafts\/[^/]+\/[^/]+/.exec(String(begun.headers.location))?.[0] ?? "";
}

/** Answers every question, page by page, as the redirects lead; returns the address after the last one. */
export async function answerAll(
  browser: TestBrowser,
  draft: string,
  answers: Readonly<Record<string, string>>,
): Promise<string> {
  for (const [question, answer] of Object.entries(answers)) {
    const answered = await browser.post(`${draft}/questions/${question}`, { [question]: answer });
    expect([question, answered.statusCode]).toEqual([question, 303]);
  }
  return draft;
}

/** Attaches a file to a document. */
export function attach(
  browser: TestBrowser,
  draft: string,
  kind: string,
  { bytes = aPdf, fileName = "scan.pdf", validUntil = "" } = {},
) {
  return browser.upload(
    `${draft}/documents/${kind}`,
    { [`${kind}-valid-until`]: validUntil },
    { field: `${kind}-file`, fileName, mediaType: "application/pdf", bytes },
  );
}

/** A complete draft of Айдана's, opened for signing. */
export async function aDraftToSign(server: TestServer, browser: TestBrowser) {
  const draft = await beginDraft(browser);
  await answerAll(browser, draft, answersAbout(server));
  await attach(browser, draft, "birth-certificate-or-identity");
  const page = await browser.get(`${draft}/sign`);
  expect(page.statusCode).toBe(200);
  const bytes = await browser.get(`${draft}/bytes`);
  expect(bytes.statusCode).toBe(200);
  return { draft, bytes: bytes.rawPayload };
}

/** The signature as the signing program puts it into the form. */
export function asField(cms: Uint8Array): Readonly<Record<string, string>> {
  return { cms: Buffer.from(cms).toString("base64") };
}
