import type { Answers, Paper } from "./application.ts";
import { answerQuestions, attachPapers, goToCheck } from "./filler.ts";
import { Official } from "./official.ts";
import type { TrainingPerson } from "./training-people.ts";

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

  /** At the counter: gives somebody whose identity document was seen a code that opens an account. @returns the code */
  async giveActivationCode({ iin, name }: TrainingPerson): Promise<string> {
    await this.open("/workplace/accounts");
    const form = this.page.locator("main form[action='/workplace/accounts']");
    await this.press(form.locator("button"));
    await form.locator("[name=iin]").fill(iin);
    await form.locator("[name=name]").fill(name);
    await form.locator("[name=document-seen]").check();
    await this.press(form.locator("button"));
    return this.page.locator("main dd strong").innerText();
  }

  async issue(form: "electronic" | "paper" = "electronic"): Promise<void> {
    await this.act("issue", { "issue-form": form });
  }

  /** Enters an application handed in on paper and files it. @returns the case: `/cases/<region>/<id>` */
  async enterPaperApplication(answers: Answers, papers: readonly Paper[]): Promise<string> {
    await this.open("/workplace/applications/new");
    await this.follow(this.page.locator("main a[href*='school-enrolment']"));
    await this.press(this.page.locator("main form button").first());
    await answerQuestions(this, answers);
    await attachPapers(this, papers);
    await goToCheck(this);
    await this.press(this.page.locator("main form[action$='/file-on-paper'] button"));
    return this.openCase();
  }
}
