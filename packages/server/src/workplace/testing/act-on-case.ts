import type { LightMyRequestResponse } from "fastify";
import type { TestServer } from "../../testing/a-server.ts";
import type { TestBrowser } from "../../testing/test-browser.ts";
import type { FiledCase } from "./a-filed-case.ts";

/** Fields of a posted act. */
type Fields = Readonly<Record<string, string>>;

/** Opens the case's page and sends the act's form with the fields added to those that stand in it. */
export async function actOnCase(
  browser: TestBrowser,
  { address }: FiledCase,
  act: string,
  fields: Fields = {},
): Promise<LightMyRequestResponse> {
  const page = await browser.get(address);
  return browser.post(`${address}/acts/${act}`, { ...hiddenFields(page.body, act), ...fields });
}

/** The hidden fields of an act's form, the id of the command among them; empty when the page has no such form. */
export function hiddenFields(body: string, act: string): Record<string, string> {
  const form = new RegExp(`<form[^>]*acts/${act}"[^>]*>(.*?)</form>`, "s").exec(body)?.[1] ?? "";
  const found = [...form.matchAll(/<input type="hidden" name="(command|version)" value="([^"]*)"/g)];
  return Object.fromEntries(found.map(([, name = "", value = ""]) => [name, value]));
}

/** The acts of the text that the page offers. */
export function actsOffered(body: string): readonly string[] {
  return actsIn(body.split('id="acts-beyond"')[0] ?? "");
}

/** The acts beside the text that the page offers. */
export function actsBeside(body: string): readonly string[] {
  return actsIn(body.split('id="acts-beyond"')[1] ?? "");
}

function actsIn(part: string): readonly string[] {
  return [...new Set([...part.matchAll(/action="[^"]*\/acts\/([a-z-]+)"/g)].map(([, act = ""]) => act))];
}

/** Brings a filed case to a step by the right people. */
export async function bringTo(
  server: TestServer,
  filed: FiledCase,
  step: "resolution" | "examination" | "signing" | "issue",
): Promise<void> {
  const steps = ["resolution", "examination", "signing", "issue"];
  const reached = (name: string) => steps.indexOf(step) >= steps.indexOf(name);
  await actOnCase(await server.as("aigul"), filed, "register");
  if (reached("examination")) {
    await actOnCase(await server.as("bolat"), filed, "resolve", { "resolve-executor": await server.idOf("dina") });
  }
  if (reached("signing")) await actOnCase(await server.as("dina"), filed, "draft", { ...anOrder });
  if (reached("issue")) await signAsHead(server, filed);
}

/** What an executor types for an order. */
export const anOrder = {
  "paper-number": "45-о",
  "paper-date": "12.06.2019",
  "paper-school-year": "2019-2020",
  "paper-class-letter": "а",
} as const;

/** Signs what was prepared as the head of school No. 7, or with another person's or another use's certificate. */
export async function signAsHead(
  server: TestServer,
  filed: FiledCase,
  options: { readonly by?: string; readonly use?: "sign" | "authenticate" } = {},
): Promise<LightMyRequestResponse> {
  const head = await server.as("bolat");
  const { rawPayload } = await head.get(`${filed.address}/draft`);
  const cms = server.sign(options.by ?? "bolat", rawPayload, options.use);
  return actOnCase(head, filed, "sign", { cms: Buffer.from(cms).toString("base64") });
}
