import { messageSigner, openRegisters, patience, type Registers } from "@reglament/gateway";
import type { GatewayConfiguration } from "@reglament/server";
import { CannotStart } from "../cannot-start.ts";
import { KeyFileError, readKeyFile } from "../signer/key-ring.ts";
import { readAnchors } from "../start/read-anchors.ts";

/**
 * Returns the registers behind the gateway that production is set up with. Nothing is sent yet.
 *
 * The folder of anchors is read once: a certificate of another authority needs a restart.
 *
 * @throws CannotStart when a file can't be used; the message names it
 */
export async function openGateway(configuration: GatewayConfiguration): Promise<Registers> {
  const { address, keyFile, keyPassword, anchorsFolder, bin, sender, noDataCodes } = configuration;
  const trust = await readAnchors(anchorsFolder);
  if (trust.anchors.length === 0) throw new CannotStart(`${anchorsFolder} holds no root certificate.`);
  return openRegisters({
    ...patience,
    address: new URL(address),
    sender,
    signer: await signerFrom(keyFile, keyPassword),
    believed: { trust, bin },
    realNow: () => Date.now(),
    noDataCodes,
  });
}

async function signerFrom(keyFile: string, password: string | undefined) {
  try {
    const keys = await readKeyFile(keyFile, password);
    const key = keys.find(({ info }) => info.keyUsages.includes("nonRepudiation")) ?? keys[0];
    if (key === undefined) throw new CannotStart(`${keyFile} holds no key with its certificate.`);
    return messageSigner({ key: key.pem, certificate: key.certificate });
  } catch (cause) {
    if (cause instanceof KeyFileError) {
      throw new CannotStart(
        `${keyFile} can't be opened as the gateway's key. Look at REGLAMENT_REGISTERS_KEY and _KEY_PASSWORD.`,
        { cause },
      );
    }
    if (cause instanceof RangeError) throw new CannotStart(`${keyFile}: ${cause.message}.`, { cause });
    if (cause instanceof Error && "code" in cause) {
      throw new CannotStart(`${keyFile} can't be read (${String(cause.code)}).`, { cause });
    }
    throw cause;
  }
}
