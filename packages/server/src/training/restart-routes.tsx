import { findWorld } from "@reglament/store";
import type { Route } from "../route.ts";
import { momentInWords } from "../texts/moment-in-words.ts";
import { ConfirmPage } from "./confirm-page.tsx";
import { startTrainingAnew } from "./load-training.ts";
import { trainingTexts } from "./texts.ts";
import { readTrainingFile } from "./training-file.ts";

/** GET /training/restart - asks whether to go back to the start. */
const confirmRestart: Route = {
  method: "GET",
  path: "/training/restart",
  access: { for: "training-administrator" },
  async handle({ language, world, csrf }) {
    const t = trainingTexts[language];
    const file = await readTrainingFile();
    return {
      title: t.confirmRestart,
      page: (
        <ConfirmPage
          title={t.confirmRestart}
          warning={t.restartWarning}
          rows={[
            { key: t.from, value: momentInWords(world.now, world.zone, language) },
            { key: t.to, value: momentInWords(file.startsAt, file.zone, language) },
          ]}
          action="/training/restart"
          fields={{ region: world.region }}
          csrf={csrf}
          confirm={t.restartNow}
          cancel={t.cancel}
        />
      ),
    };
  },
};

/** POST /training/restart - makes a new world; sent twice, only one. */
const restart: Route = {
  method: "POST",
  path: "/training/restart",
  access: { for: "training-administrator" },
  body: "form",
  async handle({ services, world, form }) {
    const left = await findWorld(services.pool, form["region"] ?? "");
    if (left !== undefined && left.region === world.region) {
      await startTrainingAnew(services.pool, await readTrainingFile(), left, services.realNow());
    }
    return { redirect: "/training" };
  },
};

export const restartRoutes: readonly Route[] = [confirmRestart, restart];
