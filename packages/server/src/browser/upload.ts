/**
 * Forms that send a file: `<form data-upload="text">`.
 *
 * Shows how much of the file is on its way. Without script the same form works
 * without that; whatever goes wrong here, it is sent the ordinary way.
 */
for (const form of document.querySelectorAll<HTMLFormElement>("form[data-upload]")) {
  form.addEventListener("submit", (event) => {
    const fields = new FormData(form);
    if (!holdsFile(fields)) return;
    event.preventDefault();
    send(form, fields);
  });
}

function holdsFile(fields: FormData): boolean {
  return [...fields.values()].some((value) => value instanceof File && value.size > 0);
}

function send(form: HTMLFormElement, fields: FormData): void {
  const progress = showProgress(form);
  const request = new XMLHttpRequest();
  request.open("POST", form.action);
  request.upload.addEventListener("progress", ({ loaded, total, lengthComputable }) => {
    if (lengthComputable) progress.value = loaded / total;
  });
  request.addEventListener("load", () => arrive(form, request));
  request.addEventListener("error", () => form.submit());
  request.send(fields);
}

/** A taken file leads to another page; a refused one is answered with the page that says why. */
function arrive(form: HTMLFormElement, request: XMLHttpRequest): void {
  const answered = new URL(request.responseURL);
  if (request.status === 200 && answered.pathname !== new URL(form.action).pathname) {
    location.assign(answered);
    return;
  }
  // The answer is a page of our own; the form is sent again so that the browser itself shows it.
  form.submit();
}

function showProgress(form: HTMLFormElement): HTMLProgressElement {
  const line = document.createElement("p");
  line.className = "govuk-body";
  line.setAttribute("role", "status");
  line.textContent = form.dataset["upload"] ?? "";
  const progress = document.createElement("progress");
  progress.className = "upload-progress";
  progress.max = 1;
  progress.setAttribute("aria-label", line.textContent);
  form.append(line, progress);
  const button = form.querySelector("button");
  if (button !== null) button.disabled = true;
  return progress;
}
