import type { EventType } from "@reglament/engine";
import { canonicalBytes } from "../canonical-json.ts";
import { searchableName } from "../cases/searchable-name.ts";
import { ByteaArray } from "./bytea-array.ts";
import type { Step, StepNumber } from "./step.ts";
import { mayNotShare } from "./step-keys.ts";

/** The events that carry a number, by the counter that it comes from. */
export const numberedTypes = {
  incoming: ["registered", "receipt-given"],
  queue: ["queued"],
} as const satisfies Readonly<Record<StepNumber["kind"], readonly EventType[]>>;

/** Of each step one value. */
const ofSteps = {
  caseIds: ({ caseId }) => caseId,
  commandIds: ({ commandId }) => commandId,
  expectedVersions: ({ expectedVersion }) => expectedVersion,
  eventCounts: ({ events }) => events.length,
  draftIds: ({ draftId }) => draftId ?? null,
  attachmentCounts: ({ attachmentIds = [] }) => attachmentIds.length,
  blankDepartments: ({ blank }) => blank?.department ?? null,
  blankSeries: ({ blank }) => blank?.series ?? null,
  blankNumbers: ({ blank }) => blank?.number ?? null,
  blankDigits: ({ blank }) => blank?.digits ?? null,

  regulations: ({ row }) => row.regulation,
  editions: ({ row }) => row.edition,
  channels: ({ row }) => row.channel,
  offices: ({ row }) => row.office,
  centres: ({ row }) => row.centre ?? null,
  departments: ({ row }) => row.department ?? null,
  heldAt: ({ row }) => row.heldAt ?? null,
  openSteps: ({ row }) => row.step ?? null,
  nextActs: ({ row }) => row.nextAct ?? null,
  outcomes: ({ row }) => row.outcome ?? null,
  filedAt: ({ row }) => row.filedAt,
  filedBy: ({ row }) => row.filedBy,
  executors: ({ row }) => row.executor ?? null,
  claimedBy: ({ row }) => row.claimedBy ?? null,
  areWaiting: ({ row }) => row.waitingForSignature === true,
  nextMoments: ({ row }) => row.nextMoment ?? null,
  dueAt: ({ row }) => row.dueAt ?? null,
  calendarVersions: ({ row }) => row.calendarVersion,
} satisfies Readonly<Record<string, (step: Step) => unknown>>;

/** Of each step any number of values; a column of its own says which step they are of, counted from 1. */
const ofParts = [
  parts("eventSteps", ({ events }) => [...events.entries()], {
    eventPlaces: ([index]) => index + 1,
    eventTypes: ([, { type }]) => type,
    eventPayloads: ([, event]) => canonicalBytes(event),
    eventMoments: ([, { at }]) => at,
    eventActors: ([, { by }]) => by,
  }),
  parts("numberSteps", numbersOf, {
    numberEvents: ({ event }) => event + 1,
    numberOffices: ({ office }) => office,
    numberKinds: ({ kind }) => kind,
    numberYears: ({ year }) => year,
  }),
  parts("messageSteps", ({ notices }) => notices, {
    messageIds: ({ messageId }) => messageId,
    messageKinds: ({ kind }) => kind,
    messagePeople: ({ personId }) => personId,
    messageReaders: ({ reader = "applicant" }) => reader,
    messageFacts: ({ facts = {} }) => JSON.stringify(facts),
  }),
  parts("personalSteps", ({ personal = [] }) => personal, {
    personalIds: ({ personalId }) => personalId,
    personalKinds: ({ kind }) => kind,
    personalSalts: ({ salt }) => salt,
    personalBytes: ({ bytes }) => bytes,
    personalErasable: ({ eraseAfter }) => eraseAfter ?? null,
  }),
  parts("documentSteps", ({ documents = [] }) => documents, {
    documentIds: ({ documentId }) => documentId,
    documentProducts: ({ product }) => product,
    documentTypes: ({ mediaType }) => mediaType,
    documentBytes: ({ bytes }) => bytes,
  }),
  parts("signatureSteps", ({ signatures = [] }) => signatures, {
    signedDocuments: ({ documentId }) => documentId,
    signatureIds: ({ signatureId }) => signatureId,
    signers: ({ personId }) => personId ?? null,
    signatureBytes: ({ cms }) => cms,
    evidence: ({ evidence }) => evidence,
  }),
  parts("attachmentSteps", ({ attachmentIds = [] }) => attachmentIds, {
    attachmentIds: (attachmentId) => attachmentId,
  }),
  parts("partySteps", ({ parties = [] }) => parties, {
    partyKinds: ({ party }) => party,
    partyIins: ({ iin }) => iin,
    partyNames: ({ name }) => (name === undefined ? null : searchableName(name)),
    partyPeople: ({ personId }) => personId ?? null,
  }),
];

/**
 * The values of the statement for steps of one region, those that it names, in the order of the names.
 *
 * @throws Error for none, for steps of several regions or that may not share a statement, for a number of an event that
 *   carries none, and for a name that no value has: bugs of the caller
 */
export function stepValues(steps: readonly Step[], names: readonly string[]): unknown[] {
  const [first] = steps;
  if (first === undefined) throw new Error("a statement needs a step");
  const reason = mayNotShare(steps);
  if (reason !== undefined) throw new Error(reason);
  const values = new Map<string, unknown>([["region", first.region]]);
  for (const [name, valueOf] of Object.entries(ofSteps)) {
    values.set(
      name,
      steps.map((step) => valueOf(step)),
    );
  }
  for (const part of ofParts) {
    if (!part.names.some((name) => names.includes(name))) continue;
    for (const [index, value] of part.valuesOf(steps).entries()) values.set(part.names[index] ?? "", value);
  }
  return names.map((name) => {
    if (!values.has(name)) throw new Error(`the step's statement has no value ${name}`);
    return values.get(name);
  });
}

interface Parts {
  readonly names: readonly string[];
  readonly valuesOf: (steps: readonly Step[]) => unknown[];
}

function parts<Part>(
  stepColumn: string,
  partsOf: (step: Step) => readonly Part[],
  columns: Readonly<Record<string, (part: Part) => unknown>>,
): Parts {
  return {
    names: [stepColumn, ...Object.keys(columns)],
    valuesOf(steps) {
      const all = steps.flatMap((step, index) => partsOf(step).map((part) => ({ step: index + 1, part })));
      const values = Object.values(columns).map((valueOf) => asParameter(all.map(({ part }) => valueOf(part))));
      return [all.map(({ step }) => step), ...values];
    },
  };
}

function asParameter(values: unknown[]): unknown {
  return values.length > 0 && values.every((value) => value instanceof Uint8Array) ? new ByteaArray(values) : values;
}

function numbersOf({ events, numbers = [] }: Step): readonly StepNumber[] {
  for (const { event, kind } of numbers) {
    const types: readonly (EventType | undefined)[] = numberedTypes[kind];
    if (!types.includes(events[event]?.type)) throw new Error(`a number of this kind is for an event ${types.join()}`);
  }
  return numbers;
}
