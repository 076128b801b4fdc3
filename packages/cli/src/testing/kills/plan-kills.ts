import type { Chance } from "./chance.ts";

/** What is killed, in turn; each kind in the ways in which it can be. */
const turns = [
  ["server"],
  ["postmaster", "postmaster", "postmaster", "backend"],
  ["server and postmaster", "server and postmaster", "both servers and postmaster"],
] as const satisfies readonly (readonly [string, ...string[]])[];
export type KillKind = (typeof turns)[number][number];

/** A kill as chance has it, before it is known what will be running. */
export interface PlannedKill {
  readonly kind: KillKind;
  /** Before it, in milliseconds. */
  readonly calmMs: number;
  /** Which one, where one of the two is killed. */
  readonly server: 0 | 1;
  /** Which connection's process: so far along the list of them, from 0 up to, but not including, 1. */
  readonly backendAt: number;
  /** Whether the next one doesn't wait until something was acknowledged after this one. */
  readonly isHasty: boolean;
  /** Whether the next one waits until both servers are up; otherwise one that was killed may still be starting. */
  readonly isPatient: boolean;
}

const hastyShare = 0.2;
const patientShare = 0.3;
const longestCalmMs = 2_000;

/**
 * Draws so many kills.
 *
 * All that chance decides is drawn for each of them, needed or not, and before the first: how often a kill has to be
 * tried must not change those that follow.
 */
export function planKills(chance: Chance, count: number): readonly PlannedKill[] {
  return Array.from({ length: count }, (_, place) => ({
    kind: chance.of(turns[place % turns.length] ?? turns[0]),
    calmMs: chance.between(0, longestCalmMs),
    server: chance.of([0, 1]),
    backendAt: chance.next(),
    isHasty: chance.is(hastyShare),
    isPatient: chance.is(patientShare),
  }));
}
