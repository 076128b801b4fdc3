/** The invented people of a walked case, with real keys. */

import { randomUUID } from "node:crypto";
import { type Instant, type PlainDate, plainDate } from "@reglament/calendar";
import type { Actor } from "@reglament/engine";
import { type Edition, makeTrainingIin, type RoleId } from "@reglament/regulation";
import { type Authority, createAuthority, issueCertificate, issueCrl, signCms, verifyCms } from "@reglament/signature";

/** Somebody of the cast. */
export interface Player {
  readonly person: string;
  readonly iin: string;
  readonly name: string;
  readonly birth: PlainDate;
  readonly actor: Actor;
  /** Signs, and has the signature verified as the server does. */
  sign(content: Uint8Array, at: Instant): VerifiedSignature;
}

/** A signature that was found valid and this person's own. */
export interface VerifiedSignature {
  readonly cms: Uint8Array;
  readonly evidence: { readonly chain: readonly Uint8Array[]; readonly crls: readonly Uint8Array[] };
}

/** Everybody who appears. */
export interface Cast {
  readonly applicant: Player;
  readonly child: Player;
  readonly official: Readonly<Record<RoleId, Player>>;
}

const DAY_MS = 86_400_000;
const parts = {
  applicant: { name: "Әміров Дәулет Сәкенұлы", birth: "1985-04-12", sex: "male", order: 7001 },
  child: { name: "Әмірова Аружан Дәулетқызы", birth: "2012-09-03", sex: "female", order: 7002 },
  chancellery: { name: "Петренко Алла Николаевна", birth: "1979-06-30", sex: "female", order: 7003 },
  head: { name: "Қуанышев Самат Ермекұлы", birth: "1968-01-22", sex: "male", order: 7004 },
  executor: { name: "Баймағанбетова Лаура Айдынқызы", birth: "1991-11-14", sex: "female", order: 7005 },
} as const;

/** Gathers the cast for an office; its certificates are valid around the moment of filing. */
export function gatherCast(law: Edition, office: string, filedAt: Instant): Cast {
  const term = { notBefore: filedAt - 180 * DAY_MS, notAfter: filedAt + 180 * DAY_MS };
  const authority = createAuthority({ name: "Reglament walk", ...term });
  const roles = new Set(law.provider.roles.map(({ id }) => id));
  const official = (role: RoleId) => player(role, authority, term, roles.has(role) ? { role, office } : undefined);
  return {
    applicant: player("applicant", authority, term),
    child: player("child", authority, term),
    official: { chancellery: official("chancellery"), head: official("head"), executor: official("executor") },
  };
}

function player(
  part: keyof typeof parts,
  authority: Authority,
  term: { readonly notBefore: number; readonly notAfter: number },
  post?: { readonly role: RoleId; readonly office: string },
): Player {
  const { name, sex, order } = parts[part];
  const birth = plainDate(parts[part].birth);
  const iin = makeTrainingIin(birth, sex, order);
  if (iin === undefined) throw new Error(`${part}: order ${order} gives no IIN`);
  const person = randomUUID();
  const [surname = name, first = "", patronymic = ""] = name.split(" ");
  const issued = issueCertificate({
    authority,
    subject: { iin, commonName: `${surname} ${first}`, surname, patronymic },
    use: "sign",
    roles: [post === undefined ? "individual" : "employee"],
    algorithm: "ecdsa",
    serial: BigInt(order),
    ...term,
  });
  return {
    person,
    iin,
    name,
    birth,
    actor: { person, roles: post === undefined ? [] : [post] },
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
