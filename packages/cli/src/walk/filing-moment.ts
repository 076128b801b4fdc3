import {
  addDays,
  dateAt,
  type Instant,
  instantAt,
  nextOpening,
  type OfficeTime,
  type PlainDate,
} from "@reglament/calendar";
import { type Edition, type EditionAt, editionAt, type Regulation, windowAt } from "@reglament/regulation";
import type { WalkRequest } from "./walk-request.ts";

/** Where the walk begins, or why no application can be filed then. */
export type FilingMoment =
  | { readonly filedAt: Instant; readonly edition: Edition }
  | Extract<EditionAt, { readonly closed: string }>
  | { readonly otherEdition: string };

const DAYS_TO_LOOK_AHEAD = 400;
const HOUR_MS = 3_600_000;

/**
 * Finds the moment of filing and the edition in force then.
 *
 * The portal takes applications at any hour; a chancellery enters them when it is open, so there a moment outside
 * office hours means the next opening. Without a given moment it is an hour after the first opening on which the edition takes such applications.
 *
 * @param facts - the application's facts, on which windows depend
 */
export function findFilingMoment(
  regulation: Regulation,
  request: Pick<WalkRequest, "at" | "channel" | "editionOn">,
  facts: Readonly<Record<string, string>>,
  officeOf: (edition: Edition) => OfficeTime,
): FilingMoment {
  const wanted = editionAt(regulation, request.editionOn ?? dayOf(regulation, request, officeOf), {});
  if ("closed" in wanted) return wanted;
  const { edition } = wanted;
  const office = officeOf(edition);
  if (request.at === undefined) {
    const from = request.editionOn !== undefined && request.editionOn > edition.id ? request.editionOn : edition.id;
    return { filedAt: firstMoment(edition, office, from as PlainDate, facts), edition };
  }
  const filedAt = request.channel === "portal" ? request.at : nextOpening(request.at, office);
  const inForce = editionAt(regulation, dateAt(filedAt, office.hours.zone), {});
  if ("closed" in inForce) return inForce;
  if (inForce.edition.id !== edition.id) return { otherEdition: inForce.edition.id };
  return { filedAt, edition };
}

function dayOf(
  regulation: Regulation,
  { at }: Pick<WalkRequest, "at">,
  officeOf: (edition: Edition) => OfficeTime,
): PlainDate {
  const newest = regulation.editions.findLast((edition) => edition.onRecord);
  if (newest?.onRecord !== true) throw new Error(`${regulation.key} has no edition on record`);
  return at === undefined ? (newest.id as PlainDate) : dateAt(at, officeOf(newest).hours.zone);
}

function firstMoment(
  edition: Edition,
  office: OfficeTime,
  from: PlainDate,
  facts: Readonly<Record<string, string>>,
): Instant {
  let date = from;
  for (let day = 0; day < DAYS_TO_LOOK_AHEAD; day += 1, date = addDays(date, 1)) {
    const opening = nextOpening(instantAt(date, "00:00", office.hours.zone), office);
    if (dateAt(opening, office.hours.zone) === date && windowAt(edition, facts, date).open) {
      return (opening + HOUR_MS) as Instant;
    }
  }
  throw new Error(`${edition.regulation}/${edition.id} takes no applications within ${DAYS_TO_LOOK_AHEAD} days`);
}
