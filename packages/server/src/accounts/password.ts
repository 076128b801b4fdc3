/**
 * Passwords: argon2id (RFC 9106) in its PHC string form, so that a stored hash
 * carries its own parameters and old ones stay readable when these grow.
 */
import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

const hashArgon2 = promisify(argon2);

/** Kibibytes, rounds and lanes; some 30 ms of one core. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const hashBytes = 32;
/** The least number of characters of a password. */
const passwordLength = 10;
/** More than this is no password but a load on the server. */
const longest = 256;

/** Whether a new password may be used; says nothing about how good it is. */
export function isLongEnough(password: string): boolean {
  return password.length >= passwordLength && password.length <= longest;
}

/** Hashes a new password: `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await argon2id(password, salt, cost, hashBytes);
  const { memory, passes, parallelism } = cost;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(salt)}$${unpadded(hash)}`;
}

/**
 * Whether the password is the one that was hashed.
 *
 * With no hash (nobody has this number) it takes the same time and says no, so
 * that the time doesn't tell which numbers have an account.
 *
 * @throws Error when the stored hash isn't in the form of {@link hashPassword}
 */
export async function verifyPassword(password: string, stored: string | undefined): Promise<boolean> {
  if (password.length > longest) return false;
  if (stored === undefined) {
    await argon2id(password, Buffer.alloc(16), cost, hashBytes);
    return false;
  }
  const { salt, hash, parameters } = readStored(stored);
  const again = await argon2id(password, salt, parameters, hash.length);
  return timingSafeEqual(again, hash);
}

function readStored(stored: string) {
  const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/.exec(stored);
  const [, memory, passes, parallelism, salt, hash] = parts ?? [];
  if (salt === undefined || hash === undefined) throw new Error("A stored password hash is in no known form.");
  return {
    parameters: { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) },
    salt: Buffer.from(salt, "base64"),
    hash: Buffer.from(hash, "base64"),
  };
}

// NFC: the same letters typed on another keyboard are the same password.
function argon2id(
  password: string,
  nonce: Uint8Array,
  parameters: { readonly memory: number; readonly passes: number; readonly parallelism: number },
  tagLength: number,
): Promise<Buffer> {
  return hashArgon2("argon2id", { message: password.normalize("NFC"), nonce, tagLength, ...parameters });
}

function unpadded(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64").replaceAll("=", "");
}
