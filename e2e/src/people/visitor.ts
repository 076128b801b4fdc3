import type { Locator, Page, Response } from "playwright-core";
import { inject } from "vitest";
import type { Audit } from "../browser/audit.ts";
import type { TrainingPerson } from "./training-people.ts";

/** Somebody at a browser of their own. Every page they come to is looked at by the audit. */
export class Visitor {
  readonly page: Page;
  readonly #audit: Audit;
  readonly #runsScript: boolean;
  /** What the page was drawn from. */
  #answer: Response | undefined;

  constructor(page: Page, audit: Audit, runsScript: boolean) {
    this.page = page;
    this.#audit = audit;
    this.#runsScript = runsScript;
    page.on("response", (answer) => {
      const isPage = answer.request().isNavigationRequest() && answer.frame() === page.mainFrame();
      if (isPage && (answer.status() < 300 || answer.status() >= 400)) this.#answer = answer;
    });
  }

  /** The same visitor at a page in a tab of its own, which the caller closes. */
  async openTab(): Promise<Visitor> {
    return new Visitor(await this.page.context().newPage(), this.#audit, this.#runsScript);
  }

  /** Opens an address of the system. */
  async open(address: string): Promise<void> {
    await this.page.goto(address);
    await this.look();
  }

  /** Follows a link and waits for the page behind it. */
  async follow(link: Locator): Promise<void> {
    await this.arriveAfter(() => link.click());
  }

  /** Presses a button that sends a form and waits for the page that answers. */
  async press(button: Locator): Promise<void> {
    await this.arriveAfter(() => button.click());
  }

  /** Does something that leads to another page and waits until that page is there. */
  async arriveAfter(action: () => Promise<void>): Promise<void> {
    await Promise.all([this.page.waitForEvent("load"), action()]);
    await this.look();
  }

  /** Signs in with IIN and password; the page that was asked for follows. */
  async signIn(person: TrainingPerson): Promise<void> {
    await this.open("/sign-in");
    await this.giveCredentials(person);
  }

  /** Fills in the sign-in page that is open; with the printed password unless another is given. */
  async giveCredentials({ iin }: TrainingPerson, password = inject("system").passwords[iin]): Promise<void> {
    if (password === undefined) throw new Error(`no password was printed for ${iin}`);
    await this.page.locator("[name=iin]").fill(iin);
    await this.page.locator("[name=password]").fill(password);
    await this.press(this.page.locator("main form button").first());
  }

  /** Types the number and asks to sign in with a certificate; the page that asks for the signature follows. */
  async beginSignInByCertificate({ iin }: TrainingPerson): Promise<void> {
    await this.open("/sign-in");
    await this.page.locator("[name=iin]").fill(iin);
    await this.press(this.page.locator("main button[formaction='/sign-in/certificate']"));
  }

  /** The page's heading. */
  async heading(): Promise<string> {
    return ((await this.page.locator("h1").first().textContent()) ?? "").trim();
  }

  /** What the error summary lists. */
  async errors(): Promise<readonly string[]> {
    return this.page.locator(".govuk-error-summary li").allInnerTexts();
  }

  /** All words of the page's content. */
  async content(): Promise<string> {
    return this.page.locator("main").innerText();
  }

  /** The world's legal date and time, in the words of the banner that every page carries. */
  async worldTime(): Promise<string> {
    return (await this.page.locator(".training-banner").innerText()).trim();
  }

  protected async look(): Promise<void> {
    if (this.#answer === undefined) throw new Error(`${this.page.url()} is drawn from no answer`);
    await this.#audit.look(this.page, this.#answer, this.#runsScript);
  }
}
