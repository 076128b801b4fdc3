import { Visitor } from "./visitor.ts";

/** Moves the clocks of the training worlds, Kostanay's unless said otherwise. */
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
  async moveTo(date: string, time: string, region = "kostanay"): Promise<void> {
    await this.chooseMoment(date, time, region);
    await this.confirm(region);
  }

  /** Types a moment and sends it; a page that asks once more follows, or why the clock can't go there. */
  async chooseMoment(date: string, time: string, region = "kostanay"): Promise<void> {
    await this.open(`/training/${region}`);
    await this.page.locator("[name=date]").fill(date);
    await this.page.locator("[name=time]").fill(time);
    await this.press(this.page.locator("main form[action$='/clock'] button"));
  }

  /** Goes back to a start, the first unless another is named, with fresh training data, in a new world. */
  async beginAnew(region = "kostanay", start?: string): Promise<void> {
    await this.open(`/training/${region}`);
    const offers = this.page.locator("main a[href*='/restart']");
    await this.follow(start === undefined ? offers.first() : this.page.locator(`main a[href$='?start=${start}']`));
    await this.press(this.page.locator("main form[action$='/restart'] button"));
  }

  private async confirm(region = "kostanay"): Promise<void> {
    await this.press(this.page.locator(`main form[action='/training/${region}/clock'] button`));
  }
}
