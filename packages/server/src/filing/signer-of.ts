import { type Answers, askedQuestions, type ChannelId, type Edition } from "@reglament/regulation";

/** Whose signature an application carries. */
export type Signer = "applicant" | "representative";

/**
 * Returns whose signature the application carries.
 *
 * Where the regulation leaves it to either, it is the representative's once the form asks who that is, else the
 * applicant's.
 */
export function signerOf(edition: Edition, channel: ChannelId, answers: Answers): Signer {
  const { party } = edition.signer;
  if (party !== "applicant-or-representative") return party;
  const asked = askedQuestions(edition, channel, answers);
  const namesRepresentative = asked.some(
    ({ about, kind }) => about === "representative" && (kind === "iin" || kind === "name"),
  );
  return namesRepresentative ? "representative" : "applicant";
}
