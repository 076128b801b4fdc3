import type { Route } from "../route.ts";
import { isReply, takeDraft } from "./draft-in-hand.ts";
import { questionReply } from "./question-page.tsx";

/** GET /drafts/:region/:draftId/questions/:question - one question, filled with what was answered or kept from before. */
export const showQuestion: Route = {
  method: "GET",
  path: "/drafts/:region/:draftId/questions/:question",
  access: { for: "draft-owner", purpose: "own-draft" },
  async handle(visit) {
    const taken = await takeDraft(visit);
    if (isReply(taken)) return taken;
    const question = taken.pages.find(({ id }) => id === visit.params["question"]);
    if (question === undefined) return { notFound: true };
    const value = visit.kept?.[question.id] ?? taken.answers[question.id] ?? "";
    return questionReply(visit, taken, question, { value });
  },
};
