/** What facts are told in, in three languages at once. */
import type { Language, Term, Text } from "@reglament/calendar";
import { actorNamed, speaker } from "../clause-print/actor-named.ts";
import { termOrAtMost } from "../clause-print/term-or-at-most.ts";
import type { Edition } from "../edition/edition.ts";
import { inRow } from "../findings/words.ts";
import type { ActorId, ChannelId, RoleId } from "../procedure/procedure.ts";
import type { Fact } from "./item.ts";
import { valueTexts } from "./value-texts.ts";

/** A text put together in each language. */
export function inEach(tell: (language: Language) => string): Text {
  return { kk: tell("kk"), ru: tell("ru"), en: tell("en") };
}

/** A term as the text has it: "no more than 25 calendar days". */
export function termFact({ term, atMost }: { readonly term: Term; readonly atMost?: true }): Fact {
  const limited = { term, ...(atMost && { atMost }) };
  return {
    trait: "term",
    value: JSON.stringify([term, atMost === true]),
    told: inEach((language) => termOrAtMost(limited, language)),
  };
}

/** Who, by the role's name in the edition. */
export function actorTold(edition: Edition, actor: ActorId | "nobody"): Text {
  if (actor === "nobody") return valueTexts.nobody;
  return inEach((language) => actorNamed(actor, speaker(edition, language)));
}

/** Whose signature a paper carries. */
export function signedFact(edition: Edition, signer: RoleId | "applicant" | "nobody"): Fact {
  return { trait: "signed-by", value: signer, told: actorTold(edition, signer) };
}

/** In which channels alone something holds; none where it holds in each of the edition's. */
export function channelsFact(edition: Edition, channels: readonly ChannelId[] | undefined): Fact[] {
  if (channels === undefined || channels.length >= edition.channels.length) return [];
  const named = edition.channels.filter(({ id }) => channels.includes(id));
  return [
    { trait: "channels", value: [...channels].toSorted().join(" "), told: inRow(named.map(({ title }) => title)) },
  ];
}

/** Yes or no. */
export function yesOrNo(trait: Fact["trait"], holds: boolean): Fact {
  return { trait, value: String(holds), told: holds ? valueTexts.yes : valueTexts.no };
}
