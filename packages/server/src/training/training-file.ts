/**
 * A training world as data: `training/<region>.yaml`.
 *
 * The reader completes what the file only implies: IINs, sign-in passwords,
 * moments. A mistake in the file is a bug of ours, so it throws.
 */

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Instant, instantAt, type OfficeHours, type PlainDate, type Text } from "@reglament/calendar";
import { type ListedOffice, makeTrainingIin, type PartyId, type RoleId } from "@reglament/regulation";
import type { SignerRole } from "@reglament/signature";
import { parse } from "yaml";
import type { Law } from "../services.ts";
import { trainingBin } from "./training-bin.ts";
import { type TrainingFileContent, trainingFileSchema } from "./training-file-schema.ts";

/** One office: invented and named so, or one that the regulation itself lists. */
export interface TrainingOffice {
  readonly id: string;
  readonly party: Exclude<PartyId, "portal">;
  /** Ids of the services that it delivers; absent: each of its region. */
  readonly delivers?: readonly string[];
  readonly names: Text;
  readonly address: Text;
  /** Only where the regulation lists the office with hours of its own. */
  readonly hours?: OfficeHours;
  /** Invented, also of an office that there is. */
  readonly bin: string;
}

/** What certificates say of an official's organisation. */
interface CertifiedPost {
  readonly organisation: string;
  readonly bin: string;
  readonly roles: readonly SignerRole[];
}

/** A regulation that is tried in the world. */
interface TrainedRegulation {
  readonly key: string;
  readonly edition: string;
  /** Items of its standard that count as read in this world. */
  readonly confirmations?: { readonly act: string; readonly clause: string; readonly items: readonly string[] };
}

/** A moment at which a new world's clock may stand. */
export interface TrainingStart {
  readonly id: string;
  readonly at: Instant;
  /** What can be tried from there on; absent where a region has one start only. */
  readonly title?: Text;
}

/** One invented person. */
export interface TrainingPerson {
  /** Short word for the person within the file: `aigul`. */
  readonly id: string;
  /** Surname, first name, patronymic. */
  readonly name: string;
  readonly iin: string;
  readonly birth: string;
  /** Absent for a child and for somebody who is yet to register. */
  readonly password: string | undefined;
  readonly staff: { readonly office: string; readonly role: RoleId } | undefined;
  /** Absent: certificates are the person's own. */
  readonly certifiedPost?: CertifiedPost;
  readonly administers: "administrator" | "training-administrator" | undefined;
  /** Ids of the children for whom the person applies. */
  readonly children: readonly string[];
  /** Whether the person has keys: officials and applicants do. */
  readonly signs: boolean;
  readonly certificate: { readonly from: Instant; readonly until: Instant; readonly revoked: Instant | undefined };
}

/** A training world before it is made. */
export interface TrainingFile {
  readonly region: string;
  readonly regulations: readonly TrainedRegulation[];
  /** Where the first world starts. */
  readonly startsAt: Instant;
  /** Where a world may start, the first one's start first. */
  readonly starts: readonly TrainingStart[];
  readonly zone: string;
  readonly offices: readonly TrainingOffice[];
  readonly people: readonly TrainingPerson[];
  /** Orders by which somebody stands in for another; people by their ids in the file. */
  readonly substitutions: TrainingFileContent["substitutions"];
  /** Blanks that the departments received; people by their ids in the file. */
  readonly blanks: TrainingFileContent["blanks"];
  readonly powersOfAttorney: readonly TrainingPower[];
}

/** A notarised power of attorney, as the notary register of the world has it; days as `2015-03-05`. */
interface TrainingPower {
  readonly registryNumber: string;
  readonly grantorIin: string;
  readonly attorneyIin: string;
  readonly notaryLicence: string;
  /** What the attorney may do, in the notary's words. */
  readonly powers: readonly string[];
  readonly issued: PlainDate;
  /** Absent: no end is named. */
  readonly validUntil?: PlainDate;
  /** The day from which it no longer holds. */
  readonly revoked?: PlainDate;
}

/** The training password of a person, printed at the start; nothing is protected by it. */
function trainingPassword(id: string): string {
  return `training-${id}`;
}

/** Where the training worlds of this release are described. */
const trainingFolder = fileURLToPath(new URL("../../../../training", import.meta.url));

