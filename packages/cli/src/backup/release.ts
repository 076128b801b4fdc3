import { readFileSync } from "node:fs";

/** The release of this program. */
export function release(): string {
  const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
    readonly version: string;
  };
  return version;
}
