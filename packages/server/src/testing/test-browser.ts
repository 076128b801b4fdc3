import type { FastifyInstance, LightMyRequestResponse } from "fastify";

/** A file as a browser sends it. */
export interface SentFile {
  readonly field: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/**
 * A browser as tests need it: keeps cookies, carries the form's token, comes
 * from an address of its own (so that limits by address don't mix tests).
 */
export class TestBrowser {
  readonly #app: FastifyInstance;
  readonly #cookies = new Map<string, string>();
  readonly #address: string;
  #csrf: string | undefined;

  constructor(app: FastifyInstance, address: string) {
    this.#app = app;
    this.#address = address;
  }

  /** Takes over a session that a builder has begun. */
  hold(token: string, csrf: string): this {
    this.#cookies.set("session", token);
    this.#csrf = csrf;
    return this;
  }

  /** Forgets the session's cookie, as when it has ended; the form's token stays as typed. */
  loseSession(): void {
    this.#cookies.delete("session");
  }

  /** Token of the session held, as its pages' forms carry it. */
  formToken(): string {
    return this.#csrf ?? "";
  }

  get(path: string): Promise<LightMyRequestResponse> {
    return this.send("GET", path);
  }

  /** Sends a form; its token is added unless the form names one. */
  async post(path: string, form: Readonly<Record<string, string>> = {}): Promise<LightMyRequestResponse> {
    const payload = new URLSearchParams({ csrf: await this.#token(), ...form }).toString();
    return this.send("POST", path, { "content-type": "application/x-www-form-urlencoded" }, payload);
  }

  /** Sends a multipart form: the fields first, then the file. */
  async upload(path: string, form: Readonly<Record<string, string>>, file: SentFile): Promise<LightMyRequestResponse> {
    return this.uploadAll(path, form, [file]);
  }

  /** The same with any number of files. */
  async uploadAll(
    path: string,
    form: Readonly<Record<string, string>>,
    files: readonly SentFile[],
  ): Promise<LightMyRequestResponse> {
    const boundary = "----reglament-test";
    const fields = Object.entries({ csrf: await this.#token(), ...form }).map(
      ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    );
    const parts = files.flatMap((file) => [
      Buffer.from(
        `--${boundary}\r\nContent-Disposition: form-data; name="${file.field}"; filename="${file.fileName}"\r\nContent-Type: ${file.mediaType}\r\n\r\n`,
      ),
      file.bytes,
      Buffer.from("\r\n"),
    ]);
    const payload = Buffer.concat([Buffer.from(fields.join("")), ...parts, Buffer.from(`--${boundary}--\r\n`)]);
    return this.send("POST", path, { "content-type": `multipart/form-data; boundary=${boundary}` }, payload);
  }

  /** Sends any request, with the cookies held, and keeps those that come back. */
  async send(
    method: "GET" | "POST" | "PUT" | "DELETE" | "HEAD",
    path: string,
    headers: Readonly<Record<string, string>> = {},
    payload?: string | Buffer,
  ): Promise<LightMyRequestResponse> {
    const cookie = this.cookieHeader();
    const response = await this.#app.inject({
      method,
      url: path,
      remoteAddress: this.#address,
      headers: { ...(cookie === "" ? {} : { cookie }), ...headers },
      ...(payload === undefined ? {} : { payload }),
    });
    for (const { name, value } of response.cookies) {
      if (value === "") this.#cookies.delete(name);
      else this.#cookies.set(name, value);
      // Whoever signs in gets another token with the next page.
      if (name === "session") this.#csrf = undefined;
    }
    return response;
  }

  /** The cookies held, as a request carries them. */
  cookieHeader(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  /** The token that pages for this visitor carry; fetched from one when it isn't known. */
  async #token(): Promise<string> {
    this.#csrf ??= csrfIn((await this.get("/")).body);
    return this.#csrf;
  }
}

/** The token in a page's forms; throws when the page has none. */
export function csrfIn(body: string): string {
  const token = /name="csrf" value="([^"]+)"/.exec(body)?.[1];
  if (token === undefined) throw new Error("The page carries no form token.");
  return token;
}
