/** What an edition states, each rule with its clause, in lines for a reader. */
import { type Language, type Term, type Text, termInWords } from "@reglament/calendar";
import {
  type ActorId,
  awaitsApplicant,
  type Edition,
  type Next,
  type Party,
  type Procedure,
  type RoleId,
  type Step,
  type StepAct,
} from "@reglament/regulation";
import { type ShowTexts, showTexts } from "./show-texts.ts";

/** A rule in lines, the first of which stands under its clause and the others below it, further in. */
export interface StatedRule {
  /** Every clause that states it, "5(1), 8(1)". */
  readonly clause: string;
  readonly lines: readonly string[];
}

/** Lists the rules of an edition: parties, channels, rules, papers, steps with their acts, refusals, pauses, windows, storage. */
export function statedRules(edition: Edition, language: Language): StatedRule[] {
  const words = showTexts[language];
  const say = (text: Text) => text[language];
  const speaker = { edition, language, words };
  const ruleOf = (label: string, { clause, text }: { readonly clause: string; readonly text: Text }): StatedRule => ({
    clause,
    lines: [`${label}: ${say(text)}`],
  });
  const { actorsListed, signer, totalTerm, storage, issueAfterHours } = edition;
  return [
    ...(["provider", "centre", "department"] as const).flatMap((party) => partyRules(party, edition[party], speaker)),
    ...edition.channels.map(({ clause, title }) => ({ clause, lines: [`${words.channel}: ${say(title)}`] })),
    ...(edition.notOffered ?? []).map((rule) => ruleOf(words.notOffered, rule)),
    ...edition.rules.map(({ clause, text }) => ({ clause, lines: [say(text)] })),
    ...(actorsListed === undefined
      ? []
      : [
          { clause: actorsListed.clause, lines: [`${words.actorsListed}: ${rolesNamed(actorsListed.roles, speaker)}`] },
        ]),
    ...edition.procedures.flatMap((procedure) => procedureRules(procedure, speaker)),
    ...edition.annexes.flatMap(({ clause, title, onRecord, referredFrom }) => {
      const lines = [`${words.annexOfText}: ${say(title)}${onRecord ? "" : ` (${words.notOnRecord})`}`];
      return [clause, ...referredFrom].map((place) => ({ clause: place, lines }));
    }),
    ...edition.products.map(({ clause, title, forms, signedBy }) => ({
      clause,
      lines: [
        `${words.product}: ${say(title)} (${forms.map((form) => words.forms[form]).join(", ")}; ${
          signedBy === "nobody" ? words.nobody : `${words.signs}: ${actorNamed(signedBy, speaker)}`
        })`,
      ],
    })),
    { clause: signer.clause, lines: [`${words.signer}: ${words.signers[signer.party]}`] },
    ...edition.documents.flatMap(({ clause, title }) =>
      clause === undefined ? [] : [{ clause, lines: [`${words.document}: ${say(title)}`] }],
    ),
    ...(totalTerm?.clause === undefined
      ? []
      : [{ clause: totalTerm.clause, lines: [`${words.totalTerm}: ${say(totalTerm.text)}`] }]),
    ...(issueAfterHours === undefined ? [] : [ruleOf(words.counting, issueAfterHours)]),
    ...edition.refusals.map((refusal) => ruleOf(words.refusal, refusal)),
    ...edition.pauses.map((pause) => ruleOf(words.pause, pause)),
    ...edition.windows.map((window) => ruleOf(words.window, window)),
    ...(storage === undefined ? [] : [ruleOf(words.storage, storage)]),
  ];
}

/** For whom rules are put into words. */
interface Speaker {
  readonly edition: Edition;
  readonly language: Language;
  readonly words: ShowTexts;
}

function partyRules(
  id: "provider" | "centre" | "department",
  party: (Party & Pick<Edition["provider"], "offices">) | undefined,
  { language, words }: Speaker,
): StatedRule[] {
  if (party === undefined) return [];
  return [
    { clause: party.clause, lines: [`${words.parties[id]}: ${party.title[language]}`] },
    ...party.roles.map(({ clause, title }) => ({ clause, lines: [`${words.role}: ${title[language]}`] })),
    ...(party.offices ?? []).map(({ clause, title, address }) => ({
      clause,
      lines: [`${words.office}: ${title[language]}${address === undefined ? "" : `, ${address[language]}`}`],
    })),
  ];
}

