/**
 * How many bodies with files are on their way at once.
 *
 * Each holds a database connection for as long as it flows, or its scans in memory, so slow ones could
 * leave none for anybody else. Whoever sends more than a few at a time is told
 * to wait; beyond the number for all, files wait in line, unread.
 */
const mostOfOnePerson = 3;
const mostInAll = 10;

export class UploadSlots {
  readonly #ofPerson = new Map<string, number>();
  readonly #line: (() => void)[] = [];
  #inAll = 0;

  /** Takes a slot, when need be after waiting for one; give it back with `release`. False: the person has too many. */
  async take(person: string): Promise<boolean> {
    const held = this.#ofPerson.get(person) ?? 0;
    if (held >= mostOfOnePerson) return false;
    this.#ofPerson.set(person, held + 1);
    if (this.#inAll < mostInAll) this.#inAll += 1;
    else await new Promise<void>((resolve) => this.#line.push(resolve));
    return true;
  }

  /** Gives a slot back; it goes to who waits longest. */
  release(person: string): void {
    const left = (this.#ofPerson.get(person) ?? 0) - 1;
    if (left > 0) this.#ofPerson.set(person, left);
    else this.#ofPerson.delete(person);
    const next = this.#line.shift();
    if (next === undefined) this.#inAll -= 1;
    else next();
  }
}
