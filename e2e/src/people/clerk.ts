import type { Locator } from "playwright-core";
import type { Answers } from "./application.ts";
import { answerQuestions, attachPapers, goToCheck } from "./filler.ts";
import { Official } from "./official.ts";
import { signByProgram } from "./signing.ts";

/** What is typed or chosen, by the field's name; of radio buttons the value or the label. */
type Typed = Readonly<Record<string, string>>;

/** An application as it comes to a counter. */
export interface OnPaper {
  /** Of the service's address: `certificate-duplicate`. */
  readonly service: string;
  readonly answers: Answers;
  /** Kinds of documents that are scanned at the counter. */
  readonly scans: readonly string[];
  /** Kinds that came on paper and aren't scanned. */
  readonly onPaper?: readonly string[];
}

/** What stands in a paper that is prepared, where the page suggests nothing. */
const inThePaper: Typed = {
  "paper-number": "12-э",
  "paper-record-number": "118",
  "paper-name": "Ойдан Шығарылған",
  "paper-school": "№ 7 орта мектеп",
  "paper-year": "2008",
  "paper-blank-number": "ЖОБ 0000017",
};

/** Works on cases of any regulation and any party: does what a case's page offers by the form that it shows. */
export class Clerk extends Official {
  /** Finds the case on the worklist and does the acts, one after the other. @param someCase - `/cases/<region>/<id>` */
  async carryOut(someCase: string, acts: readonly string[], typed: Typed = {}): Promise<void> {
    await this.takeUp(someCase);
    for (const act of acts) {
      // Some acts end at a paper to print, from which a link leads back.
      const isAtCase = this.page.url().endsWith(someCase);
      if (!isAtCase) await this.follow(this.page.locator(`main a[href="/workplace${someCase}"]`).first());
      await this.doAct(act, typed);
    }
  }

  /** Fills in the act's form on the page that is open and sends it. */
  async doAct(act: string, typed: Typed = {}): Promise<void> {
    const form = this.page.locator(`main form[action$="/acts/${act}"]`).last();
    if ((await form.locator("[name=cmsFile]").count()) > 0) {
      await signByProgram(this);
    } else {
      for (const field of await listFields(form)) await this.#fill(form, field, typed);
      await this.press(form.locator("button").last());
    }
    if (this.page.url().includes("/acts/")) throw new Error(`${act} wasn't carried out: ${await this.content()}`);
  }

  /** Opens the sheet that the act's form lets print, reads it and comes back. @returns its words */
  async readSheet(act: string): Promise<string> {
    const before = this.page.url();
    await this.follow(this.page.locator(`main form[action$="/acts/${act}"] a[href*="/workplace/cases/"]`).first());
    const words = await this.content();
    await this.open(before);
    return words;
  }

  /** The number on the acceptance receipt of the case. */
  async readReceiptNumber(someCase: string): Promise<string> {
    await this.open(`/workplace${someCase}/receipt`);
    const number = /\d{4}-\d{6}/.exec(await this.content())?.[0];
    if (number === undefined) throw new Error(`the receipt has no number: ${await this.content()}`);
    return number;
  }

  /** Enters an application at the counter and files it. @returns the case: `/cases/<region>/<id>` */
  async enterApplication({ service, answers, scans, onPaper = [] }: OnPaper): Promise<string> {
    await this.open("/workplace/applications/new");
    // A counter with a single service isn't asked which.
    const choice = this.page.locator(`main a[href*='${service}']`);
    if ((await choice.count()) > 0) await this.follow(choice);
    await this.press(this.page.locator("main form button").first());
    await answerQuestions(this, answers);
    await attachPapers(
      this,
      scans.map((kind) => ({ kind })),
    );
    for (const kind of onPaper) await this.page.locator(`[name='${kind}-handed-over']`).check();
    await goToCheck(this);
    await this.press(this.page.locator("main form[action$='/file-on-paper'] button"));
    return this.openCase();
  }

  async #fill(form: Locator, { name, type, value, chosen }: FormField, typed: Typed): Promise<void> {
    const field = form.locator(`[name="${name}"]`);
    const wished = typed[name];
    if (type === "radio") {
      if (wished !== undefined) await (await radio(form, name, wished)).check();
      else if (!chosen) await field.first().check();
    } else if (type === "file") {
      if (await isAsked(form, name, typed)) await field.setInputFiles(aScan(name));
    } else if (wished !== undefined) {
      await field.fill(wished);
    } else if (name.endsWith("-sheet") && value === "" && (await isAsked(form, name, typed))) {
      await field.fill("17");
    } else if (name.endsWith("-time") && (await isAsked(form, name, typed))) {
      await field.fill(await this.#clock());
    } else if (value === "" && inThePaper[name] !== undefined) {
      await field.fill(inThePaper[name]);
    }
  }

  /** The world's time of day when the page was drawn. */
  async #clock(): Promise<string> {
    const time = /\d\d:\d\d/.exec(await this.worldTime())?.[0];
    if (time === undefined) throw new Error(`no time in ${await this.worldTime()}`);
    return time;
  }
}

interface FormField {
  readonly name: string;
  readonly type: string;
  readonly value: string;
  /** Of radio buttons: whether one of that name is chosen. */
  readonly chosen: boolean;
}

/** What the form asks, radio buttons once. */
async function listFields(form: Locator): Promise<readonly FormField[]> {
  const fields = await form
    .locator("input:not([type=hidden]), textarea")
    .evaluateAll((inputs: (HTMLInputElement | HTMLTextAreaElement)[]) =>
      inputs.map(({ name, type, value, form: whole }) => ({
        name,
        type,
        value,
        chosen: whole?.querySelector(`[name="${name}"]:checked`) !== null,
      })),
    );
  return fields.filter(({ name }, index) => fields.findIndex((one) => one.name === name) === index);
}

/** Whether a part of a signature by hand is to be filled in: the page suggests its day, or it is typed. Scans alone always are. */
async function isAsked(form: Locator, name: string, typed: Typed): Promise<boolean> {
  const dayName = name.replace(/(-sheet|-time|-scan)?$/, "-day");
  const day = form.locator(`[name="${dayName}"]`);
  return typed[dayName] !== undefined || (await day.count()) === 0 || (await day.inputValue()) !== "";
}

/** The radio button with that value, else with that label. */
async function radio(form: Locator, name: string, wished: string): Promise<Locator> {
  const byValue = form.locator(`[name="${name}"][value="${wished}"]`);
  return (await byValue.count()) > 0 ? byValue : form.getByLabel(wished);
}

function aScan(name: string) {
  return {
    name: `${name}.pdf`,
    mimeType: "application/pdf",
    buffer: Buffer.from(`%PDF-1.4\n% ${name}\n%%EOF\n`),
  };
}
