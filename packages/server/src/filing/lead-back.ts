import type { Route } from "../route.ts";
import { draftAddress } from "./addresses.ts";

/**
 * Pages for addresses that are only posted to. A refused form stands at such an
 * address; whoever reloads it, changes the language there or signs in again
 * gets to the page that the form belongs to.
 */
export const leadBackRoutes: readonly Route[] = [
  leadBack("documents/:kind", "documents"),
  leadBack("file", "sign"),
  leadBack("file-on-paper", "check"),
  {
    method: "GET",
    path: "/drafts/:region/:draftId/take-over",
    access: { for: "draft-counter", purpose: "draft-takeover" },
    handle: async () => ({ redirect: "/workplace/applications/new" }),
  },
];

function leadBack(posted: string, page: string): Route {
  return {
    method: "GET",
    path: `/drafts/:region/:draftId/${posted}`,
    access: { for: "draft-owner", purpose: "own-draft" },
    async handle({ params }) {
      const { region = "", draftId = "" } = params;
      return { redirect: draftAddress({ region, draftId }, page) };
    },
  };
}
