import type { Instant } from "@reglament/calendar";
import type { Case, Situation } from "@reglament/engine";
import { type CaseInTime, findOffice, listOfficesById, type Office } from "@reglament/store";
import type { Services } from "../services.ts";
import { momentIn, officeTimesUnder } from "../situation.ts";

/**
 * Returns what gives each case of a round its situation. The offices of all of them are read at once.
 *
 * It is for what the system does in a case that is there already: who works where, whom the case concerns, what else is in
 * force and confirmed isn't known here, and none of that bears on it.
 *
 * @param world - with the legal moment of the round
 * @param cases - of the round
 */
export async function situationsOf(
  { pool, law }: Pick<Services, "pool" | "law">,
  { region, now }: { readonly region: string; readonly now: Instant },
  cases: readonly CaseInTime[],
): Promise<(caseId: string, state: Case | undefined) => Promise<Situation>> {
  const ids = cases.flatMap(({ office, centre = office, department = office }) => [office, centre, department]);
  const offices = new Map<string, Office | undefined>();
  for (const office of await listOfficesById(pool, region, [...new Set(ids)])) offices.set(office.officeId, office);

  /** One that the case got since it was listed is read when it is met. */
  async function officeOf(id: string | undefined): Promise<Office | undefined> {
    if (id === undefined) return undefined;
    if (offices.has(id)) return offices.get(id);
    const office = await findOffice(pool, region, id);
    offices.set(id, office);
    return office;
  }

  return async (caseId, state) => {
    if (state === undefined) throw new Error(`there is no case ${caseId}`);
    const [provider, centre, department] = await Promise.all(
      [state.office, state.centre, state.department].map(officeOf),
    );
    if (provider === undefined) throw new Error(`the office of case ${caseId} is gone`);
    const edition = law.getEdition(state.regulation, state.edition);
    return {
      now: momentIn(state, now),
      law: edition,
      inForce: { edition },
      confirmations: new Map(),
      times: officeTimesUnder(law, edition, { provider, centre, department }),
      parties: [],
      worksAs: () => false,
      isOfficeOf: () => false,
      blankInStock: () => false,
    };
  };
}
