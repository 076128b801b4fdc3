import { createHash, randomUUID } from "node:crypto";
import { signedPapers } from "@reglament/engine";
import { cmsBytes } from "@reglament/signature";
import { getPerson } from "@reglament/store";
import { SigningForm, signatureFields } from "../../components/signing-form.tsx";
import { checkSignature } from "../../read-signature.ts";
import { evidenceBytes } from "../../signature-evidence.ts";
import { workplaceActs } from "../../texts/workplace-acts.ts";
import type { Visit } from "../../visit.ts";
import { workplaceCaseAddress } from "../addresses.ts";
import type { CaseInHand } from "../case-in-hand.ts";
import type { ResultDocument } from "../result-document.ts";
import type { ActForm, ActView, ReadAct } from "./act-form.tsx";

/** Signing what the executor prepared: over the document's exact bytes, by the head's own certificate. */
export const signForm: ActForm = {
  Form: SignFields,
  read: readSignature,
  mainField: signatureFields.byFile,
  typed: () => [],
};

function SignFields({ inHand, language, csrf, hidden, postUrl, iin, programs, errors }: ActView) {
  return (
    <>
      <p class="govuk-body">{workplaceActs[language].signText}</p>
      <SigningForm
        language={language}
        csrf={csrf}
        contentUrl={workplaceCaseAddress(inHand.key, "draft")}
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

async function readSignature(visit: Visit, inHand: CaseInHand): Promise<ReadAct> {
  const { key, prepared, actor, day } = inHand;
  const { pool } = visit.services;
  if (prepared === undefined) throw new Error(`case ${key.caseId} is at its signing with nothing prepared`);
  const { stored: document } = prepared;
  const forProvider = isSignedForProvider(inHand, prepared.document);
  const { iin } = await getPerson(pool, actor.person);
  const check = await checkSignature(visit, {
    content: document.bytes,
    iin,
    use: "sign",
    timeStamp: "inside",
    ...(forProvider && { provider: { bin: day.office.bin } }),
  });
  if ("error" in check) return { errors: { [signatureFields.byFile]: check.error } };
  const cms = cmsBytes(check.cms);
  return {
    command: {
      act: "sign",
      signature: { documentId: document.documentId, sha256: createHash("sha256").update(cms).digest("hex") },
    },
    papers: {
      signatures: [
        {
          signatureId: randomUUID(),
          documentId: document.documentId,
          personId: actor.person,
          cms,
          evidence: evidenceBytes(check.verdict.evidence, check.timeStamps),
        },
      ],
    },
  };
}

/** One signature stands under every paper that signing makes of the document in the case's channel. */
function isSignedForProvider({ law, state }: CaseInHand, { outcome, product }: ResultDocument): boolean {
  const prepared = law.products.filter(({ id }) => id === product);
  return [...prepared, ...signedPapers(law, outcome, state.channel)].some(
    ({ signedAs, channels }) => signedAs === "provider" && (channels === undefined || channels.includes(state.channel)),
  );
}
