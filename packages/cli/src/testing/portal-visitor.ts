/** A person at the portal of a running system, over HTTP as a browser without script. */
export class PortalVisitor {
  readonly #url: string;
  readonly #cookies = new Map<string, string>();

  constructor(url: string) {
    this.#url = url;
  }

  /** Signs in; throws when that fails. */
  async signIn(iin: string, password: string): Promise<void> {
    const response = await this.post("/sign-in", { iin, password });
    await response.arrayBuffer();
    if (response.status !== 303) throw new Error(`signing in was answered ${response.status}`);
  }

  get(path: string): Promise<Response> {
    return this.#send(path, { method: "GET" });
  }

  /** Posts a form with the token of a page of this visitor. */
  async post(path: string, fields: Readonly<Record<string, string>>): Promise<Response> {
    return this.postWith(await this.token(), path, fields);
  }

  /** Posts a form with a token fetched before. */
  postWith(csrf: string, path: string, fields: Readonly<Record<string, string>>): Promise<Response> {
    return this.#send(path, { method: "POST", body: new URLSearchParams({ csrf, ...fields }) });
  }

  /** The token that forms of this visitor carry. */
  async token(): Promise<string> {
    const body = await (await this.get("/sign-in")).text();
    const start = await (body.includes('name="csrf"') ? body : (await this.get("/")).text());
    const token = /name="csrf" value="(?<token>[^"]+)"/.exec(start)?.groups?.["token"];
    if (token === undefined) throw new Error("the page carries no form token");
    return token;
  }

  async #send(path: string, init: RequestInit): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(`${this.#url}${path}`, {
      ...init,
      redirect: "manual",
      headers: cookie === "" ? {} : { cookie },
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const [name = "", ...value] = pair.split("=");
      this.#cookies.set(name, value.join("="));
    }
    return response;
  }
}
