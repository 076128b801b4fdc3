import type { PlainDate } from "@reglament/calendar";
import type { Edition, Regulation } from "@reglament/regulation";
import type { LawFact } from "@reglament/store";
import { SummaryList } from "../components/summary-list.tsx";
import { actInWords, dateFactInWords, originInWords } from "../portal/law-in-words.tsx";
import { administration } from "../texts/administration.ts";
import { textOf } from "../texts/dictionary.ts";
import type { Language } from "../texts/language.ts";
import { dayAndYear, editionInWords, momentInWords } from "../texts/moment-in-words.ts";
import { notices } from "../texts/notices.ts";
import { people } from "../texts/people.ts";
import { placeInAct } from "../texts/place-in-act.ts";
import { confirmationForm, endForm } from "./addresses.ts";
import { type ConfirmableItem, confirmableItems } from "./confirmable-items.ts";
import { peopleAddress } from "./people/addresses.ts";

/** What is known of a regulation. */
export interface RegulationStand {
  /** The region's name. */
  readonly region: string;
  /** In which moments of the region are told. */
  readonly zone: string;
  readonly regulation: Regulation;
  /** The recorded first day on which it no longer holds. */
  readonly endOn: PlainDate | undefined;
  readonly editions: readonly { readonly edition: Edition; readonly unconfirmed: readonly ConfirmableItem[] }[];
  readonly facts: readonly LawFact[];
}

export interface LawPageProps {
  readonly language: Language;
  readonly stands: readonly RegulationStand[];
}

/** Regulation by regulation: its end, what isn't confirmed, what was recorded. */
export function LawPage({ language, stands }: LawPageProps) {
  const t = administration[language];
  return (
    <>
      <h1 class="govuk-heading-l">{t.title}</h1>
      <p class="govuk-body">{t.intro}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={peopleAddress}>
          {people[language].toPeople}
        </a>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href="/workplace/notices">
          {notices[language].toNotices}
        </a>
      </p>
      {stands.map((stand) => (
        <section key={stand.regulation.key}>
          <h2 class="govuk-heading-m">
            {textOf(stand.regulation.title, language)} <span class="clause">({stand.region})</span>
          </h2>
          <End language={language} stand={stand} />
          {stand.editions.map(({ edition, unconfirmed }) => (
            <Unconfirmed key={edition.id} language={language} edition={edition} items={unconfirmed} />
          ))}
          <Recorded language={language} stand={stand} />
        </section>
      ))}
    </>
  );
}

function End({ language, stand }: { readonly language: Language; readonly stand: RegulationStand }) {
  const t = administration[language];
  const until = stand.regulation.editions.at(-1)?.until;
  return (
    <>
      <h3 class="govuk-heading-s">{t.end}</h3>
      <p class="govuk-body">
        {t.endOnFile}:{" "}
        {until?.by === undefined
          ? t.endUnknown
          : `${actInWords(until.by, language)}; ${dateFactInWords(until.effect, language)}`}
      </p>
      {stand.endOn === undefined ? null : <p class="govuk-body">{t.endRecorded(dayAndYear(stand.endOn, language))}</p>}
      <p class="govuk-body">
        <a class="govuk-link" href={endForm(stand.regulation.key)}>
          {t.recordEnd}
        </a>
      </p>
    </>
  );
}

function Unconfirmed({
  language,
  edition,
  items,
}: {
  readonly language: Language;
  readonly edition: Edition;
  readonly items: readonly ConfirmableItem[];
}) {
  const t = administration[language];
  return (
    <>
      <h3 class="govuk-heading-s">{t.unconfirmed(editionInWords(edition.id, language))}</h3>
      {items.length === 0 ? (
        <p class="govuk-body">{t.nothingUnconfirmed}</p>
      ) : (
        <SummaryList
          rows={items.map(({ id, kind, label, origin }) => ({
            key: textOf(label, language),
            value: `${t.kinds[kind]}. ${originInWords(origin, language)}`,
            change: {
              href: confirmationForm(edition.regulation, edition.id, id),
              label: t.confirm,
              about: textOf(label, language),
            },
          }))}
        />
      )}
    </>
  );
}

function Recorded({ language, stand }: { readonly language: Language; readonly stand: RegulationStand }) {
  const t = administration[language];
  return (
    <>
      <h3 class="govuk-heading-s">{t.recorded}</h3>
      {stand.facts.length === 0 ? (
        <p class="govuk-body">{t.nothingRecorded}</p>
      ) : (
        <SummaryList
          rows={stand.facts.map((fact) => ({
            key: factInWords(fact, stand, language),
            value: (
              <>
                <p>{placeInAct(fact.act, fact.clause, language)}</p>
                <p>{`${fact.recordedBy ?? t.training}, ${momentInWords(fact.recordedAt, stand.zone, language)}`}</p>
              </>
            ),
          }))}
        />
      )}
    </>
  );
}

function factInWords(fact: LawFact, { editions }: RegulationStand, language: Language): string {
  const t = administration[language];
  if (fact.endsOn !== undefined) return t.endRecorded(dayAndYear(fact.endsOn, language));
  const edition = editions.find(({ edition: { id } }) => id === fact.edition)?.edition;
  const item = edition && confirmableItems(edition).find(({ id }) => id === fact.item);
  return item === undefined ? (fact.item ?? "–") : textOf(item.label, language);
}
