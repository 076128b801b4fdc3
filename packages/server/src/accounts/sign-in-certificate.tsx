import { findAccount } from "@reglament/store";
import { Button } from "../components/button.tsx";
import { checkSignature } from "../read-signature.ts";
import type { Reply } from "../reply.ts";
import type { Route } from "../route.ts";
import type { Visit } from "../visit.ts";
import {
  type CertificateChallenge,
  challengeBytes,
  findChallenge,
  makeChallenge,
  takeChallenge,
} from "./certificate-challenge.ts";
import { certificateTexts } from "./certificate-texts.ts";
import { proofReply } from "./proof-page.tsx";
import { readIin } from "./read-iin.ts";
import { enter, signInReply } from "./sign-in.tsx";

const beginPath = "/sign-in/certificate";
const proofPath = "/sign-in/proof/:token";

/** GET /sign-in/certificate - the sign-in page, where its form was posted to. */
export const showSignInByCertificate: Route = {
  method: "GET",
  path: beginPath,
  access: { for: "anyone" },
  async handle(visit) {
    return signInReply(visit, visit.query["return"], {});
  },
};

/** POST /sign-in/certificate - makes a challenge for the number typed. */
export const beginSignInByCertificate: Route = {
  method: "POST",
  path: beginPath,
  access: { for: "anyone" },
  body: "form",
  requestsPerMinute: 60,
  async handle(visit) {
    const returnTo = visit.form["return"];
    const read = readIin(visit);
    if ("error" in read) return signInReply(visit, returnTo, { iin: read.error });
    return { redirect: `/sign-in/proof/${await makeChallenge(visit, read.iin, returnTo ?? "")}` };
  },
};

/** GET /sign-in/proof/:token - asks for a signature with the key for signing in. */
export const showSignInProof: Route = {
  method: "GET",
  path: proofPath,
  access: { for: "anyone" },
  async handle(visit) {
    const challenge = await findChallenge(visit);
    return challenge === undefined ? expired(visit) : proof(visit, challenge, undefined);
  },
};

/** GET /sign-in/proof/:token/challenge - the bytes to be signed. */
export const downloadSignInChallenge: Route = {
  method: "GET",
  path: `${proofPath}/challenge`,
  access: { for: "anyone" },
  async handle(visit) {
    const challenge = await findChallenge(visit);
    if (challenge === undefined) return { notFound: true };
    return {
      download: challengeBytes(visit.services, tokenOf(visit), challenge),
      mediaType: "application/octet-stream",
      fileName: "reglament-sign-in.txt",
    };
  },
};

/** POST /sign-in/proof/:token - a good signature by the owner of the number signs in. */
export const proveByCertificate: Route = {
  method: "POST",
  path: proofPath,
  access: { for: "anyone" },
  body: "form",
  requestsPerMinute: 60,
  async handle(visit) {
    const challenge = await findChallenge(visit);
    if (challenge === undefined) return expired(visit);
    const { iin, returnTo } = challenge;
    const content = challengeBytes(visit.services, tokenOf(visit), challenge);
    const checked = await checkSignature(visit, { content, iin, use: "authenticate" });
    if ("error" in checked) return proof(visit, challenge, checked.error);
    if ((await takeChallenge(visit)) === undefined) return expired(visit);
    const account = await findAccount(visit.services.pool, iin);
    const back = returnTo === "" ? undefined : returnTo;
    if (account === undefined) {
      return signInReply({ ...visit, form: { iin } }, back, { iin: certificateTexts[visit.language].noAccount });
    }
    return enter(visit, account.personId, "certificate", back);
  },
};

function tokenOf({ params }: Visit): string {
  return params["token"] ?? "";
}

function proof(visit: Visit, { iin }: CertificateChallenge, error: string | undefined): Reply {
  return proofReply(visit, iin, certificateTexts[visit.language], error);
}

function expired({ language }: Visit): Reply {
  const t = certificateTexts[language];
  return {
    status: 404,
    title: t.proofTitle,
    page: (
      <>
        <h1 class="govuk-heading-l">{t.proofTitle}</h1>
        <p class="govuk-body">{t.expired}</p>
        <Button href="/sign-in" kind="secondary">
          {t.again}
        </Button>
      </>
    ),
  };
}
