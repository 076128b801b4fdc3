/** What an edition states, each rule with its clause, in sentences for a reader. */
import type { Language, Text } from "@reglament/calendar";
import type { Channel, Edition, Party } from "../edition/edition.ts";
import type { Product, RefusalGround } from "../edition/outcome.ts";
import type { RoleId } from "../procedure/procedure.ts";
import { actorNamed, type Speaker, speaker } from "./actor-named.ts";
import { procedureRules } from "./procedure-rules.ts";
import { termOrAtMost } from "./term-or-at-most.ts";

/** A rule in words. */
export interface StatedRule {
  /** Every clause that states it, "5(1), 8(1)". */
  readonly clause: string;
  readonly head: string;
  /** What stands below the head, further in: the acts of a step, the terms of a refusal. */
  readonly details: readonly string[];
}

/** Lists the rules of an edition: parties, channels, rules, steps with their acts, papers, refusals, pauses, windows, storage. */
export function statedRules(edition: Edition, language: Language): StatedRule[] {
  const told = speaker(edition, language);
  const { words } = told;
  const say = (text: Text) => text[language];
  const ruleOf = (label: string, { clause, text }: { readonly clause: string; readonly text: Text }): StatedRule =>
    rule(clause, `${label}: ${say(text)}`);
  const { actorsListed, signer, totalTerm, storage, issueAfterHours } = edition;
  return [
    ...(["provider", "centre", "department"] as const).flatMap((party) => partyRules(party, edition[party], told)),
    ...edition.channels.flatMap((channel) => channelRules(channel, told)),
    ...(edition.notOffered ?? []).map((one) => ruleOf(words.notOffered, one)),
    ...edition.rules.map(({ clause, text }) => rule(clause, say(text))),
    ...(actorsListed === undefined
      ? []
      : [rule(actorsListed.clause, `${words.actorsListed}: ${rolesNamed(actorsListed.roles, told)}`)]),
    ...edition.procedures.flatMap((procedure) => procedureRules(procedure, told)),
    ...edition.annexes.flatMap(({ clause, title, onRecord, referredFrom }) =>
      [clause, ...referredFrom].map((place) =>
        rule(place, `${words.annexOfText}: ${say(title)}${onRecord ? "" : ` (${words.notOnRecord})`}`),
      ),
    ),
    ...edition.products.map((product) => productRule(product, told)),
    rule(signer.clause, `${words.signer}: ${words.signers[signer.party]}`),
    ...edition.documents.flatMap(({ clause, title }) =>
      clause === undefined ? [] : [rule(clause, `${words.document}: ${say(title)}`)],
    ),
    ...(totalTerm?.clause === undefined
      ? []
      : [rule(totalTerm.clause, `${words.totalTerm}: ${termOrAtMost(totalTerm, language)}. ${say(totalTerm.text)}`)]),
    ...(issueAfterHours === undefined ? [] : [ruleOf(words.counting, issueAfterHours)]),
    ...edition.refusals.map((refusal) => refusalRule(refusal, told)),
    ...edition.pauses.map((pause) => ruleOf(words.pause, pause)),
    ...edition.windows.map((window) => ruleOf(words.window, window)),
    ...(storage === undefined ? [] : [ruleOf(words.storage, storage)]),
  ];
}

function rule(clause: string, head: string, details: readonly string[] = []): StatedRule {
  return { clause, head, details };
}

function partyRules(
  id: "provider" | "centre" | "department",
  party: (Party & Pick<Edition["provider"], "offices">) | undefined,
  { language, words }: Speaker,
): StatedRule[] {
  if (party === undefined) return [];
  return [
    rule(party.clause, `${words.parties[id]}: ${party.title[language]}`),
    ...party.roles.map(({ clause, title }) => rule(clause, `${words.role}: ${title[language]}`)),
    ...(party.offices ?? []).map(({ clause, title, address }) =>
      rule(clause, `${words.office}: ${title[language]}${address === undefined ? "" : `, ${address[language]}`}`),
    ),
  ];
}

function channelRules({ clause, title, signIn }: Channel, { language, words }: Speaker): StatedRule[] {
  const ways = signIn?.with.map((means) => words.signInWith[means]).join(", ");
  return [
    rule(clause, `${words.channel}: ${title[language]}`),
    ...(signIn === undefined ? [] : [rule(signIn.clause, `${words.signIn}: ${ways}`)]),
  ];
}

function productRule({ clause, title, forms, signedBy }: Product, told: Speaker): StatedRule {
  const { language, words } = told;
  const signed = signedBy === "nobody" ? words.nobody : `${words.signs}: ${actorNamed(signedBy, told)}`;
  const made = forms.map((form) => words.forms[form]).join(", ");
  return rule(clause, `${words.product}: ${title[language]} (${made}; ${signed})`);
}

function refusalRule({ clause, text, step, signedBy, receipt }: RefusalGround, told: Speaker): StatedRule {
  const { edition, language, words } = told;
  const at = edition.steps.find(({ id }) => id === step);
  const given = edition.products.find(({ id }) => id === receipt);
  return rule(clause, `${words.refusal}: ${text[language]}`, [
    ...(at === undefined ? [] : [`${words.appliesAt}: ${at.title[language]}`]),
    signedBy === "nobody" ? words.nobody : `${words.signs}: ${actorNamed(signedBy, told)}`,
    given === undefined ? words.noReceipt : `${words.receiptGiven}: ${given.title[language]}`,
  ]);
}

function rolesNamed(roles: readonly RoleId[], told: Speaker): string {
  return roles.map((role) => actorNamed(role, told)).join(", ");
}
