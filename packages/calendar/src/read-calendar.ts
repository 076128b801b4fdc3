/**
 * From a calendar file to a working calendar, or to everything that is wrong in it.
 */
import type { z } from "zod";
import { findContradictions } from "./calendar-contradictions.ts";
import { type CalendarFile, calendarFile } from "./calendar-file.ts";
import { groundsOf, listDaysOff } from "./listed-days.ts";
import type { PlainDate } from "./plain-date.ts";
import { requireOnRecord, type WorkCalendar, type WorkedDay } from "./work-calendar.ts";
import { type Position, readYaml, type YamlFault, type YamlSource } from "./yaml-source.ts";

/** What is wrong in a calendar file, and where; line and column are counted from 1. */
export interface CalendarProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** In English, for whoever edits the file. */
  readonly reason: string;
}

/**
 * Reads a calendar file, such as `regulations/kazakhstan/calendar.yaml`.
 *
 * @param file - name for the problems; nothing is opened
 * @returns the calendar, or, when the file can't be used, all problems of the first kind found (not YAML, wrong
 *   form, contradictions), by their place in the file and at least one; tell them apart by `"version" in result`
 */
export function readCalendar(yamlText: string, file: string): WorkCalendar | readonly CalendarProblem[] {
  const source = readYaml(yamlText);
  if ("faults" in source) {
    return inOrder(source.faults, file);
  }
  const form = calendarFile.safeParse(source.value);
  if (!form.success) {
    return inOrder(
      form.error.issues.flatMap((issue) => faultsOf(issue, source)),
      file,
    );
  }
  const contradictions = findContradictions(form.data);
  if (contradictions.length > 0) {
    return inOrder(
      contradictions.map(({ path, reason }) => faultAt(source.positionOf(path), reason)),
      file,
    );
  }
  return workCalendar(form.data);
}

function workCalendar(file: CalendarFile): WorkCalendar {
  const span = { version: file.version, firstYear: file.years.first, lastYear: file.years.last };
  const worked = new Map(
    file.transfers.map(({ worked, off, ...stated }): [PlainDate, WorkedDay] => [
      worked,
      { freed: off, ...groundsOf(stated) },
    ]),
  );
  const off = new Map(
    listDaysOff(file)
      .filter(({ day }) => !worked.has(day.date))
      .map(({ day }) => [day.date, day]),
  );
  return {
    ...span,
    dayOff(date) {
      requireOnRecord(date, span);
      return off.get(date);
    },
    workingWeekend(date) {
      requireOnRecord(date, span);
      return worked.get(date);
    },
  };
}

function faultsOf(issue: z.core.$ZodIssue, source: YamlSource): readonly YamlFault[] {
  const path = issue.path.map((part) => (typeof part === "number" ? part : String(part)));
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => faultAt(source.positionOfKey(path, key), `unknown key "${key}"`));
  }
  const position = source.positionOf(path);
  const key = path.at(-1);
  if (key === undefined || source.has(path)) {
    return [faultAt(position, issue.message)];
  }
  const oneSided =
    path[0] === "transfers" && path.length > 1 ? "; a transfer names both the day off and the day worked for it" : "";
  return [faultAt(position, `"${key}" is missing${oneSided}`)];
}

function faultAt({ line, column }: Position, reason: string): YamlFault {
  return { line, column, reason };
}

function inOrder(faults: readonly YamlFault[], file: string): readonly CalendarProblem[] {
  return faults
    .map(({ line, column, reason }) => ({ file, line, column, reason }))
    .toSorted((a, b) => a.line - b.line || a.column - b.column);
}
