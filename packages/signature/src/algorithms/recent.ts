/** Remembers what was made of the latest inputs, a fixed number of them. */
export class Recent<T> {
  readonly #most: number;
  readonly #values = new Map<string, T>();

  /** @param most - how many to remember, 1 or more */
  constructor(most: number) {
    this.#most = most;
  }

  /** Returns what was made of the bytes, or makes it; what is asked for stays longest. */
  of(bytes: Uint8Array, make: (bytes: Uint8Array) => T): T {
    const name = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
    const known = this.#values.get(name);
    const value = known ?? make(bytes);
    this.#values.delete(name);
    this.#values.set(name, value);
    for (const oldest of this.#values.keys()) {
      if (this.#values.size <= this.#most) break;
      this.#values.delete(oldest);
    }
    return value;
  }
}
