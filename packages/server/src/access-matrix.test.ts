/**
 * Every route × every kind of visitor, against a table written by hand: a route
 * that isn't in the table, or a line without its route, fails.
 */
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Route } from "./route.ts";
import { routes } from "./routes.ts";
import { aServer } from "./testing/a-server.ts";
import { aCompleteDraft, fileOverPortal } from "./testing/file-over-portal.ts";
import { frame } from "./texts/frame.ts";

/** People of the training files; the case and the draft are Aidana's, in school No. 7 of Kostanay. */
const personas = {
  anonymous: undefined,
  owner: "aidana",
  "other applicant": "sergei",
  chancellery: "aigul",
  head: "bolat",
  executor: "dina",
  "other chancellery": "galina",
  "other head": "saule",
  "other executor": "marat",
  operator: "guldana",
  "chancellery of another region": "gulnar",
  "head of another region": "askar",
  "blank keeper of another region": "shynar",
  administrator: "administrator",
  "training administrator": "training",
} as const;
type Persona = keyof typeof personas;

const signedIn = (Object.keys(personas) as Persona[]).filter((persona) => persona !== "anonymous");
const everyone: readonly Persona[] = ["anonymous", ...signedIn];
const owner: readonly Persona[] = ["owner"];
const office: readonly Persona[] = ["chancellery", "head", "executor"];
const heads: readonly Persona[] = ["head", "other head", "head of another region"];
const chancelleries: readonly Persona[] = ["chancellery", "other chancellery", "chancellery of another region"];
const officials: readonly Persona[] = [...chancelleries, ...heads, "executor", "other executor"];
const counters: readonly Persona[] = [...chancelleries, "operator"];
const inOffices: readonly Persona[] = [...officials, "operator", "blank keeper of another region"];
const administrator: readonly Persona[] = ["administrator"];
/** The draft of the matrix is an applicant's; that a counter's people come to theirs is tested with the filing. */
const nobody: readonly Persona[] = [];
const trainer: readonly Persona[] = ["training administrator"];

/** Who is admitted. */
const expected: Readonly<Record<string, readonly Persona[]>> = {
  "GET /": everyone,
  "GET /services/:region/:service": everyone,
  "GET /services/:region/:service/text": everyone,
  "GET /services/:service/comparison": everyone,
  "POST /language": everyone,
  "GET /health": everyone,
  "GET /sign-in": everyone,
  "POST /sign-in": everyone,
  "GET /sign-in/certificate": everyone,
  "POST /sign-in/certificate": everyone,
  "GET /sign-in/proof/:token": everyone,
  "GET /sign-in/proof/:token/challenge": everyone,
  "POST /sign-in/proof/:token": everyone,
  "POST /sign-out": everyone,
  "GET /register": everyone,
  "POST /register": everyone,
  "GET /register/proof/:token": everyone,
  "GET /register/proof/:token/challenge": everyone,
  "POST /register/proof/:token": everyone,
  "GET /register/code": everyone,
  "POST /register/code": everyone,
  "GET /services/:region/:service/apply": signedIn,
  "POST /services/:region/:service/apply": signedIn,
  "GET /workplace/applications/new": counters,
  "POST /workplace/applications/new": counters,
  "GET /drafts/:region/:draftId/questions/:question": owner,
  "POST /drafts/:region/:draftId/questions/:question": owner,
  "GET /drafts/:region/:draftId/documents": owner,
  "POST /drafts/:region/:draftId/documents": owner,
  "POST /drafts/:region/:draftId/take-over": nobody,
  "GET /drafts/:region/:draftId/take-over": nobody,
  "POST /drafts/:region/:draftId/documents/:kind": owner,
  "POST /drafts/:region/:draftId/documents/:kind/:attachmentId/remove": owner,
  "GET /drafts/:region/:draftId/documents/:kind/:attachmentId": owner,
  "GET /drafts/:region/:draftId/check": owner,
  "GET /drafts/:region/:draftId/sign": owner,
  "GET /drafts/:region/:draftId/bytes": owner,
  "POST /drafts/:region/:draftId/file": owner,
  "POST /drafts/:region/:draftId/file-on-paper": owner,
  "GET /drafts/:region/:draftId/received": owner,
  "GET /drafts/:region/:draftId/documents/:kind": owner,
  "GET /drafts/:region/:draftId/file": owner,
  "GET /drafts/:region/:draftId/file-on-paper": owner,
  "GET /cabinet": signedIn,
  "GET /cabinet/cases/:region/:caseId": owner,
  "GET /cabinet/cases/:region/:caseId/receipt": owner,
  "GET /cabinet/cases/:region/:caseId/application": owner,
  "GET /cabinet/cases/:region/:caseId/application.cms": owner,
  "GET /cabinet/cases/:region/:caseId/result": owner,
  "GET /cabinet/cases/:region/:caseId/withdraw": owner,
  "POST /cabinet/cases/:region/:caseId/withdraw": owner,
  "GET /cabinet/cases/:region/:caseId/result.cms": owner,
  "GET /cabinet/cases/:region/:caseId/result.evidence": owner,
  "GET /cabinet/cases/:region/:caseId/attachments/:attachmentId": owner,
  "GET /workplace": inOffices,
  "GET /workplace/notices": signedIn,
  "POST /workplace/notices": signedIn,
  "GET /workplace/cases/:region/:caseId": office,
  "GET /workplace/cases/:region/:caseId/acts/:act": office,
  "POST /workplace/cases/:region/:caseId/acts/:act": office,
  "GET /workplace/cases/:region/:caseId/receipt": office,
  "GET /workplace/cases/:region/:caseId/paper": office,
  "GET /workplace/cases/:region/:caseId/draft": office,
  "GET /workplace/cases/:region/:caseId/attachments/:attachmentId": office,
  "GET /workplace/cases/:region/:caseId/application": office,
  "GET /workplace/cases/:region/:caseId/scans/:documentId": office,
  "GET /workplace/cases/:region/:caseId/sheets/:sheet": office,
  "GET /workplace/accounts": chancelleries,
  "POST /workplace/accounts": chancelleries,
  "GET /workplace/search": inOffices,
  "POST /workplace/search": inOffices,
  "GET /workplace/sign": officials,
  "POST /workplace/sign": officials,
  "GET /administration": administrator,
  "GET /administration/law": administrator,
  "GET /administration/law/confirmation": administrator,
  "POST /administration/law/confirmation": administrator,
  "GET /administration/law/end": administrator,
  "POST /administration/law/end": administrator,
  "GET /administration/people": administrator,
  "GET /administration/people/:region": administrator,
  "GET /administration/people/:region/:office": administrator,
  "GET /administration/people/:region/:office/employ": administrator,
  "POST /administration/people/:region/:office/employ": administrator,
  "GET /administration/people/:region/:office/end": administrator,
  "POST /administration/people/:region/:office/end": administrator,
  "GET /workplace/substitutions": heads,
  "GET /offices/:region/:office/substitutions": ["head", "administrator"],
  "GET /offices/:region/:office/substitutions/new": ["head", "administrator"],
  "POST /offices/:region/:office/substitutions/new": ["head", "administrator"],
  "GET /offices/:region/:office/substitutions/cancel": ["head", "administrator"],
  "POST /offices/:region/:office/substitutions/cancel": ["head", "administrator"],
  "GET /offices/:region/:office/blanks": administrator,
  "GET /offices/:region/:office/blanks/received": administrator,
  "POST /offices/:region/:office/blanks/received": administrator,
  "GET /offices/:region/:office/blanks/spoilt": administrator,
  "POST /offices/:region/:office/blanks/spoilt": administrator,
  "GET /training": trainer,
  "GET /training/:region": trainer,
  "GET /training/:region/clock": trainer,
  "POST /training/:region/clock": trainer,
  "GET /training/:region/restart": trainer,
  "POST /training/:region/restart": trainer,
};

