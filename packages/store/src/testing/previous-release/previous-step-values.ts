/** How the previous release gave a step's values to its statement, as it stood there; renewed with `carry-out-step.sql`. */
import type { EventType } from "@reglament/engine";
import { canonicalBytes } from "../../canonical-json.ts";
import { searchableName } from "../../cases/searchable-name.ts";
import type { Step, StepNumber } from "../../step/step.ts";

/** The events that carry a number, by the counter that it comes from. */
const numberedTypes = {
  incoming: ["registered", "receipt-given"],
  queue: ["queued"],
} as const satisfies Readonly<Record<StepNumber["kind"], readonly EventType[]>>;

/** What its step statement is given, $1 first. */
const inputs = {
  region: ({ region }) => region,
  caseId: ({ caseId }) => caseId,
  commandId: ({ commandId }) => commandId,
  expectedVersion: ({ expectedVersion }) => expectedVersion,

  types: ({ events }) => events.map(({ type }) => type),
  payloads: ({ events }) => events.map((event) => canonicalBytes(event)),
  moments: ({ events }) => events.map(({ at }) => at),
  actors: ({ events }) => events.map(({ by }) => by),

  numberedEvents: ({ events, numbers = [] }) =>
    numbers.map(({ event, kind }) => {
      const types: readonly (EventType | undefined)[] = numberedTypes[kind];
      if (!types.includes(events[event]?.type))
        throw new Error(`a number of this kind is for an event ${types.join()}`);
      return event + 1;
    }),
  numberOffices: ({ numbers = [] }) => numbers.map(({ office }) => office),
  numberKinds: ({ numbers = [] }) => numbers.map(({ kind }) => kind),
  numberYears: ({ numbers = [] }) => numbers.map(({ year }) => year),

  regulation: ({ row }) => row.regulation,
  edition: ({ row }) => row.edition,
  channel: ({ row }) => row.channel,
  office: ({ row }) => row.office,
  centre: ({ row }) => row.centre ?? null,
  department: ({ row }) => row.department ?? null,
  heldAt: ({ row }) => row.heldAt ?? null,
  step: ({ row }) => row.step ?? null,
  nextAct: ({ row }) => row.nextAct ?? null,
  outcome: ({ row }) => row.outcome ?? null,
  filedAt: ({ row }) => row.filedAt,
  filedBy: ({ row }) => row.filedBy,
  executor: ({ row }) => row.executor ?? null,
  claimedBy: ({ row }) => row.claimedBy ?? null,
  isWaiting: ({ row }) => row.waitingForSignature === true,
  nextMoment: ({ row }) => row.nextMoment ?? null,
  dueAt: ({ row }) => row.dueAt ?? null,
  calendarVersion: ({ row }) => row.calendarVersion,

  messageIds: ({ notices }) => notices.map(({ messageId }) => messageId),
  messageKinds: ({ notices }) => notices.map(({ kind }) => kind),
  messagePeople: ({ notices }) => notices.map(({ personId }) => personId),
  messageReaders: ({ notices }) => notices.map(({ reader = "applicant" }) => reader),
  messageFacts: ({ notices }) => notices.map(({ facts = {} }) => JSON.stringify(facts)),

  personalIds: ({ personal = [] }) => personal.map(({ personalId }) => personalId),
  personalKinds: ({ personal = [] }) => personal.map(({ kind }) => kind),
  personalSalts: ({ personal = [] }) => personal.map(({ salt }) => salt),
  personalBytes: ({ personal = [] }) => personal.map(({ bytes }) => bytes),
  personalErasable: ({ personal = [] }) => personal.map(({ eraseAfter }) => eraseAfter ?? null),

  documentIds: ({ documents = [] }) => documents.map(({ documentId }) => documentId),
  documentProducts: ({ documents = [] }) => documents.map(({ product }) => product),
  documentTypes: ({ documents = [] }) => documents.map(({ mediaType }) => mediaType),
  documentBytes: ({ documents = [] }) => documents.map(({ bytes }) => bytes),

  signedDocuments: ({ signatures = [] }) => signatures.map(({ documentId }) => documentId),
  signatureIds: ({ signatures = [] }) => signatures.map(({ signatureId }) => signatureId),
  signers: ({ signatures = [] }) => signatures.map(({ personId }) => personId ?? null),
  signatureBytes: ({ signatures = [] }) => signatures.map(({ cms }) => cms),
  evidence: ({ signatures = [] }) => signatures.map(({ evidence }) => evidence),

  attachmentIds: ({ attachmentIds = [] }) => attachmentIds,
  draftId: ({ draftId }) => draftId ?? null,

  partyKinds: ({ parties = [] }) => parties.map(({ party }) => party),
  partyIins: ({ parties = [] }) => parties.map(({ iin }) => iin),
  partyNames: ({ parties = [] }) => parties.map(({ name }) => (name === undefined ? null : searchableName(name))),
  partyPeople: ({ parties = [] }) => parties.map(({ personId }) => personId ?? null),

  blankDepartment: ({ blank }) => blank?.department ?? null,
  blankSeries: ({ blank }) => blank?.series ?? null,
  blankNumber: ({ blank }) => blank?.number ?? null,
  blankDigits: ({ blank }) => blank?.digits ?? null,
} satisfies Readonly<Record<string, (step: Step) => unknown>>;

/** The values of `carry-out-step.sql`. */
export function previousStepValues(step: Step): unknown[] {
  return Object.values(inputs).map((valueOf) => valueOf(step));
}
