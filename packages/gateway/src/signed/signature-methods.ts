/**
 * How XML signatures name the algorithms of НУЦ РК's keys.
 *
 * The value of a GOST signature is taken to be the same bytes as in a CMS; no document that says so is public.
 */

/** One pair of algorithms, by address in XML and by object identifier in `signature`. */
export interface SignatureMethod {
  readonly address: string;
  readonly oid: string;
  readonly digestAddress: string;
  readonly digestOid: string;
}

const more = "http://www.w3.org/2001/04/xmldsig-more#";
const gost = "urn:ietf:params:xml:ns:pkigovkz:xmlsec:algorithms:";
const kz = "1.2.398.3.10.1";

const signatureMethods: readonly SignatureMethod[] = [
  {
    address: `${more}rsa-sha256`,
    oid: "1.2.840.113549.1.1.11",
    digestAddress: "http://www.w3.org/2001/04/xmlenc#sha256",
    digestOid: "2.16.840.1.101.3.4.2.1",
  },
  {
    address: `${gost}gostr34102015-gostr34112015-512`,
    oid: `${kz}.1.2.3.2`,
    digestAddress: `${gost}gostr34112015-512`,
    digestOid: `${kz}.3.3`,
  },
  {
    address: `${gost}gostr34102015-gostr34112015-256`,
    oid: `${kz}.1.2.3.1`,
    digestAddress: `${gost}gostr34112015-256`,
    digestOid: `${kz}.3.2`,
  },
  {
    address: `${more}gost34310-gost34311`,
    oid: `${kz}.1.1.2`,
    digestAddress: `${more}gost34311`,
    digestOid: `${kz}.3.1`,
  },
];

/** Returns the method that a signature names; undefined when it isn't taken here. */
export function findMethod(address: string | undefined): SignatureMethod | undefined {
  return signatureMethods.find((method) => method.address === address);
}

/** Returns the methods that go with a digest. */
export function listMethodsOfDigest(digestOid: string): readonly SignatureMethod[] {
  return signatureMethods.filter((method) => method.digestOid === digestOid);
}
