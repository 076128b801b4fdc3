/**
 * What signatures are judged by: whom the installation believes, what is known about revocation, who stamps the time.
 *
 * Training and production use the same service. They differ in whom they believe and in where an address is asked: in
 * training the authority of the training answers for the legal moment of a world (`addressAt`).
 */
import type { Instant } from "@reglament/calendar";
import { MalformedError, readCertificate, type Trust } from "@reglament/signature";
import { type KeptList, listRevocationAddresses, type Pool } from "@reglament/store";
import type { Log } from "../services.ts";
import { askOcsp } from "./ask-ocsp.ts";
import { BackOff } from "./back-off.ts";
import { NeighbourFault } from "./fetch-limited.ts";
import { asLasting } from "./lasting-trust.ts";
import type { OwnVerifier } from "./own-verifier.ts";
import { type ListState, RevocationLists, stateOf } from "./revocation-lists.ts";
import { stampTime } from "./stamp-time.ts";
import { mayBeAsked, type TrustSettings } from "./trust-settings.ts";

/** What the service works with. */
export interface RevocationOptions {
  readonly pool: Pool;
  readonly own: OwnVerifier;
  readonly log: Log;
  readonly realNow: () => number;
  readonly settings: TrustSettings;
  /** Certificates that are believed in, and lists that somebody else brings. The same object as long as nothing changed. */
  readonly believed: () => Promise<Trust>;
  /** Where an address is really asked for what held at a legal moment; by default it is the address. */
  readonly addressAt?: (address: string, now: number) => URL;
}

/** How the list of an address stands. */
export interface ListHealth {
  readonly address: string;
  readonly state: ListState;
  /** Legal time from which the list is stale; undefined when there is none. */
  readonly nextUpdate: Instant | undefined;
}

/** Keeps revocation lists, asks OCSP, has times stamped. */
export interface RevocationService {
  /** Whether signatures can be stamped at all. */
  readonly stampsTime: boolean;
  /** Who is believed in, without any list. */
  anchors(): Promise<Trust>;
  /** Who is believed in, with the lists for a legal moment; those that aren't at hand are fetched. */
  trustAt(now: Instant): Promise<Trust>;
  /**
   * Takes note of the lists that certificates of a verified chain name.
   *
   * @returns whether there are more lists than before
   */
  learn(chain: readonly Uint8Array[]): Promise<boolean>;
  /** Asks about every certificate of verified chains. What isn't answered is left out. */
  answersAbout(chains: readonly (readonly Uint8Array[])[], now: Instant): Promise<readonly Uint8Array[]>;
  /** Returns a time stamp over the signature in a CMS; undefined when none is to be had. */
  stamp(cms: Uint8Array, now: Instant): Promise<Uint8Array | undefined>;
  /** Looks for newer lists where it is time to. */
  refresh(now: Instant): Promise<void>;
  /** How the lists stand, by what is at hand. */
  health(now: Instant): Promise<readonly ListHealth[]>;
}

const REMEMBERED_TRUSTS = 3;

