/** Who judges signatures, and where revocation and time are asked about. */

/** What the environment says about it. */
export interface TrustSettings {
  /** Address of an NCANode; undefined: our own library judges. */
  readonly ncanode: string | undefined;
  /** Addresses of revocation lists beside those that certificates name. */
  readonly crls: readonly string[];
  /** Address of an OCSP service that is asked instead of those that certificates name. */
  readonly ocsp: string | undefined;
  /** Address of a time-stamp service. */
  readonly timeStamps: string | undefined;
  /** Hosts that an address out of a certificate may name; hosts of the addresses above may be asked anyway. */
  readonly hosts: readonly string[];
}

/** НУЦ РК's own hosts: certificates of others lead nowhere unless the installation says so. */
const nationalHosts = ["pki.gov.kz", "crl.pki.gov.kz", "crl1.pki.gov.kz", "ocsp.pki.gov.kz", "crl.root.gov.kz"];

/** Nothing is asked of anybody. */
export const askNobody: TrustSettings = {
  ncanode: undefined,
  crls: [],
  ocsp: undefined,
  timeStamps: undefined,
  hosts: [],
};

/**
 * Reads REGLAMENT_SIGNATURES, REGLAMENT_CRL, REGLAMENT_OCSP, REGLAMENT_TSP and REGLAMENT_PKI_HOSTS.
 *
 * @throws RangeError with a sentence that says what to do
 */
export function readTrustSettings(environment: Readonly<Record<string, string | undefined>>): TrustSettings {
  return {
    ncanode: ncanodeOf(environment["REGLAMENT_SIGNATURES"]),
    crls: wordsOf(environment["REGLAMENT_CRL"]).map((word) => addressOf("REGLAMENT_CRL", word)),
    ocsp: optional("REGLAMENT_OCSP", environment["REGLAMENT_OCSP"]),
    timeStamps: optional("REGLAMENT_TSP", environment["REGLAMENT_TSP"]),
    hosts:
      environment["REGLAMENT_PKI_HOSTS"] === undefined ? nationalHosts : wordsOf(environment["REGLAMENT_PKI_HOSTS"]),
  };
}

/** Whether an address may be asked at all: http or https, and a host that the installation named. */
export function mayBeAsked(settings: TrustSettings, address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  if (protocol !== "http:" && protocol !== "https:") return false;
  const named = [...settings.crls, settings.ocsp, settings.timeStamps].flatMap((one) =>
    one === undefined ? [] : [new URL(one).hostname],
  );
  return settings.hosts.includes(hostname) || named.includes(hostname);
}

function ncanodeOf(text = "own"): string | undefined {
  if (text === "own") return undefined;
  const [, address] = /^ncanode:(https?:\/\/.+)$/.exec(text) ?? [];
  if (address !== undefined && URL.canParse(address)) return new URL(address).origin;
  throw new RangeError(
    `REGLAMENT_SIGNATURES is "${text}": it is own, or ncanode: and the address of one, like ncanode:http://127.0.0.1:14579.`,
  );
}

function optional(name: string, text: string | undefined): string | undefined {
  return text === undefined || text === "" ? undefined : addressOf(name, text);
}

function addressOf(name: string, text: string): string {
  if (/^https?:\/\//.test(text) && URL.canParse(text)) return text;
  throw new RangeError(`${name} holds "${text}": it is an address like http://crl.pki.gov.kz/nca_gost_2022.crl.`);
}

function wordsOf(text = ""): readonly string[] {
  return text.split(/[\s,]+/).filter((word) => word !== "");
}
