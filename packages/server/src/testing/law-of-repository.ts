import { fileURLToPath } from "node:url";
import { loadLaw } from "../load-law.ts";

/** The law as it stands in the repository's folder. */
export function lawOfRepository() {
  return loadLaw(fileURLToPath(new URL("../../../../regulations", import.meta.url)));
}
