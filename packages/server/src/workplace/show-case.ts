import type { Route } from "../route.ts";
import { takeCase } from "./case-in-hand.ts";
import { caseReply } from "./case-reply.tsx";

/** GET /workplace/cases/:region/:caseId - the case as the office's people see it. */
export const showCase: Route = {
  method: "GET",
  path: "/workplace/cases/:region/:caseId",
  access: { for: "office-of-case", roles: ["chancellery", "head", "executor"] },
  async handle(visit) {
    const inHand = await takeCase(visit, "case-page");
    return inHand === undefined ? { notFound: true } : caseReply(visit, inHand);
  },
};
