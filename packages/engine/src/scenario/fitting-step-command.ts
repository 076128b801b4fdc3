import { type Product, partyOf } from "@reglament/regulation";
import type { Permission } from "../act-module.ts";
import type { CarriedAct, CommandOf } from "../command.ts";
import { areElectronic, isSignedFor, preparedAs, signedPapers } from "../product.ts";
import type { Situation } from "../situation.ts";
import { papersToIssue, receiptNumberOf } from "../standing.ts";
import { isParty } from "../turn.ts";
import { aGround } from "./fitting-ground.ts";
import { aBlank, aHandSignature, aPaper, department, someWords } from "./stand-ins.ts";

type Builder<A extends CarriedAct> = (permission: Permission, situation: Situation) => CommandOf<A>;

const transfer = ({ step: { by = [] } }: Permission): Pick<CommandOf<"forward">, "by"> =>
  by.length > 1 && by[0] !== undefined ? { by: by[0] } : {};

function papersOf({ law, state }: Permission): readonly Product[] {
  return signedPapers(law, state.draft?.kind ?? "result", state.channel);
}

function signing(permission: Permission, { now }: Situation): Pick<CommandOf<"sign">, "signature" | "byHand"> {
  return areElectronic(papersOf(permission))
    ? { signature: { documentId: permission.state.draft?.document.documentId ?? "none", sha256: "99" } }
    : {
        byHand: aHandSignature(
          now,
          permission.state.draft?.kind === "result" ? permission.state.blank?.number : undefined,
        ),
      };
}

/** The product as which the result or its refusal is prepared: the last that would do, which is the paper itself. */
function productFor(permission: Permission, kind: "result" | "refusal"): string {
  return preparedAs(permission, kind).at(-1) ?? "none";
}

const builders: { readonly [A in CarriedAct]: Builder<A> } = {
  "check-completeness": () => ({ act: "check-completeness" }),
  "give-receipt": () => ({ act: "give-receipt" }),
  "refuse-intake": (permission, situation) => ({ act: "refuse-intake", ...aGround(permission, situation, "intake") }),
  register: () => ({ act: "register" }),
  "sign-in": () => ({ act: "sign-in" }),
  "fill-in": () => ({ act: "fill-in" }),
  notify: () => ({ act: "notify" }),
  identify: () => ({ act: "identify", who: "applicant", document: "identity-card" }),
  consent: ({ stepAct }, { now }) => ({
    act: "consent",
    ...(stepAct.consent === "written" ? { form: aHandSignature(now) } : {}),
  }),
  "query-register": ({ stepAct: { register = "population" } }) => ({
    act: "query-register",
    register,
    answer: { found: true, messageId: `${register}-message-1` },
  }),
  scan: ({ law, state, stepAct }) =>
    stepAct.scans === "barcode"
      ? { act: "scan", barcode: receiptNumberOf(state) ?? "2019-000001" }
      : {
          act: "scan",
          documents: law.documents
            .filter(({ channels }) => channels.includes(state.channel))
            .slice(0, 1)
            .map(({ id }) => ({ kind: id, documentId: "scan-2", sha256: "5d" })),
        },
  "sign-request": () => ({ act: "sign-request", signature: { documentId: "request-1", sha256: "cc" } }),
  forward: (permission) => ({ act: "forward", ...transfer(permission) }),
  "hand-over": (permission, { now }) => ({
    act: "hand-over",
    ...(isSignedFor(permission, "courier") ? { courier: "courier-1", receivedBy: aHandSignature(now) } : {}),
  }),
  "deliver-to-centre": (permission) => ({ act: "deliver-to-centre", ...transfer(permission) }),
  receive: () => ({ act: "receive" }),
  store: () => ({ act: "store" }),
  "return-to-provider": (permission) => ({ act: "return-to-provider", ...transfer(permission) }),
  "request-again": () => ({ act: "request-again" }),
  "send-again": (permission) => ({ act: "send-again", ...transfer(permission) }),
  resolve: ({ state, stepAct: { appoints = "executor" } }, situation) => ({
    act: "resolve",
    executor: isParty(situation, state, `${appoints}-1`) ? `${appoints}-2` : `${appoints}-1`,
  }),
  examine: () => ({ act: "examine" }),
  "request-blank": () => ({ act: "request-blank", department }),
  "issue-blank": () => ({ act: "issue-blank", number: aBlank }),
  "receive-blank": ({ state }, { now }) => ({
    act: "receive-blank",
    number: state.blank?.number ?? aBlank,
    entry: aHandSignature(now),
  }),
  draft: (permission) => ({ act: "draft", document: aPaper(productFor(permission, "result"), "notice-1") }),
  "propose-refusal": (permission, situation) => ({
    act: "propose-refusal",
    ...aGround(permission, situation, "service"),
    reasons: someWords,
    ...("outcome" in permission.stepAct.then
      ? {}
      : { document: aPaper(productFor(permission, "refusal"), "refusal-1") }),
  }),
  "put-on-queue": () => ({ act: "put-on-queue" }),
  countersign: (permission, situation) => ({ act: "countersign", ...signing(permission, situation) }),
  sign: (permission, situation) => ({ act: "sign", ...signing(permission, situation) }),
  issue: (permission, { now }) => {
    const isAtCentre = partyOf(permission.law, permission.step.id) === "centre";
    const receipt = isAtCentre ? receiptNumberOf(permission.state) : undefined;
    return {
      act: "issue",
      form: papersToIssue(permission.law, permission.state)[0]?.forms[0] ?? "paper",
      ...(receipt === undefined ? {} : { receipt }),
      ...(isSignedFor(permission, "applicant") ? { receivedBy: aHandSignature(now) } : {}),
    };
  },
};

/** A command of this act of the text with data that fits the case and its law. */
export function aFittingStepCommand(permission: Permission, situation: Situation): CommandOf<CarriedAct> {
  return builders[permission.stepAct.act](permission, situation);
}
