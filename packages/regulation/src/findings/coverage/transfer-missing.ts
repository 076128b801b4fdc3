import type { Edition } from "../../edition/edition.ts";
import type { ActName, PartyId } from "../../procedure/procedure.ts";
import type { Check } from "../check.ts";
import type { CaseSpace, Move } from "../space/case-space.ts";
import { firstMoves } from "../space/first-moves.ts";
import { wayOver } from "../space/way-to.ts";
import { inChannel } from "../words.ts";

/** Acts that take papers from one body to the other, or ask for them. */
const transfers: ReadonlySet<ActName> = new Set<ActName>([
  "forward",
  "hand-over",
  "deliver-to-centre",
  "return-to-provider",
  "request-again",
  "send-again",
]);

export const transferMissing: Check = {
  severity: "error",
  title: { kk: "Құжаттарды ешкім жеткізбейді", ru: "Документы никто не передаёт", en: "Nobody carries the papers" },
  why: {
    kk: "Іс бір мекемеден екіншісіне өтеді, бірақ құжаттарды не нәтижені кім және қалай жеткізетіні айтылмаған.",
    ru: "Дело переходит из одного учреждения в другое, но не сказано, кто и как передаёт документы или результат.",
    en: "The case passes from one body to another, and nothing says who takes the papers or the result there and how.",
  },
  damage: {
    was: "              - act: deliver-to-centre\n",
    becomes: "              - act: notify\n",
  },
  find: ({ edition, spaces }) =>
    [...spaces.values()].flatMap((space) =>
      firstMoves(space, isUncarried(edition, space)).map((move) => {
        const { clause, title, act } = move.act;
        const message = {
          kk: `«${title.kk}» әрекетінен кейін іс екінші мекемеде жалғасады, бірақ құжаттарды ешкім жеткізбейді.`,
          ru: `После действия «${title.ru}» дело продолжается в другом учреждении, но документы никто не передаёт.`,
          en: `After the act “${title.en}” the case goes on at another body, and nobody takes the papers there.`,
        };
        const { channel } = space;
        const about = `${space.states[move.from]?.step.id}/${act}`;
        return { clause, channel, about, message: inChannel(channel, message), example: wayOver(space, move) };
      }),
    ),
};

/** Moves from one body to another by an act that carries nothing. */
function isUncarried({ procedures }: Edition, { states }: CaseSpace): (move: Move) => boolean {
  const parties = new Map(procedures.flatMap(({ party, steps }) => steps.map((step) => [step, party] as const)));
  const partyAt = (place: Move["to"]) => {
    const step = place === "end" ? undefined : states[place]?.step;
    return step && parties.get(step);
  };
  return ({ from, to, act }) => !transfers.has(act.act) && isBetweenBodies(partyAt(from), partyAt(to));
}

/** The portal has no papers, and the keeper of blanks hands them out in person. */
function isBetweenBodies(one: PartyId | undefined, other: PartyId | undefined): boolean {
  return (one === "centre" && other === "provider") || (one === "provider" && other === "centre");
}
