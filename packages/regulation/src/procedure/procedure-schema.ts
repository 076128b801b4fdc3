import { z } from "zod";
import {
  actor,
  channels,
  clause,
  id,
  ids,
  origin,
  party,
  role,
  term,
  termKeys,
  text,
} from "../edition/schema-parts.ts";
import { actNames } from "./procedure.ts";

const stepAct = z
  .strictObject({
    act: z.enum(actNames),
    clause,
    title: text,
    channels: channels.exactOptional(),
    term: term.exactOptional(),
    appoints: role.exactOptional(),
    register: z.enum(["population", "notary"]).exactOptional(),
    scans: z.enum(["barcode", "documents"]).exactOptional(),
    consent: z.enum(["plain", "written"]).exactOptional(),
    unless: text.exactOptional(),
    textNames: z.enum(["applicant", "provider", "centre"]).exactOptional(),
    produces: ids,
    producesOnRefusal: ids.exactOptional(),
    then: z.union([
      z.strictObject({ step: id }).readonly(),
      z.strictObject({ act: z.enum(actNames) }).readonly(),
      z.strictObject({ outcome: z.enum(["intake-refused", "as-signed", "not-filed", "service-refused"]) }).readonly(),
    ]),
  })
  .readonly()
  .meta({ id: "step-act" });

/** That the key is there, as JSON Schema has it. */
const oneTerm = (key: "term" | "noTerm") => ({ required: [key], properties: { [key]: {} } });

const step = z
  .strictObject({
    id,
    clause,
    actor,
    title: text,
    term: term.exactOptional(),
    atMost: termKeys.atMost,
    unitAssumed: text.exactOptional(),
    termOrigin: origin.exactOptional(),
    termAssumedIn: z.strictObject({ channels, because: text }).readonly().exactOptional(),
    noTerm: text.exactOptional(),
    awaits: z.literal("applicant").exactOptional(),
    channels: channels.exactOptional(),
    by: z
      .array(z.enum(["courier", "authorised-link", "gateway"]))
      .min(1)
      .readonly()
      .exactOptional(),
    acts: z.array(stepAct).min(1).readonly(),
  })
  .readonly()
  // For editors; the reader tells it apart from what the schema demands, see `term-or-none`.
  .meta({ id: "step", oneOf: [oneTerm("term"), oneTerm("noTerm")] });

const span = z
  .strictObject({
    clause,
    text,
    channels: channels.exactOptional(),
    ...termKeys,
    unitAssumed: text.exactOptional(),
    origin: origin.exactOptional(),
    arrivesBefore: z
      .strictObject({ term, ofTotal: z.literal(true).exactOptional(), clause, text })
      .readonly()
      .exactOptional(),
  })
  .readonly()
  .meta({ id: "span" });

export const procedure = z
  .strictObject({
    id,
    party,
    clause,
    title: text,
    spans: z.array(span).readonly().exactOptional(),
    steps: z.array(step).min(1).readonly(),
  })
  .readonly()
  .meta({ id: "procedure" });
