import { makePerson, makeWorld, type Pool, type Step, saveOffice, stepStatement, stepValues } from "@reglament/store";

/**
 * What one measurement runs on: a world of its own with one open case for each
 * client, so that every measurement starts from the same state and no two
 * clients meet on a case. With numbers they all meet on the office's counter.
 */
export interface Track {
  readonly region: string;
  readonly numbered: boolean;
  readonly clients: number;
}

const monday = Date.parse("2019-06-10T10:00:00+06:00") as Step["row"]["filedAt"];
const official = uuidOf(1n);
const text = { kk: "№ 1 мектеп", ru: "Школа № 1", en: "School No. 1" };
let ordinal = 0;

/** Makes the world and opens the cases. */
export async function makeTrack(pool: Pool, numbered: boolean, clients: number): Promise<Track> {
  ordinal += 1;
  const world = await makeWorld(pool, { baseRegion: "bench", ordinal, legalBase: monday, realBase: monday });
  if (world === undefined) throw new Error("the database of a benchmark must be empty");
  await saveOffice(pool, world.region, { officeId: "school-1", names: text, address: text });
  await makePerson(pool, { personId: official, iin: "900101700017", name: "Әлия" });
  const track = { region: world.region, numbered, clients };
  for (let client = 0; client < clients; client += 1) {
    const { rows } = await pool.query(stepStatement, stepValues([theStep(track, client, 0)]));
    if (rows.length !== 1) throw new Error("a case wasn't opened");
  }
  return track;
}

/** The client's step after so many others: one event, one notice, and on a numbered track an incoming number. */
export function theStep(track: Track, client: number, version: number): Step {
  const happening = { at: monday, by: official };
  return {
    region: track.region,
    caseId: caseIdOf(client),
    commandId: commandIdOf(client, version),
    expectedVersion: version,
    events: [
      track.numbered && version > 0
        ? { type: "registered", ...happening, product: "acceptance-receipt" }
        : { type: "executor-appointed", ...happening, executor: official },
    ],
    row: {
      regulation: "kostanay/school-enrolment",
      edition: "2019-01-01",
      channel: "portal",
      office: "school-1",
      filedAt: monday,
      filedBy: official,
      step: "examination",
      nextMoment: monday,
      calendarVersion: "kazakhstan-2019",
    },
    notices: [{ messageId: commandIdOf(client, version), kind: "registered", personId: official }],
    ...(track.numbered &&
      version > 0 && { numbers: [{ event: 0, kind: "incoming", office: "school-1", year: 2019 } as const] }),
  };
}

/** Throws unless the track's cases have gone exactly so many steps: a stale step doesn't count as done. */
export async function requireSteps(pool: Pool, { region, clients }: Track, steps: number): Promise<void> {
  const { rows } = await pool.query<{ steps: number }>(
    "select sum(version)::integer as steps from cases where region = $1",
    [region],
  );
  const found = (rows[0]?.steps ?? 0) - clients;
  if (found !== steps) throw new Error(`${steps} steps were counted, but the cases have gone ${found}`);
}

function caseIdOf(client: number): string {
  return uuidOf(BigInt(client) + 1n);
}

/** Also the message's id: both are unique within a track. */
export function commandIdOf(client: number, version: number): string {
  return uuidOf((BigInt(client) + 1n) * 1_000_000_000n + BigInt(version));
}

function uuidOf(number: bigint): string {
  return number
    .toString(16)
    .padStart(32, "0")
    .replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, "$1-$2-$3-$4-$5");
}
