/**
 * Forms that sign: `<form data-sign data-content-url=… data-iin=… data-use=…>`.
 *
 * Fetches the bytes, has the signing program sign them, puts the CMS into the
 * hidden field `cms` and sends the form. Such a form is hidden until this
 * module runs, since without script it could do nothing.
 */
import { type SigningOutcome, signWithProgram } from "./signing-program.ts";

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
  const outcome = await sign(form);
  const field = form.elements.namedItem("cms");
  if ("cms" in outcome && field instanceof HTMLInputElement) {
    field.value = outcome.cms;
    // `submit()` sends without raising the event again.
    form.submit();
    return;
  }
  if (button !== null) button.disabled = false;
  say(form, "failed" in outcome ? outcome.failed : "broken");
}

async function sign(form: HTMLFormElement): Promise<SigningOutcome> {
  const { contentUrl = "", iin = "", use, programs = "" } = form.dataset;
  try {
    const response = await fetch(contentUrl, { credentials: "same-origin" });
    if (!response.ok) return { failed: "broken" };
    return await signWithProgram(programs.split(" "), {
      content: toBase64(new Uint8Array(await response.arrayBuffer())),
      use: use === "authenticate" ? "authenticate" : "sign",
      iin,
      locale: document.documentElement.lang,
    });
  } catch {
    // The network between page and server: the reader can try again.
    return { failed: "broken" };
  }
}

/** Shows the message of that name, which the server wrote into the page in the reader's language. */
function say(form: HTMLFormElement, message: string): void {
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
