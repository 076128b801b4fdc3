import { randomUUID } from "node:crypto";
import { type GoodReading, type Reading, readPreview } from "./read-preview.ts";

/** What the page shows: the last reading, and below a broken one the last that could be read. */
export interface Shown {
  /** Another one with each reading, also after the program was started anew. */
  readonly version: string;
  readonly reading: Reading;
  readonly lastGood: GoodReading | undefined;
}

/** Holds the readings of one file and tells who listens of each new one. */
export class PreviewDesk {
  readonly #file: string;
  readonly #lawFolder: string;
  readonly #listeners = new Set<(version: string) => void>();
  #shown: Shown;

  constructor(file: string, lawFolder: string) {
    this.#file = file;
    this.#lawFolder = lawFolder;
    this.#shown = this.#readAfter(undefined);
  }

  get file(): string {
    return this.#file;
  }

  get shown(): Shown {
    return this.#shown;
  }

  /** Reads the file anew. */
  readAgain(): void {
    this.#shown = this.#readAfter(this.#shown.lastGood);
    for (const listener of this.#listeners) listener(this.#shown.version);
  }

  /** @returns what ends the listening */
  listen(listener: (version: string) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #readAfter(lastGood: GoodReading | undefined): Shown {
    const reading = readPreview(this.#file, this.#lawFolder);
    return { version: randomUUID(), reading, lastGood: "regulation" in reading ? reading : lastGood };
  }
}
