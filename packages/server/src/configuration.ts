import type { RegistersConfiguration } from "./registers-configuration.ts";
import type { TrustSettings } from "./verification/trust-settings.ts";

/** How this installation is set up; read from the environment once, at start. */
export interface Configuration {
  readonly mode: "training" | "production";
  readonly host: string;
  readonly port: number;
  /** Folder of the embedded database, training keys and secrets. */
  readonly dataFolder: string;
  /** Origin as browsers see it, `http://127.0.0.1:8080`. */
  readonly origin: string;
  /** Most bytes of one attachment. */
  readonly attachmentBytes: number;
  /** Where the signing program listens on the user's machine: in training the stand-in first, then НУЦ РК's NCALayer. */
  readonly signingPrograms: readonly string[];
  /** Secret for cookies and CSRF, from the environment or the data folder. */
  readonly secret: Uint8Array;
  /** Folder with the law as data. */
  readonly regulationsFolder: string;
  readonly anchorsFolder: string | undefined;
  /** Where the training authority answers, `http://127.0.0.1:13581`; certificates of training name it. */
  readonly trainingAuthority: string;
  /** Who judges signatures, and who is asked about them. */
  readonly trust: TrustSettings;
  /** Absent: the registers can't be asked. */
  readonly registers?: RegistersConfiguration;
}
