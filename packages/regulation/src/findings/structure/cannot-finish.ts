import type { Check } from "../check.ts";
import type { Found } from "../finding.ts";
import type { CaseSpace } from "../space/case-space.ts";
import { wayTo } from "../space/way-to.ts";
import { inChannel } from "../words.ts";

export const cannotFinish: Check = {
  severity: "error",
  title: { kk: "Іс аяқтала алмайды", ru: "Дело не может закончиться", en: "A case can't end" },
  why: {
    kk: "Іс осы жерге келгенде, оны аяқтайтын бірде-бір жол қалмайды: ашық әрекет жоқ немесе барлығы шеңбер бойымен айналады. Мұндай өтініш ешқашан жауап алмас еді.",
    ru: "Когда дело приходит сюда, не остаётся ни одного пути к концу: действий нет или все они водят по кругу. Такое заявление никогда не получило бы ответа.",
    en: "Once a case is here, no way to an end is left: no act is open, or all of them lead round in a circle. Such an application would never be answered.",
  },
  damage: {
    was: "              - act: issue\n                clause: 5(5)",
    becomes: "              - act: issue\n                channels: [portal]\n                clause: 5(5)",
    also: ["refusal-missing"],
  },
  find: ({ spaces }) => [...spaces.values()].filter(({ isWhole }) => isWhole).flatMap(stuckIn),
};

/** The first state, on the shortest way, from which no end is reached; those after it are its consequence. */
function stuckIn(space: CaseSpace): Found[] {
  const ending = endingStates(space);
  const stuck = space.states.findIndex((_, place) => !ending.has(place) && comesFromEnding(space, place, ending));
  const state = space.states[stuck];
  if (state === undefined) return [];
  const { id, clause, title } = state.step;
  const message = {
    kk: `«${title.kk}» рәсіміне жеткен іс аяқтала алмайды.`,
    ru: `Дело, дошедшее до процедуры «${title.ru}», не может закончиться.`,
    en: `A case that comes to the step “${title.en}” can't end.`,
  };
  const { channel } = space;
  return [{ clause, channel, about: id, message: inChannel(channel, message), example: wayTo(space, stuck) }];
}

/** The states from which an end can be reached, found from the ends backwards. */
function endingStates({ moves }: CaseSpace): Set<number> {
  const before = new Map<number, number[]>();
  const todo: number[] = [];
  for (const { from, to } of moves) {
    if (to === "end") todo.push(from);
    else before.set(to, [...(before.get(to) ?? []), from]);
  }
  const ending = new Set<number>();
  for (let state = todo.pop(); state !== undefined; state = todo.pop()) {
    if (ending.has(state)) continue;
    ending.add(state);
    todo.push(...(before.get(state) ?? []));
  }
  return ending;
}

function comesFromEnding({ cameBy }: CaseSpace, place: number, ending: ReadonlySet<number>): boolean {
  const by = cameBy[place];
  return by === undefined || ending.has(by.from);
}
