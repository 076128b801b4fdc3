import type { Services } from "./services.ts";
import { frame } from "./texts/frame.ts";
import type { Language } from "./texts/language.ts";
import { momentInWords } from "./texts/moment-in-words.ts";
import type { Visit } from "./visit.ts";

/**
 * Returns what the banner of the training mode says: with the world's time, or the mode alone where the world can't
 * be read; undefined in production.
 */
export function trainingBanner(
  { configuration }: Services,
  language: Language,
  world: Visit["world"] | undefined,
): string | undefined {
  if (configuration.mode !== "training") return undefined;
  const t = frame[language];
  return world === undefined ? `${t.training}.` : t.trainingBanner(momentInWords(world.now, world.zone, language));
}
