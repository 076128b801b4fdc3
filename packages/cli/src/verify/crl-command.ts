import { algorithmName, countRevoked, judgeCrl, readCertificate, readCrl } from "@reglament/signature";
import { readCommandLine, UsageError } from "../command-line.ts";
import { orUnreadable, readFirst } from "./first-element.ts";
import { isoMoment } from "./iso-moment.ts";
import { issuerOutcomeTexts } from "./issuer-outcome.ts";
import { printable } from "./printable.ts";

/** `reglament crl`: a revocation list's fields; exit code 0 when the issuer's signature holds, else 1. */
export async function crl(words: readonly string[]): Promise<number> {
  const line = readCommandLine(words, { issuer: "value", json: "flag" });
  const [path, ...more] = line.words;
  const issuerPath = line.find("issuer");
  if (path === undefined || issuerPath === undefined || more.length > 0) {
    throw new UsageError("crl takes one file and its issuer: reglament crl <file> --issuer <file>");
  }
  return await orUnreadable(line.has("json"), async () => {
    const list = await readFirst(path, "revocation list", (bytes) => ({
      ...readCrl(bytes),
      entries: countRevoked(bytes),
    }));
    const issuer = await readFirst(issuerPath, "certificate", readCertificate);
    const outcome = judgeCrl(list.der, issuer.der);
    const { thisUpdate, nextUpdate, number, deltaBase, entries, signatureAlgorithm } = list.read;
    const now = Date.now();
    // a list that doesn't say when the next one comes is never current
    const isStale = nextUpdate === undefined || now >= nextUpdate;
    if (line.has("json")) {
      const fields = {
        issuer: list.read.issuer,
        thisUpdate: isoMoment(thisUpdate),
        nextUpdate: isoMoment(nextUpdate),
        isStale,
        number: number?.toString() ?? null,
        deltaBase: deltaBase?.toString() ?? null,
        entries,
        signatureAlgorithm: { oid: signatureAlgorithm, name: algorithmName(signatureAlgorithm) ?? null },
        issuerSignature: outcome,
      };
      console.log(JSON.stringify(fields));
    } else {
      console.log(printable(`Issuer: ${list.read.issuer}`));
      console.log(
        `Made: ${isoMoment(thisUpdate)}; next: ${isoMoment(nextUpdate) ?? "not said"}${isStale ? " (stale)" : ""}`,
      );
      if (number !== undefined) console.log(`Number: ${number}`);
      if (deltaBase !== undefined) console.log(`A delta to number: ${deltaBase}`);
      console.log(`Revoked certificates: ${entries}`);
      console.log(`Algorithm: ${algorithmName(signatureAlgorithm) ?? signatureAlgorithm}`);
      console.log(`Issuer's signature: ${issuerOutcomeTexts[outcome]}`);
    }
    return outcome === "verified" ? 0 : 1;
  });
}
