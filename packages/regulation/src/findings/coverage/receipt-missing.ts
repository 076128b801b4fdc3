import type { Check } from "../check.ts";
import { placeOfProcedure } from "../places.ts";
import type { Move } from "../space/case-space.ts";
import { firstMoves } from "../space/first-moves.ts";
import { has } from "../space/milestones.ts";
import { wayOver } from "../space/way-to.ts";
import { inChannel } from "../words.ts";

export const receiptMissing: Check = {
  severity: "warning",
  title: { kk: "Қабылдау қолхаты жоқ", ru: "Нет расписки о приёме", en: "No acceptance receipt" },
  why: {
    kk: "Өтініштің қашан қабылданғанын көрсететін құжатсыз адам мерзімнің өткенін дәлелдей алмайды.",
    ru: "Без бумаги о том, когда приняли заявление, человек не докажет, что срок прошёл.",
    en: "Without a paper that says when the application was taken, nobody can prove that a term has passed.",
  },
  damage: {
    was: "produces: [acceptance-receipt]\n                then: { step: resolution }",
    becomes: "produces: [issue-note]\n                then: { step: resolution }",
  },
  find: ({ edition, spaces }) =>
    [...spaces.values()].flatMap((space) =>
      // Several acts may end a case; that there is no receipt is one finding.
      firstMoves(space, isServedWithoutReceipt)
        .slice(0, 1)
        .map((move) => {
          const message = {
            kk: "Іс аяғына дейін өтеді, бірақ өтініштің қабылданғаны туралы қолхат берілмейді.",
            ru: "Дело проходит до конца, а расписки о приёме заявления никто не даёт.",
            en: "A case goes all the way, and nobody gives a receipt for the application.",
          };
          const { channel } = space;
          const clause = placeOfProcedure(edition);
          return { clause, channel, message: inChannel(channel, message), example: wayOver(space, move) };
        }),
    ),
};

function isServedWithoutReceipt({ act, milestones }: Move): boolean {
  return "outcome" in act.then && act.then.outcome === "as-signed" && !has(milestones, "receiptGiven");
}
