/** A signature with all that it is judged by; by default everything is in order. */
import {
  createAuthority,
  issueCertificate,
  issueCrl,
  type KeyAlgorithm,
  newKeyPair,
  signCms,
} from "@reglament/signature";
import type { Question } from "../verifier.ts";

const term = { notBefore: Date.UTC(2019, 0), notAfter: Date.UTC(2020, 0) };

/** The moment of every question, unless it says otherwise. */
export const signedAt = Date.UTC(2019, 5, 10, 3);

export const authority = createAuthority({ name: "Сұрақтар", algorithm: "gost2015-512", ...term });
const stranger = createAuthority({ name: "Бөгде", ...term });
const content = Buffer.from("өтініш", "utf8");
let serial = 0n;

/** What a test may want otherwise. */
export interface Wishes {
  readonly algorithm?: KeyAlgorithm;
  readonly isRevoked?: boolean;
  readonly isByStranger?: boolean;
  readonly isByOtherKey?: boolean;
  readonly use?: "sign" | "authenticate";
  readonly hasList?: boolean;
  readonly question?: Partial<Question>;
}

/** Makes a question. */
export function aQuestion(wishes: Wishes = {}): Question {
  serial += 1n;
  const { hasList = true } = wishes;
  const by = wishes.isByStranger === true ? stranger : authority;
  const signer = issueCertificate({
    authority: by,
    subject: { iin: "150704700012", commonName: "ҮЛГІ АЙЖАН", surname: "ҮЛГІ" },
    use: wishes.use ?? "sign",
    roles: ["individual"],
    algorithm: wishes.algorithm ?? "gost2015-512",
    serial,
    ...term,
  });
  const key = wishes.isByOtherKey === true ? newKeyPair(wishes.algorithm ?? "gost2015-512").key : signer.key;
  const list = issueCrl({
    authority,
    revoked: wishes.isRevoked === true ? [{ serial, at: signedAt - 3_600_000 }] : [],
    thisUpdate: signedAt - 60_000,
    nextUpdate: signedAt + 3_600_000,
    number: serial,
  });
  return {
    cms: signCms({ content, key, certificate: signer.certificate, chain: [], at: signedAt }),
    content,
    at: signedAt,
    use: "sign",
    trust: { anchors: [authority.certificate], intermediates: [], crls: hasList ? [list] : [] },
    ...wishes.question,
  };
}
