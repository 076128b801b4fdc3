import { Official } from "./official.ts";

/** Takes applications in and hands results out (clause 6(1)). */
export class Chancellery extends Official {
  async register(): Promise<void> {
    await this.act("register");
  }

  async issue(form: "electronic" | "paper" = "electronic"): Promise<void> {
    await this.act("issue", { form });
  }
}
