import { plainDate } from "@reglament/calendar";
import type { CaseEvent, Deficiency } from "@reglament/engine";
import { Button } from "../components/button.tsx";
import { cabinet } from "../texts/cabinet.ts";
import { cabinetStanding } from "../texts/cabinet-standing.ts";
import { textOf } from "../texts/dictionary.ts";
import type { Language } from "../texts/language.ts";
import { dayAndYear } from "../texts/moment-in-words.ts";
import type { CaseInHand } from "../workplace/case-in-hand.ts";
import { eventNames } from "../workplace/event-names.ts";
import type { CasePartProps } from "./case-page.tsx";

/**
 * Why a case ended without a signed paper, and what can be done about it: acceptance was refused, the request turned
 * away, the service refused by a message, the signature worth nothing, the application withdrawn.
 */
export function RefusalInWords({ visit, taken }: CasePartProps) {
  const { language } = visit;
  const t = cabinet[language];
  const { outcome, regulation, signed } = taken.state;
  if (outcome === undefined || outcome === "result" || signed !== undefined) return null;
  const refusal = refusalOf(taken);
  const ground = taken.law.refusals.find(({ id }) => id === refusal?.ground);
  const isMendable = refusal === undefined || ground?.mendable === true;
  return (
    <>
      {refusal === undefined ? (
        <OtherEnd visit={visit} taken={taken} />
      ) : (
        <GroundInWords language={language} taken={taken} refusal={refusal} />
      )}
      <h2 class="govuk-heading-m">{t.whatToDo}</h2>
      <p class="govuk-body">{isMendable ? t.mendable : t.notMendable}</p>
      <Button href={`/services/${regulation}/apply`}>{t.applyAgain}</Button>
    </>
  );
}

/** A ground with its clause, and what it rests on. */
interface Refusal {
  readonly ground: string;
  readonly clause: string;
  readonly deficiencies: readonly Deficiency[];
}

/** The refusal that ended the case; undefined when something else did. */
function refusalOf({ events, state }: CaseInHand): Refusal | undefined {
  const refused = events.map(({ event }) => event).findLast(endsByRefusal);
  if (refused === undefined || state.outcome === "withdrawn") return undefined;
  const { ground, clause } = refused;
  return { ground, clause, deficiencies: "deficiencies" in refused ? refused.deficiencies : [] };
}

function endsByRefusal(
  event: CaseEvent,
): event is Extract<CaseEvent, { readonly type: "intake-refused" | "turned-away" | "refusal-proposed" }> {
  return event.type === "intake-refused" || event.type === "turned-away" || event.type === "refusal-proposed";
}

/** The ground with its clause, and each thing that it rests on. */
function GroundInWords({
  language,
  taken,
  refusal,
}: {
  readonly language: Language;
  readonly taken: CaseInHand;
  readonly refusal: Refusal;
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

/** The application was withdrawn, or its signature proved worth nothing. */
function OtherEnd({ visit, taken }: CasePartProps) {
  const { language } = visit;
  const t = cabinetStanding[language];
  const disproved = taken.events.map(({ event }) => event).find((event) => event.type === "signature-disproved");
  return (
    <p class="govuk-body">
      {disproved === undefined ? t.withdrawn : t.signatureFailed(eventNames(taken, language).flaw(disproved.reason))}
    </p>
  );
}

function itemLabel({ law }: CaseInHand, item: string, language: Language): string {
  const question = law.questions.find(({ id }) => id === item);
  if (question !== undefined) return cabinet[language].unanswered(textOf(question.label, language));
  const document = law.documents.find(({ id }) => id === item);
  return document === undefined ? item : textOf(document.title, language);
}
