import type { OfficeTime } from "@reglament/calendar";
import { findWorld } from "@reglament/store";
import type { Visit } from "../visit.ts";
import { readTrainingFiles, type TrainingFile } from "./training-file.ts";

/** The training files of the regions whose law is read, and the one of the world that the page is about. */
export interface TrainingOfWorld {
  readonly file: TrainingFile;
  readonly files: readonly TrainingFile[];
}

/** Finds what the page's world was made from; undefined where training has no such world. */
export async function findTraining({ services, world, params }: Visit): Promise<TrainingOfWorld | undefined> {
  const named = params["region"] ?? world.region;
  // A word that names no region led to the world of the visitor's other pages; a region may be without a world as yet.
  if (![world.region, world.baseRegion].includes(named)) return undefined;
  if ((await findWorld(services.pool, world.region)) === undefined) return undefined;
  const files = await readTrainingFiles(services.law);
  const file = files.find(({ region }) => region === world.baseRegion);
  return file && { file, files };
}

/** Working time of the world's offices, by which the clock's next moments are found. */
export function officeTimeOf({ services }: Visit, { regulations: [first] }: TrainingFile): OfficeTime {
  if (first === undefined) throw new Error("a training file names at least one regulation");
  const { provider } = services.law.getEdition(first.key, first.edition);
  return { calendar: services.law.calendar, hours: provider.hours };
}

/** Address of a training page of a region: `/training/kostanay/clock`. */
export function trainingAddress({ region }: Pick<TrainingFile, "region">, page = ""): string {
  return page === "" ? `/training/${region}` : `/training/${region}/${page}`;
}
