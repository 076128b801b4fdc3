import { areElectronic, signedPapers } from "@reglament/engine";
import type { Language } from "../texts/language.ts";
import { momentInWords } from "../texts/moment-in-words.ts";
import { workplaceSheets } from "../texts/workplace-sheets.ts";
import type { CaseInHand } from "./case-in-hand.ts";

/** Who signed the case's paper by hand, on which sheet and when, as its page part takes it; nothing for a paper that is signed electronically. */
export function byHandOf(inHand: CaseInHand, language: Language): { readonly byHand?: readonly string[] } {
  const byHand = signedByHand(inHand, language);
  return byHand === undefined ? {} : { byHand };
}

function signedByHand({ law, state, nameOf, time }: CaseInHand, language: Language): readonly string[] | undefined {
  const { draft, countersigned, signed } = state;
  if (areElectronic(signedPapers(law, draft?.kind ?? "result", state.channel))) return undefined;
  return [countersigned, signed].flatMap((one) =>
    one?.byHand === undefined
      ? []
      : [
          workplaceSheets[language].signedByHand(
            nameOf(one.by),
            one.byHand.sheet,
            momentInWords(one.byHand.signedAt, time.hours.zone, language),
          ),
        ],
  );
}
