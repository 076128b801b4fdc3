import { addDays, type Instant, instantAt, type PlainDate } from "@reglament/calendar";
import type { Regulation } from "@reglament/regulation";
import type { CaseSearch } from "@reglament/store";
import { readIin } from "../../accounts/read-iin.ts";
import { isUuid } from "../../is-uuid.ts";
import { readDottedDate } from "../../read-dotted-date.ts";
import { search } from "../../texts/search.ts";
import type { Visit } from "../../visit.ts";

/** What may be searched for, but for whose offices. */
export type Criteria = Omit<CaseSearch, "region" | "offices" | "limit">;

/** Names of the fields, in the order of the form. */
export const searchFields = ["number", "iin", "name", "from", "to", "service", "state"] as const;

/** States that can be asked for. */
export const searchStates = ["open", "result", "refusal", "intake-refused", "not-filed", "withdrawn"] as const;

/**
 * Reads a posted search; what was left open doesn't matter.
 *
 * @param services - that may be asked for
 * @returns what to search for, or messages by field name
 */
export function readSearch(
  visit: Visit,
  services: readonly Regulation[],
): { readonly criteria: Criteria } | { readonly errors: Readonly<Record<string, string>> } {
  const { form, language, world } = visit;
  const t = search[language].errors;
  const typed = (field: (typeof searchFields)[number]) => (form[field] ?? "").normalize("NFC").trim();
  if (searchFields.every((field) => typed(field) === "")) return { errors: { number: t.empty } };
  const number = typed("number");
  const iin = typed("iin") === "" ? undefined : readIin(visit);
  const name = typed("name").replaceAll(/\s+/gu, " ");
  const [from, to] = [typed("from"), typed("to")].map((day) => (day === "" ? undefined : readDottedDate(day)));
  const service = services.find(({ key }) => key === typed("service"));
  const state = searchStates.find((one) => one === typed("state"));
  const errors = {
    ...(number !== "" && !/^[\p{L}\d/№ .-]{1,40}$/u.test(number) ? { number: t.number } : {}),
    ...(iin !== undefined && "error" in iin ? { iin: iin.error } : {}),
    ...(name !== "" && !/^\p{L}[\p{L}\p{M}.'’ʼ -]{1,149}$/u.test(name) ? { name: t.name } : {}),
    ...(typed("from") !== "" && from === undefined ? { from: t.date } : {}),
    ...(typed("to") !== "" && to === undefined ? { to: t.date } : {}),
    ...(from !== undefined && to !== undefined && to < from ? { to: t.order } : {}),
    ...(typed("service") !== "" && service === undefined ? { service: t.service } : {}),
    ...(typed("state") !== "" && state === undefined ? { state: t.state } : {}),
  };
  if (Object.keys(errors).length > 0) return { errors };
  const after = readAfter(form);
  return {
    criteria: {
      ...(number === "" ? {} : { number }),
      ...(iin !== undefined && "iin" in iin ? { iin: iin.iin } : {}),
      ...(name === "" ? {} : { name }),
      ...(from === undefined ? {} : { filedFrom: startOf(from, world.zone) }),
      ...(to === undefined ? {} : { filedBefore: startOf(addDays(to, 1), world.zone) }),
      ...(service === undefined ? {} : { regulation: service.key }),
      ...(state === undefined ? {} : { state }),
      ...(after === undefined ? {} : { after }),
    },
  };
}

function startOf(day: PlainDate, zone: string): Instant {
  return instantAt(day, "00:00", zone);
}

/** Where the page before ended; whoever makes such a thing up sees less, and nothing of others. */
function readAfter(form: Readonly<Record<string, string>>): Criteria["after"] {
  const filedAt = Number(form["after-filed"] ?? "");
  const caseId = form["after-case"] ?? "";
  return Number.isSafeInteger(filedAt) && isUuid(caseId) ? { filedAt: filedAt as Instant, caseId } : undefined;
}
