/**
 * A stand-in for NCANode 3 that speaks `POST /cms/verify` over the network. It is not the certified module: it judges with
 * our own library, and only the form of its answers is NCANode's.
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type Trust, verifySignatures } from "@reglament/signature";
import { onTestFinished } from "vitest";

/** How it behaves; by default as it should. */
type Behaviour = "answers" | "hangs" | "fails" | "talks-rubbish" | "finds-nothing-valid";

/** A running stand-in. */
export interface NcanodeStandIn {
  readonly url: string;
  /** What it was asked, parsed. */
  readonly asked: readonly Readonly<Record<string, unknown>>[];
  behave(how: Behaviour): void;
  /** What it believes, and its clock. */
  believe(trust: Trust, at: number): void;
}

/** Starts a stand-in that believes nobody yet; it is stopped after the test. */
export async function anNcanodeStandIn(): Promise<NcanodeStandIn> {
  const asked: Readonly<Record<string, unknown>>[] = [];
  let how: Behaviour = "answers";
  let judging: { readonly trust: Trust; readonly at: number } = {
    trust: { anchors: [], intermediates: [], crls: [] },
    at: 0,
  };
  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readJson(request);
    asked.push(body);
    if (how === "hangs") return;
    const answer = how === "talks-rubbish" ? "rubbish" : JSON.stringify(answerTo(body, how, judging));
    response
      .writeHead(how === "fails" ? 500 : 200, { "content-type": "application/json", "x-stand-in": "not NCANode" })
      .end(answer);
  }
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    behave(next) {
      how = next;
    },
    believe(trust, at) {
      judging = { trust, at };
    },
  };
}

function answerTo(
  { cms, data, revocationCheck }: Readonly<Record<string, unknown>>,
  how: Behaviour,
  { trust, at }: { readonly trust: Trust; readonly at: number },
): object {
  const verdicts = verifySignatures({
    cms: Buffer.from(String(cms), "base64"),
    content: typeof data === "string" ? Buffer.from(data, "base64") : undefined,
    trust,
    at,
    use: "sign",
  });
  // Like the real one it looks at revocation only when it is told to.
  const looksAtRevocation = Array.isArray(revocationCheck) && revocationCheck.length > 0;
  const isValid = (verdict: (typeof verdicts)[number]) =>
    how !== "finds-nothing-valid" &&
    verdict.checks.every(
      ({ name, result }) => result === "passed" || name === "key-use" || (name === "revocation" && !looksAtRevocation),
    );
  return {
    status: 200,
    message: "OK",
    valid: verdicts.every(isValid),
    signers: verdicts.map((verdict) => ({ valid: isValid(verdict), subject: { iin: verdict.signer?.iin } })),
  };
}

async function readJson(request: IncomingMessage): Promise<Readonly<Record<string, unknown>>> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request as AsyncIterable<Uint8Array>) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString("utf8")) as Record<string, unknown>;
}
