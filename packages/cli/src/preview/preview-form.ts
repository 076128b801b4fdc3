/** The form that an edition makes, to be looked at: it sends nothing. */
import type { Language } from "@reglament/calendar";
import type { ChannelId, DocumentKind, Edition, Question } from "@reglament/regulation";
import { type Html, html } from "./html.ts";
import { previewTexts } from "./preview-texts.ts";

/** Every question in its order, then the documents; of each in which channels and when it is asked for. */
export function formPart(edition: Edition, language: Language): Html {
  const t = previewTexts[language];
  return html`<div class="form">
${edition.questions.map((question) => questionPart(edition, question, language))}
</div>
<h3>${t.documents}</h3>
<ul>${edition.documents.map((document) => documentPart(edition, document, language))}</ul>`;
}

function questionPart(edition: Edition, question: Question, language: Language): Html {
  const t = previewTexts[language];
  const { id, kind, label, hint, needed, workedOut, channels, when } = question;
  const facts = [
    t.kinds[kind],
    workedOut === undefined ? t.needed[needed] : t.workedOut,
    ...circumstances(edition, channels, when !== undefined, language),
  ];
  const told = hint === undefined ? html`` : html`<p class="small" id="${id}-hint">${hint[language]}</p>`;
  return html`<div class="question">${fieldOf(question, label[language], language)}${told}<p class="small">${facts.join("; ")}</p></div>
`;
}

function fieldOf({ id, kind, options = [], maxLength }: Question, label: string, language: Language): Html {
  switch (kind) {
    case "choice":
      return html`<fieldset><legend>${label}</legend>${options.map(
        (option) =>
          html`<label class="choice"><input type="radio" name="${id}" value="${option.value}"> ${option.label[language]}</label>`,
      )}</fieldset>`;
    case "long-text":
      return html`<label class="name" for="${id}">${label}</label><br><textarea id="${id}" rows="3" maxlength="${maxLength}"></textarea>`;
    case "iin":
    case "name":
    case "date":
    case "text":
    case "phone":
    case "office":
      return html`<label class="name" for="${id}">${label}</label><br><input id="${id}" maxlength="${maxLength}">`;
  }
}

function documentPart(edition: Edition, { title, channels, when }: DocumentKind, language: Language): Html {
  const facts = circumstances(edition, channels, when !== undefined, language);
  return html`<li>${title[language]}${facts.length === 0 ? html`` : html` <span class="small">(${facts.join("; ")})</span>`}</li>`;
}

/** The channels where it isn't asked for in each, and that it depends on other answers. */
function circumstances(
  edition: Edition,
  channels: readonly ChannelId[],
  isConditional: boolean,
  language: Language,
): string[] {
  const t = previewTexts[language];
  const named = edition.channels.filter(({ id }) => channels.includes(id)).map(({ title }) => title[language]);
  return [
    ...(channels.length < edition.channels.length ? [`${t.channels}: ${named.join(", ")}`] : []),
    ...(isConditional ? [t.onlyWhen] : []),
  ];
}
