import type { Edition } from "@reglament/regulation";
import { theShippedLaw } from "./the-shipped-law.ts";

/** Kostanay's school enrolment, were its examination allowed to stand still: no text at hand grants that. */
export function thePausableLaw(changes: Partial<Edition> = {}): Edition {
  const text = { kk: "Қосымша тексеру", ru: "Дополнительная проверка", en: "A further check" };
  const origin = { source: { act: "№ 285 (2016-06-21)", clause: "5(3)" } };
  return {
    ...theShippedLaw("kostanay/school-enrolment"),
    pauses: [{ id: "further-check", clause: "5(3)", text, steps: ["examination"], origin }],
    ...changes,
  };
}
