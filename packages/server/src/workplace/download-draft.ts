import type { Route } from "../route.ts";
import { takeCase } from "./case-in-hand.ts";

/** GET /workplace/cases/:region/:caseId/draft - the exact bytes that the head signs, or has signed. */
export const downloadDraft: Route = {
  method: "GET",
  path: "/workplace/cases/:region/:caseId/draft",
  access: { for: "office-of-case", purpose: "draft" },
  async handle(visit) {
    const prepared = (await takeCase(visit))?.prepared;
    if (prepared === undefined) return { notFound: true };
    const { bytes, mediaType, product } = prepared.stored;
    return { download: bytes, mediaType, fileName: `${product}.json` };
  },
};
