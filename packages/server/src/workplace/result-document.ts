/**
 * The paper that ends a case, as the bytes that the head signs.
 *
 * Canonical JSON, so that a document has one way to be written. It carries its
 * text in Kazakh and Russian, the languages of official papers, and a random
 * salt: events keep its hash for ever, and without the salt somebody could
 * guess a child's name from it.
 */
import { randomBytes } from "node:crypto";
import type { PlainDate, Text } from "@reglament/calendar";
import { type Case, signedPapers } from "@reglament/engine";
import {
  type Act,
  type ChannelId,
  type Edition,
  findAnswer,
  type PaperTemplate,
  type Product,
  type Question,
} from "@reglament/regulation";
import { canonicalBytes } from "@reglament/store";
import { z } from "zod";
import { type Basis, fillTemplate } from "./paper-text.ts";
import { answerAsItem, type Concerned, refusalParagraphs } from "./refusal-text.ts";

/** What the executor typed for the result, by the id of the template's field; dates as `2019-06-12`. */
export type PaperFields = Readonly<Record<string, string>>;

/** What the executor found when the service is refused. */
export interface RefusalFields {
  /** Id of the regulation's ground. */
  readonly ground: string;
  /** Ids of the questions and documents found unreliable. */
  readonly items: readonly string[];
  readonly reasons: string;
}

/** The case that a document is made for, with what its events don't hold. */
export interface DocumentSource {
  readonly region: string;
  readonly caseId: string;
  readonly state: Case;
  readonly law: Edition;
  /** The regulation's own act: "постановление ... № 285". */
  readonly act: Act;
  readonly officeNames: Text;
  /** What the service is called. */
  readonly serviceTitle: Text;
  /** The application's answers by question id. */
  readonly answers: Readonly<Record<string, string>>;
  /** Today in the office's zone. */
  readonly today: PlainDate;
  /** Day of filing in the office's zone. */
  readonly filedOn: PlainDate;
  /** The place on the queue and the day on which it was given; absent where there is none. */
  readonly queued?: { readonly number: string; readonly on: PlainDate };
}

const officialText = z.strictObject({ kk: z.string(), ru: z.string() });
const schema = z.strictObject({
  format: z.literal("reglament-result/1"),
  product: z.string(),
  outcome: z.enum(["result", "refusal"]),
  region: z.string(),
  caseId: z.string(),
  regulation: z.string(),
  edition: z.string(),
  office: z.string(),
  /** The heading of the paper. */
  title: officialText,
  /** The paper's own number and date as its fields `number` and `date` say; else the day on which it was made. */
  number: z.string().optional(),
  date: z.string(),
  paragraphs: z.strictObject({ kk: z.array(z.string()), ru: z.array(z.string()) }),
  ground: z.strictObject({ id: z.string(), clause: z.string() }).optional(),
  salt: z.string().regex(/^[0-9a-f]{64}$/),
});

/** A result document as it is read from its bytes. */
export type ResultDocument = Readonly<z.infer<typeof schema>>;

/** Media type under which result documents are stored and downloaded. */
export const resultMediaType = "application/json";

/**
 * Returns the product that is prepared for signing: the paper that reaches the applicant in this channel.
 *
 * Signing brings forth order and notice as one document. Of the papers that
 * the channel has, the last one names it: the notice over the portal, the order on paper.
 *
 * @throws Error when the edition has no such paper: a checked regulation can't be so
 */
export function productToPrepare(law: Edition, channel: ChannelId, outcome: "result" | "refusal"): Product {
  const product = signedPapers(law, outcome, channel).at(-1);
  if (product === undefined) throw new Error(`${law.regulation}/${law.id} signs no ${outcome} for ${channel}`);
  return product;
}

/**
 * Returns the wording of a result, and with it what the executor is asked for.
 *
 * @throws Error when the edition has none for its result: no such paper can be made here
 */
export function templateOf(law: Edition, channel: ChannelId): PaperTemplate {
  const { id, template: wanted } = productToPrepare(law, channel, "result");
  const template = law.templates.find((known) => known.id === wanted);
  if (template === undefined) throw new Error(`${law.regulation}/${law.id} has no wording for ${id}`);
  return template;
}

/** Makes the bytes of the result: the standard's wording with what the application says and the executor typed. */
export function makeResultDocument(source: DocumentSource, fields: PaperFields): Uint8Array {
  const { law, state } = source;
  const product = productToPrepare(law, state.channel, "result");
  const { number, date = source.today } = fields;
  return bytesOf(source, product, {
    outcome: "result",
    ...(number === undefined ? {} : { number }),
    date,
    paragraphs: fillTemplate(templateOf(law, state.channel), fields, basisOf(source, product.clause)),
  });
}

/**
 * Makes the bytes of a reasoned refusal.
 *
 * @throws Error when the edition has no such ground: the form offers only its own
 */
export function makeRefusalDocument(source: DocumentSource, refusal: RefusalFields): Uint8Array {
  const { law, state } = source;
  const ground = law.refusals.find(({ id }) => id === refusal.ground);
  if (ground === undefined) throw new Error(`${law.regulation}/${law.id} has no ground ${refusal.ground}`);
  const items = [...law.questions, ...law.documents].filter(({ id }) => refusal.items.includes(id));
  return bytesOf(source, productToPrepare(law, state.channel, "refusal"), {
    outcome: "refusal",
    date: source.today,
    ground: { id: ground.id, clause: ground.clause },
    paragraphs: refusalParagraphs({
      basis: basisOf(source, ground.clause),
      service: source.serviceTitle,
      concerned: concernedBy(source),
      ground,
      items: items.map((item) => ("title" in item ? item.title : answerAsItem(item.label))),
      reasons: refusal.reasons,
    }),
  });
}

/**
 * Reads a result document.
 *
 * @throws ZodError or SyntaxError for bytes that no version of this module made
 */
export function readResultDocument(bytes: Uint8Array): ResultDocument {
  return schema.parse(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
}

function bytesOf(
  { region, caseId, state }: DocumentSource,
  product: Product,
  content: Pick<ResultDocument, "outcome" | "date" | "paragraphs"> & {
    number?: string;
    ground?: ResultDocument["ground"];
  },
): Uint8Array {
  return canonicalBytes({
    format: "reglament-result/1",
    product: product.id,
    region,
    caseId,
    regulation: state.regulation,
    edition: state.edition,
    office: state.office,
    title: { kk: product.title.kk, ru: product.title.ru },
    salt: randomBytes(32).toString("hex"),
    ...content,
  } satisfies ResultDocument);
}

function basisOf(source: DocumentSource, clause: string): Basis {
  const { law, act, officeNames, state, answers, today, filedOn, queued } = source;
  const { facts, incomingNumber } = state;
  return {
    law,
    act,
    clause,
    officeNames,
    today,
    filedOn,
    incomingNumber,
    answers: { ...facts, ...answers },
    ...(queued === undefined ? {} : { queued }),
  };
}

function concernedBy({ law, answers }: DocumentSource): Concerned {
  const as = law.questions.some(({ about, kind }) => about === "child" && kind === "name") ? "child" : "applicant";
  const answerTo = (kind: Question["kind"]) => {
    const question = law.questions.find((candidate) => candidate.about === as && candidate.kind === kind);
    return question && findAnswer(answers, question.id);
  };
  const iin = answerTo("iin");
  return { as, name: answerTo("name") ?? "–", ...(iin === undefined ? {} : { iin }) };
}
