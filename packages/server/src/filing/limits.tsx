/**
 * How much may be begun and attached: drafts and their files lie in the
 * database before anybody has signed anything.
 */
import type { ChannelId } from "@reglament/regulation";
import { Button } from "../components/button.tsx";
import type { Reply } from "../reply.ts";
import { filing } from "../texts/filing.ts";
import { filingLimits } from "../texts/filing-limits.ts";
import type { Visit } from "../visit.ts";

/** Most files of one draft. */
export const MOST_FILES = 20;

/** Most drafts that a person has unfinished: more than any family or counter needs. */
export function mostDrafts(channel: ChannelId): number {
  return channel === "portal" ? 40 : 100;
}

/** Answers 409: the file wasn't taken, as the draft has enough of them. */
export function tooManyFilesReply({ language }: Visit, back: string): Reply {
  const t = filingLimits[language];
  return limitReply({
    title: t.tooManyFilesTitle,
    text: t.tooManyFiles(MOST_FILES),
    back,
    label: filing[language].toDraft,
  });
}

/** Answers 409: no draft was made, as there are enough to go on with. */
export function tooManyDraftsReply({ language, path }: Visit, most: number): Reply {
  const t = filingLimits[language];
  return limitReply({
    title: t.tooManyDraftsTitle,
    text: t.tooManyDrafts(most),
    back: path,
    label: filing[language].back,
  });
}

function limitReply({
  title,
  text,
  back,
  label,
}: Readonly<Record<"title" | "text" | "back" | "label", string>>): Reply {
  return {
    title,
    status: 409,
    page: (
      <>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body-l">{text}</p>
        <Button href={back} kind="secondary">
          {label}
        </Button>
      </>
    ),
  };
}
