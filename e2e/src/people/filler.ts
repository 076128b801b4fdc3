/** Filling in an application, question by question: parents do it over the portal, the chancellery from paper. */
import type { Answers, Paper } from "./application.ts";
import type { Visitor } from "./visitor.ts";

/** Answers every question, page by page, until the documents are asked for. */
export async function answerQuestions(visitor: Visitor, answers: Answers): Promise<void> {
  let question = openQuestion(visitor);
  while (question !== undefined) {
    const value = answers[question];
    if (value === undefined) await visitor.follow(visitor.page.locator("main form .govuk-button-group a"));
    else await answerQuestion(visitor, question, value);
    const next = openQuestion(visitor);
    if (next === question) throw new Error(`${question} wasn't taken: ${await visitor.content()}`);
    question = next;
  }
}

/** Answers the question that is open. */
async function answerQuestion(visitor: Visitor, question: string, value: string): Promise<void> {
  await typeAnswer(visitor, question, value);
  await visitor.press(visitor.page.locator("main form button").first());
}

/** Types or chooses the answer and sends nothing. */
export async function typeAnswer({ page }: Visitor, question: string, value: string): Promise<void> {
  const field = page.locator(`main [name="${question}"]`);
  const isChoice = (await field.first().getAttribute("type")) === "radio";
  if (isChoice) await page.locator(`main [name="${question}"][value="${value}"]`).check();
  else await field.fill(value);
}

/** Attaches the papers, one after the other. */
export async function attachPapers(visitor: Visitor, papers: readonly Paper[]): Promise<void> {
  for (const { kind, validUntil } of papers) {
    const form = visitor.page.locator(`form[action$="/documents/${kind}"]`);
    if (validUntil !== undefined) await form.locator(`[name="${kind}-valid-until"]`).fill(validUntil);
    await form.locator(`[name="${kind}-file"]`).setInputFiles({
      name: `${kind}.pdf`,
      mimeType: "application/pdf",
      buffer: Buffer.from(`%PDF-1.4\n% ${kind}\n%%EOF\n`),
    });
    await visitor.press(form.locator("button"));
  }
}

/** From the documents to the check page; at a counter by way of the list of what came on paper only. */
export async function goToCheck(visitor: Visitor): Promise<void> {
  const onPaper = visitor.page.locator('form[action$="/documents"] button');
  if ((await onPaper.count()) > 0) await visitor.press(onPaper);
  else await visitor.follow(visitor.page.locator("main a[href$='/check']").last());
}

function openQuestion({ page }: Visitor): string | undefined {
  return /\/questions\/([^/?]+)/.exec(page.url())?.[1];
}
