import type { Text } from "@reglament/calendar";
import type { Regulation } from "@reglament/regulation";
import { BackLink } from "../components/back-link.tsx";
import type { Reply } from "../reply.ts";
import { textOf } from "../texts/dictionary.ts";
import { filing } from "../texts/filing.ts";
import { filingCounter } from "../texts/filing-counter.ts";
import type { Visit } from "../visit.ts";
import type { CounterDrafts } from "./counter-drafts.ts";
import { ColleaguesDrafts, OwnDrafts } from "./unfinished-drafts.tsx";

/** A counter with the services for which it takes applications today. */
export interface ChoiceAtCounter {
  readonly office: string;
  readonly names: Text | undefined;
  readonly services: readonly Regulation[];
}

/**
 * Lets the official choose the service of a paper application, or go on with what isn't finished; the counter is named
 * where they sit at several.
 */
export function chooseServiceReply(
  visit: Visit,
  path: string,
  counters: readonly ChoiceAtCounter[],
  { own, ...left }: CounterDrafts,
): Extract<Reply, { readonly page: unknown }> {
  const { language } = visit;
  const t = filingCounter[language];
  const { newPaperTitle, back } = filing[language];
  return {
    title: newPaperTitle,
    page: (
      <>
        <BackLink href="/workplace" label={back} />
        <span class="govuk-caption-l">{newPaperTitle}</span>
        <h1 class="govuk-heading-l">{t.whichService}</h1>
        <p class="govuk-body">{counters.length === 0 ? t.noService : t.whichServiceLead}</p>
        {counters.map(({ office, names, services }) => (
          <section key={office}>
            {counters.length > 1 && names !== undefined ? (
              <h2 class="govuk-heading-m">{t.counter(textOf(names, language))}</h2>
            ) : null}
            <ul class="govuk-list govuk-list--spaced">
              {services.map((regulation) => (
                <li key={regulation.key}>
                  <a
                    class="govuk-link"
                    href={`${path}?${new URLSearchParams({ regulation: regulation.key, counter: office }).toString()}`}
                  >
                    {textOf(regulation.title, language)}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
        <OwnDrafts visit={visit} drafts={own} named />
        <ColleaguesDrafts visit={visit} {...left} named />
      </>
    ),
  };
}
