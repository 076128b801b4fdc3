import { globSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { plainDate, readCalendar, type WorkCalendar } from "@reglament/calendar";
import { type Edition, editionAt, readLaw } from "@reglament/regulation";

const folder = fileURLToPath(new URL("../../../../regulations", import.meta.url));
const calendarText = readFileSync(join(folder, "kazakhstan", "calendar.yaml"), "utf8");

/** The country's calendar. */
export const calendar: WorkCalendar = readTheCalendar();

/** Its file, as it is kept on record. */
export const calendarContent: Uint8Array = new TextEncoder().encode(calendarText);

/** The regulation that all measurements go by, as the project ships it: enrolment in a school of Kostanay oblast. */
export const enrolment: Edition = enrolmentInForce();

/** Finds the edition of a case. */
export function lawOf(regulation: string, edition: string): Edition {
  if (regulation === enrolment.regulation && edition === enrolment.id) return enrolment;
  throw new Error(`no case here is filed under ${edition} of ${regulation}`);
}

function readTheCalendar(): WorkCalendar {
  const read = readCalendar(calendarText, "calendar.yaml");
  if ("version" in read) return read;
  throw new Error("the calendar has problems");
}

function enrolmentInForce(): Edition {
  const files = new Map(
    globSync("**/*.yaml", { cwd: folder }).map((file) => [
      file.replaceAll(sep, "/"),
      readFileSync(join(folder, file), "utf8"),
    ]),
  );
  const read = readLaw(files, "regulations");
  if (!("regulations" in read)) throw new Error("the law has problems");
  const regulation = read.regulations.find(({ key }) => key === "kostanay/school-enrolment");
  const inForce = regulation && editionAt(regulation, plainDate("2019-06-10"), {});
  if (inForce === undefined || !("edition" in inForce))
    throw new Error("no edition of school enrolment is in force in June 2019");
  return inForce.edition;
}
