/** What `reglament verify` believes in: a folder of certificates and lists, and the files named beside it. */
import {
  decodePem,
  derBytes,
  MalformedError,
  readCertificate,
  readCrl,
  readOcspResponse,
  type Trust,
} from "@reglament/signature";
import { listFolder, readElements, readNamedFile } from "./read-files.ts";

/** What was found. */
export interface FoundTrust {
  readonly trust: Trust;
  /** Files that can't be read as what they should be; they count for nothing. */
  readonly unreadable: readonly string[];
}

/**
 * Reads the folder and the files. Unlike production's folder of anchors this one may hold a training authority, and
 * private keys in it are passed over.
 *
 * @throws UsageError when the folder or a file isn't there
 */
export async function readTrust(
  folder: string,
  files: { readonly crls: readonly string[]; readonly ocsp: readonly string[] },
): Promise<FoundTrust> {
  const own = await readFolder(folder);
  const lists = await readElements(files.crls, readCrl);
  const responses = await readElements(files.ocsp, readOcspResponse);
  return {
    trust: {
      anchors: own.anchors,
      intermediates: own.intermediates,
      crls: [...lists.elements, ...own.crls],
      ocspResponses: responses.elements,
    },
    unreadable: [...own.unreadable, ...lists.unreadable, ...responses.unreadable],
  };
}

async function readFolder(folder: string) {
  const certificates: { readonly der: Uint8Array; readonly subject: string; readonly issuer: string }[] = [];
  const crls: Uint8Array[] = [];
  const unreadable: string[] = [];
  for (const path of await listFolder(folder)) {
    const kind = /\.(?:pem|cer|crt|der|(?<list>crl))$/i.exec(path)?.groups;
    if (kind === undefined) continue;
    const bytes = await readNamedFile(path);
    try {
      if (kind["list"] === undefined) {
        for (const der of certificatesIn(bytes)) {
          const { subject, issuer } = readCertificate(der);
          certificates.push({ der, subject, issuer });
        }
      } else {
        const lists = derBytes(bytes);
        for (const der of lists) readCrl(der);
        crls.push(...lists);
      }
    } catch (error) {
      if (!(error instanceof MalformedError)) throw error;
      unreadable.push(path);
    }
  }
  // whoever puts an authority there without the one above it means to believe in it
  const isAnchor = ({ subject, issuer }: { readonly subject: string; readonly issuer: string }) =>
    subject === issuer || !certificates.some((other) => other.subject === issuer);
  return {
    anchors: certificates.filter(isAnchor).map(({ der }) => der),
    intermediates: certificates.filter((one) => !isAnchor(one)).map(({ der }) => der),
    crls,
    unreadable,
  };
}

/** The certificates of a file; other PEM blocks are passed over. */
function certificatesIn(bytes: Uint8Array): readonly Uint8Array[] {
  const blocks = decodePem(Buffer.from(bytes).toString("latin1"));
  if (blocks.length === 0) return derBytes(bytes);
  return blocks.filter(({ label }) => label === "CERTIFICATE").map(({ der }) => der);
}
