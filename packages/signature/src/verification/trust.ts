/** What the verifier believes in, as the caller has it and as it is read. */
import { type Certificate, parseCertificate } from "../certificate/certificate.ts";
import { MalformedError } from "../der/malformed.ts";
import { type OcspResponse, parseOcspResponse } from "../ocsp/ocsp-response.ts";
import { parseRevocationList, type RevocationList } from "../revocation/revocation-list.ts";

/** What the verifier believes in, all in DER. What can't be read is as if it weren't there. */
export interface Trust {
  /** Certificates of root authorities, believed without further proof. */
  readonly anchors: readonly Uint8Array[];
  /** Certificates of authorities that help to reach an anchor; believed only when they do. */
  readonly intermediates: readonly Uint8Array[];
  /** Revocation lists, complete and deltas, stale ones too: each is used for the moments it speaks of. */
  readonly crls: readonly Uint8Array[];
  /** OCSP responses, likewise. */
  readonly ocspResponses?: readonly Uint8Array[];
}

/** The same, read. */
export interface ReadTrust {
  readonly anchors: readonly Certificate[];
  readonly intermediates: readonly Certificate[];
  readonly lists: readonly RevocationList[];
  readonly responses: readonly OcspResponse[];
}

const prepared = new WeakMap<Trust, ReadTrust>();

/**
 * Reads what is believed in once, for many verifications with it.
 *
 * The signatures of its revocation lists, too, are verified once only. The bytes must not change afterwards.
 */
export function prepareTrust(trust: Trust): Trust {
  const own = Object.freeze({ ...trust });
  prepared.set(own, read(trust));
  return own;
}

/** Returns the trust as it is read, now or by {@link prepareTrust}. */
export function readTrust(trust: Trust): ReadTrust {
  return prepared.get(trust) ?? read(trust);
}

function read(trust: Trust): ReadTrust {
  return {
    anchors: readable(trust.anchors, parseCertificate),
    intermediates: readable(trust.intermediates, parseCertificate),
    lists: readable(trust.crls, parseRevocationList),
    responses: readable(trust.ocspResponses ?? [], parseOcspResponse),
  };
}

/** Returns what can be read of the files given; malformed ones are left out, bugs pass through. */
export function readable<T>(files: readonly Uint8Array[], read: (file: Uint8Array) => T): readonly T[] {
  return files.flatMap((file) => {
    try {
      return [read(file)];
    } catch (error) {
      if (error instanceof MalformedError) return [];
      throw error;
    }
  });
}
