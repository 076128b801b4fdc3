import { Button } from "../components/button.tsx";
import { frame } from "../texts/frame.ts";
import type { Language } from "../texts/language.ts";

export interface MessagePageProps {
  readonly language: Language;
  readonly title: string;
  readonly text: string;
}

/** A page that says one thing and leads back to the start. */
export function MessagePage({ language, title, text }: MessagePageProps) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{text}</p>
        <Button href="/" kind="secondary">
          {frame[language].toStart}
        </Button>
      </div>
    </div>
  );
}
