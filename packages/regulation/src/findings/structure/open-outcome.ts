import type { Edition } from "../../edition/edition.ts";
import type { ActName } from "../../procedure/procedure.ts";
import type { Check } from "../check.ts";
import type { Found } from "../finding.ts";
import { type CaseSpace, type Move, openActs } from "../space/case-space.ts";
import { firstMoves, hadBefore } from "../space/first-moves.ts";
import { wayOver, wayTo } from "../space/way-to.ts";
import { inChannel } from "../words.ts";

export const openOutcome: Check = {
  severity: "error",
  title: { kk: "Шешімнің бір нәтижесі жоқ", ru: "У решения нет одного из исходов", en: "A decision lacks an outcome" },
  why: {
    kk: "Тексеру оң да, теріс те аяқталуы мүмкін; мәтін екеуінде де не болатынын айтуға тиіс. Бір нәтижесі жоқ шешім лауазымды адамды бос қалдырады.",
    ru: "Проверка может кончиться и так, и иначе; текст должен сказать, что тогда происходит. Решение без одного исхода оставляет должностное лицо без указаний.",
    en: "A check may turn out either way, and the text has to say what happens then. A decision that lacks an outcome leaves the official without instructions.",
  },
  damage: {
    was: "produces: []\n                then: { step: signing-of-request }\n              - act: turn-away\n                clause: 7(3)\n                title: { kk: Хабарлау, ru: Сообщить, en: Tell }\n                produces: [signature-refusal]\n                then: { outcome: not-filed }",
    becomes: "produces: []\n                then: { step: signing-of-request }",
  },
  find: ({ edition, spaces }) =>
    [...spaces.values()]
      .filter(({ isWhole }) => isWhole)
      .flatMap((space) => [checksWithoutNo(edition, space), onlyRefusals(space), refusalsWithoutPaper(space)].flat()),
};

/** Acts that judge something, with those that answer "no". */
const answersNo: Partial<Readonly<Record<ActName, readonly ActName[]>>> = {
  "check-completeness": ["refuse-intake", "turn-away"],
  "check-signature": ["turn-away", "refuse-intake"],
  consent: ["refuse-intake", "turn-away"],
};
const refusing: ReadonlySet<ActName> = new Set<ActName>(["refuse-intake", "propose-refusal", "turn-away"]);

/** A check with nothing to be done when it fails, neither at once nor before the application is registered. */
function checksWithoutNo(edition: Edition, space: CaseSpace): Found[] {
  const { channel, states } = space;
  const answerOf = ({ from, act: { act } }: Move): readonly ActName[] | undefined => {
    const actor = states[from]?.step.actor;
    // A person identifies somebody before going on; a system has to be told what to do when it can't.
    return act === "identify" && (actor === "portal" || actor === "gateway") ? ["turn-away"] : answersNo[act];
  };
  const isOpen = (move: Move) => {
    const no = answerOf(move);
    return no !== undefined && !refusalFollows(edition, space, move.from, no);
  };
  return firstMoves(space, isOpen).map((move) => {
    const { act, clause, title } = move.act;
    const message = {
      kk: `«${title.kk}» әрекеті теріс аяқталса не болатыны жазылмаған.`,
      ru: `Не сказано, что бывает, когда действие «${title.ru}» даёт отрицательный ответ.`,
      en: `Nothing says what happens when the act “${title.en}” ends in “no”.`,
    };
    const about = `${states[move.from]?.step.id}/${act}`;
    return { clause, channel, about, message: inChannel(channel, message), example: wayOver(space, move) };
  });
}

function refusalFollows(
  { procedures }: Edition,
  { channel, states, moves }: CaseSpace,
  from: number,
  no: readonly ActName[],
): boolean {
  const own = procedures.find(({ steps }) => steps.some(({ id }) => id === states[from]?.step.id));
  const reached = new Set([from]);
  for (const place of reached) {
    const state = states[place];
    if (state === undefined || own?.steps.includes(state.step) !== true) continue;
    if (openActs(state, channel).some(({ act }) => no.includes(act))) return true;
    for (const { from: at, to, act } of moves) {
      // Registering takes the application: from then on it isn't refused acceptance any more.
      if (at === place && to !== "end" && act.act !== "register") reached.add(to);
    }
  }
  return false;
}

/** A step at which the case can only be refused. */
function onlyRefusals(space: CaseSpace): Found[] {
  const { channel, states } = space;
  const isRefusal = (move: Move) => {
    const state = states[move.from];
    return (
      state?.nextAct === undefined &&
      state !== undefined &&
      openActs(state, channel).every(({ act }) => refusing.has(act))
    );
  };
  return firstMoves(space, isRefusal).flatMap(({ from }) => {
    const step = states[from]?.step;
    if (step === undefined) return [];
    const { id, clause, title } = step;
    const message = {
      kk: `«${title.kk}» рәсімінде тек бас тартуға болады.`,
      ru: `На процедуре «${title.ru}» возможен только отказ.`,
      en: `At the step “${title.en}” nothing but a refusal is possible.`,
    };
    return [{ clause, channel, about: id, message: inChannel(channel, message), example: wayTo(space, from) }];
  });
}

/** A refusal was proposed, and what is signed then is the paper that grants the service. */
function refusalsWithoutPaper(space: CaseSpace): Found[] {
  const { channel, states } = space;
  const isPaperless = (move: Move) =>
    move.act.act === "sign" && move.act.producesOnRefusal === undefined && hadBefore(space, move, "refusalProposed");
  return firstMoves(space, isPaperless).map((move) => {
    const { clause, title } = move.act;
    const message = {
      kk: `Бас тарту ұсынылған соң «${title.kk}» әрекетінде қол қойылатын бас тарту құжаты жоқ.`,
      ru: `После предложенного отказа у действия «${title.ru}» нет бумаги отказа, которую подписать.`,
      en: `After a refusal was proposed the act “${title.en}” has no paper of refusal to sign.`,
    };
    const about = `${states[move.from]?.step.id}/sign`;
    return { clause, channel, about, message: inChannel(channel, message), example: wayOver(space, move) };
  });
}
