/**
 * Three machines within this one: network namespaces, each with a cable to one switch, so that a machine can be cut off
 * from all others while everything on it runs on. Root makes them; nothing outside this machine is reached.
 */
import { runTool } from "./run-tool.ts";

const bridge = "reglament-ha";
/** Of the addresses that are for benchmarks of networks (RFC 2544). */
export const network = "198.18.77.0/24";
export const places = [1, 2, 3] as const;
export type Place = (typeof places)[number];

export function namespaceOf(place: Place): string {
  return `reglament-ha-${place}`;
}

export function addressOf(place: Place): string {
  return `198.18.77.1${place}`;
}

/** Makes switch, machines and cables anew. @throws Error when another trial's machines still run */
export async function makeNetwork(): Promise<void> {
  const running = await Promise.all(places.map((place) => listProcesses(place).catch(() => [])));
  if (running.flat().length > 0)
    throw new Error(`Another trial is at work, or was killed and left its processes: ${running.flat().join(" ")}`);
  await removeNetwork();
  await ip("link add", bridge, "type bridge");
  await ip("addr add", "198.18.77.1/24", "dev", bridge);
  await ip("link set", bridge, "up");
  for (const place of places) {
    const namespace = namespaceOf(place);
    await ip("netns add", namespace);
    await ip("link add", cableOf(place), "type veth peer name eth0 netns", namespace);
    await ip("link set", cableOf(place), "master", bridge, "up");
    await ip("-n", namespace, "addr add", `${addressOf(place)}/24`, "dev eth0");
    await ip("-n", namespace, "link set eth0 up");
    await ip("-n", namespace, "link set lo up");
  }
}

/** Takes everything away, as far as it is there; the machines' programs must have ended. */
export async function removeNetwork(): Promise<void> {
  for (const place of places) await ip("netns del", namespaceOf(place)).catch(() => undefined);
  await ip("link del", bridge).catch(() => undefined);
}

/** Pulls a machine's cable, or plugs it in again. */
export async function setCable(place: Place, state: "up" | "down"): Promise<void> {
  await ip("link set", cableOf(place), state);
}

/** The processes that run on a machine. */
export async function listProcesses(place: Place): Promise<readonly number[]> {
  const printed = await ip("netns pids", namespaceOf(place));
  return printed.split("\n").filter(Boolean).map(Number);
}

function cableOf(place: Place): string {
  return `reglament-v${place}`;
}

function ip(...words: readonly string[]): Promise<string> {
  return runTool("ip", ...words.flatMap((word) => word.split(" ")));
}
