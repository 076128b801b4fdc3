/**
 * Revocation lists of the addresses that are known: fetched, verified, kept.
 *
 * A list is used only after its issuer's signature was verified, and the last good one stays in the database: an
 * authority that is away makes verdicts undetermined only once its list has run out.
 */
import type { Instant } from "@reglament/calendar";
import { findRevocationList, type KeptList, keepRevocationList, type Pool } from "@reglament/store";
import type { Log } from "../services.ts";
import { BackOff } from "./back-off.ts";
import { getLimited, NeighbourFault } from "./fetch-limited.ts";
import type { OwnVerifier } from "./own-verifier.ts";

/** What lists are fetched with. */
export interface ListSources {
  readonly pool: Pool;
  readonly own: OwnVerifier;
  readonly log: Log;
  readonly realNow: () => number;
  /** Where an address is really asked for what held at a legal moment. */
  readonly addressAt: (address: string, now: number) => URL;
  /** Certificates of the authorities whose lists are taken, DER. */
  readonly authorities: () => Promise<readonly Uint8Array[]>;
}

/** How a list stands at a moment. */
export type ListState = "current" | "stale" | "missing";

const TIMEOUT_MS = 10_000;
const LARGEST_LIST_BYTES = 128 * 1024 * 1024;
/** Lists of a moment that lies this far ahead of ours are still taken: clocks differ. */
const CLOCK_DIFFERENCE_MS = 300_000;
const SHORTEST_PAUSE_MS = 60_000;
/** Lists of an address that are held in memory: those of a country are large. */
const REMEMBERED = 3;

/** The lists of every address. Moments are legal time, pauses machine time. */
export class RevocationLists {
  readonly #sources: ListSources;
  readonly #backOff: BackOff;
  readonly #remembered = new Map<string, readonly KeptList[]>();
  readonly #underWay = new Map<string, Promise<KeptList | undefined>>();
  /** By list: the share of its term after which a newer one is looked for. */
  readonly #shares = new WeakMap<KeptList, number>();

  constructor(sources: ListSources) {
    this.#sources = sources;
    this.#backOff = new BackOff(sources.realNow);
  }

  /** Returns the newest list for the moment, fetched if none is current; a stale one when nothing better is to be had. */
  async listAt(address: string, now: Instant): Promise<KeptList | undefined> {
    const kept = await this.keptAt(address, now);
    if (stateOf(kept, now) === "current") return kept;
    return (await this.#fetch(address, now)) ?? kept;
  }

  /** Returns the newest list that is at hand, without asking anybody. */
  async keptAt(address: string, now: Instant): Promise<KeptList | undefined> {
    const remembered = this.#newest(address, now);
    if (stateOf(remembered, now) === "current") return remembered;
    const stored = await findRevocationList(this.#sources.pool, address, now);
    if (stored === undefined || stored.thisUpdate <= (remembered?.thisUpdate ?? 0)) return remembered;
    this.#remember(stored);
    return stored;
  }

  /** Looks for a newer list when the present one nears its end: at a moment of its own for each list. */
  async refresh(address: string, now: Instant): Promise<void> {
    const kept = await this.keptAt(address, now);
    if (kept !== undefined && now < this.#refreshAt(kept)) return;
    await this.#fetch(address, now);
  }

  #refreshAt(list: KeptList): number {
    const share = this.#shares.get(list) ?? 0.6 + 0.3 * Math.random();
    this.#shares.set(list, share);
    return list.thisUpdate + (list.nextUpdate - list.thisUpdate) * share;
  }

  #fetch(address: string, now: Instant): Promise<KeptList | undefined> {
    const asked = this.#sources.addressAt(address, now);
    const underWay = this.#underWay.get(asked.href);
    if (underWay !== undefined) return underWay;
    if (!this.#backOff.mayAsk(asked.href)) return Promise.resolve(undefined);
    const fetching = this.#fetchOnce(address, asked, now).finally(() => this.#underWay.delete(asked.href));
    this.#underWay.set(asked.href, fetching);
    return fetching;
  }

  async #fetchOnce(address: string, asked: URL, now: Instant): Promise<KeptList | undefined> {
    const { pool, log } = this.#sources;
    try {
      const list = await this.#read(address, asked, now);
      const before = this.#newest(address, now);
      if (before !== undefined && list.thisUpdate <= before.thisUpdate) {
        // Nothing newer is out yet, or somebody hands out an old one.
        this.#backOff.pause(asked.href, Math.max(SHORTEST_PAUSE_MS, (before.nextUpdate - before.thisUpdate) / 20));
        return before;
      }
      await keepRevocationList(pool, list);
      this.#remember(list);
      this.#backOff.answered(asked.href);
      return list;
    } catch (error) {
      if (!(error instanceof NeighbourFault)) throw error;
      this.#backOff.failed(asked.href);
      log.error("revocation-list-not-fetched", error, { address });
      return undefined;
    }
  }

  async #read(address: string, asked: URL, now: Instant): Promise<KeptList> {
    const { own, authorities } = this.#sources;
    const { bytes } = await getLimited(asked, { timeoutMs: TIMEOUT_MS, maxBytes: LARGEST_LIST_BYTES });
    const checked = await own.checkList(bytes, await authorities());
    if (checked === undefined) throw new NeighbourFault("nobody could look at the list now");
    if ("unreadable" in checked) throw new NeighbourFault(`no revocation list: ${checked.unreadable}`);
    const { der, info, outcome } = checked;
    if (outcome !== "verified") throw new NeighbourFault(`the list isn't signed by its authority: ${outcome}`);
    if (info.nextUpdate === undefined) throw new NeighbourFault("the list doesn't say when it goes stale");
    if (info.thisUpdate > now + CLOCK_DIFFERENCE_MS) throw new NeighbourFault("the list is of a moment to come");
    return {
      address,
      bytes: der,
      thisUpdate: info.thisUpdate as Instant,
      nextUpdate: info.nextUpdate as Instant,
    };
  }

  #newest(address: string, now: Instant): KeptList | undefined {
    return (this.#remembered.get(address) ?? [])
      .filter(({ thisUpdate }) => thisUpdate <= now + CLOCK_DIFFERENCE_MS)
      .toSorted((a, b) => b.thisUpdate - a.thisUpdate)[0];
  }

  #remember(list: KeptList): void {
    const others = (this.#remembered.get(list.address) ?? []).filter(
      ({ thisUpdate }) => thisUpdate !== list.thisUpdate,
    );
    this.#remembered.set(list.address, [...others, list].slice(-REMEMBERED));
  }
}

/** Returns how a list stands at a moment. */
export function stateOf(list: KeptList | undefined, now: Instant): ListState {
  if (list === undefined) return "missing";
  return now < list.nextUpdate ? "current" : "stale";
}
