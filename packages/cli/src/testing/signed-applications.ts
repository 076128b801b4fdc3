/** Many applications of one parent, signed and not yet filed, for tests that break the system while they are. */
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { readTrainingFile } from "@reglament/server";
import {
  currentWorld,
  findDraft,
  findPersonByIin,
  joinEmbeddedServer,
  legalNow,
  listCasesOfPerson,
  makeDraft,
  openPool,
  type Pool,
} from "@reglament/store";
import { readKeyFile, signWith } from "../signer/key-ring.ts";
import { completeAnswers } from "./complete-answers.ts";
import { PortalVisitor } from "./portal-visitor.ts";

const file = await readTrainingFile();
const parent = personOf("aidana");
const region = "kostanay-1";
const school = "school-7";

/** An application whose bytes were signed, ready to be sent. */
export interface SignedApplication {
  readonly draftId: string;
  /** Base64. */
  readonly cms: string;
}

function personOf(id: string) {
  const person = file.people.find((one) => one.id === id);
  if (person === undefined) throw new Error(`the training file has no ${id}`);
  return person;
}

/** Looks into the installation's database, as its owner. */
export async function inDatabase<T>(
  dataFolder: string,
  look: (pool: Pool, ownerUrl: string) => Promise<T>,
): Promise<T> {
  const server = await joinEmbeddedServer({ dataFolder, log: () => undefined });
  const pool = openPool(server.url, { max: 1 });
  try {
    return await look(pool, server.url);
  } finally {
    await pool.end();
    await server.leave();
  }
}

/** Айдана, signed in at the running system. */
export async function aidanaAt(url: string): Promise<PortalVisitor> {
  const aidana = new PortalVisitor(url);
  await aidana.signIn(parent.iin, "training-aidana");
  return aidana;
}

/** Complete applications for her son, frozen and signed through the pages. */
export async function signApplications(
  aidana: PortalVisitor,
  dataFolder: string,
  count: number,
): Promise<readonly SignedApplication[]> {
  const drafts = await inDatabase(dataFolder, (pool) => makeDrafts(pool, count));
  const [key] = await readKeyFile(join(dataFolder, "training", "keys", `${parent.iin}-sign.pem`));
  if (key === undefined) throw new Error("a key file holds a key");
  const signed: SignedApplication[] = [];
  for (const draftId of drafts) {
    await (await aidana.get(`/drafts/${region}/${draftId}/sign`)).arrayBuffer();
    const content = await (await aidana.get(`/drafts/${region}/${draftId}/bytes`)).bytes();
    signed.push({ draftId, cms: Buffer.from(signWith(key, content, file.startsAt)).toString("base64") });
  }
  return signed;
}

/** Sends an application. @returns the case that the answer leads to; undefined when nothing was acknowledged */
export async function fileApplication(
  aidana: PortalVisitor,
  csrf: string,
  { draftId, cms }: SignedApplication,
): Promise<string | undefined> {
  const response = await aidana.postWith(csrf, `/drafts/${region}/${draftId}/file`, { cms });
  const location = response.headers.get("location") ?? "";
  await response.arrayBuffer();
  return response.status === 303 && location.startsWith("/cabinet/cases/") ? location.split("/").at(-1) : undefined;
}

/** Which case each draft became, and all cases of hers, as the database has them. */
export async function filedCases(
  pool: Pool,
  applications: readonly SignedApplication[],
): Promise<{ readonly ofDraft: ReadonlyMap<string, string>; readonly all: readonly string[] }> {
  const ofDraft = new Map<string, string>();
  for (const { draftId } of applications) {
    const filedCase = (await findDraft(pool, region, draftId))?.filedCase;
    if (filedCase !== undefined) ofDraft.set(draftId, filedCase);
  }
  const person = await findPersonByIin(pool, parent.iin);
  const cases = await listCasesOfPerson(pool, person?.personId ?? "");
  return { ofDraft, all: cases.map(({ caseId }) => caseId) };
}

async function makeDrafts(pool: Pool, count: number): Promise<readonly string[]> {
  const world = await currentWorld(pool, "kostanay");
  const person = await findPersonByIin(pool, parent.iin);
  if (world === undefined || person === undefined) throw new Error("the training world isn't there");
  const ids = Array.from({ length: count }, () => randomUUID());
  for (const draftId of ids) {
    await makeDraft(pool, {
      region: world.region,
      draftId,
      personId: person.personId,
      regulation: "kostanay/school-enrolment",
      edition: "2019-01-01",
      channel: "portal",
      office: school,
      answers: completeAnswers({ child: personOf("alikhan"), parent, school }),
      madeAt: legalNow(world, Date.now()),
    });
  }
  return ids;
}
