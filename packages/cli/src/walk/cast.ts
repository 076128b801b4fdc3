/** The invented people of a walked case, with real keys. */

import { type Instant, type PlainDate, plainDate } from "@reglament/calendar";
import type { Actor } from "@reglament/engine";
import { makeTrainingIin, type RoleId, type Step } from "@reglament/regulation";
import {
  type Authority,
  createAuthority,
  issueCertificate,
  issueCrl,
  signCms,
  type Verdict,
  verifyCms,
} from "@reglament/signature";

/** Somebody of the cast. */
interface Player {
  readonly person: string;
  readonly iin: string;
  readonly name: string;
  readonly birth: PlainDate;
  readonly actor: Actor;
  /** Signs, and has the signature verified as the server does. */
  sign(content: Uint8Array, at: Instant): VerifiedSignature;
}

/** A signature that was found valid and this person's own. */
interface VerifiedSignature {
  readonly cms: Uint8Array;
  readonly evidence: Verdict["evidence"];
}

/** The roles that the acts carried out so far need. */
type PlayedRole = "chancellery" | "head" | "executor";

/** Everybody who appears. */
export interface Cast {
  readonly applicant: Player;
  readonly child: Player;
  /** Acts for the applicant, where the form asks about both. */
  readonly representative: Player;
  readonly official: Readonly<Record<PlayedRole, Player>>;
}

/** Where the officials work. */
interface Office {
  readonly id: string;
  /** Their certificates name it. */
  readonly bin: string;
}

const DAY_MS = 86_400_000;
const parts = {
  applicant: { name: "Әміров Дәулет Сәкенұлы", birth: "1985-04-12", sex: "male", order: 7001 },
  child: { name: "Әмірова Аружан Дәулетқызы", birth: "2012-09-03", sex: "female", order: 7002 },
  representative: { name: "Әмірова Гүлжан Бекетқызы", birth: "1988-02-17", sex: "female", order: 7006 },
  chancellery: { name: "Петренко Алла Николаевна", birth: "1979-06-30", sex: "female", order: 7003 },
  head: { name: "Қуанышев Самат Ермекұлы", birth: "1968-01-22", sex: "male", order: 7004 },
  executor: { name: "Баймағанбетова Лаура Айдынқызы", birth: "1991-11-14", sex: "female", order: 7005 },
} as const;

/** A person of the cast before keys and office. */
export interface Part {
  readonly iin: string;
  readonly name: string;
  readonly birth: PlainDate;
}

/**
 * Gathers the cast for an office; its certificates are valid around the moment of filing.
 *
 * @param personOf - returns the id under which a person of this IIN is known
 */
export async function gatherCast(
  office: Office,
  filedAt: Instant,
  personOf: (part: Part) => Promise<string>,
): Promise<Cast> {
  const term = { notBefore: filedAt - 180 * DAY_MS, notAfter: filedAt + 180 * DAY_MS };
  const authority = createAuthority({ name: "Reglament walk", ...term });
  const play = async (name: keyof typeof parts, role?: RoleId): Promise<Player> => {
    const part = partOf(name);
    return player(part, await personOf(part), authority, term, role && { role, office });
  };
  return {
    applicant: await play("applicant"),
    child: await play("child"),
    representative: await play("representative"),
    official: {
      chancellery: await play("chancellery", "chancellery"),
      head: await play("head", "head"),
      executor: await play("executor", "executor"),
    },
  };
}

/**
 * Returns the official whose work a step is.
 *
 * @throws Error for a step of nobody in the cast: no channel open for filing comes to it
 */
export function officialAt({ official }: Cast, { actor, id }: Step): Player {
  if (Object.hasOwn(official, actor)) return official[actor as PlayedRole];
  throw new Error(`nobody of the cast does step ${id}, which is the work of ${actor}`);
}

function partOf(name: keyof typeof parts): Part {
  const { sex, order, ...part } = parts[name];
  const birth = plainDate(part.birth);
  const iin = makeTrainingIin(birth, sex, order);
  if (iin === undefined) throw new Error(`${name}: order ${order} gives no IIN`);
  return { iin, name: part.name, birth };
}

function player(
  { iin, name, birth }: Part,
  person: string,
  authority: Authority,
  term: { readonly notBefore: number; readonly notAfter: number },
  post?: { readonly role: RoleId; readonly office: Office },
): Player {
  const [surname = name, first = "", patronymic = ""] = name.split(" ");
  const issued = issueCertificate({
    authority,
    subject: { iin, commonName: `${surname} ${first}`, surname, patronymic, ...(post && { bin: post.office.bin }) },
    use: "sign",
    roles: post === undefined ? ["individual"] : ["legal-entity", "right-to-sign"],
    algorithm: "ecdsa",
    serial: BigInt(iin),
    ...term,
  });
  return {
    person,
    iin,
    name,
    birth,
    actor: { person, roles: post === undefined ? [] : [{ role: post.role, office: post.office.id }] },
    sign(content, at) {
      const cms = signCms({ content, ...issued, chain: [authority.certificate], at });
      return verified(cms, content, authority, iin, at);
    },
  };
}

function verified(
  cms: Uint8Array,
  content: Uint8Array,
  authority: Authority,
  iin: string,
  at: Instant,
): VerifiedSignature {
  const crl = issueCrl({ authority, revoked: [], thisUpdate: at - 1000, nextUpdate: at + DAY_MS, number: 1n });
  const trust = { anchors: [authority.certificate], intermediates: [], crls: [crl] };
  const verdict = verifyCms({ cms, content, trust, at, use: "sign" });
  if (verdict.status !== "valid" || verdict.signer?.iin !== iin) {
    const failed = verdict.checks
      .filter(({ result }) => result !== "passed")
      .map(({ name, reason }) => `${name}: ${reason}`);
    throw new Error(`the walk's own signature isn't valid: ${failed.join(", ")}`);
  }
  return { cms, evidence: verdict.evidence };
}
