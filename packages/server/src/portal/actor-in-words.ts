import { type ActorId, type Edition, isRole, type PartyId, type RoleId, type Step } from "@reglament/regulation";
import { textOf } from "../texts/dictionary.ts";
import type { Language } from "../texts/language.ts";
import { procedureTexts } from "./procedure-texts.ts";

/**
 * Who does a step: a role by the name that the party's own list gives it, the applicant, or a system.
 *
 * @param party - whose procedure it is: a role of the same id may stand in two parties
 */
export function actorInWords(edition: Edition, actor: ActorId, language: Language, party?: PartyId): string {
  return isRole(actor) ? roleInWords(edition, actor, language, party) : procedureTexts[language].actors[actor];
}

/** Who does a step, see {@link actorInWords}. */
export function actorOfStep(edition: Edition, step: Step, language: Language): string {
  const procedure = edition.procedures.find(({ steps }) => steps.some(({ id }) => id === step.id));
  return actorInWords(edition, step.actor, language, procedure?.party);
}

/** A role by the name that the text gives it; `nobody` and the applicant in our own words. */
export function signerInWords(edition: Edition, signer: RoleId | "applicant" | "nobody", language: Language): string {
  if (signer === "nobody") return procedureTexts[language].nobodySigns;
  return actorInWords(edition, signer, language);
}

function roleInWords(edition: Edition, role: RoleId, language: Language, party: PartyId | undefined): string {
  const { provider, centre, department } = edition;
  const own = party === "centre" ? centre : party === "department" ? department : provider;
  const titles = [own, provider, centre, department]
    .flatMap((one) => one?.roles ?? [])
    .filter(({ id }) => id === role)
    .map(({ title }) => textOf(title, language));
  return titles[0] ?? procedureTexts[language].roles[role];
}
