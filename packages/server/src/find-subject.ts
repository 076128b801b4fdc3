import { findDraft, type LoadedCase, listParties, loadCase } from "@reglament/store";
import type { Seat, Subject } from "./access.ts";
import { seatOfDraft } from "./filing/counter.ts";
import { isUuid } from "./is-uuid.ts";
import type { Services } from "./services.ts";

/**
 * Whether the parameters of an address can name anything: ids are UUIDs, and no other has control characters. What
 * can't is answered 404, before anything is looked up.
 */
export function canNameAnything(params: Readonly<Record<string, string>>): boolean {
  return Object.entries(params).every(([name, value]) =>
    name === "draftId" || name === "caseId" || name === "attachmentId" ? isUuid(value) : !/\p{C}/u.test(value),
  );
}

/** Loads what the access rule needs of the thing that the address names by `:region` with `:draftId`, `:caseId` or `:office`. */
export async function findSubject(services: Services, params: Readonly<Record<string, string>>): Promise<Subject> {
  const { region, draftId, caseId, office } = params;
  if (region === undefined) return {};
  const [ofDraft, ofCase] = await Promise.all([
    draftId !== undefined ? subjectOfDraft(services, region, draftId) : {},
    caseId !== undefined ? subjectOfCase(services, region, caseId) : {},
  ]);
  return { ...ofDraft, ...ofCase, ...(office === undefined ? {} : { office: { region, office } }) };
}

async function subjectOfDraft({ pool }: Services, region: string, draftId: string): Promise<Subject> {
  const draft = await findDraft(pool, region, draftId);
  if (draft === undefined) return {};
  const seat = seatOfDraft(draft);
  return { draftOwner: draft.personId, ...(seat === undefined ? {} : { draftCounter: seat }) };
}

async function subjectOfCase({ pool, law }: Services, region: string, caseId: string): Promise<Subject> {
  const [loaded, parties] = await Promise.all([
    loadCase(pool, law.getEdition, region, caseId),
    listParties(pool, region, caseId),
  ]);
  if (loaded === undefined) return {};
  const { channel, filedBy } = loaded.case;
  const people = parties.flatMap(({ personId }) => (personId === undefined ? [] : [personId]));
  return {
    loadedCase: loaded,
    caseRegion: region,
    caseSeats: seatsOf(region, loaded),
    // A paper application was entered by an official, who isn't a party of the case.
    caseParties: channel === "portal" ? [...people, filedBy] : people,
  };
}

/** Where the case is worked on, and by whom: the roles of each party as its edition names them. */
function seatsOf(region: string, { case: state, law }: LoadedCase): readonly Seat[] {
  const seats = [
    { office: state.office, party: law.provider },
    { office: state.centre, party: law.centre },
    { office: state.department, party: law.department },
  ];
  return seats.flatMap(({ office, party }) =>
    office === undefined || party === undefined ? [] : [{ region, office, roles: party.roles.map(({ id }) => id) }],
  );
}
