import type { Services } from "../services.ts";
import { makeNcanodeVerifier } from "./ncanode-verifier.ts";
import { makeOwnVerifier, type OwnVerifier } from "./own-verifier.ts";
import { makeRevocationService, type RevocationOptions, type RevocationService } from "./revocation-service.ts";
import type { Verifier } from "./verifier.ts";

/** What judges signatures, and what it judges by. */
export interface SignatureServices {
  /** The one that the configuration chose: its word counts when a signature arrives. */
  readonly verifier: Verifier;
  /** Reads signatures, and judges again what is stored: a module judges for today only. */
  readonly own: OwnVerifier;
  readonly revocation: RevocationService;
}

/** Makes the services by the settings. Close both verifiers at the end. */
export function makeSignatureServices(options: Omit<RevocationOptions, "own">): SignatureServices {
  const onFault = (error: unknown) => options.log.error("verifier-failed", error);
  const own = makeOwnVerifier(onFault);
  const { ncanode } = options.settings;
  return {
    own,
    verifier: ncanode === undefined ? own : makeNcanodeVerifier({ address: ncanode }, own, onFault),
    revocation: makeRevocationService({ ...options, own }),
  };
}

/** The trust that services are given, as `trustAt`. */
export function trustAtFrom({ revocation }: SignatureServices): Services["trustAt"] {
  return (_region, now, lists = "fetched") => (lists === "fetched" ? revocation.trustAt(now) : revocation.anchors());
}
