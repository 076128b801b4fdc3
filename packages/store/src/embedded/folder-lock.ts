/**
 * One process at a time, through a folder and nothing else.
 *
 * Lamport's bakery: who comes draws a number above all drawn and waits for the
 * smaller ones. A lock file would have to be stolen after a kill -9, and two
 * thieves can both believe that they got it. Here nothing is stolen: the ticket
 * of a dead process counts for nothing (its name carries the holder's identity).
 */
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isAlive, newIdentity } from "./process-identity.ts";

const POLL_MS = 20;

interface Ticket {
  readonly name: string;
  readonly number: number;
  readonly identity: string;
}

/**
 * Runs the work while no other process (or other call in this one) holds the lock of this folder.
 *
 * @param folder - made when missing
 * @param waitMs - how long to wait for those before us, in milliseconds
 * @throws Error when the wait is over; it names the process that holds the lock
 */
export async function withFolderLock<T>(folder: string, waitMs: number, work: () => Promise<T>): Promise<T> {
  await mkdir(folder, { recursive: true });
  const ticket = await drawTicket(folder);
  try {
    await waitForTurn(folder, ticket, Date.now() + waitMs);
    return await work();
  } finally {
    await rm(join(folder, ticket.name), { force: true });
  }
}

async function drawTicket(folder: string): Promise<Ticket> {
  const identity = newIdentity();
  const choosing = join(folder, `choosing-${identity}`);
  await writeFile(choosing, "");
  try {
    const drawn = (await readTickets(folder)).map((ticket) => ticket.number);
    const number = Math.max(0, ...drawn) + 1;
    const name = `ticket-${number}-${identity}`;
    await writeFile(join(folder, name), "");
    return { name, number, identity };
  } finally {
    await rm(choosing, { force: true });
  }
}

async function waitForTurn(folder: string, own: Ticket, deadline: number): Promise<void> {
  // Whoever is choosing now may still draw a smaller number; who begins later sees ours and draws a greater one.
  const choosing = (await readdir(folder)).filter((name) => name.startsWith("choosing-"));
  for (;;) {
    const names = new Set(await readdir(folder));
    const open = choosing.filter((name) => names.has(name) && isAlive(name.slice("choosing-".length)));
    const ahead = (await readTickets(folder)).find((ticket) => comesBefore(ticket, own) && isAlive(ticket.identity));
    if (open.length === 0 && ahead === undefined) break;
    if (Date.now() > deadline) {
      throw new Error(`Waited too long for ${folder}: held by process ${(ahead?.identity ?? open[0])?.split(".")[0]}.`);
    }
    await sleep(POLL_MS);
  }
  await removeDead(folder);
}

function comesBefore(one: Ticket, other: Ticket): boolean {
  return one.number < other.number || (one.number === other.number && one.identity < other.identity);
}

async function readTickets(folder: string): Promise<readonly Ticket[]> {
  return (await readdir(folder)).flatMap((name) => {
    const match = /^ticket-(\d+)-(.+)$/.exec(name);
    return match === null ? [] : [{ name, number: Number(match[1]), identity: match[2] ?? "" }];
  });
}

async function removeDead(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const identity = name.replace(/^(?:choosing|ticket-\d+)-/, "");
    if (!isAlive(identity)) await rm(join(folder, name), { force: true });
  }
}
