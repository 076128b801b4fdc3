/**
 * Client of the signing program on the user's machine: NCALayer, or in training
 * its stand-in. Both speak the same protocol over a WebSocket: a greeting with
 * a version, then one answer for each request.
 *
 * It signs bytes that it is given and knows nothing of forms (see `sign.ts`).
 */

export interface SigningRequest {
  /** What is signed, base64. */
  readonly content: string;
  readonly use: "sign" | "authenticate";
  /** Whose certificate is wanted; the program offers only keys of this person. */
  readonly iin: string;
  readonly locale: string;
}

/** The CMS as the program gave it (base64 or PEM), or why there is none. */
export type SigningOutcome =
  | { readonly cms: string }
  | { readonly failed: "cancelled" | "absent" | "no-key" | "broken" };

const greetingMs = 4000;
// RFC 5280, 4.2.1.12: emailProtection and clientAuth; the authority gives the first to signing keys, the second to those for signing in.
const keyUses = { sign: "1.3.6.1.5.5.7.3.4", authenticate: "1.3.6.1.5.5.7.3.2" } as const;

/**
 * Asks the first program that answers for a detached signature.
 *
 * @param addresses - tried in turn, `ws:` or `wss:`
 */
export async function signWithProgram(addresses: readonly string[], request: SigningRequest): Promise<SigningOutcome> {
  for (const address of addresses) {
    const connection = await connect(address);
    if (connection === undefined) continue;
    try {
      return await signOver(connection, request);
    } finally {
      connection.close();
    }
  }
  return { failed: "absent" };
}

async function signOver(connection: Connection, request: SigningRequest): Promise<SigningOutcome> {
  const answer = await connection.ask({
    module: "kz.gov.pki.knca.basics",
    method: "sign",
    args: {
      format: "cms",
      data: request.content,
      signingParams: { decode: true, encapsulate: false, digested: false },
      signerParams: { extKeyUsageOids: [keyUses[request.use]], iin: request.iin },
      locale: request.locale,
    },
  });
  if (answer === undefined) return { failed: "broken" };
  if (answer["status"] === true) return outcomeOfBasics(answer);
  if (isUnknownModule(answer)) return signWithCommonUtils(connection, request);
  return { failed: isNoKey(answer) ? "no-key" : "broken" };
}

function outcomeOfBasics(answer: Answer): SigningOutcome {
  const { body } = answer;
  const result = typeof body === "object" && body !== null && "result" in body ? body.result : undefined;
  const first: unknown = Array.isArray(result) ? result[0] : result;
  return typeof first === "string" && first !== "" ? { cms: first } : { failed: "cancelled" };
}

/** The older module of NCALayer, where the newer one isn't installed. */
async function signWithCommonUtils(connection: Connection, request: SigningRequest): Promise<SigningOutcome> {
  const answer = await connection.ask({
    module: "kz.gov.pki.knca.commonUtils",
    method: "createCAdESFromBase64",
    args: ["PKCS12", request.use === "sign" ? "SIGNATURE" : "AUTHENTICATION", request.content, false],
  });
  if (answer === undefined) return { failed: "broken" };
  const { responseObject } = answer;
  if (answer["code"] === "200" && typeof responseObject === "string") return { cms: responseObject };
  return { failed: answer["message"] === "action.canceled" ? "cancelled" : "broken" };
}

function isUnknownModule(answer: Answer): boolean {
  return [answer["errorCode"], answer["code"], answer["message"]].some(
    (text) => typeof text === "string" && /module.*not.*found|WRONG_MODULE|UNKNOWN_MODULE/i.test(text),
  );
}

function isNoKey(answer: Answer): boolean {
  return [answer["code"], answer["message"]].some(
    (text) => typeof text === "string" && /no.?key|key.*not.*found|not.*found.*key/i.test(text),
  );
}

type Answer = Readonly<Record<string, unknown>>;

interface Connection {
  /** Sends one request; undefined when the connection ends before the answer. Waits as long as the user takes. */
  ask(request: object): Promise<Answer | undefined>;
  close(): void;
}

/** Connects and waits for the greeting; undefined when nobody there speaks the protocol. */
async function connect(address: string): Promise<Connection | undefined> {
  const socket = await open(address);
  if (socket === undefined) return undefined;
  return {
    ask(request) {
      socket.send(JSON.stringify(request));
      return nextAnswer(socket);
    },
    close: () => socket.close(),
  };
}

async function open(address: string): Promise<WebSocket | undefined> {
  const socket = new WebSocket(address);
  const greeting = await nextAnswer(socket, greetingMs);
  if (typeof greeting?.["result"] === "object") return socket;
  socket.close();
  return undefined;
}

/** The next message that is an answer; undefined when the connection ends, or after `patienceMs`, without one. */
function nextAnswer(socket: WebSocket, patienceMs?: number): Promise<Answer | undefined> {
  const { promise, resolve } = Promise.withResolvers<Answer | undefined>();
  const listening = new AbortController();
  const { signal } = listening;
  const giveUp = () => resolve(undefined);
  const patience = patienceMs === undefined ? undefined : setTimeout(giveUp, patienceMs);
  socket.addEventListener("error", giveUp, { signal });
  socket.addEventListener("close", giveUp, { signal });
  socket.addEventListener(
    "message",
    (event) => {
      const answer = readAnswer(event.data);
      if (answer !== undefined) resolve(answer);
    },
    { signal },
  );
  return promise.finally(() => {
    listening.abort();
    clearTimeout(patience);
  });
}

function readAnswer(data: unknown): Answer | undefined {
  try {
    const answer: unknown = JSON.parse(String(data));
    return typeof answer === "object" && answer !== null ? (answer as Answer) : undefined;
  } catch {
    // Not JSON: not an answer of this protocol.
    return undefined;
  }
}
