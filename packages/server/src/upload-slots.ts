/**
 * How many bodies with files are on their way at once.
 *
 * Each holds a database connection for as long as it flows, or its scans in memory, so slow ones could
 * leave none for anybody else. Whoever sends more than a few at a time is told
 * to wait; beyond the number for all, files wait in line, unread.
 */
import type { Readable } from "node:stream";
import { isSenderGone, SenderGone } from "./sender-gone.ts";

const mostOfOnePerson = 3;
const mostInAll = 10;

export class UploadSlots {
  readonly #ofPerson = new Map<string, number>();
  readonly #line: (() => void)[] = [];
  #inAll = 0;

  /**
   * Takes a slot, when need be after waiting for one; give it back with `release`. False: the person has too many.
   *
   * @throws SenderGone when the sender has gone away or does so while waiting; then no slot is held
   */
  async take(person: string, body: Readable): Promise<boolean> {
    if (isSenderGone(body)) throw new SenderGone("went away before the body was read");
    const held = this.#ofPerson.get(person) ?? 0;
    if (held >= mostOfOnePerson) return false;
    this.#ofPerson.set(person, held + 1);
    if (this.#inAll < mostInAll) this.#inAll += 1;
    else await this.#stand(person, body);
    return true;
  }

  /** Gives a slot back; it goes to who waits longest. */
  release(person: string): void {
    this.#countOut(person);
    const next = this.#line.shift();
    if (next === undefined) this.#inAll -= 1;
    else next();
  }

  #stand(person: string, body: Readable): Promise<void> {
    return new Promise((resolve, reject) => {
      const go = () => {
        body.off("close", leave);
        resolve();
      };
      const leave = () => {
        this.#line.splice(this.#line.indexOf(go), 1);
        this.#countOut(person);
        reject(new SenderGone("went away while the file waited in line"));
      };
      this.#line.push(go);
      body.once("close", leave);
    });
  }

  #countOut(person: string): void {
    const left = (this.#ofPerson.get(person) ?? 0) - 1;
    if (left > 0) this.#ofPerson.set(person, left);
    else this.#ofPerson.delete(person);
  }
}
