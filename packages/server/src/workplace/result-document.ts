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
import type { Case } from "@reglament/engine";
import { type Act, type ChannelId, type Edition, findAnswer, type Product } from "@reglament/regulation";
import { canonicalBytes } from "@reglament/store";
import { z } from "zod";
import { answerInPaper, enrolmentParagraphs, type OfficialText, refusalParagraphs } from "./result-text.ts";

/** What the executor types for the order. */
export interface OrderFields {
  readonly number: string;
  readonly date: PlainDate;
  /** `2019–2020` */
  readonly schoolYear: string;
  readonly classLetter?: string;
}

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
  /** The application's answers by question id. */
  readonly answers: Readonly<Record<string, string>>;
  /** Today in the office's zone. */
  readonly today: PlainDate;
  /** Day of filing in the office's zone. */
  readonly filedOn: PlainDate;
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
  /** Number and date of the order, or the refusal's date. */
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
  const papers = new Set(
    law.steps
      .flatMap(({ acts }) => acts)
      .filter(({ act }) => act === "sign")
      .flatMap(({ produces, producesOnRefusal = [] }) => (outcome === "result" ? produces : producesOnRefusal)),
  );
  const product = law.products.findLast(
    ({ id, channels }) => papers.has(id) && (channels ?? [channel]).includes(channel),
  );
  if (product === undefined) throw new Error(`${law.regulation}/${law.id} signs no ${outcome} for ${channel}`);
  return product;
}

/** Makes the bytes of the enrolment order, which is also the notice to the cabinet. */
export function makeEnrolmentDocument(source: DocumentSource, order: OrderFields): Uint8Array {
  const { law, state } = source;
  const product = productToPrepare(law, state.channel, "result");
  return bytesOf(source, product, {
    outcome: "result",
    number: order.number,
    date: order.date,
    paragraphs: enrolmentParagraphs({
      order,
      child: { name: answerOf(source, "child-name"), iin: answerOf(source, "child-iin") },
      class: answerOf(source, "class"),
      kindOfStudy: optionLabel(source, "kind-of-study"),
      ...basisOf(source, product.clause),
    }),
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
      child: { name: answerOf(source, "child-name"), iin: answerOf(source, "child-iin") },
      ground: ground.text,
      groundClause: ground.clause,
      items: items.map((item) => ("title" in item ? item.title : answerInPaper(item.label))),
      reasons: refusal.reasons,
      mendable: ground.mendable,
      date: source.today,
      ...basisOf(source, ground.clause),
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

function basisOf({ act, officeNames, state, filedOn }: DocumentSource, clause: string) {
  return { act, clause, officeNames, filedOn, incomingNumber: state.incomingNumber };
}

/** An answer of the application; one left open or erased reads as a dash. */
function answerOf({ answers, state }: DocumentSource, question: string): string {
  return findAnswer(answers, question) ?? findAnswer(state.facts, question) ?? "–";
}

function optionLabel(source: DocumentSource, question: string): OfficialText {
  const value = answerOf(source, question);
  const options = source.law.questions.find(({ id }) => id === question)?.options;
  return options?.find((option) => option.value === value)?.label ?? { kk: value, ru: value };
}
