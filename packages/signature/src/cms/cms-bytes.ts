import { MalformedError } from "../der/malformed.ts";
import { derBytes } from "../der-bytes.ts";
import { limits } from "../limits.ts";

/**
 * Returns the BER that a CMS file holds, whichever way it was saved: as it is, in PEM, or in bare base64.
 *
 * @throws MalformedError when it is none of the three, too large, or holds several
 */
export function cmsBytes(file: Uint8Array): Uint8Array {
  const [only, ...others] = derBytes(file, limits.cmsBytes);
  if (only === undefined || others.length > 0) throw new MalformedError("not exactly one PEM block");
  return only;
}
