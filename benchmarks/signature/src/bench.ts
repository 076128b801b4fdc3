/** Signatures a second of one core: ours, pkijs, OpenSSL's command line, and GOST over a general curve library. */
import { availableParallelism, cpus, totalmem } from "node:os";
import {
  digestOf,
  judgeSignature,
  type KeyAlgorithm,
  newKeyPair,
  prepareTrust,
  type Signed,
  signingWith,
  verifyCms,
} from "@reglament/signature";
import { type GostNumbers, nobleVerify } from "./noble-gost.ts";
import { type Act, median, medianRates } from "./rates.ts";
import { inputOf, makeSignedFiles } from "./signed-files.ts";
import { OpensslFolder, opensslVersion } from "./with-openssl.ts";
import { isGoodToPkijs } from "./with-pkijs.ts";

const measuring = { rounds: Number(process.env["ROUNDS"] ?? 5), seconds: Number(process.env["SECONDS"] ?? 2) };
const OPENSSL_RUNS = 100;
const MEGABYTE = 1_000_000;
/** More than the keys that are remembered, so that each signer's is read anew. */
const PEOPLE = 80;
const gostOids = [
  ["gost2015-512", "1.2.398.3.10.1.1.2.3.2"],
  ["gost2015-256", "1.2.398.3.10.1.1.2.3.1"],
  ["gost2004", "1.2.398.3.10.1.1.1.2"],
] as const;
const openssl = opensslVersion();

console.log(`${availableParallelism()} cores (${cpus()[0]?.model}), ${Math.round(totalmem() / 2 ** 30)} GiB`);
console.log(`Node ${process.version}, ${openssl ?? "no OpenSSL"}`);
console.log(`Medians of ${measuring.rounds} rounds of ${measuring.seconds} s, per second of one core`);

await measureCms("RSA, 2048 bits", "rsa");
await measureCms("ECDSA, P-256", "ecdsa");
await measureCms("GOST R 34.10-2015, 512 bits", "gost2015-512");
await measureSignatures();
await measureDigests();

/** CMS with the signer's certificate, its chain to the anchor and a revocation list, all by one authority. */
async function measureCms(title: string, algorithm: KeyAlgorithm): Promise<void> {
  const files = makeSignedFiles(algorithm, PEOPLE);
  const inputs = files.signatures.map((signature) => inputOf(files, signature));
  const [trust] = inputs.map((input) => prepareTrust(input.trust));
  const ways: Record<string, Act> = {
    ours: inTurn(inputs, (input) => requireGood(verifyCms(input).status === "valid")),
    "ours, trust read once": inTurn(inputs, (input) =>
      requireGood(verifyCms({ ...input, trust: trust ?? input.trust }).status === "valid"),
    ),
  };
  if (!algorithm.startsWith("gost")) {
    ways["pkijs"] = inTurn(files.signatures, async (signature) => requireGood(await isGoodToPkijs(files, signature)));
  }
  report(`CMS with chain and revocation list: ${title}`, await medianRates(ways, measuring));
  if (openssl === undefined || algorithm.startsWith("gost")) return;
  using folder = new OpensslFolder(files);
  const rates = Array.from({ length: measuring.rounds }, () => folder.rate(OPENSSL_RUNS));
  report("", new Map([["OpenSSL's command line", median(rates)]]));
}

/** Bare signatures over 2,000 bytes, the digest included. */
async function measureSignatures(): Promise<void> {
  const data = new Uint8Array(2_000).fill(7);
  const ways: Record<string, Act> = {};
  for (const [name, oid] of gostOids) {
    const keys = Array.from({ length: PEOPLE }, () => newKeyPair(name));
    const signed = keys.map(({ spki, key }) => ({ data, spki, signature: signingWith(key).sign(data) }));
    const judge: (one: Signed) => void = (one) => requireGood(judgeSignature(oid, one) === "verified");
    ways[`${name}, ${PEOPLE} keys in turn`] = inTurn(signed, judge);
    ways[`${name}, one key again and again`] = inTurn(signed.slice(0, 1), judge);
    ways[`${name}, signing`] = inTurn(keys, ({ key }) => signingWith(key).sign(data));
    if (name !== "gost2015-512") continue;
    ways["the same by @noble/curves, the digest included"] = inTurn(signed, (one) =>
      requireGood(nobleVerify(numbersOf(one))),
    );
  }
  report("Bare signatures", await medianRates(ways, measuring));
}

function numbersOf({ spki, signature, data }: Signed): GostNumbers {
  return {
    x: littleEndian(spki.subarray(-128, -64)),
    y: littleEndian(spki.subarray(-64)),
    digest: littleEndian(digest("1.2.398.3.10.1.3.3", data)),
    r: littleEndian(signature.subarray(0, 64)),
    s: littleEndian(signature.subarray(64)),
  };
}

async function measureDigests(): Promise<void> {
  const data = new Uint8Array(MEGABYTE).fill(7);
  const rates = await medianRates(
    {
      "Streebog-512": () => digest("1.2.398.3.10.1.3.3", data),
      "Streebog-256": () => digest("1.2.398.3.10.1.3.2", data),
      "34.311": () => digest("1.2.398.3.10.1.3.1", data),
    },
    measuring,
  );
  report("Digests, megabytes", rates);
}

function digest(oid: string, data: Uint8Array): Uint8Array {
  const found = digestOf(oid, data);
  if (typeof found === "string") throw new Error(`${oid}: ${found}`);
  return found;
}

function littleEndian(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes.toReversed()).toString("hex")}`);
}

function inTurn<T>(items: readonly T[], act: (item: T) => unknown): Act {
  let next = 0;
  return () => {
    const item = items[next % items.length];
    next += 1;
    return item === undefined ? undefined : act(item);
  };
}

function requireGood(isGood: boolean): void {
  if (!isGood) throw new Error("a good signature was refused");
}

function report(title: string, rates: ReadonlyMap<string, number>): void {
  if (title !== "") console.log(`\n${title}`);
  for (const [name, rate] of rates) {
    console.log(`  ${name.padEnd(50)} ${rate.toFixed(rate < 100 ? 1 : 0).padStart(7)}`);
  }
}
