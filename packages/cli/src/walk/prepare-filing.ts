import { randomUUID } from "node:crypto";
import type { Instant } from "@reglament/calendar";
import type { Actor } from "@reglament/engine";
import type { RoleId } from "@reglament/regulation";
import { applicationRecord, filingOf, recordBytes, signerOf } from "@reglament/server";
import { makeDraft, storeAttachment } from "@reglament/store";
import type { Player } from "./cast.ts";
import { type FilledApplication, playerFor } from "./fill-application.ts";
import { aPage } from "./signed-papers.ts";
import type { PreparedCommand, WalkScene } from "./walk-scene.ts";
import { walkOffices } from "./walk-world.ts";

const MOST_BYTES = 1024;

/** A filing ready to be carried out, with the application's bytes as they are signed and kept. */
export interface PreparedFiling extends PreparedCommand {
  readonly bytes: Uint8Array;
}

/** Writes the draft with its documents, has it signed, and makes the command that files it. */
export async function prepareFiling(
  scene: WalkScene,
  application: FilledApplication,
  filedAt: Instant,
): Promise<PreparedFiling> {
  const { world, request, services } = scene;
  const { edition, channel, goal } = request;
  const signer = signerOfCase(scene, application);
  const counter = counterOf(scene);
  const { player, actor, office } = counter ?? { player: signer, actor: { person: signer.person, roles: [] } };
  const draftId = randomUUID();
  await makeDraft(services.pool, {
    region: world.region,
    draftId,
    personId: player.person,
    regulation: edition.regulation,
    edition: edition.id,
    channel,
    office: walkOffices.provider,
    ...(office === undefined ? {} : { counter: office }),
    answers: application.answers,
    madeAt: filedAt,
  });
  const record = applicationRecord({
    region: world.region,
    draftId,
    edition,
    channel,
    office: walkOffices.provider,
    ...(channel === "centre" ? { centre: walkOffices.centre } : {}),
    answers: application.answers,
    attachments: await attach(scene, draftId, application),
    preparedAt: filedAt,
  });
  const bytes = recordBytes(record);
  const lists = goal.variant === "undetermined-signature" ? "withoutLists" : "withLists";
  const signature =
    counter === undefined ? { personId: signer.person, ...signer.sign(bytes, filedAt, lists) } : undefined;
  return { actor, bytes, ...(await filingOf(services.pool, edition, { bytes, record }, signature)) };
}

/** Whose certificate, or hand, signs the application. */
export function signerOfCase({ cast, request }: WalkScene, { answers }: FilledApplication): Player {
  return playerFor(request, cast, signerOf(request.edition, request.channel, answers));
}

/** At which counter a paper application is handed in, and who sits there; undefined over the portal. */
export function counterOf({
  cast,
  request: { channel },
}: WalkScene): { readonly player: Player; readonly actor: Actor; readonly office: string } | undefined {
  if (channel === "portal") return undefined;
  const role: RoleId = channel === "centre" ? "operator" : "chancellery";
  const office = channel === "centre" ? walkOffices.centre : walkOffices.provider;
  const player = cast.official[role];
  return { player, actor: { person: player.person, roles: [{ role, office }] }, office };
}

async function attach({ services, world }: WalkScene, draftId: string, { documents }: FilledApplication) {
  const stored = [];
  for (const { id: kind } of documents) {
    const attachment = {
      region: world.region,
      attachmentId: randomUUID(),
      draftId,
      kind,
      fileName: `${kind}.pdf`,
      mediaType: "application/pdf",
    };
    const outcome = await storeAttachment(services.pool, attachment, streamOf(aPage(kind)), { maxBytes: MOST_BYTES });
    if ("rejected" in outcome) throw new Error(`the walk's own document wasn't stored: ${outcome.rejected}`);
    stored.push({ ...attachment, ...outcome });
  }
  return stored;
}

async function* streamOf(content: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  yield content;
}