const server = await aServer({ regions: ["kostanay", "zhambyl"] });
const params = {
  region: server.region,
  caseId: await fileOverPortal(server),
  draftId: await aCompleteDraft(server),
  attachmentId: randomUUID(),
  documentId: randomUUID(),
  sheet: "withdrawal",
  token: "nobody",
  act: "register",
  kind: "photographs",
  question: "class",
  service: "school-enrolment",
  office: "school-7",
};

function nameOf({ method, path }: Route): string {
  return `${method} ${path}`;
}

function addressOf({ path }: Route): string {
  const region = path.startsWith("/services/") ? "kostanay" : params.region;
  return path.replaceAll(/:(\w+)/g, (_whole, name: string) => {
    if (name === "region") return region;
    const value = params[name as keyof typeof params];
    if (value === undefined) throw new Error(`The matrix has no value for the parameter ${name}.`);
    return value;
  });
}

/** What happens to the persona at the route. A session of its own for each try: one of the routes ends it. */
async function tryRoute(route: Route, persona: Persona): Promise<"admitted" | "sign-in" | "forbidden"> {
  const person = personas[persona];
  const browser = person === undefined ? server.anonymous() : await server.as(person);
  const address = addressOf(route);
  const response = route.method === "GET" ? await browser.get(address) : await browser.post(address);
  expect(response.statusCode, `${nameOf(route)} as ${persona}`).toBeLessThan(500);
  if (response.statusCode === 403 && response.body.includes(frame.kk.forbiddenTitle)) return "forbidden";
  return String(response.headers.location).startsWith("/sign-in?return=") ? "sign-in" : "admitted";
}

describe("the access matrix", () => {
  test("has a line for every route and a route for every line", () => {
    expect(routes.map(nameOf).sort()).toEqual(Object.keys(expected).sort());
  });

  const restart = "/training/:region/restart";
  // A new world takes the officials' roles in the old one away, so that comes last.
  const ordered = routes.toSorted((a, b) => Number(a.path === restart) - Number(b.path === restart));
  test.each(ordered.map((route) => [nameOf(route), route] as const))("%s", async (name, route) => {
    const admitted = expected[name] ?? [];
    const actual: Record<string, string> = {};
    const wanted: Record<string, string> = {};

    for (const persona of everyone) {
      actual[persona] = await tryRoute(route, persona);
      wanted[persona] = admitted.includes(persona) ? "admitted" : persona === "anonymous" ? "sign-in" : "forbidden";
    }

    expect(actual).toEqual(wanted);
  });
});
