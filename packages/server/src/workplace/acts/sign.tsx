import { createHash, randomUUID } from "node:crypto";
import { type Command, type OpenAct, type SignatureReference, signedPapers } from "@reglament/engine";
import { cmsBytes } from "@reglament/signature";
import { getPerson } from "@reglament/store";
import { SigningForm, signatureFields } from "../../components/signing-form.tsx";
import { checkSignature } from "../../read-signature.ts";
import { evidenceBytes } from "../../signature-evidence.ts";
import { workplaceActs } from "../../texts/workplace-acts.ts";
import { actWords } from "../../texts/workplace-acts-words.ts";
import type { Visit } from "../../visit.ts";
import { workplaceCaseAddress } from "../addresses.ts";
import type { CaseInHand } from "../case-in-hand.ts";
import type { ResultDocument } from "../result-document.ts";
import type { ActForm, ActView, ReadAct } from "./act-form.tsx";

/** Acts that may be done by an electronic signature. */
type SigningAct = "sign" | "countersign" | "sign-request";

/** Signing electronically, by the official's own certificate: what was prepared, or the application. */
export const signForm: ActForm = {
  Form: SignFields,
  read: readSignature,
  inputOf: () => signatureFields.byFile,
  typed: () => [],
};

/** Whether the act is done by an electronic signature in this case. */
export function isSignedElectronically({ fields }: OpenAct): boolean {
  return fields.some(({ kind }) => kind === "signature");
}

/** What is signed: its bytes, and the page from which they are downloaded. */
interface ToSign {
  readonly documentId: string;
  readonly bytes: Uint8Array;
  readonly forProvider: boolean;
}

function SignFields({ inHand, open, language, csrf, hidden, postUrl, iin, programs, errors }: ActView) {
  const isRequest = open.act === "sign-request";
  return (
    <>
      <p class="govuk-body">{isRequest ? actWords[language]["sign-request"].text : workplaceActs[language].signText}</p>
      <SigningForm
        language={language}
        csrf={csrf}
        contentUrl={workplaceCaseAddress(inHand.key, isRequest ? "application" : "draft")}
        postUrl={postUrl}
        iin={iin}
        use="sign"
        programs={programs}
        hidden={hidden}
        error={errors[signatureFields.byFile]}
      />
    </>
  );
}

async function readSignature(visit: Visit, inHand: CaseInHand, { act }: Pick<OpenAct, "act">): Promise<ReadAct> {
  const { actor, day } = inHand;
  const { pool } = visit.services;
  const { documentId, bytes, forProvider } = toSign(inHand, act);
  const { iin } = await getPerson(pool, actor.person);
  const check = await checkSignature(visit, {
    content: bytes,
    iin,
    use: "sign",
    timeStamp: "inside",
    ...(forProvider && { provider: { bin: day.office.bin } }),
  });
  if ("error" in check) return { errors: { [signatureFields.byFile]: check.error } };
  const cms = cmsBytes(check.cms);
  const sha256 = createHash("sha256").update(cms).digest("hex");
  return {
    command: commandOf(act, { documentId, sha256 }),
    papers: {
      signatures: [
        {
          signatureId: randomUUID(),
          documentId,
          personId: actor.person,
          cms,
          evidence: evidenceBytes(check.verdict.evidence, check.timeStamps),
        },
      ],
    },
  };
}

function commandOf(act: OpenAct["act"], signature: SignatureReference): Command {
  return { act: isSigningAct(act) ? act : "sign", signature };
}

function isSigningAct(act: OpenAct["act"]): act is SigningAct {
  return act === "sign" || act === "countersign" || act === "sign-request";
}

function toSign(inHand: CaseInHand, act: OpenAct["act"]): ToSign {
  const { key, prepared, application, state } = inHand;
  if (act === "sign-request") {
    if (application === undefined) throw new Error(`the application of case ${key.caseId} was erased`);
    return { documentId: state.application.personalId, bytes: application.bytes, forProvider: false };
  }
  if (prepared === undefined) throw new Error(`case ${key.caseId} is at its signing with nothing prepared`);
  const { stored, document } = prepared;
  return {
    documentId: stored.documentId,
    bytes: stored.bytes,
    forProvider: isSignedForProvider(inHand, document),
  };
}

/** One signature stands under every paper that signing makes of the document in the case's channel. */
function isSignedForProvider({ law, state }: CaseInHand, { outcome, product }: ResultDocument): boolean {
  const prepared = law.products.filter(({ id }) => id === product);
  return [...prepared, ...signedPapers(law, outcome, state.channel)].some(
    ({ signedAs, channels }) => signedAs === "provider" && (channels === undefined || channels.includes(state.channel)),
  );
}