function procedureRules({ clause, title, spans, steps }: Procedure, speaker: Speaker): StatedRule[] {
  const { language, words } = speaker;
  return [
    { clause, lines: [`${words.procedure}: ${title[language]}`] },
    ...spans.flatMap((span) => [
      { clause: span.clause, lines: [`${words.span}: ${span.text[language]}`] },
      ...(span.arrivesBefore === undefined
        ? []
        : [{ clause: span.arrivesBefore.clause, lines: [`${words.span}: ${span.arrivesBefore.text[language]}`] }]),
    ]),
    ...steps.flatMap((step) => stepRules(step, speaker)),
  ];
}

/** A step with its acts; an act that another clause states too stands there as well. */
function stepRules(step: Step, speaker: Speaker): StatedRule[] {
  const { language, words } = speaker;
  const own = new Set(placesOf(step.clause));
  const lines = [
    `${words.step}: ${step.title[language]}; ${actorNamed(step.actor, speaker)}; ${stepTerm(step, speaker)}`,
    ...(step.unitAssumed === undefined ? [] : [`${words.unitAssumed}: ${step.unitAssumed[language]}`]),
    ...step.acts.map((act) => actLine(act, speaker)),
  ];
  return [
    { clause: step.clause, lines },
    ...step.acts.flatMap((act) => {
      const elsewhere = placesOf(act.clause).filter((place) => !own.has(place));
      return elsewhere.length === 0 ? [] : [{ clause: elsewhere.join(", "), lines: [actLine(act, speaker)] }];
    }),
  ];
}

function actLine({ title, channels, term, unless, produces, then: next }: StepAct, speaker: Speaker): string {
  const { edition, language, words } = speaker;
  const ways = edition.channels.filter(({ id }) => channels?.includes(id) === true).map((way) => way.title[language]);
  const papers = edition.products.filter(({ id }) => produces.includes(id)).map((product) => product.title[language]);
  return [
    `- ${title[language]}`,
    ...(ways.length === 0 ? [] : [`; ${words.channel.toLowerCase()}: ${ways.join(", ")}`]),
    ...(term === undefined ? [] : [`; ${words.term}: ${termInWords(term, language)}`]),
    ...(unless === undefined ? [] : [`; ${words.unlessNeeded}: ${unless[language]}`]),
    ...(papers.length === 0 ? [] : [` [${papers.join("; ")}]`]),
    whereTo(next, speaker),
  ].join("");
}

function whereTo(next: Next, { edition, language, words }: Speaker): string {
  if ("act" in next) return "";
  if ("outcome" in next) return ` → ${words.outcomes[next.outcome]}`;
  const step = edition.steps.find(({ id }) => id === next.step);
  return step === undefined ? "" : ` → ${step.title[language]}`;
}

function stepTerm(step: Step, { edition, language, words }: Speaker): string {
  const { term, atMost, noTerm } = step;
  if (term !== undefined) {
    const isAwaited = edition.channels.some(({ id }) => awaitsApplicant(step, id));
    return `${termTold(term, atMost === true, language)}${isAwaited ? `, ${words.fromComing}` : ""}`;
  }
  return noTerm === undefined ? words.noTerm : `${words.noTerm} (${noTerm[language]})`;
}

/** A term with its name: "term (at most): 12 working days". */
function termTold(term: Term, isAtMost: boolean, language: Language): string {
  const words = showTexts[language];
  return `${words.term}${isAtMost ? ` (${words.atMost})` : ""}: ${termInWords(term, language)}`;
}

function rolesNamed(roles: readonly RoleId[], speaker: Speaker): string {
  return roles.map((role) => actorNamed(role, speaker)).join(", ");
}

/** A role as the text calls it. */
function actorNamed(actor: ActorId, { edition, language, words }: Speaker): string {
  if (actor === "applicant" || actor === "portal" || actor === "gateway") return words.systems[actor];
  const parties = [edition.provider, edition.centre, edition.department];
  const role = parties.flatMap((party) => party?.roles ?? []).find(({ id }) => id === actor);
  return role === undefined ? actor : role.title[language];
}

/** The single places of "5(1), 8(1)". */
export function placesOf(clause: string): string[] {
  return clause.split(",").map((place) => place.trim());
}
