/** An application from its last attachment to its issued result, each of its commands sent until it is answered. */
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { signWith } from "../../signer/key-ring.ts";
import { type Cast, type RoleOfKills, region } from "./applications.ts";
import type { Chance } from "./chance.ts";
import type { Answer, Asked, Person } from "./person.ts";
import type { Tally } from "./tally.ts";

/** What one of those who send has at hand. */
export interface Desk {
  readonly people: Readonly<Record<RoleOfKills, Person>>;
  readonly cast: Cast;
  readonly tally: Tally;
  readonly chance: Chance;
  /** Lets no more files of the one applicant be on their way at once than the server takes of a person. */
  readonly uploading: <T>(upload: () => Promise<T>) => Promise<T>;
  /** Commands that were answered, to be sent again later. */
  readonly answered: AnsweredCommand[];
}

interface AnsweredCommand {
  readonly by: RoleOfKills;
  readonly asked: Asked;
  readonly location: string;
}

const attachmentShare = 0.7;
const doubledShare = 0.2;
const staleShare = 0.15;
/** So often the way goes on beyond the registration. */
const wholeWayShare = 0.6;
/** How many commands are kept to be sent again; each holds a signature. */
const mostAnswered = 3000;
/** Larger than one stored piece now and then. */
const mostAttachmentBytes = 1_500_000;

/** Leads one application on its way; ends early when it meets what should not be, which is noted. */
export async function leadApplication(desk: Desk, draftId: string): Promise<void> {
  const { chance, cast, people } = desk;
  if (chance.is(attachmentShare)) await attach(desk, draftId);
  const draft = `/drafts/${region}/${draftId}`;
  const content = await signingBytes(desk, draft);
  const cms = sign(desk, "applicant", content);
  const filed = await command(desk, "applicant", `file:${draftId}`, { path: `${draft}/file`, form: { cms } });
  const caseId = filed?.location.startsWith("/cabinet/cases/") === true ? filed.location.split("/").at(-1) : undefined;
  if (caseId === undefined) return;
  if (!(await act(desk, "chancellery", caseId, "register"))) return;
  if (!chance.is(wholeWayShare)) return;
  const resolution = { "resolve-executor": cast.identities.executor.personId };
  if (!(await act(desk, "head", caseId, "resolve", resolution))) return;
  if (chance.is(staleShare)) await actOnStale(desk, caseId);
  if (!(await act(desk, "executor", caseId, "draft", anOrder))) return;
  const { body } = await people.head.answered({ path: `/workplace/cases/${region}/${caseId}/draft` });
  if (!(await act(desk, "head", caseId, "sign", { cms: sign(desk, "head", body) }))) return;
  await act(desk, "chancellery", caseId, "issue", { "issue-form": "electronic" });
}

/** Sends again what was answered long ago, out of turn: it must be answered the same. */
export async function repeatLate({ answered, chance, people, tally }: Desk): Promise<void> {
  const [first, ...others] = answered;
  if (first === undefined) return;
  const { by, asked, location } = chance.of([first, ...others]);
  tally.repeated += 1;
  const again = await people[by].answered(asked);
  if (again.status !== 303 || again.location !== location) {
    tally.fault(`${asked.path} sent late again: ${again.status} ${again.location} instead of ${location}`);
  }
}

/** What an executor types for an order. */
const anOrder = {
  "paper-number": "45-о",
  "paper-date": "12.06.2019",
  "paper-school-year": "2019-2020",
  "paper-class-letter": "а",
} as const;

async function attach({ people, chance, tally, uploading }: Desk, draftId: string): Promise<void> {
  const size = chance.is(0.2) ? chance.between(1_000_000, mostAttachmentBytes) : chance.between(1_000, 50_000);
  const bytes = Buffer.concat([Buffer.from("%PDF-1.4 "), randomBytes(size)]);
  const kind = "birth-certificate-or-identity";
  const path = `/drafts/${region}/${draftId}/documents/${kind}`;
  const file = { field: `${kind}-file`, fileName: "paper.pdf", bytes };
  const { status } = await uploading(() => people.applicant.answered({ path, form: {}, file }));
  if (status === 303) tally.taken.push({ draftId, sha256: createHash("sha256").update(bytes).digest("hex") });
  else tally.fault(`${path} was answered ${status}`);
}

async function signingBytes({ people, tally }: Desk, draft: string): Promise<Buffer> {
  const page = await people.applicant.answered({ path: `${draft}/sign` });
  if (page.status !== 200) tally.fault(`${draft}/sign was answered ${page.status} ${page.location}`);
  const { status, body } = await people.applicant.answered({ path: `${draft}/bytes` });
  if (status !== 200) tally.fault(`${draft}/bytes was answered ${status}`);
  return body;
}

function sign({ cast }: Desk, by: RoleOfKills, content: Uint8Array): string {
  return Buffer.from(signWith(cast.identities[by].key, content, cast.startsAt)).toString("base64");
}

async function act(
  desk: Desk,
  by: RoleOfKills,
  caseId: string,
  name: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<boolean> {
  const commandId = randomUUID();
  const asked = actOf(caseId, name, { command: commandId, ...fields });
  return (await command(desk, by, commandId, asked, name, caseId)) !== undefined;
}

/** An act on the case as it was before its registration: it must change nothing. */
async function actOnStale({ people, tally }: Desk, caseId: string): Promise<void> {
  const commandId = randomUUID();
  tally.stale.push(commandId);
  const { status } = await people.chancellery.answered(actOf(caseId, "register", { command: commandId, version: "1" }));
  if (status < 400 || status >= 500) tally.fault(`a command on a stale state was answered ${status}`);
}

function actOf(caseId: string, name: string, form: Readonly<Record<string, string>>): Asked {
  return { path: `/workplace/cases/${region}/${caseId}/acts/${name}`, form };
}

/** Sends a command until it is answered, sometimes twice at once, and notes the answer. */
async function command(
  desk: Desk,
  by: RoleOfKills,
  commandId: string,
  asked: Asked,
  what = "file",
  knownCase?: string,
): Promise<Answer | undefined> {
  const { people, tally, chance, answered } = desk;
  const sentAt = performance.now();
  tally.commands += 1;
  const isDoubled = chance.is(doubledShare);
  if (isDoubled) tally.repeated += 1;
  const [answer, other] = await Promise.all([
    people[by].answered(asked),
    isDoubled ? people[by].answered(asked) : undefined,
  ]);
  if (answer.status !== 303 || (other !== undefined && other.location !== answer.location)) {
    tally.fault(
      `${what} was answered ${answer.status} ${answer.location}, ${other?.status} ${other?.location}: ${textOf(answer)}`,
    );
    return undefined;
  }
  const caseId = knownCase ?? answer.location.split("/").at(-1) ?? "";
  tally.acknowledge({ commandId, what, caseId, sentAt, answeredAt: performance.now() }, answer.sentAt);
  // A sample of all, not only of the latest.
  const place = answered.length < mostAnswered ? answered.length : chance.between(0, mostAnswered - 1);
  answered[place] = { by, asked, location: answer.location };
  return answer;
}

/** The page's own words, for whoever looks into a fault. */
function textOf({ body }: Answer): string {
  const main = /<main.*?<\/main>/s.exec(body.toString("utf8"))?.[0] ?? "";
  return main
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ")
    .slice(0, 200);
}
