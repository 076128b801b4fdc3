import type { ComponentChildren } from "preact";
import { BackLink } from "../../components/back-link.tsx";
import { Button } from "../../components/button.tsx";
import { Csrf, HiddenFields } from "../../components/csrf.tsx";
import { ErrorSummary } from "../../components/error-summary.tsx";
import { labelledErrors } from "../../components/labelled-errors.ts";
import type { Reply } from "../../reply.ts";
import { people } from "../../texts/people.ts";
import type { Visit } from "../../visit.ts";
import type { Fields } from "./typed-fields.ts";

export interface PeopleForm {
  readonly title: string;
  /** The office, or the person, that the form is about. */
  readonly about: string;
  readonly text: string;
  readonly back: string;
  readonly postUrl: string;
  readonly button: string;
  readonly hidden?: Fields;
  /** Messages by field name, in the order of the form. */
  readonly errors: Fields;
  /** Labels of fields whose messages are alike: the summary, apart from the fields, says which is meant. */
  readonly labels?: Fields;
  readonly children?: ComponentChildren;
}

/** A form about an office's people or blanks: 200, or 422 with its messages. */
export function formReply({ language, csrf }: Visit, form: PeopleForm): Reply {
  const { title, about, text, back, postUrl, button, hidden = {}, errors, labels = {}, children } = form;
  return {
    title,
    ...(Object.keys(errors).length === 0 ? {} : { status: 422 as const }),
    page: (
      <>
        <BackLink href={back} label={people[language].back} />
        <ErrorSummary language={language} errors={labelledErrors(errors, labels)} />
        <span class="govuk-caption-l">{about}</span>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{text}</p>
        <form method="post" action={postUrl} noValidate>
          <Csrf token={csrf} />
          <HiddenFields fields={hidden} />
          {children}
          <Button>{button}</Button>
        </form>
      </>
    ),
  };
}
