import type { Services } from "./services.ts";
import { textOf } from "./texts/dictionary.ts";
import { frame } from "./texts/frame.ts";
import type { Language } from "./texts/language.ts";
import { momentInWords } from "./texts/moment-in-words.ts";
import type { Visit } from "./visit.ts";

/**
 * Returns what the banner of the training mode says: with the time of the region's world unless the page is about no one
 * region, or the mode alone where the world can't be read; undefined in production.
 */
export function trainingBanner(
  { configuration, law }: Services,
  language: Language,
  world: Visit["world"] | undefined,
): string | undefined {
  if (configuration.mode !== "training") return undefined;
  const t = frame[language];
  if (world === undefined) return `${t.training}.`;
  if (!world.isMeant) return t.trainingAnywhere;
  const region = law.findRegion(world.baseRegion);
  const moment = momentInWords(world.now, world.zone, language);
  return t.trainingBanner(region === undefined ? moment : `${textOf(region.title, language)}, ${moment}`);
}
