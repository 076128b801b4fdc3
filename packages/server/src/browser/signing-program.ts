/**
 * Signing by the program on the user's machine: NCALayer, or in training its
 * stand-in. Both speak the same protocol, which `ncalayer-js-client` knows.
 *
 * It signs bytes that it is given and knows nothing of forms (see `sign.ts`).
 */
import type { NcaLayerClient, NcaLayerClientClass } from "./ncalayer-client.ts";

export interface SigningRequest {
  /** What is signed, each in base64; the user chooses the key and types its password once for all of them. */
  readonly contents: readonly string[];
  readonly use: "sign" | "authenticate";
  /** Whose certificate is wanted; the program offers only keys of this person. */
  readonly iin: string;
  readonly locale: string;
}

/** Why there are no signatures. */
export type SigningFailure = "cancelled" | "absent" | "no-key" | "broken";

/** A CMS for each content, as the program gave it (base64 or PEM), or why there is none. */
export type SigningOutcome = { readonly signatures: readonly string[] } | { readonly failed: SigningFailure };

const connectMs = 4000;

/**
 * Asks the first program that answers for detached signatures.
 *
 * @param addresses - tried in turn, `ws:` or `wss:`
 */
export async function signWithProgram(
  Client: NcaLayerClientClass,
  addresses: readonly string[],
  request: SigningRequest,
): Promise<SigningOutcome> {
  for (const address of addresses) {
    const client = await connect(Client, address);
    if (client === undefined) continue;
    try {
      const signatures = await signOver(Client, client, request);
      const isComplete = signatures.length === request.contents.length && signatures.every(isSignature);
      return isComplete ? { signatures } : { failed: "broken" };
    } catch (error) {
      return { failed: failureOf(error) };
    } finally {
      client.wsConnection?.close();
    }
  }
  return { failed: "absent" };
}

async function signOver(
  Client: NcaLayerClientClass,
  client: NcaLayerClient,
  { contents, use, iin, locale }: SigningRequest,
): Promise<readonly string[]> {
  const anyone = use === "sign" ? Client.basicsSignerSignAny : Client.basicsSignerAuthAny;
  try {
    const params = Client.basicsCMSParamsDetachedNoTSP;
    const result = await client.basicsSignCMS(
      Client.basicsStorageAll,
      contents,
      params,
      iin === "" ? anyone : { ...anyone, iin },
      locale,
    );
    return typeof result === "string" ? [result] : result;
  } catch (error) {
    if (!isUnknownModule(error)) throw error;
    return signWithCommonUtils(Client, client, contents, use);
  }
}

/** The older module of NCALayer, where the newer one isn't installed; it asks for the password each time. */
async function signWithCommonUtils(
  Client: NcaLayerClientClass,
  client: NcaLayerClient,
  contents: readonly string[],
  use: SigningRequest["use"],
): Promise<readonly string[]> {
  const keyType = use === "sign" ? "SIGNATURE" : "AUTHENTICATION";
  const signatures: string[] = [];
  for (const content of contents) {
    signatures.push(await client.createCAdESFromBase64(Client.fileStorageType, content, keyType, false));
  }
  return signatures;
}

/** A client whose program has greeted; undefined when nobody there speaks the protocol. */
async function connect(Client: NcaLayerClientClass, address: string): Promise<NcaLayerClient | undefined> {
  const client = new Client(address, false);
  // The client looks for KAZTOKEN's program on a port of its own even when it may not use it, and the page's policy
  // forbids that. An address without a host can't be fetched, so it is dropped without a word.
  client.kmdHttpApiUrl = "https://";
  const { promise: patience, resolve: giveUp } = Promise.withResolvers<undefined>();
  const timer = setTimeout(giveUp, connectMs);
  try {
    // The client itself waits for ever for a greeting and for the answer that follows it.
    const version = await Promise.race([client.connect(), patience]);
    if (version !== undefined) return client;
  } catch {
    // Nobody listens there, or somebody who doesn't greet.
  } finally {
    clearTimeout(timer);
  }
  client.wsConnection?.close();
  return undefined;
}

function failureOf(error: unknown): SigningFailure {
  if (isCancelled(error)) return "cancelled";
  return /no.?key|key.*not.*found|not.*found.*key/i.test(String(error)) ? "no-key" : "broken";
}

function isCancelled(error: unknown): boolean {
  const isSaid = typeof error === "object" && error !== null && "canceledByUser" in error;
  return (isSaid && error.canceledByUser === true) || /action\.cancel/i.test(String(error));
}

function isUnknownModule(error: unknown): boolean {
  return /module.*not.*found|WRONG_MODULE|UNKNOWN_MODULE/i.test(String(error));
}

function isSignature(signature: unknown): boolean {
  return typeof signature === "string" && signature !== "";
}
