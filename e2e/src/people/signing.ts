/** The two ways to sign what a page asks one to sign. */
import { readFile } from "node:fs/promises";
import type { TrainingPerson } from "./training-people.ts";
import type { Visitor } from "./visitor.ts";

type Use = "sign" | "authenticate";

/** Signs through the signing program on the user's machine, to which the page speaks. */
export async function signByProgram(visitor: Visitor): Promise<void> {
  await visitor.press(visitor.page.locator("form[data-sign] button"));
}

/**
 * Signs by file, which needs no script: downloads the bytes, signs them on the
 * signing program's own page and sends the signature.
 */
export async function signByFile(
  visitor: Visitor,
  signer: TrainingPerson,
  signingProgramUrl: string,
  use: Use = "sign",
): Promise<void> {
  const form = visitor.page.locator("form[enctype='multipart/form-data']", {
    has: visitor.page.locator("[name=cmsFile]"),
  });
  const content = await download(visitor, () => form.locator("a[download]").click());
  const cms = await signFile(visitor, content, `${signer.iin}-${use}`, signingProgramUrl);
  await form.locator("[name=cmsFile]").setInputFiles({
    name: "signature.cms",
    mimeType: "application/pkcs7-signature",
    buffer: cms,
  });
  await visitor.press(form.locator("button"));
}

/** In a tab of its own: the signing program's page signs the file with the named key. */
async function signFile(visitor: Visitor, content: Buffer, key: string, signingProgramUrl: string): Promise<Buffer> {
  const desk = await visitor.openTab();
  await desk.open(signingProgramUrl);
  const { page: tab } = desk;
  await tab.locator("[name=key]").selectOption(key);
  await tab
    .locator("[name=file]")
    .setInputFiles({ name: "application.json", mimeType: "application/octet-stream", buffer: content });
  const downloading = tab.waitForEvent("download");
  await tab.locator("form[action^='/sign'] button").click();
  const cms = await readFile(await (await downloading).path());
  await tab.close();
  return cms;
}

async function download({ page }: Visitor, action: () => Promise<void>): Promise<Buffer> {
  const downloading = page.waitForEvent("download");
  await action();
  return readFile(await (await downloading).path());
}
