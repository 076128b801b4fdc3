import { MalformedError } from "../der/malformed.ts";
import type { DerElement } from "../der/read-der.ts";
import { readInteger } from "../der/read-values.ts";
import { limits } from "../limits.ts";

/** The password of one file, with the rounds of derivation that the file may still demand. */
export class Password {
  readonly text: string;
  #roundsLeft: number = limits.passwordRounds;

  constructor(text: string) {
    this.text = text;
  }

  /**
   * Returns how many rounds an INTEGER demands.
   *
   * @throws MalformedError for more than are left: each part of a file states its own, and could do so a thousand times
   */
  spendRounds(element: DerElement): number {
    const rounds = readInteger(element);
    if (rounds < 1n || rounds > BigInt(this.#roundsLeft)) throw new MalformedError("too many rounds");
    this.#roundsLeft -= Number(rounds);
    return Number(rounds);
  }
}
