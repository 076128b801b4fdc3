/** The proof held against a walk that tries every minute and every way by itself. */
import {
  type CountingPolicy,
  dueOf,
  type Instant,
  instant,
  isOpen,
  type OfficeTime,
  type WorkCalendar,
} from "@reglament/calendar";
import { describe, expect, test } from "vitest";
import type { Edition } from "../../edition/edition.ts";
import type { ChannelId } from "../../procedure/procedure.ts";
import { actsIn, awaitsApplicant } from "../../procedure/way-through.ts";
import { shippedEdition } from "../../testing/shipped-regulations.ts";
import { shippedCalendar } from "../../testing/sound-regulation.ts";
import { caseSpace } from "../space/case-space.ts";
import { proveTotal } from "./prove-total.ts";
import { hoursOf } from "./timed-way.ts";

const minuteMs = 60_000;

/** When a case that comes to a step ends at the latest: every way, one after the other, nothing remembered. */
function latestEnd(
  edition: Edition,
  channel: ChannelId,
  calendar: WorkCalendar,
  id: string,
  at: Instant,
  stage?: { readonly procedure: string; readonly cap?: Instant; readonly untimed: boolean },
): Instant {
  const procedure = edition.procedures.find(({ steps }) => steps.some((step) => step.id === id));
  const step = procedure?.steps.find((one) => one.id === id);
  if (procedure === undefined || step === undefined) throw new Error(`No step ${id}`);
  if (awaitsApplicant(step, channel)) return at;
  const office: OfficeTime = { calendar, hours: hoursOf(edition, procedure.party) };
  const spans = procedure.spans.filter(({ channels }) => channels?.includes(channel) ?? true);
  const counting = stage === undefined ? fromFiling(edition, channel) : edition.counting;
  const caps = spans.map(({ term }) => dueOf(at, term, counting, office));
  const own =
    stage?.procedure === procedure.id
      ? stage
      : {
          procedure: procedure.id,
          untimed: false,
          ...(caps.length === 0 ? {} : { cap: Math.min(...caps) as Instant }),
        };
  const here = { ...own, untimed: own.untimed || step.term === undefined };
  const ends = actsIn(step, channel).flatMap(({ then: next, term = step.term }) => {
    if ("act" in next) return [];
    const due = term === undefined ? at : dueOf(at, term, edition.counting, office);
    const to = "step" in next ? next.step : undefined;
    const stays = to !== undefined && procedure.steps.some((one) => one.id === to);
    const left = here.cap === undefined || stays ? due : here.untimed ? here.cap : (Math.min(due, here.cap) as Instant);
    return [to === undefined ? left : latestEnd(edition, channel, calendar, to, left, here)];
  });
  return Math.max(...ends) as Instant;
}

/** A centre that is open takes the application on that day, whether the provider is open or not. */
function fromFiling({ counting }: Edition, channel: ChannelId): CountingPolicy {
  return channel === "centre" ? { ...counting, afterHours: "none" } : counting;
}

/** The same calendar with fewer years. */
function yearsOf(firstYear: number, lastYear: number): WorkCalendar {
  const whole = shippedCalendar();
  return {
    version: "some years",
    firstYear,
    lastYear,
    dayOff: (date) => whole.dayOff(date),
    workingWeekend: (date) => whole.workingWeekend(date),
  };
}

const ways: readonly (readonly [key: string, id: string, channel: ChannelId])[] = [
  ["zhambyl/external-study", "2016-05-08", "portal"],
  ["zhambyl/external-study", "2016-05-08", "centre"],
  ["kostanay/school-enrolment", "2019-01-01", "chancellery"],
  ["kostanay/certificate-duplicate", "2019-01-01", "centre"],
  ["east-kazakhstan/certificate-duplicate", "2014-09-08", "centre"],
  ["east-kazakhstan/kindergarten-queue", "2014-09-08", "centre"],
  ["east-kazakhstan/kindergarten-queue", "2014-09-08", "portal"],
  ["north-kazakhstan/external-study", "2016-06-16", "centre"],
];

describe("the proof counts what a walk over every minute counts", () => {
  // Two months with the New Year and its moved days, and the end of the calendar.
  test.each(ways)("%s@%s, %s", (key, id, channel) => {
    // given
    const edition = shippedEdition(key, id);
    const startsAt = edition.channels.find((one) => one.id === channel)?.startsAt ?? "";
    const from = instant("2018-12-20T00:00+06:00");
    const upTo = instant("2019-01-15T00:00+06:00");
    const calendar = yearsOf(2018, 2019);
    const counter =
      edition.procedures.find(({ steps }) => steps.some((step) => step.id === startsAt))?.party ?? "provider";
    const desk = { calendar, hours: hoursOf(edition, counter) };
    const provider = { calendar, hours: edition.provider.hours };
    const total = edition.totalTerm?.term ?? { workingDays: 1 };

    // when
    const late: number[] = [];
    let starts = 0;
    for (let at = from; at < upTo; at = (at + minuteMs) as Instant) {
      if (channel !== "portal" && !isOpen(at, desk)) continue;
      starts += 1;
      const end = latestEnd(edition, channel, calendar, startsAt, at);
      const due = dueOf(at, total, fromFiling(edition, channel), provider);
      if (end > due) late.push(end - due);
    }
    const proof = proveTotal(edition, channel, caseSpace(edition, channel), calendar, { from, upTo });

    // then
    if (!proof.proven) throw new Error("The total isn't proven");
    expect(proof.starts).toBe(starts);
    expect(proof.exceeded).toBe(late.length);
    expect(proof.worst?.lateMs ?? 0).toBe(Math.max(0, ...late));
    expect(proof.pieces).toBeLessThan(starts / 5);
  });
});
