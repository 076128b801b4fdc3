import { z } from "zod";
import { channels, clause, id, origin, role, signer, term, text } from "./schema-parts.ts";

const ids = z.array(id).readonly();

const stepAct = z
  .strictObject({
    act: z.enum(["register", "refuse-intake", "resolve", "draft", "propose-refusal", "sign", "issue"]),
    clause,
    title: text,
    produces: ids,
    producesOnRefusal: ids.exactOptional(),
    // oxlint-disable-next-line unicorn/no-thenable -- a word of the file; it holds an object, so nothing awaits it
    then: z.union([
      z.strictObject({ step: id }).readonly(),
      z.strictObject({ outcome: z.enum(["intake-refused", "as-signed"]) }).readonly(),
    ]),
  })
  .readonly();

export const step = z
  .strictObject({ id, clause, actor: role, title: text, term, acts: z.array(stepAct).min(1).readonly() })
  .readonly();

export const refusal = z
  .strictObject({
    id,
    refuses: z.enum(["intake", "service"]),
    shows: z.enum(["missing-item", "expired-document", "unreliable-data"]),
    clause,
    text,
    origin,
    step: id,
    signedBy: signer,
    mendable: z.boolean(),
  })
  .readonly();

export const product = z
  .strictObject({
    id,
    kind: z.enum(["receipt", "working-paper", "result"]),
    clause,
    title: text,
    forms: z
      .array(z.enum(["electronic", "paper"]))
      .min(1)
      .readonly(),
    channels: channels.exactOptional(),
    signedBy: signer,
  })
  .readonly();
