/** What the load has sent and what it was answered: the side of the comparison that the database doesn't know. */

/** A command whose carrying out was acknowledged. */
export interface Acknowledged {
  readonly commandId: string;
  readonly what: string;
  readonly caseId: string;
  /** `performance.now()` before it was sent for the first time, and after the first answer. */
  readonly sentAt: number;
  readonly answeredAt: number;
}

/** An attachment that was taken. */
export interface TakenAttachment {
  readonly draftId: string;
  /** Hex. */
  readonly sha256: string;
}

/** How a send ended: with a status; with nobody there; or in doubt, as the connection broke off or nothing came in time. */
export type SendOutcome = number | "refused" | "broken off" | "timed out";

export class Tally {
  readonly acknowledged: Acknowledged[] = [];
  readonly taken: TakenAttachment[] = [];
  /** Commands on a state that had gone on: none may be on record. */
  readonly stale: string[] = [];
  /** What should never be, in words. */
  readonly faults: string[] = [];
  readonly outcomes = new Map<SendOutcome, number>();
  sent = 0;
  commands = 0;
  repeated = 0;
  #heard: ((sentAt: number) => void)[] = [];

  /** Counts one send of a request and how it ended. */
  note(outcome: SendOutcome): void {
    this.sent += 1;
    this.outcomes.set(outcome, (this.outcomes.get(outcome) ?? 0) + 1);
  }

  /** A command got its answer, by a request sent at that moment. */
  acknowledge(command: Acknowledged, lastSentAt: number): void {
    this.acknowledged.push(command);
    for (const hear of this.#heard) hear(lastSentAt);
  }

  /** Resolves with the moment of the first command that is both sent and acknowledged from now on. */
  nextAcknowledged(): Promise<number> {
    const from = performance.now();
    return new Promise((resolve) => {
      const hear = (sentAt: number) => {
        if (sentAt < from) return;
        this.#heard = this.#heard.filter((one) => one !== hear);
        resolve(performance.now());
      };
      this.#heard.push(hear);
    });
  }

  fault(text: string): void {
    this.faults.push(text);
  }
}
