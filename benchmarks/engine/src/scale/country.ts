/**
 * A country of cases, each of which follows from its number, so that every answer can be checked.
 *
 * A bigger country has more offices and regions, not fuller ones: 500 cases an office, 250 offices a region, ten offices
 * a centre. So whatever an official sees is as long in both sizes.
 */
import { createHash } from "node:crypto";

export const casesOfOffice = 500;
export const officesOfRegion = 250;
export const officesOfCentre = 10;

/** What is known of a case without asking the database. */
export interface KnownCase {
  readonly caseId: string;
  readonly region: string;
  readonly office: string;
  readonly centre: string;
  /** Of a hundred, by which its way is chosen. */
  readonly chance: number;
  /** The provider's, where its way has come that far; unique in the office. */
  readonly incomingNumber: string;
  readonly person: string;
  readonly iin: string;
  /** Surname, first name and father's name, folded. */
  readonly name: string;
}

/** The case of a number, from 0. */
export function knownCase(number: number): KnownCase {
  const office = Math.floor(number / casesOfOffice);
  // Everybody has applied twice.
  const person = Math.floor(number / 2);
  return {
    caseId: uuidOf(`case ${number}`),
    region: `oblast-${Math.floor(office / officesOfRegion)}`,
    office: `school-${office % officesOfRegion}`,
    centre: `centre-${Math.floor((office % officesOfRegion) / officesOfCentre)}`,
    chance: Number.parseInt(md5(`way ${number}`).slice(0, 7), 16) % 100,
    incomingNumber: `2019-${String((number % casesOfOffice) + 1).padStart(6, "0")}`,
    person: uuidOf(`person ${person}`),
    iin: `${900_101 + Math.floor(person / 100_000)}7${String(person % 100_000).padStart(5, "0")}`,
    name: nameOf(person),
  };
}

/** The same as PostgreSQL's `md5(text)::uuid`. */
export function uuidOf(text: string): string {
  return md5(text).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, "$1-$2-$3-$4-$5");
}

const words = (text: string) => text.split(" ");
const joined = (heads: readonly string[], tails: readonly string[]) =>
  heads.flatMap((head) => tails.map((tail) => head + tail));

/** A few surnames are common and most are rare: whose chance is even has one of the first by its square. */
export const surnames: readonly string[] = joined(
  joined(
    words(
      "ахмет ибра оспан сул жума кас нур бек каз ал тем сер ер абд смаг мус кен тул сар бай дос иск жак ныг ив пет сид кузн смир поп",
    ),
    words("ма ли ра бе ке жан хан мура нияр тай ды се гали зе ту ши мо ша ги ко"),
  ),
  words("ов ова баев баева улы кызы ин ина енко бек"),
);
export const firstNames: readonly string[] = joined(
  words("ай гуль дан ер жан кам мад нур сау тим шол ал дин сер оль мар ар бот сал зар"),
  words("гуль ияр ар ым ия ат"),
);
export const fathersNames: readonly string[] = joined(
  words("ахмет ерлан серик марат болат жанат кайрат нурлан аскар иван петр сергей олег самат талгат"),
  words("улы кызы ович овна"),
);

function nameOf(person: number): string {
  const chance = md5(`name ${person}`);
  const even = Number.parseInt(chance.slice(0, 7), 16) / 2 ** 28;
  const one = (names: readonly string[], from: number) =>
    names[Number.parseInt(chance.slice(from, from + 4), 16) % names.length];
  return [surnames[Math.floor(surnames.length * even * even)], one(firstNames, 8), one(fathersNames, 12)].join(" ");
}

function md5(text: string): string {
  return createHash("md5").update(text).digest("hex");
}
