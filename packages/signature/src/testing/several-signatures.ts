import { parseSignedData, type SignedDataFields, signedDataFields } from "../cms/signed-data.ts";
import { context, type DerElement, elementsOf } from "../der/read-der.ts";
import { explicit, oid, sequence, setOf } from "../der/write-der.ts";
import { Oid } from "../object-identifiers.ts";

/** Returns one CMS with the signatures, certificates and digests of all; they must stand over the same content. */
export function joinSignatures(...files: readonly Uint8Array[]): Uint8Array {
  const all = files.map(signedDataFields);
  const [first] = all;
  if (first === undefined) throw new RangeError("nothing to join");
  const members = (pick: (fields: SignedDataFields) => DerElement | undefined) =>
    all.flatMap((fields) => {
      const set = pick(fields);
      return set === undefined ? [] : [...elementsOf(set)].map(({ bytes }) => bytes);
    });
  const distinct = (elements: readonly Uint8Array[]) => [
    ...new Map(elements.map((bytes) => [Buffer.from(bytes).toString("hex"), bytes])).values(),
  ];
  const signedData = sequence(
    first.version.bytes,
    setOf(distinct(members(({ digestAlgorithms }) => digestAlgorithms))),
    first.encapsulated.bytes,
    setOf(distinct(members(({ certificates }) => certificates)), context(0)),
    setOf(members(({ signerInfos }) => signerInfos)),
  );
  return sequence(oid(Oid.signedData), explicit(0, signedData));
}

/** Returns a SignedData with revocation data among its fields, as long-term forms have it. */
export function withRevocationData(
  cms: Uint8Array,
  crls: readonly Uint8Array[],
  ocsp: readonly Uint8Array[],
): Uint8Array {
  const fields = signedDataFields(cms);
  const others = ocsp.map((response) => {
    const value = sequence(oid(Oid.ocspRevocationInfo), response);
    return Uint8Array.from([context(1), ...value.subarray(1)]);
  });
  const signedData = sequence(
    fields.version.bytes,
    fields.digestAlgorithms.bytes,
    fields.encapsulated.bytes,
    ...(fields.certificates === undefined ? [] : [fields.certificates.bytes]),
    setOf([...crls, ...others], context(1)),
    fields.signerInfos.bytes,
  );
  const joined = sequence(oid(Oid.signedData), explicit(0, signedData));
  parseSignedData(joined);
  return joined;
}
