import { isOpenForFiling } from "@reglament/engine";
import { Clause } from "../components/clause.tsx";
import { Tag } from "../components/tag.tsx";
import { textOf } from "../texts/dictionary.ts";
import type { PartProps } from "./part-props.ts";
import { portalTexts } from "./texts.ts";

export interface WhereToApplyProps extends PartProps {
  /** Whether it is the edition that applications of today fall under. */
  readonly governsToday: boolean;
}

/** The channels, each with whether one can file there today and what one signs in with; then the ways ruled out. */
export function WhereToApply({ language, edition, governsToday }: WhereToApplyProps) {
  const t = portalTexts[language];
  return (
    <ul class="govuk-list govuk-list--spaced">
      {edition.channels.map(({ id, title, clause, signIn }) => (
        <li key={id}>
          {textOf(title, language)} <Clause language={language} clause={clause} />{" "}
          {governsToday ? <ChannelTag language={language} isOpen={isOpenForFiling(edition, id)} /> : null}
          {signIn === undefined ? null : (
            <p class="govuk-body-s">
              {t.signIn} {signIn.with.map((means) => t.signInWith[means]).join(", ")}{" "}
              <Clause language={language} clause={signIn.clause} />
            </p>
          )}
        </li>
      ))}
      {edition.notOffered?.map(({ clause, text }) => (
        <li key={clause}>
          {textOf(text, language)} <Clause language={language} clause={clause} />
        </li>
      ))}
    </ul>
  );
}

/** Whether a channel takes applications, in words. */
export function ChannelTag({ language, isOpen }: Pick<PartProps, "language"> & { readonly isOpen: boolean }) {
  const t = portalTexts[language];
  return isOpen ? <Tag colour="green" text={t.channelOpen} /> : <Tag colour="grey" text={t.channelNotYetOpen} />;
}
