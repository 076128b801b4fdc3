import type { Answers, Paper } from "./application.ts";
import { answerQuestions, attachPapers, goToCheck } from "./filler.ts";
import type { TrainingPerson } from "./training-people.ts";
import { Visitor } from "./visitor.ts";

/** Somebody who applies over the portal. */
export class Parent extends Visitor {
  /** Asks for an account, up to the page where the number is to be proven. */
  async register({ iin }: TrainingPerson, password: string): Promise<void> {
    await this.open("/register");
    await this.page.locator("[name=iin]").fill(iin);
    await this.page.locator("[name=password]").fill(password);
    await this.page.locator("[name=passwordAgain]").fill(password);
    await this.press(this.page.locator("main form button").first());
  }

  /** Opens an account with a code from a counter. */
  async registerByCode({ iin }: TrainingPerson, code: string, password: string): Promise<void> {
    await this.open("/register/code");
    await this.page.locator("[name=iin]").fill(iin);
    await this.page.locator("[name=code]").fill(code);
    await this.page.locator("[name=password]").fill(password);
    await this.page.locator("[name=passwordAgain]").fill(password);
    await this.press(this.page.locator("main form button").first());
  }

  /** From the catalogue to the first question. */
  async beginApplication(service = "kostanay/school-enrolment"): Promise<void> {
    await this.open("/");
    await this.follow(this.page.locator(`main a[href$='/${service}']`).first());
    await this.follow(this.page.locator("main a[href$='/apply']").first());
    await this.press(this.page.locator("main form[action$='/apply'] button").first());
  }

  /** Everything up to the check page. */
  async prepareApplication(answers: Answers, papers: readonly Paper[], service?: string): Promise<void> {
    await this.beginApplication(service);
    await answerQuestions(this, answers);
    await attachPapers(this, papers);
    await goToCheck(this);
  }

  /** From the check page to the page where the application is signed. */
  async goToSigning(): Promise<void> {
    await this.follow(this.page.locator("main a[href$='/sign']").last());
  }

  /** The case whose page is open: `/cases/<region>/<id>`. */
  openCase(): string {
    const { pathname } = new URL(this.page.url());
    if (!pathname.startsWith("/cabinet/cases/")) throw new Error(`${pathname} is no case of the cabinet`);
    return pathname.slice("/cabinet".length);
  }

  /** Opens a case of the cabinet. */
  async openCabinetCase(openCase: string): Promise<void> {
    await this.open("/cabinet");
    await this.follow(this.page.locator(`main a[href="/cabinet${openCase}"]`).first());
  }
}
