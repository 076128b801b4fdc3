import { randomUUID } from "node:crypto";
import { isRejected } from "@reglament/engine";
import type { ChannelId } from "@reglament/regulation";
import { verifyCms } from "@reglament/signature";
import { carryOutCommand, currentWorld, legalNow, listOffices, makeDraft, storeAttachment } from "@reglament/store";
import { applicationRecord, recordBytes } from "../../filing/application-record.ts";
import { filingOf } from "../../filing/filing-of.ts";
import { loadOfficeDay } from "../../situation.ts";
import type { TestServer } from "../../testing/a-server.ts";
import { workplaceCaseAddress } from "../addresses.ts";

/** Documents that the training world has confirmed, all of them needed for a child of Kazakhstan. */
const ordinaryDocuments = [
  "birth-certificate-or-identity",
  "health-certificate-063",
  "health-certificate-026",
  "photographs",
] as const;

export interface FiledCase {
  readonly caseId: string;
  /** Address of its page at the workplace. */
  readonly address: string;
}

/**
 * Files an application of Aidana's for her son at school No. 7, complete unless said otherwise, by the command alone;
 * `fileOverPortal` goes the way of the pages.
 *
 * @param options.without - questions left open and documents not attached
 */
export async function aFiledCase(
  server: TestServer,
  options: { readonly channel?: ChannelId; readonly office?: string; readonly without?: readonly string[] } = {},
): Promise<FiledCase> {
  const { services, region } = server;
  const { channel = "portal", office = "school-7", without = [] } = options;
  const world = await currentWorld(services.pool, "kostanay");
  if (world === undefined) throw new Error("the training world isn't there");
  const now = legalNow(world, services.realNow());
  const regulation = "kostanay/school-enrolment";
  const edition = services.law.getEdition(regulation, "2019-01-01");
  const filedBy = channel === "portal" ? await server.idOf("aidana") : await server.idOf("aigul");
  const draftId = randomUUID();
  await makeDraft(services.pool, {
    region,
    draftId,
    regulation,
    channel,
    office,
    answers: {},
    madeAt: now,
    personId: filedBy,
    edition: edition.id,
  });
  const attachments = [];
  for (const kind of ordinaryDocuments.filter((id) => !without.includes(id))) {
    const fileName = `${kind}.pdf`;
    const file = { region, attachmentId: randomUUID(), draftId, kind, fileName, mediaType: "application/pdf" };
    const stored = await storeAttachment(services.pool, file, chunksOf(`%PDF-1.4 ${kind}`), { maxBytes: 10_000 });
    if ("rejected" in stored) throw new Error(stored.rejected);
    attachments.push({ ...file, ...stored });
  }
  const answers = Object.fromEntries(
    Object.entries({
      "kind-of-study": "full-time",
      class: "1",
      "child-iin": server.iinOf("alikhan"),
      "child-name": "Қасымов Әлихан Арманұлы",
      "child-birth-date": "2012-08-14",
      "child-citizenship": "kazakhstan",
      "representative-kind": "parent",
      "representative-iin": server.iinOf("aidana"),
      "representative-name": "Қасымова Айдана Нұрланқызы",
      "actual-residence": "Қостанай, Жаңа Толқын көшесі, 12",
    }).filter(([question]) => !without.includes(question)),
  );
  const record = applicationRecord({
    region,
    draftId,
    edition,
    channel,
    office,
    answers,
    attachments,
    preparedAt: now,
  });
  const bytes = recordBytes(record);
  const trust = await services.trustAt(region, now);
  const cms = server.sign("aidana", bytes);
  const { evidence } = verifyCms({ cms, content: bytes, trust, at: now, use: "sign" });
  const signature = channel === "portal" ? { personId: filedBy, cms, evidence } : undefined;
  const caseId = randomUUID();
  const outcome = await carryOutCommand(services.pool, {
    region,
    caseId,
    commandId: randomUUID(),
    actor: { person: filedBy, roles: channel === "portal" ? [] : [{ role: "chancellery", office }] },
    ...(await filingOf(services.pool, edition, { bytes, record }, signature)),
    lawOf: services.law.getEdition,
    async situationOf(state) {
      const day = await loadOfficeDay(services, { region, now }, { regulation, office });
      if (day === undefined)
        throw new Error(
          `there is no office ${office} among ${JSON.stringify(await listOffices(services.pool, region))}`,
        );
      return day.situationOf(state);
    },
  });
  if (isRejected(outcome)) throw new Error(`filing was rejected: ${outcome.rejected} ${JSON.stringify(outcome.facts)}`);
  return { caseId, address: workplaceCaseAddress({ region, caseId }) };
}

async function* chunksOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}
