import { currentWorld, makeWorld } from "@reglament/store";
import { CannotStart } from "../cannot-start.ts";
import type { ModeInput } from "./prepare-training.ts";
import { readAnchors } from "./read-anchors.ts";
import type { PreparedMode } from "./start-command.ts";

/** Revocation lists are fetched by somebody else into the folder; it is looked at this often. */
const REREAD_MS = 60_000;

/** Prepares production: the real world of each region, and trust in the configured anchors alone. */
export async function prepareProduction({ configuration, law, pool }: ModeInput): Promise<PreparedMode> {
  const { anchorsFolder } = configuration;
  if (anchorsFolder === undefined) {
    throw new CannotStart(
      "REGLAMENT_ANCHORS is missing: production needs a folder with the certificates that signatures are trusted by.",
    );
  }
  let known = { at: Date.now(), trust: await readAnchors(anchorsFolder) };
  if (known.trust.anchors.length === 0) throw new CannotStart(`${anchorsFolder} holds no root certificate.`);
  for (const region of new Set(law.listRegulations().map((regulation) => regulation.region))) {
    if ((await currentWorld(pool, region)) === undefined) await makeRealWorld(pool, region);
  }
  return {
    async trustAt() {
      if (Date.now() - known.at > REREAD_MS) known = { at: Date.now(), trust: await readAnchors(anchorsFolder) };
      return known.trust;
    },
    told: [],
  };
}

async function makeRealWorld(pool: ModeInput["pool"], baseRegion: string): Promise<void> {
  const now = Date.now() as Parameters<typeof makeWorld>[1]["realBase"];
  await makeWorld(pool, { baseRegion, ordinal: 0, legalBase: now, realBase: now });
}
