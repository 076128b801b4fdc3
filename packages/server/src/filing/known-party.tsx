import type { Question } from "@reglament/regulation";
import { textOf } from "../texts/dictionary.ts";
import { filing } from "../texts/filing.ts";
import type { Language } from "../texts/language.ts";
import type { DraftInHand } from "./draft-in-hand.ts";
import { signerOf } from "./signer-of.ts";

export interface KnownPartyProps {
  readonly language: Language;
  readonly taken: DraftInHand;
  readonly about: Question["about"];
}

/** Shows what isn't asked because it is known: who acts, over the portal; which office, at its counter. */
export function KnownParty({ language, taken, about }: KnownPartyProps) {
  const { draft, edition, answers, offices } = taken;
  const t = filing[language];
  if (draft.channel === "portal" && about === signerOf(edition, draft.channel, answers)) {
    const answerTo = (kind: Question["kind"]) => {
      const question = edition.questions.find((candidate) => candidate.about === about && candidate.kind === kind);
      return (question && answers[question.id]) ?? "";
    };
    return <p class="govuk-inset-text">{t.you(answerTo("name"), answerTo("iin"))}</p>;
  }
  const office = offices.find(({ officeId }) => officeId === draft.office);
  if (draft.channel === "chancellery" && about === "application" && office !== undefined) {
    return <p class="govuk-inset-text">{t.officeFixed(textOf(office.names, language))}</p>;
  }
  return null;
}
