import { parseIin } from "@reglament/regulation";
import { answerProblemTexts } from "../texts/answer-problems.ts";
import type { Visit } from "../visit.ts";
import { accountTexts } from "./texts.ts";

/** Reads the field `iin`; training numbers pass in training, and no others there. The error is the message at the field. */
export function readIin({ form, language, services }: Visit): { readonly iin: string } | { readonly error: string } {
  const t = accountTexts[language];
  const typed = form["iin"] ?? "";
  if (typed.trim() === "") return { error: t.iinMissing };
  const iin = parseIin(typed, { training: services.configuration.mode === "training" });
  if (!("rejected" in iin)) return { iin: iin.number };
  const isReal = iin.rejected === "IIN_REAL_IN_TRAINING";
  return { error: isReal ? answerProblemTexts[language].IIN_REAL_IN_TRAINING : t.iinWrong };
}
