import type { PlainDate } from "@reglament/calendar";
import { isOpenForFiling } from "@reglament/engine";
import type { ChannelId, Condition, FilingWindow } from "@reglament/regulation";
import { windowAt } from "@reglament/regulation";
import type { Draft } from "@reglament/store";
import { BackLink } from "../components/back-link.tsx";
import { Button } from "../components/button.tsx";
import { Clause } from "../components/clause.tsx";
import { Csrf } from "../components/csrf.tsx";
import type { Reply } from "../reply.ts";
import { textOf } from "../texts/dictionary.ts";
import { filing } from "../texts/filing.ts";
import { filingCounter } from "../texts/filing-counter.ts";
import type { Visit } from "../visit.ts";
import { ClosedWindow } from "./closed-page.tsx";
import type { CounterDrafts } from "./counter-drafts.ts";
import type { FilingDay } from "./filing-day.ts";
import { ColleaguesDrafts, OwnDrafts } from "./unfinished-drafts.tsx";

export interface ApplyPageInput {
  readonly day: FilingDay;
  readonly channel: ChannelId;
  /** The visitor's drafts under this regulation and channel. */
  readonly drafts: readonly Draft[];
  /** Where it is entered from paper; absent over the portal. */
  readonly counter?: Omit<CounterDrafts, "own"> & { readonly office: string };
  readonly back: string;
}

/** Says before anything is typed whether an application can be filed today, and offers to begin or to go on. */
export function applyReply(visit: Visit, { day, channel, drafts, counter, back }: ApplyPageInput): Reply {
  const t = filing[visit.language];
  const { regulation, stand } = day;
  const title = channel === "portal" ? t.applyTitle : t.newPaperTitle;
  return {
    title: `${title}: ${textOf(regulation.title, visit.language)}`,
    page: (
      <>
        <BackLink href={back} label={t.back} />
        <span class="govuk-caption-l">{title}</span>
        <h1 class="govuk-heading-l">{textOf(regulation.title, visit.language)}</h1>
        {"closed" in stand ? (
          <>
            <p class="govuk-body-l">
              <strong>{t.noToday}</strong>
            </p>
            <p class="govuk-body">{textOf(stand.because, visit.language)}</p>
          </>
        ) : isOpenForFiling(stand.edition, channel) ? (
          <OpenDay
            visit={visit}
            windows={stand.edition.windows}
            day={day}
            channel={channel}
            counter={counter?.office}
          />
        ) : (
          <NotOpen
            visit={visit}
            regulation={regulation.key}
            isOffered={stand.edition.channels.some(({ id }) => id === channel)}
          />
        )}
        <OwnDrafts visit={visit} drafts={drafts} />
        {counter === undefined ? null : <ColleaguesDrafts visit={visit} {...counter} />}
      </>
    ),
  };
}

/** Why nothing can be begun, though the regulation holds. */
function NotOpen({
  visit,
  regulation,
  isOffered,
}: {
  readonly visit: Visit;
  readonly regulation: string;
  readonly isOffered: boolean;
}) {
  const t = filing[visit.language];
  return (
    <>
      <p class="govuk-body-l">
        <strong>{isOffered ? t.notYetOpen : t.notOffered}</strong>
      </p>
      <p class="govuk-body">{isOffered ? t.notYetOpenText : t.notOfferedText}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={`/services/${regulation}`}>
          {t.toService}
        </a>
      </p>
    </>
  );
}

interface OpenDayProps {
  readonly visit: Visit;
  readonly windows: readonly FilingWindow[];
  readonly day: FilingDay;
  readonly channel: ChannelId;
  readonly counter: string | undefined;
}

function OpenDay({ visit, windows, day, channel, counter }: OpenDayProps) {
  const t = filing[visit.language];
  const steps = channel === "portal" ? t.steps : filingCounter[visit.language].steps[channel];
  const someOpen = windows.length === 0 || windows.some((window) => closedUntil(day, window) === undefined);
  return (
    <>
      <p class="govuk-body-l">
        <strong>{someOpen ? t.yesToday : t.noToday}</strong>
      </p>
      {windows.map((window) => (
        <Window key={window.id} visit={visit} window={window} opens={closedUntil(day, window)} />
      ))}
      <h2 class="govuk-heading-m">{t.howItGoes}</h2>
      <ol class="govuk-list govuk-list--number">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <form method="post" action={visit.path}>
        <Csrf token={visit.csrf} />
        <input type="hidden" name="regulation" value={day.regulation.key} />
        {counter === undefined ? null : <input type="hidden" name="counter" value={counter} />}
        <Button kind="start">{channel === "portal" ? t.begin : t.beginPaper}</Button>
      </form>
    </>
  );
}

function Window({
  visit,
  window,
  opens,
}: {
  readonly visit: Visit;
  readonly window: FilingWindow;
  readonly opens: PlainDate | undefined;
}) {
  const { language } = visit;
  if (opens !== undefined) return <ClosedWindow language={language} window={window} opens={opens} />;
  return (
    <p class="govuk-body">
      {textOf(window.text, language)} <Clause language={visit.language} clause={window.clause} />{" "}
      {filing[language].windowOpen}
    </p>
  );
}

/** The next first day of a window that is closed today; undefined for an open one. */
function closedUntil({ stand, today }: FilingDay, window: FilingWindow): PlainDate | undefined {
  if ("closed" in stand) return undefined;
  const answers = answersMeeting(window.when);
  const at = windowAt({ ...stand.edition, windows: [window] }, answers, today);
  return at.open ? undefined : at.opens;
}

/** Answers for which a condition holds. */
function answersMeeting(condition: Condition): Record<string, string> {
  if ("allOf" in condition) return Object.assign({}, ...condition.allOf.map(answersMeeting));
  if ("anyOf" in condition) return condition.anyOf[0] === undefined ? {} : answersMeeting(condition.anyOf[0]);
  return { [condition.question]: condition.in[0] ?? "" };
}
