import type { Language } from "@reglament/calendar";
import type { Edition } from "../edition/edition.ts";
import { type ActorId, isRole } from "../procedure/procedure.ts";
import { type RuleTexts, ruleTexts } from "./rule-texts.ts";

/** For whom rules are put into words. */
export interface Speaker {
  readonly edition: Edition;
  readonly language: Language;
  readonly words: RuleTexts;
}

/** Puts the rules of an edition into words of a language. */
export function speaker(edition: Edition, language: Language): Speaker {
  return { edition, language, words: ruleTexts[language] };
}

/** A role as the text calls it; the applicant and systems in our own words. */
export function actorNamed(actor: ActorId, { edition, language, words }: Speaker): string {
  if (!isRole(actor)) return words.systems[actor];
  const parties = [edition.provider, edition.centre, edition.department];
  const role = parties.flatMap((party) => party?.roles ?? []).find(({ id }) => id === actor);
  return role === undefined ? actor : role.title[language];
}
