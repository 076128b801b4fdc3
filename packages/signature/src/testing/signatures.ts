/**
 * Authorities, certificates, lists and signatures for tests, each with defaults
 * that make a valid signature: a test names only what it is about.
 */
import { newKeyPair, publicKeyOf } from "../algorithms/private-key.ts";
import { parseCertificate } from "../certificate/certificate.ts";
import { KeyUsageBit, writeExtension } from "../certificate/extensions.ts";
import { writeName } from "../certificate/name.ts";
import { keyIdentifier, writeCertificate } from "../certificate/write-certificate.ts";
import { signCms } from "../cms/sign-cms.ts";
import { booleanTrue, contextOctets, integer, namedBits, octetString, oid, sequence } from "../der/write-der.ts";
import { Oid } from "../object-identifiers.ts";
import { issueCrl } from "../revocation/issue-crl.ts";
import { type Authority, createAuthority } from "../training/authority.ts";
import { type CertificateInput, issueCertificate } from "../training/issue-certificate.ts";
import type { Verdict } from "../verification/verdict.ts";
import { type VerificationInput, verifyCms } from "../verification/verify-cms.ts";

/** The term of every certificate here unless a test says otherwise. */
export const term = { notBefore: Date.UTC(2019, 0, 1), notAfter: Date.UTC(2020, 11, 31) };

/** The moment signatures are made and judged at. */
export const signedAt = Date.UTC(2019, 5, 10, 3);

/** In milliseconds. */
export const minute = 60_000;

/** An IIN of nobody: its seventh digit is 7. */
export const iin = "150704700012";

/** What is signed. */
export const content = Buffer.from("1-сыныпқа қабылдау туралы өтініш");

/** The authority that everybody here trusts. */
export const authority = createAuthority({ name: "Тест орталығы", ...term });

/** A person's certificate with its key. */
export function aSigner(changes: Partial<CertificateInput> = {}): { certificate: Uint8Array; key: string } {
  return issueCertificate({
    authority,
    subject: { iin, commonName: "ҮЛГІ АЙЖАН", surname: "ҮЛГІ", patronymic: "ТЕСТҚЫЗЫ" },
    use: "sign",
    roles: ["individual"],
    algorithm: "ecdsa",
    serial: 7n,
    ...term,
    ...changes,
  });
}

/** A revocation list, current for an hour around the signing. */
export function aList(changes: Partial<Parameters<typeof issueCrl>[0]> = {}): Uint8Array {
  return issueCrl({
    authority,
    revoked: [],
    thisUpdate: signedAt - 30 * minute,
    nextUpdate: signedAt + 30 * minute,
    number: 1n,
    ...changes,
  });
}

/** A signature over `content`. */
export function aSignature(changes: Partial<Parameters<typeof signCms>[0]> = {}): Uint8Array {
  const signer = changes.certificate === undefined ? aSigner() : {};
  return signCms({ content, key: "", certificate: new Uint8Array(), chain: [], at: signedAt, ...signer, ...changes });
}

/** What a test may change of the verification. */
export type Judging = Partial<Omit<VerificationInput, "trust">> & Partial<VerificationInput["trust"]>;

/** Judges a signature, by default over `content`, under `authority` and with a current list. */
export function judge({ anchors, intermediates, crls, ocspResponses, ...rest }: Judging = {}): Verdict {
  return verifyCms({
    cms: rest.cms ?? aSignature(),
    content,
    trust: {
      anchors: anchors ?? [authority.certificate],
      intermediates: intermediates ?? [],
      crls: crls ?? [aList()],
      ocspResponses: ocspResponses ?? [],
    },
    at: signedAt,
    use: "sign",
    ...rest,
  });
}

/** The checks that did not pass, as `check: REASON`. */
export function objections(verdict: Verdict): readonly string[] {
  return verdict.checks.filter(({ result }) => result !== "passed").map(({ name, reason }) => `${name}: ${reason}`);
}

/** What a test may change of an authority's certificate. */
export interface AuthorityChanges {
  readonly name?: string;
  readonly issuer?: Authority;
  readonly isAuthority?: boolean;
  readonly pathLength?: number;
  readonly usages?: readonly number[];
  readonly notBefore?: number;
  readonly notAfter?: number;
  readonly serial?: bigint;
  readonly extra?: readonly Uint8Array[];
  /** Keys that exist already; new ones by default. */
  readonly key?: string;
}

/** An authority below another one. */
export function anIntermediate(changes: AuthorityChanges = {}): Authority {
  const { name = "Аралық орталық", issuer = authority, isAuthority = true, pathLength, extra = [] } = changes;
  const key = changes.key ?? newKeyPair("ecdsa").key;
  const spki = publicKeyOf(key);
  const above = parseCertificate(issuer.certificate);
  const certificate = writeCertificate(
    {
      serial: changes.serial ?? 100n,
      issuer: above.subject,
      subject: writeName([{ type: Oid.commonName, value: name }]),
      notBefore: changes.notBefore ?? term.notBefore,
      notAfter: changes.notAfter ?? term.notAfter,
      spki,
      extensions: [
        writeExtension(
          Oid.basicConstraints,
          sequence(...(isAuthority ? [booleanTrue()] : []), ...(pathLength === undefined ? [] : [integer(pathLength)])),
          true,
        ),
        writeExtension(Oid.keyUsage, namedBits(changes.usages ?? [KeyUsageBit.keyCertSign, KeyUsageBit.cRLSign]), true),
        writeExtension(Oid.subjectKeyIdentifier, octetString(keyIdentifier(spki))),
        writeExtension(Oid.authorityKeyIdentifier, sequence(contextOctets(0, keyIdentifier(above.spki)))),
        ...extra,
      ],
    },
    issuer.key,
  );
  return { certificate, key };
}

/** A certificate for a key that exists already, with extensions of the test's choice after the usual ones. */
export function aCertificateFor(
  key: string,
  changes: {
    commonName?: string;
    serial?: bigint;
    issuer?: Authority;
    /** The extended key usage; that of a signing key by default. */
    purposes?: readonly Uint8Array[];
    extra?: readonly Uint8Array[];
  } = {},
): Uint8Array {
  const issuer = changes.issuer ?? authority;
  return writeCertificate(
    {
      serial: changes.serial ?? 7n,
      issuer: parseCertificate(issuer.certificate).subject,
      subject: writeName([
        { type: Oid.commonName, value: changes.commonName ?? "ҮЛГІ АЙЖАН" },
        { type: Oid.serialNumber, value: `IIN${iin}` },
      ]),
      ...term,
      spki: publicKeyOf(key),
      extensions: [
        writeExtension(Oid.keyUsage, namedBits([KeyUsageBit.digitalSignature, KeyUsageBit.nonRepudiation]), true),
        ...(changes.purposes ?? [writeExtension(Oid.extendedKeyUsage, sequence(oid(Oid.emailProtection)))]),
        ...(changes.extra ?? []),
      ],
    },
    issuer.key,
  );
}

/** Returns the bytes with one run of them replaced by another of the same length. */
export function withBytes(bytes: Uint8Array, from: Uint8Array, to: Uint8Array): Uint8Array {
  const at = Buffer.from(bytes).indexOf(from);
  if (at < 0 || from.length !== to.length) throw new RangeError("nothing to replace, or not by as many bytes");
  const changed = Buffer.from(bytes);
  changed.set(to, at);
  return Uint8Array.from(changed);
}