/** Reads the training files of the regions that the law knows, in their order. */
export async function readTrainingFiles(law: Pick<Law, "getEdition" | "findRegion">): Promise<readonly TrainingFile[]> {
  const names = (await readdir(trainingFolder)).filter((name) => name.endsWith(".yaml")).sort();
  const regions = names.map((name) => name.slice(0, -".yaml".length));
  const known = regions.filter((region) => law.findRegion(region) !== undefined);
  return Promise.all(known.map((region) => readTrainingFile(region, law)));
}

/**
 * Reads `training/<region>.yaml`.
 *
 * @param law - for a world whose offices the regulation itself lists
 */
export async function readTrainingFile(region = "kostanay", law?: Pick<Law, "getEdition">): Promise<TrainingFile> {
  const file = trainingFileSchema.parse(parse(await readFile(join(trainingFolder, `${region}.yaml`), "utf8")));
  const { date, time, zone } = file.startsAt;
  const startsAt = instantAt(date, time, zone);
  const unnumbered = [...file.offices, ...listedOffices(file, law)];
  const offices = unnumbered.map((office) => numbered(file.region, office));
  const people = file.people.map((entry) => personOf(file, entry, offices));
  return {
    region: file.region,
    regulations: file.regulations,
    startsAt,
    starts: [
      { id: "start", at: startsAt, ...(file.startsAt.title && { title: file.startsAt.title }) },
      ...file.alsoStartsAt.map(({ id, title, ...start }) => ({
        id,
        title,
        at: instantAt(start.date, start.time, zone),
      })),
    ],
    zone,
    offices,
    people,
    substitutions: file.substitutions,
    blanks: file.blanks,
    powersOfAttorney: file.powersOfAttorney.map((power) => powerOf(power, people)),
  };
}

function powerOf(
  { grantor, attorney, ...power }: TrainingFileContent["powersOfAttorney"][number],
  people: readonly TrainingPerson[],
): TrainingPower {
  return { ...power, grantorIin: iinOf(grantor, people), attorneyIin: iinOf(attorney, people) };
}

function iinOf(id: string, people: readonly TrainingPerson[]): string {
  const person = people.find((one) => one.id === id);
  if (person === undefined) throw new Error(`a power of attorney names ${id}, who isn't among the people`);
  return person.iin;
}

function listedOffices({ officesListedBy }: TrainingFileContent, law: Pick<Law, "getEdition"> | undefined) {
  if (officesListedBy === undefined) return [];
  if (law === undefined) throw new Error(`the offices of ${officesListedBy.key} stand in the law, which wasn't given`);
  const { provider } = law.getEdition(officesListedBy.key, officesListedBy.edition);
  return (provider.offices ?? []).map(officeOf);
}

function numbered(region: string, office: Omit<TrainingOffice, "bin">): TrainingOffice {
  return { ...office, bin: trainingBin(region, office.id) };
}

function officeOf({ id, title, address, hours }: ListedOffice): Omit<TrainingOffice, "bin"> {
  const office = { id, party: "provider", names: title, address: address ?? title } as const;
  return hours === undefined ? office : { ...office, hours };
}

type Entry = TrainingFileContent["people"][number];

function postOf(staff: Entry["staff"], offices: readonly TrainingOffice[]): CertifiedPost | undefined {
  const office = staff && offices.find(({ id }) => id === staff.office);
  if (office === undefined) return undefined;
  const maySign = staff?.role === "head" || staff?.authorised === true;
  const roles = ["legal-entity", maySign ? "right-to-sign" : "employee"] as const;
  return { organisation: office.names.kk, bin: office.bin, roles };
}

function personOf(file: TrainingFileContent, entry: Entry, offices: readonly TrainingOffice[]): TrainingPerson {
  const { zone } = file.startsAt;
  const iin = makeTrainingIin(entry.birth, entry.sex, entry.order);
  if (iin === undefined) throw new Error(`${entry.id}: order ${entry.order} gives no IIN, take another one`);
  const certifiedPost = postOf(entry.staff, offices);
  const hasAccount = entry.account && entry.child !== true;
  const { until, revoked } = entry.certificate;
  return {
    id: entry.id,
    name: entry.name,
    iin,
    birth: entry.birth,
    password: hasAccount ? trainingPassword(entry.id) : undefined,
    staff: entry.staff,
    ...(certifiedPost && { certifiedPost }),
    administers: entry.administers,
    children: entry.children,
    signs: entry.staff !== undefined || entry.applicant === true,
    certificate: {
      from: instantAt(file.certificates.from, "00:00", zone),
      until: instantAt(until ?? file.certificates.until, "24:00", zone),
      revoked: revoked && instantAt(revoked, "12:00", zone),
    },
  };
}
