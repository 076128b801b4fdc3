import { parseIin } from "@reglament/regulation";
import type { Visit } from "../visit.ts";
import { accountTexts } from "./texts.ts";

/** Reads the field `iin`; training numbers pass in training only. The error is the message at the field. */
export function readIin({ form, language, services }: Visit): { readonly iin: string } | { readonly error: string } {
  const t = accountTexts[language];
  const typed = form["iin"] ?? "";
  if (typed.trim() === "") return { error: t.iinMissing };
  const iin = parseIin(typed, { training: services.configuration.mode === "training" });
  return "rejected" in iin ? { error: t.iinWrong } : { iin: iin.number };
}
