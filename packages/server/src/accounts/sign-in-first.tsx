import type { ChannelId, Edition } from "@reglament/regulation";
import { Button } from "../components/button.tsx";
import { signInAddress } from "../kept-form.ts";
import type { Reply } from "../reply.ts";
import type { Visit } from "../visit.ts";
import { certificateTexts } from "./certificate-texts.ts";
import { type AskingChannel, satisfiesSignIn } from "./satisfies-sign-in.ts";

/**
 * What is answered when the channel asks for more than the session was begun with: by which clause, and the way to sign
 * in and back here. Undefined when the session will do.
 */
export function signInFirst(visit: Visit, edition: Edition, channel: ChannelId): Reply | undefined {
  const { session, language, path } = visit;
  const asking: AskingChannel | undefined = edition.channels.find(({ id }) => id === channel);
  if (asking === undefined || session === undefined || satisfiesSignIn(asking, session.signedInWith)) return undefined;
  const t = certificateTexts[language];
  return {
    title: t.demandTitle,
    status: 409,
    page: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">{t.demandTitle}</h1>
          <p class="govuk-body-l">{t.demandText(asking.signIn?.clause ?? "")}</p>
          <p class="govuk-body">{t.demandKept}</p>
          <Button href={signInAddress(path)}>{t.again}</Button>
        </div>
      </div>
    ),
  };
}
