/**
 * `ncalayer-js-client`, the client of NCALayer's protocol, as this code uses it.
 *
 * The package is a classic script without types. It is served as it is and
 * loaded when somebody signs, not with the page.
 */

/** One connection to a signing program. */
export interface NcaLayerClient {
  /** Null before `connect`. */
  readonly wsConnection: { close(): void } | null;
  /** Where the client looks for another program, KAZTOKEN's, each time it connects. */
  kmdHttpApiUrl: string;
  /** Resolves with the program's version, which it greets with. */
  connect(): Promise<string>;
  /** One CMS for each datum, in their order; the user chooses the key once. */
  basicsSignCMS(
    storages: null,
    data: readonly string[],
    signingParams: object,
    signerParams: object,
    locale: string,
  ): Promise<string | readonly string[]>;
  /** The older module's way, one datum at a time. */
  createCAdESFromBase64(storage: string, data: string, keyType: string, attach: boolean): Promise<string>;
}

/** The package's export. */
export interface NcaLayerClientClass {
  new (url: string, allowKmdHttpApi: boolean): NcaLayerClient;
  readonly basicsStorageAll: null;
  readonly basicsCMSParamsDetachedNoTSP: object;
  readonly basicsSignerSignAny: object;
  readonly basicsSignerAuthAny: object;
  readonly fileStorageType: string;
}

/** Loads the script that lies beside this module. */
export async function loadNcaLayerClient(): Promise<NcaLayerClientClass> {
  const known = findNcaLayerClient();
  if (known !== undefined) return known;
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const script = document.createElement("script");
  script.src = new URL("ncalayer-js-client.js", import.meta.url).href;
  script.addEventListener("load", () => resolve());
  script.addEventListener("error", () => reject(new Error(`${script.src} can't be loaded`)));
  document.head.append(script);
  await promise;
  const loaded = findNcaLayerClient();
  if (loaded === undefined) throw new Error(`${script.src} defines no client`);
  return loaded;
}

function findNcaLayerClient(): NcaLayerClientClass | undefined {
  return (globalThis as { readonly NCALayerClient?: NcaLayerClientClass }).NCALayerClient;
}
