import { randomUUID } from "node:crypto";
import { getPerson } from "@reglament/store";
import type { Reply } from "../../reply.ts";
import type { Route } from "../../route.ts";
import { signMany as texts } from "../../texts/sign-many.ts";
import { chosenCases, mostAtOnce } from "./chosen-cases.ts";
import { SignManyPage } from "./sign-many-page.tsx";
import { type SignedOne, signOne } from "./sign-one.ts";
import { SignedManyPage } from "./signed-many-page.tsx";
import { visitCase } from "./visit-case.ts";

const path = "/workplace/sign";
const access = { for: "official", roles: ["chancellery", "head", "executor"] } as const;

/** GET /workplace/sign?case-<id>=yes&… - the documents of the chosen cases, to be read and signed in one go. */
export const showSignMany: Route = {
  method: "GET",
  path,
  access,
  async handle(visit): Promise<Reply> {
    const { language, visitor, services } = visit;
    if (visitor === undefined) return { notFound: true };
    const chosen = chosenCases(visit.kept ?? visit.query);
    const cases = [];
    for (const caseId of chosen.slice(0, mostAtOnce)) {
      const visited = await visitCase(visit, caseId, "case-page");
      if (visited !== undefined) cases.push({ inHand: visited.inHand, commandId: randomUUID() });
    }
    const { iin } = await getPerson(services.pool, visitor.person);
    return {
      title: texts[language].title,
      scripts: ["sign"],
      page: (
        <SignManyPage
          language={language}
          csrf={visit.csrf}
          iin={iin}
          programs={services.configuration.signingPrograms}
          cases={cases}
          cutAt={chosen.length > mostAtOnce ? mostAtOnce : undefined}
        />
      ),
    };
  },
};

/**
 * POST /workplace/sign - each case's signature is a command of its own, and the page tells what became of each.
 *
 * Sent again, the form is answered alike: the commands bring their ids along.
 */
export const signMany: Route = {
  method: "POST",
  path,
  access,
  body: "form",
  // Forty signatures, each with its chain and a time stamp, in base64.
  formBytes: 2 * 1024 * 1024,
  async handle(visit) {
    const { language, csrf, form } = visit;
    const told: SignedOne[] = [];
    // One after the other: a head who signs forty documents takes no more of the system than one who signs one.
    for (const caseId of chosenCases(form).slice(0, mostAtOnce)) told.push(await signOne(visit, caseId));
    return {
      title: texts[language].resultTitle,
      page: <SignedManyPage language={language} csrf={csrf} told={told} sent={form} />,
    };
  },
};
