/** Makes the command with which an act is done, with everything that its contract asks for. */
import {
  areElectronic,
  type CarriedAct,
  type CommandOf,
  papersToIssue,
  receiptNumberOf,
  signedPapers,
} from "@reglament/engine";
import { findDocument, type StepPapers } from "@reglament/store";
import { type ActStand, asks } from "./act-stand.ts";
import { askRegister } from "./ask-register.ts";
import { refusalOf, resultOf } from "./prepare-papers.ts";
import { aScan, documentReference, referenceTo, signed, signedByHand } from "./signed-papers.ts";
import type { PreparedCommand } from "./walk-scene.ts";
import { walkBlank, walkOffices } from "./walk-world.ts";

type Prepared<A extends CarriedAct> = { readonly command: CommandOf<A>; readonly papers?: StepPapers };
type Preparation<A extends CarriedAct> = (stand: ActStand) => Prepared<A> | Promise<Prepared<A>>;

/** Makes the command with which the open act is done. */
export async function prepareAct(stand: ActStand): Promise<PreparedCommand> {
  return { actor: stand.actor, ...(await preparations[stand.open.act](stand)) };
}

const preparations: { readonly [A in CarriedAct]: Preparation<A> } = {
  "check-completeness": () => ({ command: { act: "check-completeness" } }),
  "give-receipt": () => ({ command: { act: "give-receipt" } }),
  "refuse-intake": ({ scene, application: { deficiencies } }) => ({
    command: { act: "refuse-intake", ground: scene.request.goal.ground?.id ?? "", deficiencies },
  }),
  register: () => ({ command: { act: "register" } }),
  "sign-in": () => ({ command: { act: "sign-in" } }),
  "fill-in": () => ({ command: { act: "fill-in" } }),
  notify: () => ({ command: { act: "notify" } }),
  examine: () => ({ command: { act: "examine" } }),
  receive: () => ({ command: { act: "receive" } }),
  store: () => ({ command: { act: "store" } }),
  "request-again": () => ({ command: { act: "request-again" } }),
  "put-on-queue": () => ({ command: { act: "put-on-queue" } }),
  forward: (stand) => ({ command: { act: "forward", ...wayOf(stand) } }),
  "deliver-to-centre": (stand) => ({ command: { act: "deliver-to-centre", ...wayOf(stand) } }),
  "return-to-provider": (stand) => ({ command: { act: "return-to-provider", ...wayOf(stand) } }),
  "send-again": (stand) => ({ command: { act: "send-again", ...wayOf(stand) } }),
  identify: (stand) => ({ command: { act: "identify", ...whoComes(stand), ...comingOf(stand) } }),
  consent(stand) {
    if (!asks(stand, "form")) return { command: { act: "consent" } };
    const { hand, scan } = signedByHand(stand.at);
    return { command: { act: "consent", form: hand }, papers: { documents: [scan] } };
  },
  "query-register": askRegister,
  scan(stand) {
    const { state, open, application } = stand;
    if (open.stepAct.scans === "barcode") {
      const barcode = receiptNumberOf(state) ?? state.incomingNumber ?? "000001";
      return { command: { act: "scan", barcode } };
    }
    const scans = application.documents.map(({ id }) => aScan(id));
    const documents = scans.map((scan) => {
      const { product: kind, ...reference } = documentReference(scan);
      return { kind, ...reference };
    });
    return { command: { act: "scan", documents }, papers: { documents: scans } };
  },
  "sign-request"({ player, bytes, state, at }) {
    const signature = signed(player, bytes, state.application.personalId, at);
    return {
      command: { act: "sign-request", signature: referenceTo(signature) },
      papers: { signatures: [signature] },
    };
  },
  "hand-over"(stand) {
    if (!asks(stand, "courier")) return { command: { act: "hand-over" } };
    const { hand, scan } = signedByHand(stand.at);
    const courier = stand.scene.cast.official.courier.person;
    return { command: { act: "hand-over", courier, receivedBy: hand }, papers: { documents: [scan] } };
  },
  resolve: ({ scene, open }) => ({
    command: { act: "resolve", executor: scene.cast.official[open.stepAct.appoints ?? "executor"].person },
  }),
  "request-blank": () => ({ command: { act: "request-blank", department: walkOffices.department } }),
  "issue-blank": () => ({ command: { act: "issue-blank", number: walkBlank } }),
  "receive-blank"({ state, at }) {
    const { hand, scan } = signedByHand(at);
    return {
      command: { act: "receive-blank", number: state.blank?.number ?? "", entry: hand },
      papers: { documents: [scan] },
    };
  },
  draft(stand) {
    const document = resultOf(stand);
    return { command: { act: "draft", document: documentReference(document) }, papers: { documents: [document] } };
  },
  "propose-refusal": refusalOf,
  countersign: async (stand) => signing("countersign", stand),
  sign: async (stand) => signing("sign", stand),
  issue(stand) {
    const { state, scene, at } = stand;
    const receipt = asks(stand, "receipt") ? receiptNumberOf(state) : undefined;
    const form = formOf(stand);
    const command = { act: "issue", form, ...(receipt === undefined ? {} : { receipt }), ...comingOf(stand) } as const;
    if (scene.request.channel === "portal" || !asks(stand, "receivedBy")) return { command };
    const { hand, scan } = signedByHand(at);
    return { command: { ...command, receivedBy: hand }, papers: { documents: [scan] } };
  },
};

/** The first of the step's ways of transfer, where it must be said which. */
function wayOf({ open: { fields } }: ActStand): Pick<CommandOf<"forward">, "by"> {
  const way = fields.find(({ name }) => name === "by")?.options?.[0];
  return way === "courier" || way === "authorised-link" || way === "gateway" ? { by: way } : {};
}

/** Whoever applied comes; a representative shows the power of attorney. */
function whoComes({ scene }: ActStand): Pick<CommandOf<"identify">, "who" | "document"> {
  return scene.request.goal.variant === "representative"
    ? { who: "representative", document: "power-of-attorney" }
    : { who: "applicant", document: "identity-card" };
}

function comingOf(stand: ActStand): { readonly cameAt?: ActStand["at"] } {
  return stand.cameAt !== undefined && asks(stand, "cameAt") ? { cameAt: stand.cameAt } : {};
}

function formOf({ scene: { request }, state, open }: ActStand): "electronic" | "paper" {
  const offered = open.fields.find(({ name }) => name === "form")?.options;
  const forms = offered ?? papersToIssue(request.edition, state).flatMap((paper) => paper.forms);
  const wished = request.channel === "portal" ? "electronic" : "paper";
  return forms.includes(wished) ? wished : forms.includes("paper") ? "paper" : "electronic";
}

/** Signs what was prepared: electronically where the paper has such a form, otherwise by hand. */
async function signing<A extends "sign" | "countersign">(act: A, { scene, state, player, open, at }: ActStand) {
  const { draft, channel } = state;
  if (draft === undefined) throw new Error("there is nothing to sign");
  if (!areElectronic(signedPapers(scene.request.edition, draft.kind, channel))) {
    const { hand, scan } = signedByHand(at, open.fields.find(({ name }) => name === "byHand")?.sheet);
    return { command: { act, byHand: hand }, papers: { documents: [scan] } };
  }
  const document = await findDocument(scene.services.pool, scene.world.region, draft.document.documentId);
  if (document === undefined) throw new Error("what was prepared isn't stored");
  const signature = signed(player, document.bytes, document.documentId, at);
  return { command: { act, signature: referenceTo(signature) }, papers: { signatures: [signature] } };
}
