import { Visitor } from "./visitor.ts";

/** Moves the training world's clock. */
export class TrainingAdministrator extends Visitor {
  /** The world's legal date and time, in the words of the banner that every page carries. */
  async worldTime(): Promise<string> {
    return (await this.page.locator(".training-banner").innerText()).trim();
  }
}
