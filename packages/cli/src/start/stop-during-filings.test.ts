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
  verifyChain,
} from "@reglament/store";
import { expect, test } from "vitest";
import { readKeyFile, signWith } from "../signer/key-ring.ts";
import { PortalVisitor } from "../testing/portal-visitor.ts";
import { aDataFolder, runProcess } from "../testing/run-system.ts";

const FILINGS = 40;
const file = await readTrainingFile();

function personOf(id: string) {
  const person = file.people.find((one) => one.id === id);
  if (person === undefined) throw new Error(`the training file has no ${id}`);
  return person;
}

/** Complete drafts of Айдана's for her son, ready to be signed. */
async function makeDrafts(pool: Pool): Promise<readonly string[]> {
  const parent = personOf("aidana");
  const child = personOf("alikhan");
  const world = await currentWorld(pool, "kostanay");
  const person = await findPersonByIin(pool, parent.iin);
  if (world === undefined || person === undefined) throw new Error("the training world isn't there");
  const ids = Array.from({ length: FILINGS }, () => randomUUID());
  for (const draftId of ids) {
    await makeDraft(pool, {
      region: world.region,
      draftId,
      personId: person.personId,
      regulation: file.regulation,
      edition: file.edition,
      channel: "portal",
      office: "school-7",
      answers: {
        school: "school-7",
        "kind-of-study": "full-time",
        class: "1",
        "child-iin": child.iin,
        "child-name": child.name,
        "child-birth-date": child.birth,
        "representative-kind": "parent",
        "representative-iin": parent.iin,
        "representative-name": parent.name,
        "actual-residence": "Қостанай қаласы, Ойдан шығарылған көшесі, 1",
      },
      madeAt: legalNow(world, Date.now()),
    });
  }
  return ids;
}

test("SIGTERM during filings loses none that was acknowledged, and files none twice", {
  timeout: 180_000,
}, async () => {
  // given forty signed applications
  const dataFolder = await aDataFolder();
  const system = await runProcess(["start"], { REGLAMENT_DATA: dataFolder });
  const url = await system.ready();
  const database = await joinEmbeddedServer({ dataFolder, log: () => undefined });
  const pool = openPool(database.url, { max: 2 });
  const drafts = await makeDrafts(pool);
  const { iin } = personOf("aidana");
  const key = await readKeyFile(join(dataFolder, "training", "keys", `${iin}-sign.pem`), "key");
  const aidana = new PortalVisitor(url);
  await aidana.signIn(iin, "training-aidana");
  const csrf = await aidana.token();
  const signed: { draft: string; cms: string }[] = [];
  for (const draft of drafts) {
    await (await aidana.get(`/drafts/kostanay-1/${draft}/sign`)).arrayBuffer();
    const content = await (await aidana.get(`/drafts/kostanay-1/${draft}/bytes`)).bytes();
    signed.push({ draft, cms: Buffer.from(signWith(key, content, file.startsAt)).toString("base64") });
  }

  // when the system is told to stop after the first was acknowledged
  const acknowledged = new Map<string, string>();
  const filings = signed.map(async ({ draft, cms }) => {
    const response = await aidana.postWith(csrf, `/drafts/kostanay-1/${draft}/file`, { cms });
    const location = response.headers.get("location") ?? "";
    await response.arrayBuffer();
    if (response.status === 303 && location.startsWith("/cabinet/cases/")) {
      acknowledged.set(draft, location.split("/").at(-1) ?? "");
      if (acknowledged.size === 1) system.child.kill("SIGTERM");
    }
  });
  await Promise.allSettled(filings);
  const exitCode = await system.exited();

  // then
  expect(exitCode).toBe(0);
  expect(acknowledged.size).toBeGreaterThan(0);
  const person = await findPersonByIin(pool, iin);
  const cases = (await listCasesOfPerson(pool, person?.personId ?? "")).map(({ caseId }) => caseId);
  const filed = new Map<string, string>();
  for (const draftId of drafts) {
    const filedCase = (await findDraft(pool, "kostanay-1", draftId))?.filedCase;
    if (filedCase !== undefined) filed.set(draftId, filedCase);
  }
  expect([...cases].sort()).toEqual([...filed.values()].sort());
  for (const [draftId, caseId] of acknowledged) {
    expect(filed.get(draftId)).toBe(caseId);
    expect(await verifyChain(pool, "kostanay-1", caseId)).toBe(true);
  }
  await pool.end();
  await database.leave();
});
