import { saveAnswers } from "@reglament/store";
import type { Route } from "../route.ts";
import { draftAddress } from "./addresses.ts";
import { checkAnswer } from "./check-answer.ts";
import { isReply, takeDraft } from "./draft-in-hand.ts";
import { addressAfter, questionReply } from "./question-page.tsx";
import { questionPages } from "./question-pages.ts";

/** POST /drafts/:region/:draftId/questions/:question - an answer is checked, saved, and the next question shown. */
export const answerQuestion: Route = {
  method: "POST",
  path: "/drafts/:region/:draftId/questions/:question",
  access: { for: "draft-owner", purpose: "own-draft" },
  body: "form",
  async handle(visit) {
    const taken = await takeDraft(visit);
    if (isReply(taken)) return taken;
    const { draft, edition, offices, today } = taken;
    const question = taken.pages.find(({ id }) => id === visit.params["question"]);
    if (question === undefined) return { notFound: true };
    const typed = visit.form[question.id] ?? "";
    const checked = checkAnswer(question, typed, {
      training: visit.services.configuration.mode === "training",
      today,
      answers: taken.answers,
      questions: edition.questions,
      offices: offices.map(({ officeId }) => officeId),
    });
    if ("problem" in checked) return questionReply(visit, taken, question, { value: typed, refused: checked });
    const answers = { ...taken.answers, [question.id]: checked.value };
    await saveAnswers(visit.services.pool, {
      region: draft.region,
      draftId: draft.draftId,
      answers: { [question.id]: checked.value },
      ...(question.kind === "office" ? { office: checked.value } : {}),
      changedAt: visit.world.now,
    });
    if (visit.query["return"] === "check") return { redirect: draftAddress(draft, "check") };
    const pages = questionPages(edition, draft.channel, answers);
    return { redirect: addressAfter({ draft, pages }, question) };
  },
};
