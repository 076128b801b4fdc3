import { findWorld } from "@reglament/store";
import type { Route } from "../route.ts";
import { textOf } from "../texts/dictionary.ts";
import { momentInWords } from "../texts/moment-in-words.ts";
import { ConfirmPage } from "./confirm-page.tsx";
import { startTrainingAnew } from "./load-training.ts";
import { trainingTexts } from "./texts.ts";
import type { TrainingFile, TrainingStart } from "./training-file.ts";
import { findTraining, trainingAddress } from "./training-of-world.ts";

/** GET /training/:region/restart - asks whether to go back to the start. */
const confirmRestart: Route = {
  method: "GET",
  path: "/training/:region/restart",
  access: { for: "training-administrator" },
  async handle(visit) {
    const { language, world, csrf, query } = visit;
    const t = trainingTexts[language];
    const training = await findTraining(visit);
    const start = training && findStart(training.file, query["start"]);
    if (training === undefined || start === undefined) return { notFound: true };
    const { file } = training;
    return {
      title: t.confirmRestart,
      page: (
        <ConfirmPage
          title={t.confirmRestart}
          warning={t.restartWarning}
          rows={[
            { key: t.from, value: momentInWords(world.now, world.zone, language) },
            { key: t.to, value: momentInWords(start.at, file.zone, language) },
            ...(start.title === undefined ? [] : [{ key: t.tried, value: textOf(start.title, language) }]),
          ]}
          action={trainingAddress(file, "restart")}
          back={trainingAddress(file)}
          fields={{ region: world.region, start: start.id }}
          csrf={csrf}
          confirm={t.restartNow}
          cancel={t.cancel}
        />
      ),
    };
  },
};

/** POST /training/:region/restart - makes a new world; sent twice, only one. */
const restart: Route = {
  method: "POST",
  path: "/training/:region/restart",
  access: { for: "training-administrator" },
  body: "form",
  async handle(visit) {
    const { services, world, form } = visit;
    const training = await findTraining(visit);
    const left = await findWorld(services.pool, form["region"] ?? "");
    const start = training && findStart(training.file, form["start"]);
    if (training === undefined || start === undefined) return { notFound: true };
    if (left !== undefined && left.region === world.region) {
      await startTrainingAnew(services.pool, training.file, left, services.realNow(), start);
    }
    return { redirect: trainingAddress(training.file) };
  },
};

export const restartRoutes: readonly Route[] = [confirmRestart, restart];

/** The start of this id; without one the first. */
function findStart({ starts }: TrainingFile, id: string | undefined): TrainingStart | undefined {
  return id === undefined ? starts[0] : starts.find((start) => start.id === id);
}
