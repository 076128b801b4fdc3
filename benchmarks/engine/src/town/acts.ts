/** The acts of a case in a school, each carried out as the server carries out a person's. */
import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { Instant } from "@reglament/calendar";
import { type Actor, type Command, isRejected } from "@reglament/engine";
import { type CarriedOut, carryOutCommand, type Queryable, type StepPapers } from "@reglament/store";
import { type Applied, anApplication } from "./an-application.ts";
import { lawOf } from "./law.ts";
import { monday, type School, situationIn, type Town } from "./make-town.ts";

/** Who does what in which case. */
export interface Deed {
  readonly caseId: string;
  readonly commandId?: string;
  readonly actor: Actor;
  readonly command: Command;
  readonly papers?: StepPapers;
  readonly seenVersion?: number;
  /** Legal time; Monday at ten by default. */
  readonly at?: Instant;
}

/** Carries out the deed, or returns why it wasn't. */
export function attempt(db: Queryable, town: Town, school: School, deed: Deed): ReturnType<typeof carryOutCommand> {
  const { at = monday, commandId = randomUUID(), ...rest } = deed;
  const situation = situationIn(school, at);
  return carryOutCommand(db, {
    region: town.region,
    commandId,
    ...rest,
    situationOf: () => situation,
    lawOf,
  });
}

/** Carries out the deed. @throws Error when it is rejected */
export async function does(db: Queryable, town: Town, school: School, deed: Deed): Promise<CarriedOut> {
  const outcome = await attempt(db, town, school, deed);
  if (isRejected(outcome)) throw new Error(`${deed.command.act} was rejected: ${JSON.stringify(outcome)}`);
  return outcome;
}

/** Files an application over the portal, at the legal time at which it was prepared. */
export function filing(school: School, caseId: string, applied: Omit<Applied, "office">): Deed {
  const { parent, preparedAt } = applied;
  const actor = { person: parent.personId, roles: [] };
  return { caseId, actor, at: preparedAt, ...anApplication({ ...applied, office: school.officeId }) };
}

/** An application of the town's one parent, without a draft: enough where filing isn't what is measured. */
export function plainFiling(town: Town, school: School, caseId: string, child: number): Deed {
  return filing(school, caseId, { town, parent: town.parent, child, preparedAt: monday });
}

/** The office's acts up to the signed order, one for each step of the procedure. */
export function officialWay(school: School, caseId: string): readonly Deed[] {
  const { chancellery, head, executors } = school;
  const [executor] = executors;
  const order = randomBytes(1500);
  const cms = randomBytes(3000);
  const document = { documentId: randomUUID(), product: "enrolment-notice", sha256: sha256Of(order) };
  return [
    { caseId, actor: chancellery, command: { act: "register" } },
    { caseId, actor: head, command: { act: "resolve", executor: executor.person } },
    {
      caseId,
      actor: executor,
      command: { act: "draft", document },
      papers: {
        documents: [
          { documentId: document.documentId, product: document.product, mediaType: "text/plain", bytes: order },
        ],
      },
    },
    {
      caseId,
      actor: head,
      command: { act: "sign", signature: { documentId: document.documentId, sha256: sha256Of(cms) } },
      papers: {
        signatures: [
          { signatureId: randomUUID(), documentId: document.documentId, personId: head.person, cms, evidence: cms },
        ],
      },
    },
  ];
}

function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
