/** How the registers of the state are asked: by the stand-ins that `start` runs beside, or through the gateway. */

/** What the environment says about it. */
export type RegistersConfiguration =
  | {
      readonly by: "stand-ins";
      /** Where they are to listen, `http://127.0.0.1:13583`. */
      readonly address: string;
    }
  | GatewayConfiguration;

/** Everything that the gateway's operator agrees on with an installation. */
export interface GatewayConfiguration {
  readonly by: "gateway";
  /** Of its SyncChannel. */
  readonly address: string;
  /** File with the installation's key and certificate, PKCS#12 or PEM. */
  readonly keyFile: string;
  /** Of the PKCS#12 file. */
  readonly keyPassword: string | undefined;
  /** Folder of the authorities whose certificates are believed on answers. */
  readonly anchorsFolder: string;
  /** The organisation that signs the answers, twelve digits. */
  readonly bin: string;
  /** How the installation is known at the gateway. */
  readonly sender: { readonly id: string; readonly password: string };
  /** Result codes by which registers say that they have no data. */
  readonly noDataCodes: readonly string[];
}

const standIns = "http://127.0.0.1:13583";

/**
 * Reads REGLAMENT_REGISTERS and, in production, what stands beside it.
 *
 * @returns undefined in production that names no gateway: then nobody can be asked
 * @throws RangeError with a sentence that says what to do
 */
export function readRegistersConfiguration(
  environment: Readonly<Record<string, string | undefined>>,
  mode: "training" | "production",
): RegistersConfiguration | undefined {
  const { REGLAMENT_REGISTERS: address } = environment;
  if (mode === "training") return { by: "stand-ins", address: ownAddress(address) };
  if (address === undefined || address === "") return undefined;
  const demand = (name: string, what: string): string => {
    const value = environment[`REGLAMENT_REGISTERS_${name}`];
    if (value !== undefined && value !== "") return value;
    throw new RangeError(`REGLAMENT_REGISTERS_${name} is missing: with REGLAMENT_REGISTERS it is ${what}.`);
  };
  return {
    by: "gateway",
    address: gatewayAddress(address),
    keyFile: demand("KEY", "the file with this installation's key and certificate"),
    keyPassword: environment["REGLAMENT_REGISTERS_KEY_PASSWORD"],
    anchorsFolder: demand("ANCHORS", "the folder of certificates that answers are believed by"),
    bin: binOf(demand("BIN", "the BIN of the organisation that signs the answers")),
    sender: senderOf(demand("SENDER", "the name and password at the gateway, like name:password")),
    noDataCodes: (environment["REGLAMENT_REGISTERS_NO_DATA"] ?? "").split(/[\s,]+/).filter((code) => code !== ""),
  };
}

function ownAddress(text = standIns): string {
  if (/^http:\/\/127\.0\.0\.1:\d{1,5}$/.test(text) && URL.canParse(text)) return text;
  throw new RangeError(
    `REGLAMENT_REGISTERS is "${text}": in training it is an address of this machine with a port, like http://127.0.0.1:13584.`,
  );
}

function gatewayAddress(text: string): string {
  // what stands in an address gets into errors and logs
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).password === "") return text;
  throw new RangeError(
    "REGLAMENT_REGISTERS is an address of the gateway's SyncChannel without a password in it, like https://gateway.example.kz/bip-sync-wss-gost/.",
  );
}

function binOf(text: string): string {
  if (/^\d{12}$/.test(text)) return text;
  throw new RangeError(`REGLAMENT_REGISTERS_BIN is "${text}": it is twelve digits.`);
}

function senderOf(text: string): GatewayConfiguration["sender"] {
  const [, id, password] = /^([^:]+):(.+)$/s.exec(text) ?? [];
  if (id !== undefined && password !== undefined) return { id, password };
  throw new RangeError("REGLAMENT_REGISTERS_SENDER is a name, a colon and a password.");
}
