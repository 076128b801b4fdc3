import { setTimeout as sleep } from "node:timers/promises";
import type { Chance } from "./chance.ts";
import type { SendOutcome, Tally } from "./tally.ts";

/** What came back. */
export interface Answer {
  readonly status: number;
  readonly location: string;
  readonly body: Buffer;
  /** `performance.now()` before this sending of the request. */
  readonly sentAt: number;
}

/** A request, the same however often it is sent. */
export interface Asked {
  readonly path: string;
  /** Fields of a form; absent: the page is fetched. */
  readonly form?: Readonly<Record<string, string>>;
  /** Sent with the form, as multipart. */
  readonly file?: { readonly field: string; readonly fileName: string; readonly bytes: Uint8Array };
}

/** Where requests go, and what they are counted in. */
export interface Counter {
  /** Addresses of all servers, whether they live or not. */
  readonly urls: readonly [string, ...string[]];
  readonly tally: Tally;
  readonly chance: Chance;
}

const ANSWERED_WITHIN_MS = 30_000;
const GIVE_UP_AFTER_MS = 180_000;

/** Somebody signed in, over HTTP as a browser without script, who sends again what isn't answered. */
export class Person {
  readonly #counter: Counter;
  readonly #cookies = new Map<string, string>();
  #csrf = "";

  private constructor(counter: Counter) {
    this.#counter = counter;
  }

  /** Signs somebody in. */
  static async signedIn(
    counter: Counter,
    { iin, password }: { readonly iin: string; readonly password: string },
  ): Promise<Person> {
    const person = new Person(counter);
    await person.#fetchToken("/sign-in");
    const { status } = await person.answered({ path: "/sign-in", form: { iin, password } });
    if (status !== 303) throw new Error(`signing in was answered ${status}`);
    await person.#fetchToken("/");
    return person;
  }

  /**
   * Sends a request to one server or the other until one of them answers it.
   *
   * 503 (come again) is no answer, nor is a connection that breaks. Anything else is, 500 too.
   *
   * @throws Error when there is none for three minutes
   */
  async answered(asked: Asked): Promise<Answer> {
    const { tally, chance, urls } = this.#counter;
    const until = performance.now() + GIVE_UP_AFTER_MS;
    for (let sends = 0; performance.now() < until; sends += 1) {
      if (sends > 0 && asked.form !== undefined) tally.repeated += 1;
      const answer = await this.#send(chance.of(urls), asked);
      if (answer !== undefined && answer.status !== 503) return answer;
      await sleep(chance.between(20, 250));
    }
    throw new Error(`nobody answered ${asked.path} for ${GIVE_UP_AFTER_MS / 1000} seconds`);
  }

  async #fetchToken(path: string): Promise<void> {
    const { body } = await this.answered({ path });
    const token = /name="csrf" value="(?<token>[^"]+)"/.exec(body.toString("utf8"))?.groups?.["token"];
    if (token === undefined) throw new Error("the page carries no form token");
    this.#csrf = token;
  }

  async #send(url: string, asked: Asked): Promise<Answer | undefined> {
    const { tally } = this.#counter;
    const sentAt = performance.now();
    try {
      const response = await fetch(`${url}${asked.path}`, {
        ...this.#init(asked),
        redirect: "manual",
        signal: AbortSignal.timeout(ANSWERED_WITHIN_MS),
      });
      const body = Buffer.from(await response.arrayBuffer());
      this.#keepCookies(response);
      tally.note(response.status);
      if (response.status === 503 && response.headers.get("retry-after") === null) {
        tally.fault(`${asked.path} was answered 503 without Retry-After`);
      }
      return { status: response.status, location: response.headers.get("location") ?? "", body, sentAt };
    } catch (error) {
      tally.note(howItEnded(error));
      return undefined;
    }
  }

  #init({ form, file }: Asked): RequestInit {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    // From many places, as limits count by the address.
    const headers = {
      "x-forwarded-for": `10.9.0.${this.#counter.chance.between(1, 200)}`,
      ...(cookie !== "" && { cookie }),
    };
    if (form === undefined) return { headers };
    const fields = { csrf: this.#csrf, ...form };
    if (file === undefined) return { method: "POST", headers, body: new URLSearchParams(fields) };
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    body.set(file.field, new Blob([Uint8Array.from(file.bytes)]), file.fileName);
    return { method: "POST", headers, body };
  }

  #keepCookies(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const [name = "", ...value] = pair.split("=");
      if (value.join("=") === "") this.#cookies.delete(name);
      else this.#cookies.set(name, value.join("="));
    }
  }
}

function howItEnded(error: unknown): SendOutcome {
  if (!(error instanceof Error)) throw error;
  if (error.name === "TimeoutError") return "timed out";
  const { cause } = error;
  return cause instanceof Error && "code" in cause && cause.code === "ECONNREFUSED" ? "refused" : "broken off";
}