/** Makes the service; it asks nobody before it is asked. */
export function makeRevocationService(options: RevocationOptions): RevocationService {
  const { pool, own, log, realNow, settings, believed } = options;
  const addressAt = options.addressAt ?? ((address: string) => new URL(address));
  const backOff = new BackOff(realNow);
  const learnt = new Set<string>();
  const learntAuthorities = new Map<string, Uint8Array>();
  const trusts = new Map<string, Trust>();
  let stored: Promise<readonly string[]> | undefined;
  const lists = new RevocationLists({ pool, own, log, realNow, addressAt, authorities });

  async function authorities(): Promise<readonly Uint8Array[]> {
    const { anchors, intermediates } = await believed();
    return [...anchors, ...intermediates, ...learntAuthorities.values()];
  }

  async function addresses(): Promise<readonly string[]> {
    stored ??= listRevocationAddresses(pool).catch((error: unknown) => {
      stored = undefined;
      throw error;
    });
    const { intermediates } = await believed();
    const named = intermediates.flatMap(listAddresses);
    const all = new Set([...settings.crls, ...named, ...learnt, ...(await stored)]);
    return [...all].filter((address) => mayBeAsked(settings, address));
  }

  async function ask<T>(address: string, what: string, asking: () => Promise<T>): Promise<T | undefined> {
    if (!backOff.mayAsk(address)) return undefined;
    try {
      const answer = await asking();
      backOff.answered(address);
      return answer;
    } catch (error) {
      if (!(error instanceof NeighbourFault)) throw error;
      backOff.failed(address);
      log.error(what, error, { address });
      return undefined;
    }
  }

  return {
    stampsTime: settings.timeStamps !== undefined,
    anchors: believed,
    async trustAt(now) {
      const own = await believed();
      const all = await Promise.all((await addresses()).map((address) => lists.listAt(address, now)));
      return trustOf(
        trusts,
        own,
        all.filter((list) => list !== undefined),
      );
    },
    async learn(chain) {
      const before = learnt.size;
      for (const authority of chain.slice(1)) {
        learntAuthorities.set(Buffer.from(authority).toString("base64"), authority);
      }
      const known = new Set(await addresses());
      for (const address of chain.flatMap(listAddresses)) {
        if (!known.has(address) && mayBeAsked(settings, address)) learnt.add(address);
      }
      return learnt.size > before;
    },
    async answersAbout(chains, now) {
      const questions = chains.flatMap((chain) => questionsAbout(chain, chains, settings));
      const answers = questions.map(({ service, certificate, issuer }) =>
        ask(service, "ocsp-not-answered", () => askOcsp(addressAt(service, now), certificate, issuer)),
      );
      return (await Promise.all(answers)).filter((answer) => answer !== undefined);
    },
    async stamp(cms, now) {
      const { timeStamps } = settings;
      if (timeStamps === undefined) return undefined;
      return ask(timeStamps, "time-not-stamped", () => stampTime(addressAt(timeStamps, now), cms));
    },
    async refresh(now) {
      for (const address of await addresses()) await lists.refresh(address, now);
    },
    async health(now) {
      return Promise.all(
        (await addresses()).map(async (address) => {
          const list = await lists.keptAt(address, now);
          return { address, state: stateOf(list, now), nextUpdate: list?.nextUpdate };
        }),
      );
    },
  };
}

/** The same lists make the same object, so that a worker reads them once. */
function trustOf(trusts: Map<string, Trust>, believed: Trust, lists: readonly KeptList[]): Trust {
  const key = lists.map(({ address, thisUpdate }) => `${address} ${thisUpdate}`).join("\n");
  const known = trusts.get(key);
  if (known !== undefined && known.anchors === believed.anchors && known.intermediates === believed.intermediates) {
    return known;
  }
  const { anchors, intermediates } = believed;
  const trust = asLasting({ anchors, intermediates, crls: [...lists.map(({ bytes }) => bytes), ...believed.crls] });
  trusts.delete(key);
  trusts.set(key, trust);
  for (const old of [...trusts.keys()].slice(0, -REMEMBERED_TRUSTS)) trusts.delete(old);
  return trust;
}

function listAddresses(certificate: Uint8Array): readonly string[] {
  const info = infoOf(certificate);
  return info === undefined ? [] : [...info.crlAddresses, ...info.deltaCrlAddresses];
}

interface OcspQuestion {
  readonly service: string;
  readonly certificate: Uint8Array;
  readonly issuer: Uint8Array;
}

/**
 * Whom to ask about the certificates of a chain. What names no service itself is asked about where another certificate
 * of the same authority says: certificates of time-stamp services often name none.
 */
function questionsAbout(
  chain: readonly Uint8Array[],
  chains: readonly (readonly Uint8Array[])[],
  settings: TrustSettings,
): readonly OcspQuestion[] {
  return chain.slice(0, -1).flatMap((certificate, depth) => {
    const issuer = chain[depth + 1];
    if (issuer === undefined) return [];
    const siblings = chains.filter((other) => other[1] !== undefined && Buffer.compare(other[1], issuer) === 0);
    const named = [certificate, ...(depth === 0 ? siblings.flatMap(([first]) => first ?? []) : [])].flatMap(
      (one) => infoOf(one)?.ocspAddresses ?? [],
    );
    const service = depth === 0 && settings.ocsp !== undefined ? settings.ocsp : named[0];
    return service === undefined || !mayBeAsked(settings, service) ? [] : [{ service, certificate, issuer }];
  });
}

function infoOf(certificate: Uint8Array): ReturnType<typeof readCertificate> | undefined {
  try {
    return readCertificate(certificate);
  } catch (error) {
    if (error instanceof MalformedError) return undefined;
    throw error;
  }
}
