/** Leads a case to its end by the forms of its pages, each filled in by whose turn it is. */
import { dateAt } from "@reglament/calendar";
import { type Case, officeAt, openStep, receiptNumberOf } from "@reglament/engine";
import { isRole } from "@reglament/regulation";
import { findWorld, legalNow, listStaff, loadCase } from "@reglament/store";
import type { LightMyRequestResponse } from "fastify";
import type { TestServer } from "../../testing/a-server.ts";
import type { TestBrowser } from "../../testing/test-browser.ts";
import { dottedDate } from "../../texts/moment-in-words.ts";
import type { CaseOf } from "./a-case-of.ts";
import { actsOffered } from "./act-on-case.ts";
import { type ActFormOnPage, filled, formOnPage, send, type Typed } from "./fill-form.ts";

/** Acts that lead away from the result; taken only when chosen. */
const aside: ReadonlySet<string> = new Set(["refuse-intake", "propose-refusal", "store", "return-to-provider"]);

export interface Wishes {
  /** Acts to choose wherever they are offered. */
  readonly choosing?: readonly string[];
  /** Stops before this act. */
  readonly before?: string;
  /** What to type, by what the input's name ends with. */
  readonly typed?: Typed;
}

/** A person's browser with the case's page open. */
export interface AtTurn {
  readonly person: string;
  readonly browser: TestBrowser;
  readonly body: string;
  readonly acts: readonly string[];
}

/** The case as it stands. */
export async function stateOf(server: TestServer, { region, caseId }: CaseOf): Promise<Case> {
  const { pool, law } = server.services;
  const loaded = await loadCase(pool, law.getEdition, region, caseId);
  if (loaded === undefined) throw new Error("the case isn't there");
  return loaded.case;
}

/**
 * Clicks a case through to its end, or until before an act.
 *
 * @returns the acts done, in order
 * @throws Error when nobody is offered an act, or a form that was filled in isn't taken
 */
export async function clickThrough(server: TestServer, filed: CaseOf, wishes: Wishes = {}): Promise<readonly string[]> {
  const done: string[] = [];
  for (;;) {
    const state = await stateOf(server, filed);
    if (state.outcome !== undefined) return done;
    if (done.length > 60) throw new Error(`the case of ${filed.law.regulation} doesn't end: ${done.join(", ")}`);
    const turn = await whoseTurn(server, filed);
    const act = turn.acts.find((one) => wishes.choosing?.includes(one)) ?? turn.acts.find((one) => !aside.has(one));
    if (act === undefined) throw new Error(`nothing leads on from ${state.steps.at(-1)?.step}`);
    if (act === wishes.before) return done;
    const answer = await doAct(server, filed, turn, act, wishes.typed);
    if (answer.statusCode !== 303) {
      throw new Error(
        `${filed.law.regulation}, ${state.steps.at(-1)?.step}, ${act}: ${answer.statusCode} ${told(answer.body)}`,
      );
    }
    done.push(act);
  }
}

/** Whoever of the office is offered an act of the open step. */
export async function whoseTurn(server: TestServer, filed: CaseOf): Promise<AtTurn> {
  const state = await stateOf(server, filed);
  const step = openStep(filed.law, state);
  if (!isRole(step.actor)) throw new Error(`${step.id} is nobody's step`);
  const today = dateAt(await nowOf(server, filed), filed.law.provider.hours.zone);
  const office = officeAt(filed.law, state, step) ?? "";
  const staff = await listStaff(server.services.pool, filed.region, office, today, step.actor);
  for (const { personId } of staff) {
    const person = await idOf(server, personId);
    if (person === undefined) continue;
    const browser = await server.as(person);
    const { body } = await browser.get(filed.address);
    const acts = actsOffered(body);
    if (acts.length > 0) return { person, browser, body, acts };
  }
  throw new Error(`nobody of ${staff.length} in ${office} is offered an act at ${step.id} of ${filed.law.regulation}`);
}

/** Fills the act's form in and sends it. */
export async function doAct(
  server: TestServer,
  filed: CaseOf,
  { person, browser, body }: AtTurn,
  act: string,
  typed: Typed = {},
): Promise<LightMyRequestResponse> {
  const form = formOnPage(body, act);
  if (form === undefined) throw new Error(`the page has no form for ${act}`);
  const fitting = { ...(await fittingFor(server, filed)), ...typed };
  const { fields, files } = filled(form, fitting);
  const cms = await signatureFor(server, { person, browser, form });
  return send(browser, form, { fields: { ...fields, ...cms }, files });
}

/** A signature over what the form lets download, where it asks for one. */
async function signatureFor(
  server: TestServer,
  { person, browser, form }: { readonly person: string; readonly browser: TestBrowser; readonly form: ActFormOnPage },
): Promise<Readonly<Record<string, string>>> {
  if (!form.inputs.some(({ name }) => name === "cmsFile")) return {};
  const { rawPayload } = await browser.get(form.links[0] ?? "");
  return { cms: Buffer.from(server.sign(person, rawPayload)).toString("base64") };
}

/** What is typed where nothing is suggested. */
async function fittingFor(server: TestServer, filed: CaseOf): Promise<Typed> {
  const state = await stateOf(server, filed);
  const now = await nowOf(server, filed);
  const { zone } = filed.law.provider.hours;
  const clock = new Intl.DateTimeFormat("ru-RU", { timeZone: zone, hour: "2-digit", minute: "2-digit" }).format(now);
  const number = receiptNumberOf(state) ?? "1";
  return {
    // neither coming nor a waiver need be told
    "cameAt-day": "",
    "cameAt-time": "",
    "waivedBy-act": "",
    "waivedBy-clause": "",
    "-day": dottedDate(dateAt(now, zone)),
    "-time": clock,
    "-sheet": state.blank?.number ?? "17",
    "issue-receipt": number,
    "scan-barcode": number,
    "paper-number": "12-э",
    "paper-record-number": "118",
    "paper-name": "Ойдан Шығарылған",
    "paper-school": "№ 7 орта мектеп",
    "paper-year": "1998",
    ...(state.blank?.number === undefined ? { "paper-blank-number": "ЖОБ 0000017" } : {}),
    reasons: "Құжатта қате бар.",
    "unreliable-applicant-name": "yes",
  };
}

async function nowOf(server: TestServer, { region }: CaseOf) {
  const world = await findWorld(server.services.pool, region);
  if (world === undefined) throw new Error(`there is no world ${region}`);
  return legalNow(world, server.services.realNow());
}

async function idOf(server: TestServer, personId: string): Promise<string | undefined> {
  for (const { id, staff } of server.people) {
    if (staff !== undefined && (await server.idOf(id)) === personId) return id;
  }
  return undefined;
}

/** What a refused form says, without its markup. */
function told(body: string): string {
  const errors = [...body.matchAll(/<li><a href="#([^"]*)">([^<]*)<\/a><\/li>/g)].map(
    ([, field, message]) => `${field}: ${message}`,
  );
  const notice = /govuk-notification-banner__content">(.*?)<\/div>/s.exec(body)?.[1]?.replaceAll(/<[^>]*>/g, " ");
  return errors.length > 0 ? errors.join("; ") : (notice ?? body.replaceAll(/<[^>]*>/g, " ").slice(0, 400));
}
