import { Visitor } from "./visitor.ts";

/** Somebody who works on cases at an office. */
export class Official extends Visitor {
  /** Finds the case on the worklist and opens it. @param someCase - `/cases/<region>/<id>` */
  async takeUp(someCase: string): Promise<void> {
    await this.open("/workplace");
    await this.follow(this.page.locator(`main a[href="/workplace${someCase}"]`).first());
  }

  /** The case whose page is open: `/cases/<region>/<id>`. */
  openCase(): string {
    const { pathname } = new URL(this.page.url());
    if (!pathname.startsWith("/workplace/cases/")) throw new Error(`${pathname} is no case of the workplace`);
    return pathname.slice("/workplace".length);
  }

  /** The acts of the regulation's text that the page offers now, in its order. */
  async listActs(): Promise<readonly string[]> {
    const actions = await this.page
      .locator("[aria-labelledby=acts] form[action*='/acts/']")
      .evaluateAll((forms) => forms.map((form) => form.getAttribute("action") ?? ""));
    return [...new Set(actions.map((action) => /\/acts\/([a-z-]+)/.exec(action)?.[1] ?? ""))];
  }

  /** Sends the act's form with nothing in it. @returns what the page found missing */
  async sendEmpty(act: string): Promise<readonly string[]> {
    await this.press(this.page.locator(`main form[action$="/acts/${act}"] button`).last());
    return this.errors();
  }

  /** Fills in the act's form and sends it. */
  protected async act(act: string, fields: Readonly<Record<string, string>> = {}): Promise<void> {
    const form = this.page.locator(`main form[action$="/acts/${act}"]`);
    for (const [name, value] of Object.entries(fields)) {
      const field = form.locator(`[name="${name}"]`);
      const type = await field.first().getAttribute("type");
      if (type === "radio" || type === "checkbox") await form.locator(`[name="${name}"][value="${value}"]`).check();
      else await field.fill(value);
    }
    await this.press(form.locator("button").last());
    if (this.page.url().includes("/acts/")) throw new Error(`${act} wasn't carried out: ${await this.content()}`);
  }
}
