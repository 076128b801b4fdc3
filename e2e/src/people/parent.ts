import type { TrainingChild } from "./training-people.ts";
import { SCHOOL } from "./training-people.ts";
import { Visitor } from "./visitor.ts";

/** What a parent answers, by the form's question. A question that isn't named is left open. */
export type Answers = Readonly<Record<string, string>>;

/** One document that the parent attaches. */
export interface Paper {
  /** Kind of document, as the regulation names it. */
  readonly kind: string;
  /** dd.mm.yyyy; absent: it doesn't run out. */
  readonly validUntil?: string;
}

/** An ordinary application for the first grade. */
export function applicationFor(child: TrainingChild, changes: Answers = {}): Answers {
  return {
    school: SCHOOL,
    "kind-of-study": "full-time",
    class: "1",
    "child-iin": child.iin,
    "child-name": child.name,
    "child-birth-date": child.birthDate,
    "child-citizenship": "kazakhstan",
    "representative-kind": "parent",
    "actual-residence": "Қостанай қаласы, Наурыз көшесі, 12-үй, 5-пәтер",
    "language-of-instruction": "kazakh",
    ...changes,
  };
}

/** The papers that the training world's standard asks for. */
export const ordinaryPapers: readonly Paper[] = [
  { kind: "birth-certificate-or-identity" },
  { kind: "health-certificate-063" },
  { kind: "health-certificate-026" },
  { kind: "photographs" },
];

/** Somebody who applies over the portal. */
export class Parent extends Visitor {
  /** From the catalogue to the first question. */
  async beginApplication(): Promise<void> {
    await this.open("/");
    await this.follow(this.page.locator("main a[href$='/kostanay/school-enrolment']").first());
    await this.follow(this.page.locator("main a[href$='/apply']").first());
    await this.press(this.page.locator("main form[action$='/apply'] button").first());
  }

  /** Answers every question, page by page, until the documents are asked for. */
  async answer(answers: Answers): Promise<void> {
    let question = this.openQuestion();
    while (question !== undefined) {
      const value = answers[question];
      if (value === undefined) await this.follow(this.page.locator("main form a").last());
      else await this.answerOne(question, value);
      const next = this.openQuestion();
      if (next === question) throw new Error(`${question} wasn't taken: ${await this.content()}`);
      question = next;
    }
  }

  /** Answers the question that is open. */
  async answerOne(question: string, value: string): Promise<void> {
    await this.fillIn(question, value);
    await this.press(this.page.locator("main form button").first());
  }

  /** Types or chooses the answer and sends nothing. */
  async fillIn(question: string, value: string): Promise<void> {
    const field = this.page.locator(`main [name="${question}"]`);
    if ((await field.first().getAttribute("type")) === "radio") {
      await this.page.locator(`main [name="${question}"][value="${value}"]`).check();
    } else {
      await field.fill(value);
    }
  }

  /** Attaches the papers, one after the other. */
  async attach(papers: readonly Paper[]): Promise<void> {
    for (const paper of papers) {
      const form = this.page.locator(`form[action$="/documents/${paper.kind}"]`);
      await form.locator("input[type=file]").setInputFiles({
        name: `${paper.kind}.pdf`,
        mimeType: "application/pdf",
        buffer: Buffer.from(`%PDF-1.4\n% ${paper.kind}\n%%EOF\n`),
      });
      if (paper.validUntil !== undefined) await form.locator(`[name=${paper.kind}-valid-until]`).fill(paper.validUntil);
      await this.press(form.locator("button").first());
    }
  }

  /** From the documents to the check page. */
  async checkApplication(): Promise<void> {
    await this.follow(this.page.locator("main a[href$='/check']").last());
  }

  /** From the check page to the page where the application is signed. */
  async goToSigning(): Promise<void> {
    await this.follow(this.page.locator("main a[href$='/sign']").last());
  }

  /** Address of the case whose page is open, below `/cabinet`. */
  openCase(): string {
    const { pathname } = new URL(this.page.url());
    if (!pathname.startsWith("/cabinet/cases/")) throw new Error(`${pathname} is no case`);
    return pathname.slice("/cabinet".length);
  }

  private openQuestion(): string | undefined {
    return /\/questions\/([^/?]+)/.exec(this.page.url())?.[1];
  }
}
