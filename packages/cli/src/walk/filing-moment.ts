import {
  addDays,
  dateAt,
  type Instant,
  instantAt,
  isOpen,
  nextOpening,
  type OfficeTime,
  type PlainDate,
} from "@reglament/calendar";
import {
  type ChannelId,
  type Edition,
  type EditionAt,
  editionAt,
  type Regulation,
  windowAt,
} from "@reglament/regulation";
import { firstFacts } from "./fill-application.ts";
import { lastDayOf, type WalkGoal, type WalkPlan } from "./walk-goal.ts";

/** What is known of the filing before its moment is. */
export interface FilingWish extends Pick<WalkGoal, "variant"> {
  readonly channel: ChannelId;
  /** When the application is filed; absent: the first working moment on which applications are taken. */
  readonly at?: Instant;
  /** A day whose edition is meant; absent: the edition of `at`, or the newest on record. */
  readonly editionOn?: PlainDate;
}

/** Where the walk begins, or why no application can be filed then. */
export type FilingMoment =
  | { readonly filedAt: Instant; readonly edition: Edition }
  | Extract<EditionAt, { readonly closed: string }>
  | { readonly otherEdition: string };

const DAYS_TO_LOOK = 400;
const HOUR_MS = 3_600_000;
/** Offices close at full or half hours. */
const STEP_MS = 5 * 60_000;

/**
 * Finds the moment of filing and the edition in force then.
 *
 * The portal takes applications at any hour; at a counter they are entered when it is open, so there a moment outside its
 * hours means the next opening. Without a given moment it is as {@link plannedFiling} says.
 *
 * @param officeOf - the working time of the office that takes the application
 */
export function findFilingMoment(
  regulation: Regulation,
  wish: FilingWish,
  officeOf: (edition: Edition) => OfficeTime,
): FilingMoment {
  const wanted = editionAt(regulation, wish.editionOn ?? dayOf(regulation, wish, officeOf), {});
  if ("closed" in wanted) return wanted;
  const { edition } = wanted;
  const office = officeOf(edition);
  if (wish.at === undefined) {
    const from = wish.editionOn !== undefined && wish.editionOn > edition.id ? wish.editionOn : edition.id;
    return { filedAt: plannedFiling({ regulation, edition, ...wish }, office, from as PlainDate), edition };
  }
  const filedAt = wish.channel === "portal" ? wish.at : nextOpening(wish.at, office);
  const inForce = editionAt(regulation, dateAt(filedAt, office.hours.zone), {});
  if ("closed" in inForce) return inForce;
  if (inForce.edition.id !== edition.id) return { otherEdition: inForce.edition.id };
  return { filedAt, edition };
}

/**
 * Returns when a walk files of itself: an hour after the first opening on which the edition takes such applications; in
 * the last minutes of its last such day where the edition is to end meanwhile; an hour before the opening where the signature waits.
 *
 * @throws Error when no such day is found within 400 days
 */
export function plannedFiling(
  { regulation, edition, channel, variant }: Omit<WalkPlan, "goal"> & Pick<WalkGoal, "variant">,
  office: OfficeTime,
  from: PlainDate = edition.id as PlainDate,
): Instant {
  const last = variant === "edition-ended" ? lastDayOf(regulation, edition) : undefined;
  if (last !== undefined) {
    const takes = (day: PlainDate) => windowAt(edition, firstFacts(edition, channel, day), day).open;
    return lastMinutes(findOpening(office, last, -1, takes), office);
  }
  const facts = firstFacts(edition, channel);
  const opening = findOpening(office, from, 1, (day) => windowAt(edition, facts, day).open);
  return (opening + (variant === "undetermined-signature" ? -HOUR_MS : HOUR_MS)) as Instant;
}

/** A few minutes before the day that began with this opening closes. */
function lastMinutes(opening: Instant, office: OfficeTime): Instant {
  const { zone } = office.hours;
  const midnight = instantAt(addDays(dateAt(opening, zone), 1), "00:00", zone);
  let moment = (midnight - STEP_MS) as Instant;
  while (!isOpen(moment, office)) moment = (moment - STEP_MS) as Instant;
  return moment;
}

function dayOf(regulation: Regulation, { at }: FilingWish, officeOf: (edition: Edition) => OfficeTime): PlainDate {
  const newest = regulation.editions.findLast((edition) => edition.onRecord);
  if (newest?.onRecord !== true) throw new Error(`${regulation.key} has no edition on record`);
  return at === undefined ? (newest.id as PlainDate) : dateAt(at, officeOf(newest).hours.zone);
}

/** The opening of the first day, forwards or backwards from this one, on which applications are taken. */
function findOpening(
  office: OfficeTime,
  from: PlainDate,
  direction: 1 | -1,
  takes: (day: PlainDate) => boolean,
): Instant {
  const { zone } = office.hours;
  let date = from;
  for (let day = 0; day < DAYS_TO_LOOK; day += 1, date = addDays(date, direction)) {
    const opening = nextOpening(instantAt(date, "00:00", zone), office);
    if (dateAt(opening, zone) === date && takes(date)) return opening;
  }
  throw new Error(`no application is taken within ${DAYS_TO_LOOK} days of ${from}`);
}
