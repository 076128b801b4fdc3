import { createHash, randomUUID } from "node:crypto";
import type { Instant } from "@reglament/calendar";
import type { CarriedAct, Case } from "@reglament/engine";
import { type ActName, actsIn, type Step } from "@reglament/regulation";
import {
  makeRefusalDocument,
  makeResultDocument,
  type OfficeDay,
  reasonsContent,
  resultMediaType,
  templateOf,
} from "@reglament/server";
import { findDocument, type NewDocument } from "@reglament/store";
import { officialAt } from "./cast.ts";
import type { FilledApplication } from "./fill-application.ts";
import { referenceTo, signed } from "./prepare-filing.ts";
import { dayOf, type PreparedCommand, type WalkScene } from "./walk-scene.ts";

/** Where the case stands when its next act is prepared. */
export interface ActStand {
  readonly step: Step;
  readonly state: Case;
  readonly at: Instant;
  readonly day: OfficeDay;
  readonly application: FilledApplication;
}

/** The acts that a walk can do. */
const walkedActs = [
  "register",
  "refuse-intake",
  "resolve",
  "draft",
  "propose-refusal",
  "sign",
  "issue",
] as const satisfies readonly CarriedAct[];
type WalkedAct = (typeof walkedActs)[number];

/** Whether a walk does this act. */
export function isWalked(act: ActName): act is WalkedAct {
  return walkedActs.some((walked) => walked === act);
}

/** Makes the command with which the open step is done: the way to the result, or to the refusal that was asked for. */
export async function prepareAct(scene: WalkScene, stand: ActStand): Promise<PreparedCommand> {
  const player = officialAt(scene.world.cast, stand.step);
  const { actor } = player;
  const deficiencies = stand.application.deficiencies;
  switch (chooseAct(scene, stand.step)) {
    case "register":
      return { actor, command: { act: "register" } };
    case "refuse-intake":
      return { actor, command: { act: "refuse-intake", ground: scene.request.refuse ?? "", deficiencies } };
    case "resolve":
      return { actor, command: { act: "resolve", executor: scene.world.cast.official.executor.person } };
    case "draft": {
      const document = resultOf(scene, stand);
      return {
        actor,
        command: { act: "draft", document: documentReference(document) },
        papers: { documents: [document] },
      };
    }
    case "propose-refusal":
      return proposeRefusal(scene, stand);
    case "sign": {
      const { draft } = stand.state;
      const document =
        draft && (await findDocument(scene.services.pool, scene.world.region, draft.document.documentId));
      if (document === undefined) throw new Error("there is nothing to sign");
      const signature = signed(player, document.bytes, document.documentId, stand.at);
      return {
        actor,
        command: { act: "sign", signature: referenceTo(signature) },
        papers: { signatures: [signature] },
      };
    }
    case "issue":
      return { actor, command: { act: "issue", form: scene.request.channel === "portal" ? "electronic" : "paper" } };
  }
}

/** The act that leads where the walk is to go; of several ways on, the first one of the step. */
function chooseAct({ law, request }: WalkScene, step: Step): WalkedAct {
  const refusing = new Set<WalkedAct>(["refuse-intake", "propose-refusal"]);
  const isRefused = law.refusals.some(({ id, step: where }) => id === request.refuse && where === step.id);
  const acts = actsIn(step, request.channel).map(({ act }) => act);
  const act = acts.filter(isWalked).find((offered) => refusing.has(offered) === isRefused);
  if (act === undefined) throw new Error(`step ${step.id} has no act to go on with`);
  return act;
}

function proposeRefusal(scene: WalkScene, stand: ActStand): PreparedCommand {
  const { deficiencies } = stand.application;
  const ground = scene.request.refuse ?? "";
  const reasons = "Тексеру кезінде құжаттағы мәліметтер расталмады.";
  const bytes = makeRefusalDocument(sourceOf(scene, stand), {
    ground,
    items: deficiencies.map(({ item }) => item),
    reasons,
  });
  const product = stand.step.acts.find(({ act }) => act === "propose-refusal")?.produces.at(-1) ?? "";
  const document = newDocument(productIn(bytes) ?? product, bytes);
  const { content, digest } = reasonsContent(reasons);
  return {
    actor: scene.world.cast.official.executor.actor,
    command: {
      act: "propose-refusal",
      ground,
      deficiencies,
      reasons: digest,
      document: documentReference(document),
    },
    papers: { documents: [document], personal: [content] },
  };
}

function resultOf(scene: WalkScene, stand: ActStand): NewDocument {
  const date = dayOf(scene.law, stand.at);
  const year = Number(date.slice(0, 4));
  const typed = { text: "1", date, "school-year": `${year}–${year + 1}` } as const;
  const { fields } = templateOf(scene.law, scene.request.channel);
  const needed = fields.filter((field) => field.needed).map(({ id, kind }) => [id, typed[kind]] as const);
  const bytes = makeResultDocument(sourceOf(scene, stand), Object.fromEntries(needed));
  return newDocument(productIn(bytes) ?? "", bytes);
}

function sourceOf(scene: WalkScene, { state, day, at, application }: ActStand) {
  return {
    region: scene.world.region,
    caseId: scene.caseId,
    state,
    law: scene.law,
    act: scene.law.identity.act,
    officeNames: day.office.names,
    serviceTitle: scene.regulation.title,
    answers: application.answers,
    today: dayOf(scene.law, at),
    filedOn: dayOf(scene.law, state.filedAt),
  };
}

function newDocument(product: string, bytes: Uint8Array): NewDocument {
  return { documentId: randomUUID(), product, mediaType: resultMediaType, bytes };
}

/** The paper itself says which product it is. */
function productIn(bytes: Uint8Array): string | undefined {
  const read: unknown = JSON.parse(Buffer.from(bytes).toString("utf8"));
  return typeof read === "object" && read !== null && "product" in read && typeof read.product === "string"
    ? read.product
    : undefined;
}

function documentReference({ documentId, product, bytes }: NewDocument) {
  return { documentId, product, sha256: createHash("sha256").update(bytes).digest("hex") };
}
