import { dateAt } from "@reglament/calendar";
import type { Draft } from "@reglament/store";
import { Button } from "../components/button.tsx";
import { Csrf } from "../components/csrf.tsx";
import { textOf } from "../texts/dictionary.ts";
import { filing } from "../texts/filing.ts";
import { filingCounter } from "../texts/filing-counter.ts";
import { dayAndYear } from "../texts/moment-in-words.ts";
import type { Visit } from "../visit.ts";
import { draftAddress } from "./addresses.ts";
import type { CounterDrafts } from "./counter-drafts.ts";

interface DraftsProps {
  readonly visit: Visit;
  /** Whether each says for which service it is. */
  readonly named?: boolean;
}

/** The visitor's unfinished drafts, each with the way to it; nothing when there are none. */
export function OwnDrafts({ visit, drafts, named = false }: DraftsProps & { readonly drafts: readonly Draft[] }) {
  const t = filing[visit.language];
  if (drafts.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{t.unfinished}</h2>
      <ul class="govuk-list govuk-list--spaced">
        {drafts.map((draft) => (
          <li key={draft.draftId}>
            <a class="govuk-link" href={draftAddress(draft, "check")}>
              {serviceOf(visit, draft, named) + t.goOn(dayOf(visit, draft))}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What colleagues began at the counter: told by who and when, not by whose application it is. */
export function ColleaguesDrafts({
  visit,
  colleagues,
  people,
  named = false,
}: DraftsProps & Omit<CounterDrafts, "own">) {
  const t = filingCounter[visit.language];
  if (colleagues.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{t.ofColleagues}</h2>
      <p class="govuk-body">{t.ofColleaguesLead}</p>
      <ul class="govuk-list">
        {colleagues.map((draft) => {
          const name = people.find(({ personId }) => personId === draft.personId)?.name ?? "–";
          const begun = serviceOf(visit, draft, named) + t.begunBy(name, dayOf(visit, draft));
          return (
            <li key={draft.draftId}>
              <form method="post" action={draftAddress(draft, "take-over")}>
                <Csrf token={visit.csrf} />
                <p class="govuk-body">{begun}</p>
                <Button kind="secondary">
                  {t.takeOver}
                  <span class="govuk-visually-hidden">: {begun}</span>
                </Button>
              </form>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function serviceOf({ services, language }: Visit, { regulation }: Draft, named: boolean): string {
  const title = named ? services.law.findRegulation(regulation)?.title : undefined;
  return title === undefined ? "" : `${textOf(title, language)}. `;
}

function dayOf({ world, language }: Visit, { madeAt }: Draft): string {
  return dayAndYear(dateAt(madeAt, world.zone), language);
}
