import { type Certificate, parseCertificate } from "../certificate/certificate.ts";
import type { Attributes } from "../cms/attributes.ts";
import { cmsBytes } from "../cms/cms-bytes.ts";
import { parseSignedData, type SignedData } from "../cms/signed-data.ts";
import type { SignerInfo } from "../cms/signer-info.ts";
import { MalformedError } from "../der/malformed.ts";
import { limits } from "../limits.ts";
import { parseRevocationList } from "../revocation/revocation-list.ts";
import { signerOf } from "../signer.ts";
import { checkIdentity, checkKeyUse, checkValidity, type Use } from "./certificate-checks.ts";
import { findChain } from "./chain.ts";
import type { ReasonCode } from "./reasons.ts";
import { checkRevocation } from "./revocation.ts";
import { checkDigest, checkSignature } from "./signature-checks.ts";
import { check, checkNames, statusOf, type Trust, type Verdict } from "./verdict.ts";

/** What is to be judged, and by what. */
export interface VerificationInput {
  /** A CMS SignedData with one signature: DER, BER, PEM or base64. */
  readonly cms: Uint8Array;
  /** What should have been signed. A content enclosed in the CMS must be equal to it. */
  readonly content: Uint8Array;
  readonly trust: Trust;
  /** The moment the signature is judged at, in milliseconds since the epoch. */
  readonly at: number;
  readonly use: Use;
}

/**
 * Judges a CMS signature (RFC 5652, CAdES-BES).
 *
 * Whatever the bytes of `cms` are, the answer is a verdict; nothing is thrown.
 * The signer's IIN must still be compared with the person it should be.
 */
export function verifyCms(input: VerificationInput): Verdict {
  const signature = readSignature(input.cms);
  if (typeof signature === "string") return unreadable(signature);
  const { signedData, signerInfo, attributes, certificate } = signature;

  const chain = findChain(certificate, {
    anchors: readable(input.trust.anchors, parseCertificate),
    intermediates: [...readable(input.trust.intermediates, parseCertificate), ...signedData.certificates],
    at: input.at,
  });
  const revocation = checkRevocation(chain.path, readable(input.trust.crls, parseRevocationList), input.at);
  const checks = [
    check("structure", "passed", "READABLE", { certificates: String(signedData.certificates.length) }),
    checkDigest(signedData, signerInfo, attributes, input.content),
    checkSignature(signerInfo, attributes, certificate),
    chain.check,
    checkValidity(certificate, input.at),
    revocation.check,
    checkKeyUse(certificate, input.use),
    checkIdentity(certificate),
  ];
  return {
    status: statusOf(checks),
    checks,
    signer: signerOf(certificate.subjectName, certificate.purposes),
    signedAt: attributes.signingTime,
    enclosesContent: signedData.content !== undefined,
    certificate: certificate.der.slice(),
    evidence: {
      chain: chain.path.map(({ der }) => der.slice()),
      // not copied: lists can be large, and they are the caller's own
      crls: revocation.lists.map(({ der }) => der),
    },
  };
}

interface ReadSignature {
  readonly signedData: SignedData;
  readonly signerInfo: SignerInfo;
  readonly attributes: Attributes;
  readonly certificate: Certificate;
}

function readSignature(cms: Uint8Array): ReadSignature | ReasonCode {
  if (cms.length > limits.cmsBytes) return "TOO_LARGE";
  const [signedData] = readable([cms], (file) => parseSignedData(cmsBytes(file)));
  if (signedData === undefined) return "UNREADABLE";
  const [signerInfo, second] = signedData.signerInfos;
  if (signerInfo === undefined) return "NO_SIGNATURE";
  if (second !== undefined) return "SEVERAL_SIGNATURES";
  const { attributes } = signerInfo;
  if (attributes === undefined) return "ATTRIBUTES_MISSING";
  const certificate = signedData.certificates.find(signerInfo.names);
  if (certificate === undefined) return "CERTIFICATE_MISSING";
  return { signedData, signerInfo, attributes, certificate };
}

function unreadable(reason: ReasonCode): Verdict {
  const checks = checkNames.map((name) =>
    name === "structure" ? check(name, "failed", reason) : check(name, "undetermined", "NOT_REACHED"),
  );
  return {
    status: statusOf(checks),
    checks,
    signer: undefined,
    signedAt: undefined,
    enclosesContent: false,
    certificate: undefined,
    evidence: { chain: [], crls: [] },
  };
}

/** Returns what can be read of the files given; malformed ones are left out, bugs pass through. */
function readable<T>(files: readonly Uint8Array[], read: (file: Uint8Array) => T): readonly T[] {
  return files.flatMap((file) => {
    try {
      return [read(file)];
    } catch (error) {
      if (error instanceof MalformedError) return [];
      throw error;
    }
  });
}
