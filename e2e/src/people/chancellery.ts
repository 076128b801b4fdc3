import type { Answers, Paper } from "./application.ts";
import { answerQuestions, attachPapers, goToCheck } from "./filler.ts";
import { Official } from "./official.ts";

/** Takes applications in and hands results out (clause 6(1)). */
export class Chancellery extends Official {
  async register(): Promise<void> {
    await this.act("register");
  }

  /** Refuses acceptance for what the page itself found missing. */
  async refuseAsIncomplete(): Promise<void> {
    await this.act("refuse-intake", { "intake-ground": "incomplete-package" });
  }

  /** Refuses acceptance because a document ran out on the day given with it. */
  async refuseAsExpired(document: string): Promise<void> {
    await this.act("refuse-intake", { "intake-ground": "expired-document", [`expired-${document}`]: "yes" });
  }

  async issue(form: "electronic" | "paper" = "electronic"): Promise<void> {
    await this.act("issue", { "issue-form": form });
  }

  /** Enters an application handed in on paper and files it. @returns the case: `/cases/<region>/<id>` */
  async enterPaperApplication(answers: Answers, papers: readonly Paper[]): Promise<string> {
    await this.open("/workplace/applications/new");
    await this.press(this.page.locator("main form button").first());
    await answerQuestions(this, answers);
    await attachPapers(this, papers);
    await goToCheck(this);
    await this.press(this.page.locator("main form[action$='/file-on-paper'] button"));
    return this.openCase();
  }
}
