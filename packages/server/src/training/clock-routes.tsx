import { addDays, CalendarTooShort, dateAt, dayOffAt, type Instant } from "@reglament/calendar";
import { findWorld, legalNow, moveClock } from "@reglament/store";
import { readTypedMoment } from "../read-typed-moment.ts";
import type { Reply } from "../reply.ts";
import type { Route } from "../route.ts";
import { momentInWords } from "../texts/moment-in-words.ts";
import type { Visit } from "../visit.ts";
import { ConfirmPage } from "./confirm-page.tsx";
import { trainingTexts } from "./texts.ts";
import { findTraining, officeTimeOf, trainingAddress } from "./training-of-world.ts";
import { showTraining } from "./training-route.tsx";

/** Terms that begin at the new moment must still find their end within the calendar. */
const DAYS_OF_CALENDAR_AHEAD = 60;

/** GET /training/:region/clock - asks whether to move the clock to `?to` or to the typed `?date` and `?time`. */
const confirmMove: Route = {
  method: "GET",
  path: "/training/:region/clock",
  access: { for: "training-administrator" },
  async handle(visit) {
    const { to, date = "", time = "" } = visit.query;
    const { language, world } = visit;
    const t = trainingTexts[language];
    const asked = to === undefined ? readTypedMoment({ date, time }, world.zone) : { moment: Number(to) as Instant };
    if ("problems" in asked) {
      const errors = Object.entries(asked.problems).map(([field, problem]) => [field, t[problem]]);
      return showTraining(visit, { date, time }, Object.fromEntries(errors));
    }
    const objection = await objectionTo(visit, asked.moment);
    if (objection !== undefined) return showTraining(visit, { date, time }, { date: t[objection] });
    return {
      title: t.confirmMove,
      page: (
        <ConfirmPage
          title={t.confirmMove}
          warning={t.moveWarning}
          rows={[
            { key: t.from, value: momentInWords(world.now, world.zone, language) },
            { key: t.to, value: momentInWords(asked.moment, world.zone, language) },
          ]}
          action={trainingAddress({ region: world.baseRegion }, "clock")}
          back={trainingAddress({ region: world.baseRegion })}
          fields={{ to: String(asked.moment), region: world.region }}
          csrf={visit.csrf}
          confirm={t.move}
          cancel={t.cancel}
        />
      ),
    };
  },
};

/** POST /training/:region/clock - moves the clock of the world that was confirmed. */
const move: Route = {
  method: "POST",
  path: "/training/:region/clock",
  access: { for: "training-administrator" },
  body: "form",
  async handle(visit): Promise<Reply> {
    const { services, visitor } = visit;
    if (visitor === undefined) return { notFound: true };
    const target = Number(visit.form["to"]) as Instant;
    const world = await findWorld(services.pool, visit.form["region"] ?? "");
    if (world?.baseRegion !== visit.world.baseRegion || !Number.isFinite(target)) return { notFound: true };
    const realBase = services.realNow() as Instant;
    const t = trainingTexts[visit.language];
    const objection = target > legalNow(world, realBase) ? await objectionTo(visit, target) : "notAhead";
    const typed = { date: "", time: "" };
    if (objection !== undefined) return showTraining(visit, typed, { date: t[objection] });
    const moved = await moveClock(services.pool, {
      region: world.region,
      legalBase: target,
      realBase,
      byPerson: visitor.person,
    });
    return moved
      ? { redirect: trainingAddress({ region: world.baseRegion }) }
      : showTraining(visit, typed, { date: t.notAhead });
  },
};

export const clockRoutes: readonly Route[] = [confirmMove, move];

async function objectionTo(visit: Visit, moment: Instant): Promise<"notAhead" | "beyondCalendar" | undefined> {
  const { world } = visit;
  if (!(moment > world.now) || !Number.isSafeInteger(moment)) return "notAhead";
  const training = await findTraining(visit);
  if (training === undefined) return "notAhead";
  const office = officeTimeOf(visit, training.file);
  try {
    dayOffAt(addDays(dateAt(moment, world.zone), DAYS_OF_CALENDAR_AHEAD), office);
    return undefined;
  } catch (error) {
    if (error instanceof CalendarTooShort || error instanceof RangeError) return "beyondCalendar";
    throw error;
  }
}
