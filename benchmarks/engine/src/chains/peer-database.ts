import { Client, Pool } from "pg";

/** Makes a database for a peer beside ours on the same server, and returns its address. */
export async function makePeerDatabase(ownerUrl: string, name: string): Promise<string> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`create database ${name}`);
  } finally {
    await client.end();
  }
  const url = new URL(ownerUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/**
 * Opens a pool for a peer; losing a connection when the measurement is over is no matter.
 *
 * What it doesn't use it closes soon, since the server hasn't connections for all peers at a time.
 */
export function openPeerPool(connectionString: string, max: number): Pool {
  const pool = new Pool({ connectionString, max, idleTimeoutMillis: 500 });
  pool.on("error", () => {});
  pool.on("connect", (connection) => connection.on("error", () => {}));
  return pool;
}

/** Chains that are on their way in a job queue, by their numbers: who began one is told when it ends. */
export class ChainsOnTheirWay {
  readonly #ends = new Map<number, () => void>();
  #begun = 0;

  /** Begins a chain by queueing its first job with the chain's number. */
  async go(queueFirst: (chain: number) => Promise<unknown>): Promise<void> {
    this.#begun += 1;
    const chain = this.#begun;
    const ended = new Promise<void>((resolve) => {
      this.#ends.set(chain, resolve);
    });
    await queueFirst(chain);
    await ended;
  }

  /** Tells that the chain's last step is done. */
  end(chain: number): void {
    this.#ends.get(chain)?.();
    this.#ends.delete(chain);
  }
}
