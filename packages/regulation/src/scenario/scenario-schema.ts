/** How a file of scenarios is written. Every object is strict, as in the other files of the law. */
import { z } from "zod";
import { channel, id, ids, role, sentence, text } from "../edition/schema-parts.ts";
import { type ActName, actNames } from "../procedure/procedure.ts";

/** What happens beside the steps of a text: filing, acts of people, the judging of a signature that had to wait. */
const actsBeside = [
  "file",
  "withdraw",
  "return-to-executor",
  "ask-correction",
  "correct",
  "claim",
  "release",
  "reassign",
  "pause",
  "resume",
  "confirm-signature",
  "disprove-signature",
  "wait",
] as const;

/** Done by a system right after the act that leads to them, so no scenario tells them. */
const told = actNames.filter(
  (act): act is Exclude<ActName, "check-signature" | "turn-away"> => act !== "check-signature" && act !== "turn-away",
);

const clock = String.raw`(?:[01]\d|2[0-3]):[0-5]\d`;

/** Of the office's clock with its date, of the same day as what stands before, or with an offset of its own. */
const moment = z
  .string()
  .regex(
    new RegExp(String.raw`^(?:\d{4}-\d{2}-\d{2}[ ]${clock}|${clock}|\d{4}-\d{2}-\d{2}T${clock}(?:Z|[+-]${clock}))$`),
    {
      error: "a moment like 2019-06-10 17:50, 17:50 or 2019-06-10T17:50+06:00",
    },
  )
  .meta({ id: "moment" });

const deadline = z.union([z.literal("none"), moment]).meta({ id: "deadline" });
const deadlines = z.record(id, deadline).readonly();

const person = z
  .string()
  .regex(/^[a-z]+(?:-[a-z]+)*(?: [2-9])?$/, { error: "a word like executor, or executor 2 for another one" })
  .meta({ id: "person" });

const rejection = z
  .string()
  .regex(/^[A-Z]+(?:_[A-Z]+)*$/, { error: "the code of a rejection, like SAME_PERSON" })
  .meta({ id: "rejection" });

/** What is expected right after an act. */
const afterwards = z
  .strictObject({
    rejected: rejection.exactOptional(),
    step: id.exactOptional(),
    due: deadline.exactOptional(),
    total: deadline.exactOptional(),
    procedures: deadlines.exactOptional(),
    arrivals: deadlines.exactOptional(),
    keptUntil: deadline.exactOptional(),
    late: z.boolean().exactOptional(),
    notices: ids.exactOptional(),
  })
  .readonly()
  .meta({ id: "afterwards" });

const done = z
  .strictObject({
    act: z.enum([...told, ...actsBeside]),
    at: moment.exactOptional(),
    by: person.exactOptional(),
    insteadOf: role.exactOptional(),
    ground: id.exactOptional(),
    items: ids.exactOptional(),
    validUntil: sentence.exactOptional(),
    executor: person.exactOptional(),
    receipt: sentence.exactOptional(),
    number: sentence.exactOptional(),
    via: z.enum(["courier", "authorised-link", "gateway"]).exactOptional(),
    who: z.enum(["applicant", "representative"]).exactOptional(),
    cameAt: moment.exactOptional(),
    form: z.enum(["electronic", "paper"]).exactOptional(),
    found: z.boolean().exactOptional(),
    notNeeded: z.literal(true).exactOptional(),
    waivedBy: sentence.exactOptional(),
    then: afterwards.exactOptional(),
  })
  .readonly()
  .meta({ id: "done" });

/** What is expected at the end of a scenario. */
const end = z
  .strictObject({
    outcome: z.enum(["result", "refusal", "intake-refused", "not-filed", "withdrawn", "open"]).exactOptional(),
    ground: id.exactOptional(),
    clause: sentence.exactOptional(),
    total: deadline.exactOptional(),
    procedures: deadlines.exactOptional(),
    arrivals: deadlines.exactOptional(),
    late: ids.exactOptional(),
    marks: z
      .array(
        z
          .strictObject({
            of: id,
            is: z.enum(["neared", "passed", "keeping-ended"]),
          })
          .readonly(),
      )
      .readonly()
      .exactOptional(),
  })
  .readonly()
  .meta({ id: "scenario-end" });

const scenario = z
  .strictObject({
    id,
    why: text,
    given: z
      .strictObject({
        channel,
        by: z.enum(["applicant", "representative"]).exactOptional(),
        facts: z.record(id, z.string().min(1)).readonly().exactOptional(),
        missing: ids.exactOptional(),
        confirmed: ids.exactOptional(),
        concerns: z.array(person).readonly().exactOptional(),
        signature: z.enum(["valid", "undetermined", "none"]).exactOptional(),
      })
      .readonly()
      .meta({ id: "given" }),
    when: z.array(done).min(1).readonly(),
    then: end,
  })
  .readonly()
  .meta({ id: "scenario" });

/** A file of scenarios: `<region>/cases/<service>.yaml`, or `<service>-<what>.yaml`. */
export const scenarioFile = z.strictObject({ scenarios: z.array(scenario).min(1).readonly() }).readonly();

export type Scenario = z.infer<typeof scenario>;
export type ScenarioAct = z.infer<typeof done>;
export type ScenarioAfterwards = z.infer<typeof afterwards>;
export type ScenarioEnd = z.infer<typeof end>;

/** What an act of a scenario may tell, by its keys; acts that aren't here tell nothing of their own. */
export const keysOfAct: Readonly<Partial<Record<ScenarioAct["act"], readonly (keyof ScenarioAct)[]>>> = {
  "refuse-intake": ["ground", "items", "validUntil"],
  "propose-refusal": ["ground", "items", "validUntil"],
  resolve: ["executor"],
  reassign: ["executor"],
  issue: ["receipt", "form", "who", "cameAt"],
  identify: ["who", "cameAt"],
  forward: ["via"],
  "deliver-to-centre": ["via"],
  "return-to-provider": ["via"],
  "send-again": ["via"],
  "query-register": ["found", "notNeeded"],
  consent: ["waivedBy"],
  scan: ["number"],
  "issue-blank": ["number"],
  "receive-blank": ["number"],
  correct: ["number"],
  "ask-correction": ["items"],
  pause: ["ground"],
};

/** What every act of a scenario may tell. */
export const keysOfEveryAct: readonly (keyof ScenarioAct)[] = ["act", "at", "by", "insteadOf", "then"];
