/** What a step writes beside its events: the case row, the numbers asked for, the blank. */
import { dateAt } from "@reglament/calendar";
import {
  type Case,
  type CaseEvent,
  nextMoment,
  officeAt,
  openDeadlines,
  openStep,
  type Situation,
} from "@reglament/engine";
import { type Edition, partyOf } from "@reglament/regulation";
import { blankNumberText, parseBlankNumber } from "../worlds/blank-number.ts";
import type { OfficeParty } from "../worlds/office.ts";
import type { Happening } from "./happening.ts";
import type { CaseRow, IssuedBlank, StepNumber } from "./step.ts";

/** The case as its row shows it, with the moments that follow from the law, the calendar and its events. */
export function caseRowOf(law: Edition, { times }: Situation, state: Case): CaseRow {
  const { regulation, edition, channel, office, centre, department, filedAt, filedBy, executor } = state;
  return {
    regulation,
    edition,
    channel,
    office,
    filedAt,
    filedBy,
    ...(centre !== undefined && { centre }),
    ...(department !== undefined && { department }),
    ...(executor !== undefined && { executor }),
    ...(state.outcome === undefined ? openPart(law, times, state) : { outcome: state.outcome }),
    calendarVersion: times.provider.calendar.version,
  };
}

/** What only an open case has. */
function openPart(law: Edition, times: Situation["times"], state: Case): Partial<CaseRow> {
  const step = openStep(law, state);
  const heldAt = officeAt(law, state, step);
  const open = openDeadlines(law, times, state);
  const moment = nextMoment(law, times, state, open);
  const dues = open.map(({ deadline }) => deadline.due);
  return {
    step: step.id,
    ...(heldAt !== undefined && { heldAt }),
    ...(state.nextAct !== undefined && { nextAct: state.nextAct }),
    ...(state.claimedBy !== undefined && { claimedBy: state.claimedBy.person }),
    ...(state.waitingForSignature === true && { waitingForSignature: true }),
    ...(moment !== undefined && { nextMoment: moment }),
    ...(dues.length > 0 && { dueAt: Math.min(...dues) as typeof state.filedAt }),
  };
}

/**
 * The numbers that events of a step get: a registration's from the office where it took place, a queue's from the
 * provider.
 *
 * At the centre the first of registration and receipt takes the number, and the case has no second one there: the receipt
 * bears it, and the result is handed out against it.
 */
export function numbersOf(
  law: Edition,
  { times }: Pick<Situation, "times">,
  happenings: readonly Happening[],
): readonly StepNumber[] {
  const numbers: StepNumber[] = [];
  let isNumberedAtCentre = happenings[0]?.before?.centreNumber !== undefined;
  for (const [index, { event, before, after }] of happenings.entries()) {
    const place = before && placeOfNumber(law, before, event);
    if (place !== undefined && !(place === "centre" && isNumberedAtCentre)) {
      isNumberedAtCentre ||= place === "centre";
      const year = Number(dateAt(event.at, times[place].hours.zone).slice(0, 4));
      const kind = event.type === "queued" ? "queue" : "incoming";
      numbers.push({ event: index, kind, office: officeOf(after, place), year });
    }
  }
  return numbers;
}

/** Where an event gets a number; undefined when it gets none. */
function placeOfNumber(law: Edition, before: Case, event: CaseEvent): OfficeParty | undefined {
  if (event.type === "registered") return event.place ?? "provider";
  if (event.type === "queued") return "provider";
  const isReceiptOfCentre = event.type === "receipt-given" && partyOf(law, openStep(law, before).id) === "centre";
  return isReceiptOfCentre ? "centre" : undefined;
}

function officeOf(state: Case, place: OfficeParty): string {
  const offices = { provider: state.office, centre: state.centre, department: state.department };
  const office = offices[place];
  if (office === undefined) throw new Error(`a case without a ${place} was registered there`);
  return office;
}

/** The blank that a step issues, as the stock knows it; undefined when it issues none. */
export function blankOf(events: readonly CaseEvent[], state: Case): IssuedBlank | undefined {
  const issued = events.find((event) => event.type === "blank-issued");
  if (issued === undefined) return undefined;
  const blank = parseBlankNumber(issued.number);
  if (blank === undefined || state.department === undefined) {
    throw new Error("a blank was issued that no stock can hold");
  }
  return { ...blank, department: state.department, text: blankNumberText(blank) };
}
