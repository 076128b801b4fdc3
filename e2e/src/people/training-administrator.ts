import { Visitor } from "./visitor.ts";

/** Moves the clock of Kostanay's training world. */
export class TrainingAdministrator extends Visitor {
  /** @returns the moment of the opening, in the page's words */
  async moveToNextOpening(): Promise<string> {
    await this.open("/training/kostanay");
    const offer = this.page.locator("main a[href^='/training/kostanay/clock']").first();
    const words = await offer.locator("..").innerText();
    await this.follow(offer);
    await this.confirm();
    return words.slice(words.indexOf(": ") + 2).trim();
  }

  /** Moves the clock to a moment of one's choice: dd.mm.yyyy, hh:mm. */
  async moveTo(date: string, time: string): Promise<void> {
    await this.chooseMoment(date, time);
    await this.confirm();
  }

  /** Types a moment and sends it; a page that asks once more follows, or why the clock can't go there. */
  async chooseMoment(date: string, time: string): Promise<void> {
    await this.open("/training/kostanay");
    await this.page.locator("[name=date]").fill(date);
    await this.page.locator("[name=time]").fill(time);
    await this.press(this.page.locator("main form[action='/training/kostanay/clock'] button"));
  }

  /** Goes back to the start with fresh training data, in a new world. */
  async beginAnew(): Promise<void> {
    await this.open("/training/kostanay");
    await this.follow(this.page.locator("main a[href='/training/kostanay/restart']"));
    await this.press(this.page.locator("main form[action='/training/kostanay/restart'] button"));
  }

  private async confirm(): Promise<void> {
    await this.press(this.page.locator("main form[action='/training/kostanay/clock'] button"));
  }
}
