import { plainDate } from "@reglament/calendar";
import type { StaffRejected } from "@reglament/store";
import type { Language } from "../../texts/language.ts";
import { dayAndYear } from "../../texts/moment-in-words.ts";
import { staffRejectionTexts } from "../../texts/staff-rejections.ts";

/** What a reader is told of a change of people or stock that wasn't carried out, with the order or blanks in the way. */
export function rejectionInWords({ rejected, facts }: StaffRejected, language: Language): string {
  const t = staffRejectionTexts[language];
  const message = t.rejections[rejected];
  const { order, from, until, first, last } = facts;
  if (order !== undefined && from !== undefined && until !== undefined) {
    return `${message} (${t.otherOrder(String(order), day(from, language), day(until, language))})`;
  }
  if (first !== undefined && last !== undefined) return `${message} (${t.otherBlanks(String(first), String(last))})`;
  return message;
}

function day(date: string | number, language: Language): string {
  return dayAndYear(plainDate(String(date)), language);
}
