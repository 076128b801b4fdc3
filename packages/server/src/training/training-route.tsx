import { currentWorld, legalNow } from "@reglament/store";
import { zoneOf } from "../find-world.ts";
import type { Reply } from "../reply.ts";
import type { Route } from "../route.ts";
import type { Visit } from "../visit.ts";
import { findClockTargets } from "./clock-targets.ts";
import { listSignIns } from "./sign-ins.ts";
import { trainingTexts } from "./texts.ts";
import type { TrainingFile } from "./training-file.ts";
import { findTraining, officeTimeOf, trainingAddress } from "./training-of-world.ts";
import { type OtherWorld, TrainingPage } from "./training-page.tsx";

/** GET /training - the world in which the visitor's pages are; from there the others are found. */
const showDefault: Route = {
  method: "GET",
  path: "/training",
  access: { for: "training-administrator" },
  handle: (visit) => showTraining(visit, { date: "", time: "" }, {}),
};

/** GET /training/:region - a world's clock, the way back to the start, the sign-ins. */
const showRegion: Route = { ...showDefault, path: "/training/:region" };

export const showTrainingRoutes: readonly Route[] = [showDefault, showRegion];

/** Draws the page, perhaps with what was wrongly typed into it. */
export async function showTraining(
  visit: Visit,
  typed: { readonly date: string; readonly time: string },
  errors: Readonly<Record<string, string>>,
): Promise<Reply> {
  const { services, language, world } = visit;
  const training = await findTraining(visit);
  if (training === undefined) return { notFound: true };
  const { file, files } = training;
  const targets = await findClockTargets(services, world.region, world.now, officeTimeOf(visit, file));
  return {
    title: trainingTexts[language].title,
    ...(Object.keys(errors).length > 0 && { status: 422 }),
    page: (
      <TrainingPage
        language={language}
        world={world}
        regionTitle={services.law.findRegion(file.region)?.title}
        others={await findOthers(visit, files)}
        addressOf={(page) => trainingAddress(file, page)}
        starts={file.starts}
        targets={targets}
        signIns={listSignIns(file)}
        signingProgram={signingProgramPage(visit)}
        typed={typed}
        errors={errors}
      />
    ),
  };
}

/** The worlds of the other regions, as far as they were made. */
async function findOthers({ services, world }: Visit, files: readonly TrainingFile[]): Promise<readonly OtherWorld[]> {
  const others: OtherWorld[] = [];
  for (const file of files) {
    const title = services.law.findRegion(file.region)?.title;
    const other = file.region === world.baseRegion ? undefined : await currentWorld(services.pool, file.region);
    if (other === undefined || title === undefined) continue;
    const now = legalNow(other, services.realNow());
    others.push({ title, now, zone: zoneOf(services.law, file.region), href: trainingAddress(file) });
  }
  return others;
}

/** The stand-in serves its page where its WebSocket listens. */
function signingProgramPage({ services }: Visit): string {
  const [address = "ws://127.0.0.1:13580"] = services.configuration.signingPrograms;
  return address.replace(/^ws/, "http").replace(/\/$/, "");
}
