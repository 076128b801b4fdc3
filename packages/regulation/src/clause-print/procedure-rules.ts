/** The steps of a procedure in words, each with its term and acts. */
import { termInWords } from "@reglament/calendar";
import { splitClause } from "../check/clauses-named.ts";
import type { Next, Procedure, Step, StepAct } from "../procedure/procedure.ts";
import { awaitsApplicant } from "../procedure/way-through.ts";
import { actorNamed, type Speaker } from "./actor-named.ts";
import type { StatedRule } from "./stated-rules.ts";
import { termOrAtMost } from "./term-or-at-most.ts";

/** The rules of a procedure: itself, the terms set for it as a whole, its steps. */
export function procedureRules({ clause, title, spans, steps }: Procedure, told: Speaker): StatedRule[] {
  const { language, words } = told;
  return [
    { clause, head: `${words.procedure}: ${title[language]}`, details: [] },
    ...spans.flatMap(({ clause: place, text, arrivesBefore }) => [
      { clause: place, head: `${words.span}: ${text[language]}`, details: [] },
      ...(arrivesBefore === undefined
        ? []
        : [{ clause: arrivesBefore.clause, head: `${words.span}: ${arrivesBefore.text[language]}`, details: [] }]),
    ]),
    ...steps.flatMap((step) => stepRules(step, told)),
  ];
}

/** A step with its acts; an act that another clause states too stands there as well. */
function stepRules(step: Step, told: Speaker): StatedRule[] {
  const { language, words } = told;
  const own = new Set(splitClause(step.clause));
  return [
    {
      clause: step.clause,
      head: `${words.step}: ${step.title[language]}; ${actorNamed(step.actor, told)}; ${stepTerm(step, told)}`,
      details: [
        ...(step.unitAssumed === undefined ? [] : [`${words.unitAssumed}: ${step.unitAssumed[language]}`]),
        ...step.acts.map((act) => actLine(act, told)),
      ],
    },
    ...step.acts.flatMap((act) => {
      const elsewhere = splitClause(act.clause).filter((place) => !own.has(place));
      return elsewhere.length === 0 ? [] : [{ clause: elsewhere.join(", "), head: actLine(act, told), details: [] }];
    }),
  ];
}

function actLine({ title, channels, term, unless, produces, then: next }: StepAct, told: Speaker): string {
  const { edition, language, words } = told;
  const ways = edition.channels.filter(({ id }) => channels?.includes(id) === true).map((way) => way.title[language]);
  const papers = edition.products.filter(({ id }) => produces.includes(id)).map((product) => product.title[language]);
  return [
    title[language],
    ...(ways.length === 0 ? [] : [`; ${words.channel.toLowerCase()}: ${ways.join(", ")}`]),
    ...(term === undefined ? [] : [`; ${words.term}: ${termInWords(term, language)}`]),
    ...(unless === undefined ? [] : [`; ${words.unlessNeeded}: ${unless[language]}`]),
    ...(papers.length === 0 ? [] : [` [${papers.join("; ")}]`]),
    whereTo(next, told),
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
    const told = termOrAtMost({ term, ...(atMost && { atMost }) }, language);
    return `${words.term}: ${told}${isAwaited ? `, ${words.fromComing}` : ""}`;
  }
  return noTerm === undefined ? words.noTerm : `${words.noTerm} (${noTerm[language]})`;
}
