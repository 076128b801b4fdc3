import { type GostName, gostSchemes } from "./gost/gost-schemes.ts";
import { Oid } from "./object-identifiers.ts";

const gostNames = {
  "gost2015-512": "GOST R 34.10-2015, 512 bits, with Streebog-512",
  "gost2015-256": "GOST R 34.10-2015, 256 bits, with Streebog-256",
  gost2004: "GOST 34.310-2004 with GOST 34.311",
} as const satisfies Record<GostName, string>;

/** Names as people of the field write them. */
const names = new Map<string, string>([
  [Oid.sha256WithRsa, "RSA with SHA-256"],
  [Oid.sha384WithRsa, "RSA with SHA-384"],
  [Oid.sha512WithRsa, "RSA with SHA-512"],
  ["1.2.840.113549.1.1.10", "RSA-PSS"],
  [Oid.rsaEncryption, "RSA"],
  [Oid.ecdsaWithSha256, "ECDSA with SHA-256"],
  [Oid.ecdsaWithSha384, "ECDSA with SHA-384"],
  [Oid.md5WithRsa, "RSA with MD5"],
  [Oid.sha1WithRsa, "RSA with SHA-1"],
  [Oid.ecdsaWithSha1, "ECDSA with SHA-1"],
  ...gostSchemes.map(({ name, signatureOid }) => [signatureOid, gostNames[name]] as const),
]);

/** Returns the name of a signature algorithm, undefined when it isn't known here. */
export function algorithmName(oid: string): string | undefined {
  return names.get(oid);
}
