/** The signing program's page: choose a key, sign a file. Works without script. */
import { purposes, type RingKey } from "./key-ring.ts";
import { type PageLanguage, pageTexts } from "./page-texts.ts";

/** What the page shows. */
export interface PageContent {
  readonly language: PageLanguage;
  readonly keys: readonly RingKey[];
  readonly chosenIin: string | undefined;
  readonly origins: readonly string[];
}

export const STYLE = `
:root { color-scheme: light; }
body { margin: 0 auto; max-width: 46rem; padding: 1rem; font: 1.125rem/1.5 system-ui, sans-serif; color: #1b1f23; background: #fff; }
h1 { font-size: 1.75rem; } h2 { font-size: 1.3rem; margin-top: 2rem; }
.note { border-left: 0.5rem solid #8a5300; padding: 0.5rem 1rem; background: #fff6e5; }
.error { border-left: 0.5rem solid #a3190d; padding: 0.5rem 1rem; }
label { display: block; font-weight: 600; margin: 1rem 0 0.25rem; }
select, input[type=file] { font: inherit; max-width: 100%; box-sizing: border-box; width: 100%; }
button { font: inherit; font-weight: 600; margin-top: 1rem; padding: 0.6rem 1.2rem; color: #fff; background: #0b5a3c; border: 0; cursor: pointer; }
a { color: #0b4f8a; } a:focus-visible, button:focus-visible, select:focus-visible, input:focus-visible { outline: 3px solid #ffbf00; outline-offset: 2px; box-shadow: 0 0 0 2px #1b1f23; }
nav a { margin-right: 1rem; }
`;

/** Returns the page with both forms. */
export function signingPage({ language, keys, chosenIin, origins }: PageContent): string {
  const t = pageTexts[language];
  const chosen = keys.find(({ info }) => info.signer.iin === chosenIin);
  return frame(
    language,
    t.title,
    `<p class="note">${escape(t.standIn)}</p>
    <p>${escape(t.answersFor)} ${origins.map((origin) => `<a href="${escape(origin)}">${escape(origin)}</a>`).join(", ")}</p>
    <h2>${escape(t.signFile)}</h2>
    <form method="post" action="/sign?lang=${language}" enctype="multipart/form-data">
      <label for="key">${escape(t.key)}</label>
      <select id="key" name="key">${keys.map((key) => option(key.name, keyLabel(key, language), false)).join("")}</select>
      <label for="file">${escape(t.file)}</label>
      <input id="file" name="file" type="file" required>
      <button>${escape(t.sign)}</button>
    </form>
    <p>${escape(t.after)}</p>
    <h2>${escape(t.chosen)}</h2>
    <p>${escape(chosen === undefined ? t.nobody : nameOf(chosen))}</p>
    <form method="post" action="/choose?lang=${language}">
      <label for="iin">${escape(t.chosenHint)}</label>
      <select id="iin" name="iin">${peopleOf(keys)
        .map((key) => option(key.info.signer.iin ?? "", nameOf(key), key.info.signer.iin === chosenIin))
        .join("")}</select>
      <button>${escape(t.choose)}</button>
    </form>`,
  );
}

/** Returns the page that says why a file wasn't signed. */
export function problemPage(language: PageLanguage, problem: "noFile" | "tooLarge" | "unknownKey"): string {
  const t = pageTexts[language];
  return frame(
    language,
    t.title,
    `<p class="error" role="alert">${escape(t[problem])}</p><p><a href="/?lang=${language}">${escape(t.back)}</a></p>`,
  );
}

function frame(language: PageLanguage, title: string, body: string): string {
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title><link rel="stylesheet" href="/style.css"></head>
<body>
<nav><a href="/?lang=kk" lang="kk">Қазақша</a> <a href="/?lang=ru" lang="ru">Русский</a> <a href="/?lang=en" lang="en">English</a></nav>
<main><h1>${escape(title)}</h1>
${body}
</main></body></html>`;
}

function option(value: string, label: string, selected: boolean): string {
  return `<option value="${escape(value)}"${selected ? " selected" : ""}>${escape(label)}</option>`;
}

function peopleOf(keys: readonly RingKey[]): readonly RingKey[] {
  return keys.filter(({ info }) => info.extendedKeyUsages.includes(purposes.sign));
}

function nameOf({ info: { signer } }: RingKey): string {
  return `${[signer.commonName, signer.patronymic].filter(Boolean).join(" ")}, ${signer.iin ?? ""}`;
}

function keyLabel(key: RingKey, language: PageLanguage): string {
  const t = pageTexts[language];
  const use = key.info.extendedKeyUsages.includes(purposes.sign) ? t.useSign : t.useAuthenticate;
  return `${nameOf(key)} – ${use}`;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
