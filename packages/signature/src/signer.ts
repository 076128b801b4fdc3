/** Who stands behind a certificate: people, organisations and roles, as НУЦ РК writes them into it. */

import type { KeyUsage } from "./certificate/extensions.ts";
import type { Name } from "./certificate/name.ts";
import { Oid } from "./object-identifiers.ts";

/**
 * Roles by the object identifier that stands for each among the purposes of the key
 * (extended key usage).
 */
export const roleOids = {
  individual: "1.2.398.3.3.4.1.1",
  "individual-system": "1.2.398.3.3.4.1.1.1",
  "legal-entity": "1.2.398.3.3.4.1.2",
  "first-head": "1.2.398.3.3.4.1.2.1",
  "right-to-sign": "1.2.398.3.3.4.1.2.2",
  "right-to-sign-financial": "1.2.398.3.3.4.1.2.3",
  "human-resources": "1.2.398.3.3.4.1.2.4",
  employee: "1.2.398.3.3.4.1.2.5",
  "legal-entity-system": "1.2.398.3.3.4.1.2.6",
  "authority-administrator": "1.2.398.3.3.4.2.1",
  "authority-manager": "1.2.398.3.3.4.2.2",
  "authority-operator": "1.2.398.3.3.4.2.3",
  "identified-in-person": "1.2.398.3.3.4.3.1",
  "identified-remotely": "1.2.398.3.3.4.3.2",
  "identified-by-digital-id": "1.2.398.3.3.4.3.2.1",
} as const;

/** What a certificate's holder may do or how they were identified. */
export type SignerRole = keyof typeof roleOids;

/** Whom a certificate was issued to. The numbers are as written, their check digits not looked at. */
export interface Signer {
  /** Twelve digits; undefined when there is none, or several that differ. */
  readonly iin: string | undefined;
  readonly bin: string | undefined;
  readonly commonName: string;
  readonly surname: string | undefined;
  /** What is left of the common name, which is surname and first name, without the surname. */
  readonly firstName: string | undefined;
  /** Stands in GIVENNAME, whatever that name says elsewhere in the world. */
  readonly patronymic: string | undefined;
  readonly organisation: string | undefined;
  readonly email: string | undefined;
  readonly roles: readonly SignerRole[];
  /** What the key is for, by its usages and purposes together; undefined when they fit neither, or both. */
  readonly keyUse: "sign" | "authenticate" | undefined;
}

const roleNames = Object.keys(roleOids) as SignerRole[];

/** Returns whom the subject, the purposes and the usages of the key describe. */
export function signerOf(
  subject: Name,
  purposes: readonly string[],
  keyUsages: readonly KeyUsage[] | undefined,
): Signer {
  const texts = (type: string) => subject.filter((attribute) => attribute.type === type).map(({ value }) => value);
  const numbers = [...texts(Oid.serialNumber), ...texts(Oid.organisationalUnit)];
  const commonName = texts(Oid.commonName)[0] ?? "";
  const surname = texts(Oid.surname)[0];
  return {
    iin: onlyNumber("IIN", texts(Oid.serialNumber)),
    bin: onlyNumber("BIN", numbers),
    commonName,
    surname,
    firstName: firstNameIn(commonName, surname),
    patronymic: texts(Oid.givenName)[0],
    organisation: texts(Oid.organisation)[0],
    email: texts(Oid.emailAddress)[0],
    roles: roleNames.filter((role) => purposes.includes(roleOids[role])),
    keyUse: keyUseOf(purposes, keyUsages ?? []),
  };
}

/**
 * Whether the usages and purposes fit a use.
 *
 * НУЦ РК issues two certificates to a person; the one for signing in must never sign a document, since a site could
 * have it sign anything as a "challenge".
 */
export function fitsUse(
  use: "sign" | "authenticate",
  purposes: readonly string[],
  keyUsages: readonly KeyUsage[],
): boolean {
  return use === "sign"
    ? keyUsages.includes("digitalSignature") &&
        keyUsages.includes("nonRepudiation") &&
        purposes.includes(Oid.emailProtection)
    : keyUsages.includes("digitalSignature") && purposes.includes(Oid.clientAuthentication);
}

function keyUseOf(purposes: readonly string[], keyUsages: readonly KeyUsage[]): Signer["keyUse"] {
  const uses = (["sign", "authenticate"] as const).filter((use) => fitsUse(use, purposes, keyUsages));
  return uses.length === 1 ? uses[0] : undefined;
}

function firstNameIn(commonName: string, surname: string | undefined): string | undefined {
  if (surname === undefined || !commonName.startsWith(`${surname} `)) return undefined;
  return commonName.slice(surname.length + 1).trim() || undefined;
}

function onlyNumber(prefix: "IIN" | "BIN", texts: readonly string[]): string | undefined {
  const numbers = new Set(texts.filter((text) => /^[A-Z]{3}\d{12}$/.test(text) && text.startsWith(prefix)));
  const [number] = numbers;
  return numbers.size === 1 ? number?.slice(3) : undefined;
}
