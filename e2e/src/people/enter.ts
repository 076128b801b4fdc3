/** Lets people in: each at a browser of their own, watched for complaints. */
import type { BrowserContext } from "playwright-core";
import { inject } from "vitest";
import { type Audit, anAudit } from "../browser/audit.ts";
import { collectComplaints } from "../browser/complaints.ts";
import { openBrowser } from "../browser/open-browser.ts";
import type { TrainingPerson } from "./training-people.ts";
import type { Visitor } from "./visitor.ts";

type Kind<Someone extends Visitor> = new (
  page: Awaited<ReturnType<BrowserContext["newPage"]>>,
  audit: Audit,
  runsScript: boolean,
) => Someone;

/** How somebody comes. */
interface Entrance {
  /** Absent: they don't sign in. */
  readonly as?: TrainingPerson;
  /** False: the browser runs no script. */
  readonly withScript?: boolean;
}

/** The door of one test file. */
export interface Door {
  enter<Someone extends Visitor>(kind: Kind<Someone>, entrance?: Entrance): Promise<Someone>;
  /** What was wrong with any page visited: violations, pages that reach past the edge, the browser's complaints. */
  findings(): readonly string[];
  /** The pages, by name, that were demanded and that nobody who came through this door has reached. */
  notReached(pages: readonly string[]): readonly string[];
}

/** Opens the door; call it once, at the file's top level. */
export function openDoor(): Door {
  const newContext = openBrowser();
  const audit = anAudit(inject("system").url, inject("seenFolder"));
  const complaints: (readonly string[])[] = [];
  return {
    async enter(kind, { as, withScript = true } = {}) {
      const context = await newContext({ withScript });
      complaints.push(collectComplaints(context));
      const someone = new kind(await context.newPage(), audit, withScript);
      if (as !== undefined) await someone.signIn(as);
      return someone;
    },
    findings: () => [...audit.findings, ...complaints.flat()],
    notReached: (pages) => pages.filter((page) => !audit.visited.has(page)),
  };
}
