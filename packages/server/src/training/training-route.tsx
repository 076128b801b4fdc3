import type { OfficeTime } from "@reglament/calendar";
import type { Reply } from "../reply.ts";
import type { Route } from "../route.ts";
import type { Visit } from "../visit.ts";
import { findClockTargets } from "./clock-targets.ts";
import { listSignIns } from "./sign-ins.ts";
import { trainingTexts } from "./texts.ts";
import { readTrainingFile, type TrainingFile } from "./training-file.ts";
import { TrainingPage } from "./training-page.tsx";

/** GET /training - the world's clock, the way back to the start, the sign-ins. */
export const trainingRoute: Route = {
  method: "GET",
  path: "/training",
  access: { for: "training-administrator" },
  handle: (visit) => showTraining(visit, { date: "", time: "" }, {}),
};

/** Draws the page, perhaps with what was wrongly typed into it. */
export async function showTraining(
  visit: Visit,
  typed: { readonly date: string; readonly time: string },
  errors: Readonly<Record<string, string>>,
): Promise<Reply> {
  const { services, language, world } = visit;
  const file = await readTrainingFile();
  const targets = await findClockTargets(services, world.region, world.now, officeTimeOf(visit, file));
  return {
    title: trainingTexts[language].title,
    ...(Object.keys(errors).length > 0 && { status: 422 }),
    page: (
      <TrainingPage
        language={language}
        world={world}
        targets={targets}
        signIns={listSignIns(file)}
        signingProgram={signingProgramPage(visit)}
        typed={typed}
        errors={errors}
      />
    ),
  };
}

/** Working time of the world's offices, by which the clock's next moments are found. */
export function officeTimeOf({ services }: Visit, file: TrainingFile): OfficeTime {
  const { provider } = services.law.getEdition(file.regulation, file.edition);
  return { calendar: services.law.calendar, hours: provider.hours };
}

/** The stand-in serves its page where its WebSocket listens. */
function signingProgramPage({ services }: Visit): string {
  const [address = "ws://127.0.0.1:13580"] = services.configuration.signingPrograms;
  return address.replace(/^ws/, "http").replace(/\/$/, "");
}
