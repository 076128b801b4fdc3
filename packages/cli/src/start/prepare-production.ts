import { isDeepStrictEqual } from "node:util";
import { makeSignatureServices, trustAtFrom } from "@reglament/server";
import { currentWorld, makeWorld } from "@reglament/store";
import { CannotStart } from "../cannot-start.ts";
import { openGateway } from "../registers/open-gateway.ts";
import type { ModeInput } from "./prepare-training.ts";
import { readAnchors } from "./read-anchors.ts";
import type { PreparedMode } from "./start-command.ts";

/** An operator puts certificates into the folder, and lists where none can be fetched; it is looked at this often. */
const REREAD_MS = 60_000;

/** Prepares production: the real world of each region, and trust in the configured anchors alone. */
export async function prepareProduction({ configuration, law, pool, log }: ModeInput): Promise<PreparedMode> {
  const { anchorsFolder } = configuration;
  if (anchorsFolder === undefined) {
    throw new CannotStart(
      "REGLAMENT_ANCHORS is missing: production needs a folder with the certificates that signatures are trusted by.",
    );
  }
  let known = { at: Date.now(), trust: await readAnchors(anchorsFolder) };
  if (known.trust.anchors.length === 0) throw new CannotStart(`${anchorsFolder} holds no root certificate.`);
  const gateway = configuration.registers?.by === "gateway" ? configuration.registers : undefined;
  const registers = gateway && (await openGateway(gateway));
  for (const region of new Set(law.listRegulations().map((regulation) => regulation.region))) {
    if ((await currentWorld(pool, region)) === undefined) await makeRealWorld(pool, region);
  }
  const signatures = makeSignatureServices({
    pool,
    log,
    realNow: () => Date.now(),
    settings: configuration.trust,
    async believed() {
      if (Date.now() - known.at > REREAD_MS) {
        const trust = await readAnchors(anchorsFolder);
        // What didn't change stays the same object: each worker reads and verifies it once.
        known = { at: Date.now(), trust: isDeepStrictEqual(trust, known.trust) ? known.trust : trust };
      }
      return known.trust;
    },
  });
  return {
    trustAt: trustAtFrom(signatures),
    signatures,
    ...(registers && { registers }),
    told: [],
    stop: () => signatures.own.close(),
  };
}

async function makeRealWorld(pool: ModeInput["pool"], baseRegion: string): Promise<void> {
  const now = Date.now() as Parameters<typeof makeWorld>[1]["realBase"];
  await makeWorld(pool, { baseRegion, ordinal: 0, legalBase: now, realBase: now });
}
