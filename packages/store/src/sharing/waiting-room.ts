/**
 * Asks that wait while statements are under way, and go together into the next one.
 *
 * Nobody waits for others to come: what is asked within one turn of the event
 * loop is sent at its end when a lane is free, and what finds no free lane waits
 * until one is, or until its patience ends.
 * Nobody is given the answer of a statement that was under way when they asked:
 * it might not have seen what they rely on.
 */

/** Which asks go together, and what becomes of them. */
export interface RoomRules<Ask, Answer> {
  /** Answers asks of one group, each in its place. What it throws is thrown at all of them, see {@link repeatsSingly}. */
  readonly answerAll: (asks: readonly Ask[]) => Promise<readonly Answer[]>;
  /** Only asks of one group go together; whose turn it is, the longest wait decides. */
  readonly groupOf: (ask: Ask) => string;
  /** Asks with one of these in common are never under way at the same time. */
  readonly aloneOf?: (ask: Ask) => readonly string[];
  /** Asks with one of these in common go together or one after the other, always in the order in which they came. */
  readonly inOrderOf?: (ask: Ask) => readonly string[];
  /** Whether an error may be the fault of one among several asks, so that each is repeated by itself, in their order. */
  readonly repeatsSingly: (error: unknown) => boolean;
  /** Most that are under way at a time. */
  readonly lanes: number;
  /** Most asks that go together. */
  readonly mostTogether: number;
  /** As many go together however few they leave to the other lanes; of more that wait, each lane takes its part. */
  readonly undivided: number;
  /** Most asks that wait. */
  readonly places: number;
  /** Who waited longer, in milliseconds, is turned away. */
  readonly patienceMs: number;
}

/** The ask was never sent: too many waited, or it waited too long. */
export class NoRoom extends Error {
  override readonly name = "NoRoom";
}

interface Waiting<Ask, Answer> {
  readonly ask: Ask;
  readonly alone: readonly string[];
  readonly inOrder: readonly string[];
  readonly since: number;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/** Collects asks; see the head of the file. */
export class WaitingRoom<Ask, Answer> {
  readonly #rules: RoomRules<Ask, Answer>;
  /** Keys of what is under way; one in order may be there for several asks, which are all under way together. */
  readonly #held = new Set<string>();
  #waiting: Waiting<Ask, Answer>[] = [];
  #freeLanes: number;
  #isCalled = false;
  /** Runs while anybody waits, until the first of them loses patience. */
  #impatience: NodeJS.Timeout | undefined;

  constructor(rules: RoomRules<Ask, Answer>) {
    this.#rules = rules;
    this.#freeLanes = rules.lanes;
  }

  /**
   * Returns the answer to an ask.
   *
   * @param since - when it began to wait, by `performance.now()`: who came earlier goes first
   * @throws NoRoom when it wasn't sent; else what answering it threw, by itself or together with others
   */
  ask(ask: Ask, since: number = performance.now()): Promise<Answer> {
    const { places, aloneOf, inOrderOf } = this.#rules;
    if (this.#waiting.length >= places) return Promise.reject(new NoRoom("too many wait"));
    const keys = { alone: aloneOf?.(ask) ?? [], inOrder: inOrderOf?.(ask) ?? [] };
    return new Promise((resolve, reject) => {
      const before = this.#waiting.findLastIndex((other) => other.since <= since);
      this.#waiting.splice(before + 1, 0, { ask, ...keys, since, resolve, reject });
      if (before === -1) this.#forgetImpatience();
      this.#awaitImpatience();
      this.#call();
    });
  }

  /** At the end of this turn of the event loop, so that all who ask within it go together. */
  #call(): void {
    if (this.#isCalled || this.#freeLanes === 0) return;
    this.#isCalled = true;
    setImmediate(() => {
      this.#isCalled = false;
      this.#turnAwayImpatient();
      while (this.#freeLanes > 0) {
        const next = this.#takeNext();
        if (next.length === 0) return;
        void this.#send(next);
      }
    });
  }

  /** What is under way may take longer than anybody waits. Keeps no process from ending. */
  #awaitImpatience(): void {
    const [first] = this.#waiting;
    if (first === undefined || this.#impatience !== undefined) return;
    this.#impatience = setTimeout(
      () => {
        this.#impatience = undefined;
        this.#turnAwayImpatient();
        this.#awaitImpatience();
      },
      Math.max(0, first.since + this.#rules.patienceMs - performance.now()),
    ).unref();
  }

  /** Who stands in front now may have come before the one whom it waits for. */
  #forgetImpatience(): void {
    clearTimeout(this.#impatience);
    this.#impatience = undefined;
  }

  /** They stand in the order in which they came, so who waited too long stands in front. */
  #turnAwayImpatient(): void {
    const latest = performance.now() - this.#rules.patienceMs;
    const patient = this.#waiting.findIndex(({ since }) => since >= latest);
    const impatient = this.#waiting.splice(0, patient === -1 ? this.#waiting.length : patient);
    for (const { reject } of impatient) reject(new NoRoom("waited too long"));
  }

  /** Who shares a key with what is under way, or with somebody who stays behind, stays behind too. */
  #takeNext(): readonly Waiting<Ask, Answer>[] {
    const { groupOf, lanes, mostTogether, undivided } = this.#rules;
    const most = Math.min(mostTogether, Math.max(undivided, Math.ceil(this.#waiting.length / lanes)));
    const next: Waiting<Ask, Answer>[] = [];
    const behind: Waiting<Ask, Answer>[] = [];
    const taken = new Set<string>();
    let group: string | undefined;
    for (const one of this.#waiting) {
      if (next.length === most) break;
      const isFree = [...one.alone, ...one.inOrder].every((key) => !taken.has(key) && !this.#held.has(key));
      if (isFree) group ??= groupOf(one.ask);
      const goes = isFree && groupOf(one.ask) === group;
      (goes ? next : behind).push(one);
      for (const key of goes ? one.alone : [...one.alone, ...one.inOrder]) taken.add(key);
    }
    this.#waiting = [...behind, ...this.#waiting.slice(next.length + behind.length)];
    return next;
  }

  async #send(together: readonly Waiting<Ask, Answer>[]): Promise<void> {
    const keys = together.flatMap(({ alone, inOrder }) => [...alone, ...inOrder]);
    for (const key of keys) this.#held.add(key);
    this.#freeLanes -= 1;
    const error = await this.#settle(together);
    if (error !== undefined && together.length > 1 && this.#rules.repeatsSingly(error.thrown)) {
      for (const one of together) {
        const own = await this.#settle([one]);
        if (own) one.reject(own.thrown);
      }
    } else if (error !== undefined) {
      for (const { reject } of together) reject(error.thrown);
    }
    for (const key of keys) this.#held.delete(key);
    this.#freeLanes += 1;
    if (this.#waiting.length > 0) this.#call();
  }

  /** Answers them all, or returns what was thrown. */
  async #settle(together: readonly Waiting<Ask, Answer>[]): Promise<{ readonly thrown: unknown } | undefined> {
    try {
      const answers = await this.#rules.answerAll(together.map(({ ask }) => ask));
      if (answers.length !== together.length) throw new Error(`${together.length} asks got ${answers.length} answers`);
      for (const [place, answer] of answers.entries()) together[place]?.resolve(answer);
      return undefined;
    } catch (thrown) {
      return { thrown };
    }
  }
}
