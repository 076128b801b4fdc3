/** Where the training authority answers what. */
import type { ServiceAddresses } from "@reglament/signature";

/** A root with what stands below it. */
export type FamilyName = "gost" | "rsa";

export const familyNames = ["gost", "rsa"] as const satisfies readonly FamilyName[];

/** Returns the addresses that certificates of an issuing authority name. */
export function addressesOf(base: string, family: FamilyName): Required<ServiceAddresses> {
  return {
    ocsp: `${base}/ocsp/${family}`,
    crl: `${base}/crl/${family}.crl`,
    deltaCrl: `${base}/crl/${family}-delta.crl`,
  };
}

/** Returns the lists that no certificate names: those of the roots, about the issuing authorities. */
export function rootListAddresses(base: string): readonly string[] {
  return familyNames.map((family) => `${base}/crl/${family}-root.crl`);
}

/** Returns where times are stamped. */
export function timeStampAddress(base: string): string {
  return `${base}/tsp/gost`;
}

/**
 * Returns the address at which the authority answers for a legal moment: worlds of the training have clocks of their own,
 * and neither OCSP nor a request for a list says for when it asks.
 *
 * The moment is cut to a minute for lists, so that those who ask at once share an answer.
 *
 * @param address - as a certificate or a setting names it; its port may be that of another start
 * @param base - where the authority listens now
 */
export function addressForMoment(address: string, base: string, moment: number): URL {
  const { pathname } = new URL(address);
  const exact = pathname.startsWith("/crl/") ? Math.floor(moment / 60_000) * 60_000 : moment;
  return new URL(`/at/${new Date(exact).toISOString()}${pathname}`, base);
}

/** Returns what a path asks for, and for when. The path of a certificate as it stands asks for now. */
export function momentOf(path: string, realNow: number): { readonly path: string; readonly at: number } | undefined {
  const [, iso, rest] = /^\/at\/([^/]+)(\/.*)$/.exec(path) ?? [];
  if (iso === undefined || rest === undefined) return { path, at: realNow };
  const at = Date.parse(decodeURIComponent(iso));
  return Number.isNaN(at) ? undefined : { path: rest, at };
}
