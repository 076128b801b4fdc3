/** The papers that an executor prepares: the result, or the refusal with its reasons. */
import { randomUUID } from "node:crypto";
import type { CommandOf } from "@reglament/engine";
import {
  makeRefusalDocument,
  makeResultDocument,
  reasonsContent,
  resultMediaType,
  templateOf,
} from "@reglament/server";
import type { NewDocument, StepPapers } from "@reglament/store";
import { type ActStand, asks } from "./act-stand.ts";
import { documentReference } from "./signed-papers.ts";
import { dayOf } from "./walk-scene.ts";

/** Makes the result in the standard's wording. */
export function resultOf(stand: ActStand): NewDocument {
  const { edition, channel } = stand.scene.request;
  const date = dayOf(edition, stand.at);
  const year = Number(date.slice(0, 4));
  const typed = { text: "1", date, "school-year": `${year}–${year + 1}` } as const;
  const blank = stand.state.blank?.number;
  const needed = templateOf(edition, channel)
    .fields.filter((field) => field.needed)
    .map(({ id, kind }) => [id, id === "blank-number" && blank !== undefined ? blank : typed[kind]] as const);
  return newDocument(makeResultDocument(sourceOf(stand), Object.fromEntries(needed)));
}

/** Makes the refusal: as a paper to be signed, or, where the act itself ends the case, as a message. */
export function refusalOf(stand: ActStand): {
  readonly command: CommandOf<"propose-refusal">;
  readonly papers: StepPapers;
} {
  const { deficiencies } = stand.application;
  const ground = stand.scene.request.goal.ground?.id ?? "";
  const reasons = "Тексеру кезінде құжаттағы мәліметтер расталмады.";
  const { content, digest } = reasonsContent(reasons);
  const command = { act: "propose-refusal", ground, deficiencies, reasons: digest } as const;
  if (!asks(stand, "document")) return { command, papers: { personal: [content] } };
  const items = deficiencies.map(({ item }) => item);
  const document = newDocument(makeRefusalDocument(sourceOf(stand), { ground, items, reasons }));
  return {
    command: { ...command, document: documentReference(document) },
    papers: { personal: [content], documents: [document] },
  };
}

function sourceOf({ scene, state, day, at, application }: ActStand) {
  const { edition, regulation } = scene.request;
  const number = state.queued?.number;
  return {
    region: scene.world.region,
    caseId: scene.caseId,
    state,
    law: edition,
    act: edition.identity.act,
    officeNames: day.office.names,
    serviceTitle: regulation.title,
    answers: application.answers,
    today: dayOf(edition, at),
    filedOn: dayOf(edition, state.filedAt),
    // The receipt is made out at once.
    ...(number === undefined ? {} : { queued: { number, on: dayOf(edition, state.changedAt) } }),
  };
}

/** The paper itself says which product it is. */
function newDocument(bytes: Uint8Array): NewDocument {
  const read: unknown = JSON.parse(Buffer.from(bytes).toString("utf8"));
  const isNamed = typeof read === "object" && read !== null && "product" in read && typeof read.product === "string";
  const product = isNamed ? String(read.product) : "";
  return { documentId: randomUUID(), product, mediaType: resultMediaType, bytes };
}
