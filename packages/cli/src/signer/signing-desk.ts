import { type KeyWish, listFittingKeys, purposes, type RingKey } from "./key-ring.ts";

/** What answers depend on. */
export interface SigningDesk {
  readonly keys: readonly RingKey[];
  /** Kinds of storage that a page may ask for: the file of keys, and tokens that the program plays. */
  readonly storages: readonly string[];
  /** IIN of the person chosen on the program's page; for requests that name nobody. */
  chosenIin(): string | undefined;
  /** The signing time that the owner of a key claims, milliseconds since 1970. */
  now(iin: string | undefined): Promise<number>;
}

/** The storage that stands for files of keys. */
export const FILE_STORAGE = "PKCS12";

/** The one key that fits; among several people's the chosen person's. A wish without purposes means signing. */
export function chooseKey(desk: SigningDesk, wish: KeyWish): RingKey | "nobody chosen" | undefined {
  const asked = wish.purposes.length === 0 ? { ...wish, purposes: [purposes.sign] } : wish;
  const fitting = listFittingKeys(desk.keys, asked);
  if (fitting.length <= 1) return fitting[0];
  const iin = asked.iin ?? desk.chosenIin();
  return iin === undefined ? "nobody chosen" : fitting.find(({ info }) => info.signer.iin === iin);
}
