import { MessagePage } from "../pages/message-page.tsx";
import { checkSignature } from "../read-signature.ts";
import type { Reply } from "../reply.ts";
import type { Route } from "../route.ts";
import { beginSession } from "../sessions.ts";
import type { Visit } from "../visit.ts";
import { nameOf } from "./name-of-signer.ts";
import { openAccount } from "./open-account.ts";
import { proofReply } from "./proof-page.tsx";
import { challengeOf, findRegistration, type Registration, takeRegistration } from "./registration.ts";
import { accountTexts } from "./texts.ts";

/** GET /register/proof/:token - asks for a signature with the key for signing in. */
export const showProof: Route = {
  method: "GET",
  path: "/register/proof/:token",
  access: { for: "anyone" },
  async handle(visit) {
    const registration = await findRegistration(visit);
    return registration === undefined ? expired(visit) : proof(visit, registration, undefined);
  },
};

/** GET /register/proof/:token/challenge - the bytes to be signed. */
export const downloadChallenge: Route = {
  method: "GET",
  path: "/register/proof/:token/challenge",
  access: { for: "anyone" },
  async handle(visit) {
    const registration = await findRegistration(visit);
    if (registration === undefined) return { notFound: true };
    return {
      download: challengeOf(visit.services, tokenOf(visit), registration),
      mediaType: "application/octet-stream",
      fileName: "reglament-registration.txt",
    };
  },
};

/** POST /register/proof/:token - a good signature by the owner of the number opens the account and signs in. */
export const proveIin: Route = {
  method: "POST",
  path: "/register/proof/:token",
  access: { for: "anyone" },
  body: "form",
  requestsPerMinute: 60,
  async handle(visit) {
    const { services } = visit;
    const registration = await findRegistration(visit);
    if (registration === undefined) return expired(visit);
    const content = challengeOf(services, tokenOf(visit), registration);
    const checked = await checkSignature(visit, { content, iin: registration.iin, use: "authenticate" });
    if ("error" in checked) return proof(visit, registration, checked.error);
    if ((await takeRegistration(visit)) === undefined) return expired(visit);
    const personId = await openAccount(services, {
      iin: registration.iin,
      name: nameOf(checked.verdict),
      passwordHash: registration.passwordHash,
      provenBy: "certificate",
    });
    if (personId === undefined) return proof(visit, registration, accountTexts[visit.language].deactivated);
    return { redirect: "/cabinet", signIn: await beginSession(visit, personId, "certificate") };
  },
};

function tokenOf({ params }: Visit): string {
  return params["token"] ?? "";
}

function proof(visit: Visit, { iin }: Registration, error: string | undefined): Reply {
  return proofReply(visit, iin, accountTexts[visit.language], error);
}

function expired({ language }: Visit): Reply {
  const t = accountTexts[language];
  return {
    status: 404,
    title: t.proofTitle,
    page: <MessagePage language={language} title={t.proofTitle} text={t.proofExpired} />,
  };
}
