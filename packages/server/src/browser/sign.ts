/**
 * Forms that sign: `<form data-sign data-iin=… data-use=…>` with a hidden field
 * `<input data-content-url=…>` for each document.
 *
 * Fetches the bytes, has the signing program sign them all in one go, puts each
 * CMS into its field and sends the form. Such a form is hidden until this
 * module runs, since without script it could do nothing.
 */
import { loadNcaLayerClient } from "./ncalayer-client.ts";
import { type SigningFailure, type SigningOutcome, signWithProgram } from "./signing-program.ts";

type Failure = SigningFailure | "no-content";

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-sign]")) {
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void signAndSend(form);
  });
}

async function signAndSend(form: HTMLFormElement): Promise<void> {
  const button = form.querySelector<HTMLButtonElement>("button");
  say(form, "working");
  if (button !== null) button.disabled = true;
  const fields = [...form.querySelectorAll<HTMLInputElement>("input[data-content-url]")];
  const outcome = await sign(form, fields);
  if ("signatures" in outcome) {
    for (const [index, field] of fields.entries()) field.value = outcome.signatures[index] ?? "";
    // `submit()` sends without raising the event again.
    form.submit();
    return;
  }
  if (button !== null) button.disabled = false;
  say(form, outcome.failed);
}

async function sign(
  form: HTMLFormElement,
  fields: readonly HTMLInputElement[],
): Promise<SigningOutcome | { readonly failed: Failure }> {
  const { iin = "", use, programs = "" } = form.dataset;
  const contents: string[] = [];
  for (const { dataset } of fields) {
    const content = await fetchContent(dataset["contentUrl"] ?? "");
    if (content === undefined) return { failed: "no-content" };
    contents.push(content);
  }
  try {
    return await signWithProgram(await loadNcaLayerClient(), programs.split(" "), {
      contents,
      use: use === "authenticate" ? "authenticate" : "sign",
      iin,
      locale: document.documentElement.lang,
    });
  } catch {
    // The network between page and server: the reader can try again.
    return { failed: "broken" };
  }
}

/** The bytes to be signed in base64; undefined when they can't be had: after a session's end another page would answer. */
async function fetchContent(url: string): Promise<string | undefined> {
  try {
    const response = await fetch(url, { credentials: "same-origin" });
    if (!response.ok || response.redirected) return undefined;
    return toBase64(new Uint8Array(await response.arrayBuffer()));
  } catch {
    return undefined;
  }
}

/** Shows the message of that name, which the server wrote into the page in the reader's language. */
function say(form: HTMLFormElement, message: "working" | Failure): void {
  for (const line of form.querySelectorAll<HTMLElement>("[data-message]")) {
    line.hidden = line.dataset["message"] !== message;
  }
}

function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) {
    text += String.fromCharCode(byte);
  }
  return btoa(text);
}
