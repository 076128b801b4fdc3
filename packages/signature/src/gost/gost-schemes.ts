/**
 * Kazakhstan's GOST signatures: what belongs together under each object identifier.
 *
 * The identifiers of the 256-bit scheme are Kalkan's; it has not been met in
 * certificates of the authority.
 */
import type { Curve } from "./curve.ts";
import { curve256, curve512, curve2004 } from "./curves.ts";
import { gost34311 } from "./gost-34311.ts";
import { streebog256, streebog512 } from "./streebog.ts";

/** The names of the schemes, by standard and length of key in bits. */
export type GostName = "gost2015-512" | "gost2015-256" | "gost2004";

/** One scheme; the identifiers are dotted. */
export interface GostScheme {
  readonly name: GostName;
  readonly signatureOid: string;
  readonly keyOid: string;
  /** The curve, as it is named in a key's parameters. */
  readonly curveOid: string;
  readonly digestOid: string;
  /** The digest, as it is named in a key's parameters. */
  readonly keyDigestOid: string;
  readonly curve: Curve;
  readonly digest: (data: Uint8Array) => Uint8Array;
}

const arc = "1.2.398.3.10.1";

/** All schemes. */
export const gostSchemes: readonly GostScheme[] = [
  {
    name: "gost2015-512",
    signatureOid: `${arc}.1.2.3.2`,
    keyOid: `${arc}.1.2.2`,
    curveOid: `${arc}.1.2.2.1`,
    digestOid: `${arc}.3.3`,
    keyDigestOid: `${arc}.3.3`,
    curve: curve512,
    digest: streebog512,
  },
  {
    name: "gost2015-256",
    signatureOid: `${arc}.1.2.3.1`,
    keyOid: `${arc}.1.2.1`,
    curveOid: `${arc}.1.2.1.1`,
    digestOid: `${arc}.3.2`,
    keyDigestOid: `${arc}.3.2`,
    curve: curve256,
    digest: streebog256,
  },
  {
    name: "gost2004",
    signatureOid: `${arc}.1.1.2`,
    keyOid: `${arc}.1.1.1`,
    curveOid: `${arc}.1.1.1.1`,
    digestOid: `${arc}.3.1`,
    keyDigestOid: `${arc}.3.1.1.0`,
    curve: curve2004,
    digest: gost34311,
  },
];

/** Returns the scheme of a name. */
export function gostScheme(name: GostName): GostScheme {
  const scheme = gostSchemes.find((candidate) => candidate.name === name);
  if (scheme === undefined) throw new RangeError(`no scheme ${name}`);
  return scheme;
}
