/** Applications of one parent that are yet to be filed, and what the people who act on them have at hand. */
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { readTrainingFile, type TrainingFile } from "@reglament/server";
import { currentWorld, findPersonByIin, legalNow, makeDraft, type Pool } from "@reglament/store";
import { type RingKey, readKeyFile } from "../../signer/key-ring.ts";
import { completeAnswers } from "../complete-answers.ts";

export const region = "kostanay-1";
const office = "school-7";
const edition = { regulation: "kostanay/school-enrolment", edition: "2019-01-01", channel: "portal" } as const;

/** People of the training world: who applies, and who acts on what was filed. */
const roles = { applicant: "aidana", chancellery: "aigul", head: "bolat", executor: "dina" } as const;
export type RoleOfKills = keyof typeof roles;

/** Somebody with means to sign in and to sign. */
interface Identity {
  readonly personId: string;
  readonly iin: string;
  readonly password: string;
  readonly key: RingKey;
}

export interface Cast {
  readonly identities: Readonly<Record<RoleOfKills, Identity>>;
  /** Signing time to claim. */
  readonly startsAt: number;
  /** Drafts that are complete and wait for their signature. */
  readonly drafts: string[];
}

/** Makes the drafts, past the pages that ask one question each, and reads everybody's keys. */
export async function prepareApplications(pool: Pool, dataFolder: string, count: number): Promise<Cast> {
  const file = await readTrainingFile();
  const identities = {
    applicant: await identityOf(pool, dataFolder, file, roles.applicant),
    chancellery: await identityOf(pool, dataFolder, file, roles.chancellery),
    head: await identityOf(pool, dataFolder, file, roles.head),
    executor: await identityOf(pool, dataFolder, file, roles.executor),
  };
  const drafts = Array.from({ length: count }, () => randomUUID());
  for (let made = 0; made < count; made += 50) {
    await makeDrafts(pool, file, identities.applicant, drafts.slice(made, made + 50));
  }
  return { identities, startsAt: file.startsAt, drafts };
}

async function identityOf(pool: Pool, dataFolder: string, file: TrainingFile, id: string): Promise<Identity> {
  const { iin, password } = personOf(file, id);
  const person = await findPersonByIin(pool, iin);
  const [key] = await readKeyFile(join(dataFolder, "training", "keys", `${iin}-sign.pem`));
  if (person === undefined || password === undefined || key === undefined) throw new Error(`${id} isn't at hand`);
  return { personId: person.personId, iin, password, key };
}

function personOf(file: TrainingFile, id: string) {
  const person = file.people.find((one) => one.id === id);
  if (person === undefined) throw new Error(`the training file has no ${id}`);
  return person;
}

async function makeDrafts(
  pool: Pool,
  file: TrainingFile,
  { personId }: Identity,
  ids: readonly string[],
): Promise<void> {
  const world = await currentWorld(pool, "kostanay");
  if (world === undefined) throw new Error("the training world isn't there");
  const madeAt = legalNow(world, Date.now());
  const answers = completeAnswers({
    child: personOf(file, "alikhan"),
    parent: personOf(file, roles.applicant),
    school: office,
  });
  await Promise.all(
    ids.map((draftId) => makeDraft(pool, { region, draftId, personId, ...edition, office, answers, madeAt })),
  );
}
