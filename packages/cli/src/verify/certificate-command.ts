import { algorithmName, type CertificateInfo, judgeCertificate, readCertificate } from "@reglament/signature";
import { readCommandLine, UsageError } from "../command-line.ts";
import { orUnreadable, readFirst } from "./first-element.ts";
import { isoMoment } from "./iso-moment.ts";
import { issuerOutcomeTexts } from "./issuer-outcome.ts";
import { signerJson, signerText } from "./print-verdict.ts";
import { printable } from "./printable.ts";

/** `reglament certificate`: a certificate's fields; exit code 0 when the issuer's signature holds, else 1. */
export async function certificate(words: readonly string[]): Promise<number> {
  const line = readCommandLine(words, { issuer: "value", json: "flag" });
  const [path, ...more] = line.words;
  if (path === undefined || more.length > 0) {
    throw new UsageError("certificate takes one file: reglament certificate <file> [--issuer <file>]");
  }
  return await orUnreadable(line.has("json"), async () => {
    const { der, read: info } = await readFirst(path, "certificate", readCertificate);
    const issuerPath = line.find("issuer");
    const named = issuerPath === undefined ? undefined : await readFirst(issuerPath, "certificate", readCertificate);
    // a root stands for itself
    const issuer = named?.der ?? (info.subject === info.issuer ? der : undefined);
    const outcome = issuer === undefined ? "not-checked" : judgeCertificate(der, issuer);
    const now = Date.now();
    if (line.has("json")) console.log(JSON.stringify({ ...fieldsOf(info, now), issuerSignature: outcome }));
    else for (const text of linesOf(info, now)) console.log(printable(text));
    if (!line.has("json")) console.log(`Issuer's signature: ${issuerOutcomeTexts[outcome]}`);
    return outcome === "verified" ? 0 : 1;
  });
}

function fieldsOf(info: CertificateInfo, now: number) {
  const { signatureAlgorithm, signer, ...rest } = info;
  return {
    ...rest,
    serial: info.serial.toString(16),
    notBefore: isoMoment(info.notBefore),
    notAfter: isoMoment(info.notAfter),
    isExpired: now > info.notAfter,
    isNotYetValid: now < info.notBefore,
    signatureAlgorithm: { oid: signatureAlgorithm, name: algorithmName(signatureAlgorithm) ?? null },
    signer: signerJson(signer),
  };
}

function linesOf(info: CertificateInfo, now: number): readonly string[] {
  const term = now > info.notAfter ? " (expired)" : now < info.notBefore ? " (not valid yet)" : "";
  const optional: readonly (readonly [string, readonly string[]])[] = [
    ["Key usages", info.keyUsages],
    ["Purposes", info.extendedKeyUsages],
    ["Policies", info.policies],
    ["OCSP", info.ocspAddresses],
    ["Revocation lists", info.crlAddresses],
    ["Deltas", info.deltaCrlAddresses],
  ];
  return [
    `Subject: ${info.subject}`,
    `Issuer: ${info.issuer}`,
    `Serial number: ${info.serial.toString(16)}`,
    `Valid: ${isoMoment(info.notBefore)} to ${isoMoment(info.notAfter)}${term}`,
    `Authority: ${info.isAuthority ? "yes" : "no"}`,
    ...(info.isAuthority
      ? []
      : [`Signer: ${signerText(info.signer, "en")}; key for: ${info.signer.keyUse ?? "other uses"}`]),
    ...optional.flatMap(([name, values]) => (values.length === 0 ? [] : [`${name}: ${values.join(", ")}`])),
    `Algorithm: ${algorithmName(info.signatureAlgorithm) ?? info.signatureAlgorithm}`,
  ];
}
