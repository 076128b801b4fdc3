import { createHash } from "node:crypto";
import type { Digest } from "./backup-contents.ts";

const newline = 0x0a;

/** Digest and number of rows of a table whose rows go by in pieces. */
export class RunningDigest {
  readonly #hash = createHash("sha256");
  #rows = 0;
  #bytes = 0;

  add(piece: Uint8Array): void {
    this.#hash.update(piece);
    this.#bytes += piece.length;
    // In COPY's text format each row ends with a newline, and there is no other.
    for (let at = piece.indexOf(newline); at >= 0; at = piece.indexOf(newline, at + 1)) this.#rows += 1;
  }

  /** Ends the counting. */
  of(name: string): Required<Digest> {
    return { name, rows: this.#rows, bytes: this.#bytes, sha256: this.#hash.digest("hex") };
  }
}
