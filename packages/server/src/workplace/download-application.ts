import type { Route } from "../route.ts";
import { takeCase } from "./case-in-hand.ts";

/** GET /workplace/cases/:region/:caseId/application - the exact bytes that an operator signs for the request. */
export const downloadApplication: Route = {
  method: "GET",
  path: "/workplace/cases/:region/:caseId/application",
  access: { for: "office-of-case", purpose: "draft" },
  async handle(visit) {
    const application = (await takeCase(visit))?.application;
    if (application === undefined) return { notFound: true };
    return { download: application.bytes, mediaType: "application/json", fileName: "application.json" };
  },
};
