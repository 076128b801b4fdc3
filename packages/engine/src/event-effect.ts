import { awaitsApplicant, type Edition, partyOf } from "@reglament/regulation";
import type { Case, Mark } from "./case.ts";
import { isSameDeadline } from "./deadline-of.ts";
import type { CaseEvent, EventOf, Filed, KeptDeadline } from "./event.ts";
import { openStep } from "./standing.ts";

/**
 * Returns the case with what the event itself adds to it or takes from it; which step follows is `evolve`'s.
 *
 * @param state - the case before the event
 */
export function effectOf(law: Edition, state: Case, event: Exclude<CaseEvent, Filed>): Case {
  switch (event.type) {
    case "registered":
      return registered(law, state, event);
    case "receipt-given":
      return numbered(receiptGiven(law, state, event.product), event.incomingNumber);
    case "intake-refused":
      return { ...state, intakeRefusal: { ground: event.ground, clause: event.clause } };
    case "turned-away":
      return { ...state, turnedAway: { ground: event.ground, clause: event.clause } };
    case "identified":
      return came(law, state, event);
    case "consent-given":
      return { ...state, consent: event.form === undefined ? {} : { form: event.form } };
    case "consent-waived":
      return { ...state, consent: { waivedBy: { act: event.act, clause: event.clause } } };
    case "register-queried": {
      const answer = event.found ? "found" : "not-found";
      return { ...state, registers: { ...state.registers, [event.register]: answer } };
    }
    case "register-not-needed":
      return { ...state, registers: { ...state.registers, [event.register]: "not-needed" } };
    case "scanned":
      return "documents" in event ? { ...state, scanned: [...(state.scanned ?? []), ...event.documents] } : state;
    case "request-signed":
      return { ...state, requestSignature: event.signature };
    case "delivered-to-centre":
    case "sent-again":
      return { ...state, arrivedAtCentre: event.at };
    case "executor-appointed":
      return { ...state, executor: event.executor };
    case "executor-replaced":
      return replaced(state, event);
    case "blank-requested":
      return { ...state, department: event.department, blank: {} };
    case "blank-issued":
      return { ...state, blank: { number: event.number } };
    case "blank-received":
      return { ...state, blank: { number: event.number, received: true } };
    case "drafted":
      return prepared(state, { kind: "result", document: event.document, by: event.by });
    case "refusal-proposed":
      return refusalProposed(state, event);
    case "queued":
      return { ...state, queued: queuedAs(event) };
    case "countersigned":
      return { ...state, countersigned: signedBy(event) };
    case "signed":
      return { ...state, signed: signedBy(event) };
    case "issued":
      return came(law, state, event);
    case "returned-to-executor":
      return returned(state, event);
    case "correction-asked":
      return { ...state, correctionAsked: { comment: event.comment, items: event.items, at: event.at } };
    case "claimed":
      return { ...state, claimedBy: { person: event.by, at: event.at } };
    case "released":
      return released(state);
    case "paused": {
      const { ground, clause, at } = event;
      return { ...state, pauses: [...state.pauses, { index: state.steps.length - 1, from: at, ground, clause }] };
    }
    case "resumed":
      return {
        ...state,
        pauses: state.pauses.map((pause) => (pause.until === undefined ? { ...pause, until: event.at } : pause)),
      };
    case "deadline-neared":
      return marked(state, { of: event.of, kind: "neared" });
    case "deadline-passed":
      return marked(state, { of: event.of, kind: "passed" });
    case "keeping-ended":
      return marked(state, { of: event.of, kind: "keeping-ended" });
    case "calendar-changed":
      return { ...state, kept: keptWith(state.kept, event.kept ?? []) };
    case "signature-confirmed":
    case "signature-disproved": {
      const { waitingForSignature: _judged, ...rest } = state;
      return rest;
    }
    case "completeness-confirmed":
    case "signed-in":
    case "data-entered":
    case "notified":
    case "forwarded":
    case "handed-over":
    case "result-received":
    case "stored":
    case "returned-to-provider":
    case "requested-again":
    case "examined":
    case "withdrawn":
    case "mistake-corrected":
      return state;
  }
}

/** What nobody registered at the centre has the number that the centre's receipt bears. */
function numbered(state: Case, centreNumber: string | undefined): Case {
  return centreNumber === undefined ? state : { ...state, centreNumber };
}

/** Each party's number is its own. */
function registered(law: Edition, state: Case, { place, incomingNumber, product }: EventOf<"registered">): Case {
  const isReceipt = law.products.some(({ id, kind }) => id === product && kind === "receipt");
  const after = isReceipt && product !== undefined ? receiptGiven(law, state, product) : state;
  if (incomingNumber === undefined) return after;
  return place === "centre" ? { ...after, centreNumber: incomingNumber } : { ...after, incomingNumber };
}

/** The first receipt is the one against which the result is handed out. */
function receiptGiven(law: Edition, state: Case, product: string): Case {
  const by = partyOf(law, openStep(law, state).id);
  return state.receiptGiven === undefined ? { ...state, receiptGiven: { product, by } } : state;
}

/** Notes when the applicant came, in a step whose term counts from then. */
function came(law: Edition, state: Case, { at, cameAt = at }: EventOf<"identified" | "issued">): Case {
  const open = state.steps.at(-1);
  const isAwaited = awaitsApplicant(openStep(law, state), state.channel);
  if (open === undefined || open.cameAt !== undefined || !isAwaited) return state;
  return { ...state, steps: [...state.steps.slice(0, -1), { ...open, cameAt }] };
}

function replaced(state: Case, { executor }: EventOf<"executor-replaced">): Case {
  const after = { ...state, executor };
  return state.claimedBy?.person === state.executor ? released(after) : after;
}

function prepared({ returned: _mended, ...state }: Case, draft: Omit<NonNullable<Case["draft"]>, "preparedIn">): Case {
  return { ...state, draft: { ...draft, preparedIn: state.steps.length - 1 } };
}

function refusalProposed(state: Case, { document, by, ground, clause, product }: EventOf<"refusal-proposed">): Case {
  if (document !== undefined) return prepared(state, { kind: "refusal", document, by, ground, clause });
  return { ...state, serviceRefusal: { ground, clause, ...(product === undefined ? {} : { product }) } };
}

function queuedAs({ by, product, queueNumber }: EventOf<"queued">): NonNullable<Case["queued"]> {
  return {
    by,
    ...(product === undefined ? {} : { product }),
    ...(queueNumber === undefined ? {} : { number: queueNumber }),
  };
}

function signedBy({
  document,
  by,
  at,
  signature,
  byHand,
}: EventOf<"signed" | "countersigned">): NonNullable<Case["signed"]> {
  return {
    document,
    by,
    at,
    ...(signature === undefined ? {} : { signature }),
    ...(byHand === undefined ? {} : { byHand }),
  };
}

function returned(state: Case, { comment, by }: EventOf<"returned-to-executor">): Case {
  const { draft, countersigned: _void, ...rest } = state;
  if (draft === undefined) throw new Error("there is no paper to return");
  return { ...rest, returned: { document: draft.document, comment, by } };
}

function released(state: Case): Case {
  const { claimedBy: _letGo, ...rest } = state;
  return rest;
}

function marked(state: Case, mark: Mark): Case {
  return { ...state, marks: [...state.marks, mark] };
}

function keptWith(before: readonly KeptDeadline[], added: readonly KeptDeadline[]): readonly KeptDeadline[] {
  return [...before.filter(({ of }) => !added.some((one) => isSameDeadline(one.of, of))), ...added];
}
