/**
 * A training world as data: `training/<region>.yaml`.
 *
 * The reader completes what the file only implies: IINs, sign-in passwords,
 * moments. A mistake in the file is a bug of ours, so it throws.
 */

import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type Instant, instantAt, plainDate, type Text } from "@reglament/calendar";
import { makeTrainingIin, type RoleId } from "@reglament/regulation";
import { parse } from "yaml";
import { z } from "zod";

/** One invented school. */
interface TrainingOffice {
  readonly id: string;
  readonly names: Text;
  readonly address: Text;
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
  readonly regulation: string;
  readonly edition: string;
  readonly startsAt: Instant;
  readonly zone: string;
  readonly confirmations: { readonly act: string; readonly clause: string; readonly items: readonly string[] };
  readonly offices: readonly TrainingOffice[];
  readonly people: readonly TrainingPerson[];
}

const words = z.string().min(1);
const text = z.strictObject({ kk: words, ru: words, en: words });
const date = words.transform((value) => plainDate(value));
const person = z.strictObject({
  id: words,
  name: words,
  birth: date,
  sex: z.enum(["male", "female"]),
  order: z.int().min(0).max(9999),
  staff: z.strictObject({ office: words, role: z.enum(["chancellery", "head", "executor"]) }).optional(),
  applicant: z.literal(true).optional(),
  child: z.literal(true).optional(),
  children: z.array(words).default([]),
  account: z.boolean().default(true),
  administers: z.enum(["administrator", "training-administrator"]).optional(),
  certificate: z.strictObject({ until: date.optional(), revoked: date.optional() }).default({}),
});
const schema = z.strictObject({
  region: words,
  regulation: words,
  edition: words,
  startsAt: z.strictObject({ date, time: words, zone: words }),
  certificates: z.strictObject({ from: date, until: date }),
  confirmations: z.strictObject({ act: words, clause: words, items: z.array(words) }),
  offices: z.array(z.strictObject({ id: words, names: text, address: text })).min(1),
  people: z.array(person).min(1),
});
type File = z.infer<typeof schema>;

/** The training password of a person, printed at the start; nothing is protected by it. */
function trainingPassword(id: string): string {
  return `training-${id}`;
}

/** Where the training world of this release is described. */
const trainingFilePath = fileURLToPath(new URL("../../../../training/kostanay.yaml", import.meta.url));

/** Reads `training/<region>.yaml`. */
export async function readTrainingFile(path: string = trainingFilePath): Promise<TrainingFile> {
  const file = schema.parse(parse(await readFile(path, "utf8")));
  const { date: startDate, time, zone } = file.startsAt;
  return {
    region: file.region,
    regulation: file.regulation,
    edition: file.edition,
    startsAt: instantAt(startDate, time, zone),
    zone,
    confirmations: file.confirmations,
    offices: file.offices,
    people: file.people.map((entry) => personOf(file, entry)),
  };
}

function personOf(file: File, entry: File["people"][number]): TrainingPerson {
  const { zone } = file.startsAt;
  const iin = makeTrainingIin(entry.birth, entry.sex, entry.order);
  if (iin === undefined) throw new Error(`${entry.id}: order ${entry.order} gives no IIN, take another one`);
  const hasAccount = entry.account && entry.child !== true;
  const { until, revoked } = entry.certificate;
  return {
    id: entry.id,
    name: entry.name,
    iin,
    birth: entry.birth,
    password: hasAccount ? trainingPassword(entry.id) : undefined,
    staff: entry.staff,
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
