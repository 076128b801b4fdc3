/** The invented people of walked cases, with real keys. */

import { type Instant, type PlainDate, plainDate } from "@reglament/calendar";
import { makeTrainingIin, type RoleId } from "@reglament/regulation";
import { createAuthority, issueCertificate, issueCrl, prepareTrust, type Trust } from "@reglament/signature";
import { keyOf, type Sign } from "./signing-key.ts";

/** Somebody of the cast. */
export interface Player {
  readonly person: string;
  readonly iin: string;
  readonly name: string;
  readonly birth: PlainDate;
  /** Signs, and has the signature verified as the server does. */
  readonly sign: Sign;
}

/** Everybody who appears. */
export interface Cast {
  readonly applicant: Player;
  /** An applicant of whom no register has data. */
  readonly stranger: Player;
  readonly child: Player;
  /** Acts for the applicant, where the form asks about both. */
  readonly representative: Player;
  readonly official: Readonly<Record<RoleId, Player>>;
  /** Works in no role: stands in for whoever is absent. */
  readonly substitute: Player;
  /** Is told of what is late. */
  readonly administrator: Player;
}

/** A person of the cast before keys and office. */
export interface Part {
  readonly iin: string;
  readonly name: string;
  readonly birth: PlainDate;
}

/** Number of the officials' organisation, which there can't be: its fifth digit is 9. */
export const walkBin = "150390000012";

const DAY_MS = 86_400_000;
const parts = {
  applicant: { name: "Әміров Дәулет Сәкенұлы", birth: "1985-04-12", sex: "male", order: 7001 },
  stranger: { name: "Ким Виталий Олегович", birth: "1990-05-21", sex: "male", order: 7015 },
  child: { name: "Әмірова Аружан Дәулетқызы", birth: "2012-09-03", sex: "female", order: 7002 },
  representative: { name: "Әмірова Гүлжан Бекетқызы", birth: "1988-02-17", sex: "female", order: 7006 },
  chancellery: { name: "Петренко Алла Николаевна", birth: "1979-06-30", sex: "female", order: 7003 },
  head: { name: "Қуанышев Самат Ермекұлы", birth: "1968-01-22", sex: "male", order: 7004 },
  deputy: { name: "Сейтқали Роза Әбілқызы", birth: "1974-08-09", sex: "female", order: 7007 },
  executor: { name: "Баймағанбетова Лаура Айдынқызы", birth: "1991-11-14", sex: "female", order: 7005 },
  archivist: { name: "Шевченко Павел Игоревич", birth: "1966-10-02", sex: "male", order: 7008 },
  operator: { name: "Тоқтарова Динара Маратқызы", birth: "1993-03-27", sex: "female", order: 7009 },
  dispatcher: { name: "Жүнісов Азамат Қайратұлы", birth: "1987-12-05", sex: "male", order: 7010 },
  courier: { name: "Гончаров Илья Сергеевич", birth: "1995-07-18", sex: "male", order: 7011 },
  "blank-keeper": { name: "Омарова Қарлығаш Төлегенқызы", birth: "1971-04-01", sex: "female", order: 7012 },
  substitute: { name: "Нұрланов Ерлан Тимурұлы", birth: "1976-09-23", sex: "male", order: 7013 },
  administrator: { name: "Есенова Жанар Болатқызы", birth: "1982-02-11", sex: "female", order: 7014 },
} as const;

/**
 * Gathers the cast, with one key each; its certificates are valid around these moments.
 *
 * @param personOf - returns the id under which a person of this IIN is known
 */
export async function gatherCast(
  around: { readonly first: Instant; readonly last: Instant },
  personOf: (part: Part) => Promise<string>,
): Promise<Cast> {
  const term = { notBefore: around.first - 180 * DAY_MS, notAfter: around.last + 540 * DAY_MS };
  const authority = createAuthority({ name: "Reglament walk", ...term });
  const lists = { thisUpdate: term.notBefore, nextUpdate: term.notAfter, number: 1n };
  const trust: Trust = { anchors: [authority.certificate], intermediates: [], crls: [] };
  const believed = {
    withLists: prepareTrust({ ...trust, crls: [issueCrl({ authority, revoked: [], ...lists })] }),
    withoutLists: prepareTrust(trust),
  };
  const play = async (name: keyof typeof parts, works: "official" | "private" = "private"): Promise<Player> => {
    const part = partOf(name);
    const [surname = part.name, first = "", patronymic = ""] = part.name.split(" ");
    const bin = works === "official" ? { bin: walkBin } : {};
    const issued = issueCertificate({
      authority,
      subject: { iin: part.iin, commonName: `${surname} ${first}`, surname, patronymic, ...bin },
      use: "sign",
      roles: works === "official" ? ["legal-entity", "right-to-sign"] : ["individual"],
      algorithm: "ecdsa",
      serial: BigInt(part.iin),
      ...term,
    });
    return {
      person: await personOf(part),
      ...part,
      sign: keyOf({ ...issued, chain: [authority.certificate] }, part.iin, believed),
    };
  };
  return {
    applicant: await play("applicant"),
    stranger: await play("stranger"),
    child: await play("child"),
    representative: await play("representative"),
    official: {
      chancellery: await play("chancellery", "official"),
      head: await play("head", "official"),
      deputy: await play("deputy", "official"),
      executor: await play("executor", "official"),
      archivist: await play("archivist", "official"),
      operator: await play("operator", "official"),
      dispatcher: await play("dispatcher", "official"),
      courier: await play("courier", "official"),
      "blank-keeper": await play("blank-keeper", "official"),
    },
    substitute: await play("substitute", "official"),
    administrator: await play("administrator"),
  };
}

/** Whom of the cast an id means, with what they are in it: "head", "applicant"; undefined for nobody's. */
export function findPlayer(
  { official, ...others }: Cast,
  person: string,
): { readonly part: string; readonly player: Player } | undefined {
  const found = Object.entries({ ...others, ...official }).find(([, player]) => player.person === person);
  return found && { part: found[0], player: found[1] };
}

function partOf(name: keyof typeof parts): Part {
  const { sex, order, ...part } = parts[name];
  const birth = plainDate(part.birth);
  const iin = makeTrainingIin(birth, sex, order);
  if (iin === undefined) throw new Error(`${name}: order ${order} gives no IIN`);
  return { iin, name: part.name, birth };
}
