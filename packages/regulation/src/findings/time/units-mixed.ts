import { type TermUnit, termInWords, unitOf } from "@reglament/calendar";
import { splitClause } from "../../check/clauses-named.ts";
import type { Check } from "../check.ts";
import { placeOfProcedure } from "../places.ts";
import { inRow } from "../words.ts";
import { termsOf } from "./terms-of.ts";

export const unitsMixed: Check = {
  severity: "warning",
  title: { kk: "Мерзім бірліктері аралас", ru: "Единицы сроков смешаны", en: "Units mixed" },
  why: {
    kk: "Күнтізбелік күн мен жұмыс уақыты демалысты әртүрлі санайды, сондықтан мұндай мерзімдерді қосып, салыстыруға болмайды.",
    ru: "Календарные дни и рабочее время по-разному считают выходные, и такие сроки нельзя сложить и сравнить.",
    en: "Calendar days and working time treat days off differently, so such terms can't be added up and compared.",
  },
  damage: { was: "term: { workingDays: 7 }", becomes: "term: { calendarDays: 7 }", also: ["term-slack"] },
  find: ({ edition }) => {
    const terms = termsOf(edition).filter(({ term }) => !("months" in term));
    const byUnit = new Map<TermUnit, (typeof terms)[number]>();
    for (const one of terms) if (!byUnit.has(unitOf(one.term))) byUnit.set(unitOf(one.term), one);
    const runsThroughDaysOff = byUnit.has("calendarDays") || byUnit.has("clockDays");
    if (!runsThroughDaysOff || byUnit.size < 2) return [];
    const told = inRow(
      [...byUnit.values()].map(({ term }) => ({
        kk: termInWords(term, "kk"),
        ru: termInWords(term, "ru"),
        en: termInWords(term, "en"),
      })),
    );
    const odd = byUnit.get("calendarDays") ?? byUnit.get("clockDays");
    const clause = odd === undefined ? placeOfProcedure(edition) : splitClause(odd.clause).join(", ");
    return [
      {
        clause,
        message: {
          kk: `Бір регламентте демалысты әртүрлі санайтын мерзімдер қатар тұр: ${told.kk}.`,
          ru: `В одном регламенте рядом стоят сроки, которые по-разному считают выходные: ${told.ru}.`,
          en: `Terms that treat days off differently stand side by side: ${told.en}.`,
        },
      },
    ];
  },
};
