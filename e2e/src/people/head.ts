import { Official } from "./official.ts";
import { signByProgram } from "./signing.ts";

/** Heads the school: names the executor and signs (clause 6(2)). */
export class Head extends Official {
  /** @param executor - name of the person, as the page shows it */
  async appoint(executor: string): Promise<void> {
    await this.page.getByLabel(executor).check();
    await this.act("resolve");
  }

  /** Chooses cases on the worklist, to sign what was prepared in them together. @param cases - `/cases/<region>/<id>` */
  async chooseToSign(cases: readonly string[]): Promise<void> {
    await this.open("/workplace");
    const form = this.page.locator("main form[action='/workplace/sign']");
    for (const chosen of cases) await form.locator(`[name="case-${chosen.split("/").at(-1)}"]`).check();
    await this.press(form.locator("button").last());
    for (const summary of await this.page.locator("main details summary").all()) await summary.click();
  }

  /** Signs the document laid before the head, or all those chosen, through the signing program. */
  async sign(): Promise<void> {
    await signByProgram(this);
  }
}
