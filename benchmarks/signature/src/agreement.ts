/**
 * Do others agree with our verdicts? A thousand RSA and ECDSA signatures, half of
 * them good and half damaged in one bit, judged by us, by pkijs and by OpenSSL.
 *
 * Exits with 1 when an answer differs.
 */
import { verifyCms } from "@reglament/signature";
import { inputOf, makeSignedFiles, type SignedFile, type SignedFiles } from "./signed-files.ts";
import { OpensslFolder, opensslVersion } from "./with-openssl.ts";
import { isGoodToPkijs } from "./with-pkijs.ts";

const messages = Number(process.env["MESSAGES"] ?? 1_000);
const PEOPLE = 20;
/** Parts of a signature that everybody must look at; the authority's name in the certificate is one. */
const damages = ["the content", "the signature", "the signed digest", "the certificate"] as const;

const canAskOpenssl = opensslVersion() !== undefined;
if (!canAskOpenssl) console.log("There is no OpenSSL here: pkijs alone is asked.");
let differences = 0;
for (const algorithm of ["rsa", "ecdsa"] as const) {
  const files = makeSignedFiles(algorithm, PEOPLE);
  const damaged = Array.from({ length: messages / 2 }, (_, i) => aDamagedOne(files, i));
  const signatures = damaged.map(({ signature }) => signature);
  using folder = new OpensslFolder({ ...files, signatures });
  for (const [i, { damage, signature }] of damaged.entries()) {
    const answers = {
      expected: damage === "nothing",
      ours: verifyCms(inputOf(files, signature)).status === "valid",
      pkijs: await isGoodToPkijs(files, signature),
      ...(canAskOpenssl && { openssl: folder.accepts(i) }),
    };
    if (new Set(Object.values(answers)).size === 1) continue;
    differences += 1;
    console.log(`${algorithm} ${i}, damage to ${damage}: ${JSON.stringify(answers)}`);
  }
  console.log(`${algorithm}: ${damaged.length} signatures, ${damaged.filter(isGood).length} of them good`);
}
console.log(differences === 0 ? "All agree." : `${differences} answers differ.`);
process.exitCode = differences === 0 ? 0 : 1;

interface Damaged {
  readonly damage: (typeof damages)[number] | "nothing";
  readonly signature: SignedFile;
}

function isGood({ damage }: Damaged): boolean {
  return damage === "nothing";
}

function aDamagedOne(files: SignedFiles, index: number): Damaged {
  const damage = index % 2 === 0 ? "nothing" : (damages[(index >> 1) % damages.length] ?? "nothing");
  const whole = files.signatures[index % files.signatures.length];
  if (whole === undefined) throw new RangeError("there are no signatures");
  const { content, cms } = whole;
  if (damage === "nothing") return { damage, signature: whole };
  if (damage === "the content")
    return { damage, signature: { cms, content: flipped(content, index % content.length) } };
  // a place within the part, another one each time
  const place = {
    "the signature": cms.length - 8 - (index % 20),
    "the signed digest": Buffer.from(cms).lastIndexOf(Buffer.from("06092a864886f70d010904", "hex")) + 15 + (index % 32),
    "the certificate": Buffer.from(cms).indexOf("IIN150704700012") + 3 + (index % 12),
  }[damage];
  return { damage, signature: { content, cms: flipped(cms, place) } };
}

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const changed = Uint8Array.from(bytes);
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
}
