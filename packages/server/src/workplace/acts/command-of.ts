/** The command of each act, made of what its form gave. */
import type { CommandOf } from "@reglament/engine";
import type { FormAct } from "./act-form.tsx";
import type { FieldValues } from "./fields/field-values.ts";

/** Acts whose commands are read by forms of their own. */
type FormOfItsOwn = "refuse-intake" | "propose-refusal" | "query-register" | "sign-request";

type CommandMaker<A extends FormAct> = (values: FieldValues) => CommandOf<A>;

/** A line for each act of the generic form; a new act doesn't compile without its own. */
export const commandOf: { readonly [A in Exclude<FormAct, FormOfItsOwn>]: CommandMaker<A> } = {
  "check-completeness": () => ({ act: "check-completeness" }),
  "give-receipt": () => ({ act: "give-receipt" }),
  register: () => ({ act: "register" }),
  "sign-in": () => ({ act: "sign-in" }),
  "fill-in": () => ({ act: "fill-in" }),
  notify: () => ({ act: "notify" }),
  identify: (values) => ({
    act: "identify",
    who: values.getChoice(people, "who"),
    document: values.getChoice(shown, "document"),
    ...cameAtOf(values),
  }),
  consent: (values) => {
    const [form, waivedBy] = [values.find("hand", "form"), values.find("waiver", "waivedBy")];
    return { act: "consent", ...(form === undefined ? {} : { form }), ...(waivedBy === undefined ? {} : { waivedBy }) };
  },
  scan: (values) => {
    const [barcode, documents] = [values.find("word", "barcode"), values.find("scans", "documents")];
    return {
      act: "scan",
      ...(barcode === undefined ? {} : { barcode }),
      ...(documents === undefined ? {} : { documents }),
    };
  },
  forward: (values) => ({ act: "forward", ...wayOf(values) }),
  "hand-over": (values) => {
    const courier = values.find("word", "courier");
    return { act: "hand-over", ...(courier === undefined ? {} : { courier }), ...receivedByOf(values) };
  },
  "deliver-to-centre": (values) => ({ act: "deliver-to-centre", ...wayOf(values) }),
  receive: () => ({ act: "receive" }),
  store: () => ({ act: "store" }),
  "return-to-provider": (values) => ({ act: "return-to-provider", ...wayOf(values) }),
  "request-again": () => ({ act: "request-again" }),
  "send-again": (values) => ({ act: "send-again", ...wayOf(values) }),
  resolve: (values) => ({ act: "resolve", executor: values.get("word", "executor") }),
  examine: () => ({ act: "examine" }),
  "request-blank": (values) => ({ act: "request-blank", department: values.get("word", "department") }),
  "issue-blank": (values) => ({ act: "issue-blank", number: values.get("word", "number") }),
  "receive-blank": (values) => ({
    act: "receive-blank",
    number: values.get("word", "number"),
    entry: values.get("hand", "entry"),
  }),
  draft: (values) => ({ act: "draft", document: values.get("paper", "document") }),
  "put-on-queue": () => ({ act: "put-on-queue" }),
  countersign: (values) => ({ act: "countersign", ...byHandOf(values) }),
  sign: (values) => ({ act: "sign", ...paperOf(values), ...byHandOf(values) }),
  issue: (values) => {
    const [receipt, to] = [values.find("word", "receipt"), values.findChoice(people, "to")];
    return {
      act: "issue",
      form: values.getChoice(["electronic", "paper"], "form"),
      ...(receipt === undefined ? {} : { receipt }),
      ...(to === undefined ? {} : { to }),
      ...receivedByOf(values),
      ...cameAtOf(values),
    };
  },
  withdraw: (values) => ({ act: "withdraw", ...byHandOf(values) }),
  "return-to-executor": (values) => ({ act: "return-to-executor", comment: values.get("digest", "comment") }),
  "ask-correction": (values) => ({
    act: "ask-correction",
    comment: values.get("digest", "comment"),
    items: values.get("items", "items"),
  }),
  correct: (values) => ({
    act: "correct",
    corrects: values.get("sequence", "corrects"),
    comment: values.get("digest", "comment"),
  }),
  claim: () => ({ act: "claim" }),
  release: () => ({ act: "release" }),
  reassign: (values) => {
    const comment = values.find("digest", "comment");
    return {
      act: "reassign",
      executor: values.get("word", "executor"),
      ...(comment === undefined ? {} : { comment }),
    };
  },
  pause: (values) => ({ act: "pause", ground: values.get("word", "ground") }),
  resume: () => ({ act: "resume" }),
};

const people = ["applicant", "representative"] as const;
const shown = ["identity-card", "passport", "birth-certificate", "power-of-attorney"] as const;
const ways = ["courier", "authorised-link", "gateway"] as const;

function wayOf(values: FieldValues) {
  const by = values.findChoice(ways, "by");
  return by === undefined ? {} : { by };
}

function cameAtOf(values: FieldValues) {
  const cameAt = values.find("moment", "cameAt");
  return cameAt === undefined ? {} : { cameAt };
}

function receivedByOf(values: FieldValues) {
  const receivedBy = values.find("hand", "receivedBy");
  return receivedBy === undefined ? {} : { receivedBy };
}

function byHandOf(values: FieldValues) {
  const byHand = values.find("hand", "byHand");
  return byHand === undefined ? {} : { byHand };
}

function paperOf(values: FieldValues) {
  const document = values.find("paper", "document");
  return document === undefined ? {} : { document };
}
