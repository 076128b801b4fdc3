import { Official } from "./official.ts";
import { signByProgram } from "./signing.ts";

/** Heads the school: names the executor and signs (clause 6(2)). */
export class Head extends Official {
  /** @param executor - name of the person, as the page shows it */
  async appoint(executor: string): Promise<void> {
    await this.page.getByLabel(executor).check();
    await this.act("resolve");
  }

  /** Signs the document laid before the head, through the signing program. */
  async sign(): Promise<void> {
    await signByProgram(this);
  }
}
