import { plainDate } from "@reglament/calendar";
import type { CaseEvent } from "@reglament/engine";
import { Button } from "../components/button.tsx";
import { cabinet } from "../texts/cabinet.ts";
import { textOf } from "../texts/dictionary.ts";
import type { Language } from "../texts/language.ts";
import { dayAndYear } from "../texts/moment-in-words.ts";
import type { CaseInHand } from "../workplace/case-in-hand.ts";
import type { CasePartProps } from "./case-page.tsx";

/** Why acceptance was refused and what can be done about it; nothing when it wasn't. */
export function IntakeRefusal({ visit, taken }: CasePartProps) {
  const { language } = visit;
  const t = cabinet[language];
  const refusal = refusalOf(taken);
  if (refusal === undefined) return null;
  const ground = taken.law.refusals.find(({ id }) => id === refusal.ground);
  return (
    <>
      <GroundInWords language={language} taken={taken} refusal={refusal} />
      <h2 class="govuk-heading-m">{t.whatToDo}</h2>
      <p class="govuk-body">{ground?.mendable === true ? t.mendable : t.notMendable}</p>
      <Button href={`/services/${taken.state.regulation}/apply`}>{t.applyAgain}</Button>
    </>
  );
}

type IntakeRefused = Extract<CaseEvent, { readonly type: "intake-refused" }>;

/** The event that ended the case at its intake; undefined when it was accepted or still waits. */
function refusalOf({ events }: CaseInHand): IntakeRefused | undefined {
  return events.map(({ event }) => event).find((event) => event.type === "intake-refused");
}

/** The ground with its clause, and each thing that it rests on. */
function GroundInWords({
  language,
  taken,
  refusal,
}: {
  readonly language: Language;
  readonly taken: CaseInHand;
  readonly refusal: IntakeRefused;
}) {
  const { law } = taken;
  const t = cabinet[language];
  const ground = law.refusals.find(({ id }) => id === refusal.ground);
  return (
    <>
      <h2 class="govuk-heading-m">{t.ground(refusal.clause)}</h2>
      <p class="govuk-body">{ground === undefined ? refusal.ground : textOf(ground.text, language)}</p>
      <ul class="govuk-list govuk-list--bullet">
        {refusal.deficiencies.map(({ item, validUntil }) => {
          const label = itemLabel(taken, item, language);
          const day = validUntil === undefined ? undefined : dayAndYear(plainDate(validUntil), language);
          return <li key={item}>{day === undefined ? label : t.expired(label, day)}</li>;
        })}
      </ul>
    </>
  );
}

function itemLabel({ law }: CaseInHand, item: string, language: Language): string {
  const question = law.questions.find(({ id }) => id === item);
  if (question !== undefined) return cabinet[language].unanswered(textOf(question.label, language));
  const document = law.documents.find(({ id }) => id === item);
  return document === undefined ? item : textOf(document.title, language);
}
