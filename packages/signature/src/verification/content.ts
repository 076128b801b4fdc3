import { digestOf } from "../algorithms.ts";

/** What should have been signed, with its digests: each is made once, however many signatures stand over it. */
export class Content {
  readonly bytes: Uint8Array;
  readonly #digests = new Map<string, ReturnType<typeof digestOf>>();

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** Returns the digest by an algorithm's object identifier, or why there is none. */
  digest(algorithm: string): ReturnType<typeof digestOf> {
    const digest = this.#digests.get(algorithm) ?? digestOf(algorithm, this.bytes);
    this.#digests.set(algorithm, digest);
    return digest;
  }
}
