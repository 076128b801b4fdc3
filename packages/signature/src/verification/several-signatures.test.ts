import { describe, expect, test } from "vitest";
import { newKeyPair } from "../algorithms/private-key.ts";
import { anOcspResponse, aTimeStamp } from "../testing/services.ts";
import { joinSignatures, withRevocationData } from "../testing/several-signatures.ts";
import {
  aList,
  anIntermediate,
  aSignature,
  aSigner,
  authority,
  content,
  judge,
  minute,
  objections,
  signedAt,
} from "../testing/signatures.ts";
import { evidenceOf, readEvidence, withEvidence, writeEvidence } from "./evidence.ts";
import { prepareTrust } from "./trust.ts";
import { verifyCms, verifySignatures } from "./verify-cms.ts";

const trust = { anchors: [authority.certificate], intermediates: [], crls: [aList()] };
const judging = { at: signedAt, use: "sign", trust } as const;

describe("several signatures in one file", () => {
  const teacher = aSigner({ serial: 8n, subject: { iin: "150704700012", commonName: "ҮЛГІ АЙЖАН" } });
  const head = aSigner({ serial: 9n, subject: { iin: "990101700014", commonName: "ҮЛГІ МӘРИЯ" } });

  test("get a verdict each", () => {
    // given
    const cms = joinSignatures(aSignature(teacher), aSignature(head));

    // when
    const verdicts = verifySignatures({ ...judging, cms, content });

    // then
    expect(verdicts.map(({ status }) => status)).toEqual(["valid", "valid"]);
    expect(new Set(verdicts.map(({ signer }) => signer?.iin))).toEqual(new Set(["150704700012", "990101700014"]));
  });

  test("don't vouch for each other", () => {
    // given
    const forged = aSignature({ ...head, key: newKeyPair("ecdsa").key });
    const cms = joinSignatures(aSignature(teacher), forged);

    // when
    const verdicts = verifySignatures({ ...judging, cms, content });

    // then
    expect(Object.fromEntries(verdicts.map(({ status, signer }) => [signer?.iin, status]))).toEqual({
      "150704700012": "valid",
      "990101700014": "invalid",
    });
  });

  test("over a large content take little longer than one", () => {
    // given
    const large = new Uint8Array(4_000_000);
    const one = aSignature({ ...aSigner({ algorithm: "gost2004" }), content: large });
    const all = joinSignatures(...Array.from({ length: 32 }, () => one));
    const spent = (cms: Uint8Array) => {
      const before = process.cpuUsage();
      const verdicts = verifySignatures({ ...judging, cms, content: large });
      expect(new Set(verdicts.map(({ status }) => status))).toEqual(new Set(["valid"]));
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };

    // then
    expect(spent(all)).toBeLessThan(8 * spent(one));
  });

  test("are still refused where one signer is to be named", () => {
    const cms = joinSignatures(aSignature(teacher), aSignature(head));
    expect(objections(judge({ cms }))[0]).toBe("structure: SEVERAL_SIGNATURES");
  });

  test("may enclose their content, which is then what is judged", () => {
    // given
    const attached = [teacher, head].map((signer) => aSignature({ ...signer, attached: true }));

    // when
    const [own, other] = [undefined, Buffer.from("басқа")].map((document) =>
      verifySignatures({ ...judging, cms: joinSignatures(...attached), content: document }),
    );

    // then
    expect(own?.map(({ status }) => status)).toEqual(["valid", "valid"]);
    expect(other?.flatMap(objections)).toEqual(["digest: CONTENT_DIFFERS", "digest: CONTENT_DIFFERS"]);
  });

  test("are never valid without their content", () => {
    // when
    const [verdict] = verifySignatures({ ...judging, cms: aSignature() });

    // then
    expect(verdict?.status).toBe("undetermined");
    expect(verdict && objections(verdict)).toEqual(["digest: CONTENT_MISSING"]);
  });

  test("get one invalid verdict when there are none, or nothing can be read", () => {
    for (const cms of [Buffer.from("қолтаңба"), Buffer.alloc(17 * 1024 * 1024)]) {
      expect(verifySignatures({ ...judging, cms }).map(({ status }) => status)).toEqual(["invalid"]);
    }
  });

  test("are 32 at most", () => {
    const many = joinSignatures(...Array.from({ length: 33 }, () => aSignature(teacher)));
    expect(verifySignatures({ ...judging, cms: many, content }).map((verdict) => objections(verdict)[0])).toEqual([
      "structure: UNREADABLE",
    ]);
  });
});

describe("evidence", () => {
  const middle = anIntermediate();
  const signer = aSigner({ authority: middle });
  const cms = aSignature(signer);
  const token = aTimeStamp(cms);
  const onTheDay = {
    anchors: [authority.certificate],
    intermediates: [middle.certificate],
    crls: [aList()],
    ocspResponses: [
      anOcspResponse(signer.certificate, { issuer: middle.certificate, responder: middle, at: signedAt + 6 * minute }),
    ],
  };
  const anchorsOnly = { anchors: onTheDay.anchors, intermediates: [], crls: [] };
  const tenYearsLater = signedAt + 10 * 365 * 24 * 60 * minute;

  test("leads to the same verdict ten years later without a network", () => {
    // given
    const verdict = verifyCms({
      ...judging,
      cms,
      content,
      timeStamps: [token],
      trust: onTheDay,
      at: signedAt + 9 * minute,
    });
    const kept = writeEvidence(evidenceOf(verdict, [token]));

    // when
    const evidence = readEvidence(kept);
    const again = verifyCms({
      cms,
      content,
      use: "sign",
      timeStamps: evidence.timeStamps,
      trust: withEvidence(anchorsOnly, evidence),
      at: tenYearsLater,
    });

    // then
    expect(objections(verdict)).toEqual([]);
    expect(objections(again)).toEqual([]);
    expect(again.judgedAt).toBe(verdict.judgedAt);
    expect(writeEvidence(evidenceOf(again, [token]))).toEqual(kept);
  });

  test("without its time stamp, or its revocation data, leads to less", () => {
    // given
    const verdict = verifyCms({
      ...judging,
      cms,
      content,
      timeStamps: [token],
      trust: onTheDay,
      at: signedAt + 9 * minute,
    });
    const evidence = evidenceOf(verdict, [token]);
    const judgeWith = (kept: typeof evidence) =>
      verifyCms({
        cms,
        content,
        use: "sign",
        timeStamps: kept.timeStamps,
        trust: withEvidence(anchorsOnly, kept),
        at: tenYearsLater,
      }).status;

    // then
    expect(judgeWith({ ...evidence, timeStamps: [] })).toBe("invalid");
    expect(judgeWith({ ...evidence, ocspResponses: [] })).toBe("undetermined");
    expect(judgeWith({ ...evidence, crls: [] })).not.toBe("valid");
  });

  test("may come in the file itself, as long-term forms have it", () => {
    // given
    const whole = withRevocationData(
      aSignature({ ...signer, chain: [middle.certificate] }),
      onTheDay.crls,
      onTheDay.ocspResponses,
    );

    // then
    expect(objections(verifyCms({ ...judging, cms: whole, content, trust: anchorsOnly }))).toEqual([]);
  });
});

describe("trust that is read once", () => {
  test("leads to the same verdicts", () => {
    // given
    const once = prepareTrust(trust);
    const cms = aSignature();

    // then
    expect(verifyCms({ ...judging, cms, content, trust: once })).toEqual(verifyCms({ ...judging, cms, content }));
    expect(verifyCms({ ...judging, cms, content, trust: { ...once, crls: [] } }).status).toBe("undetermined");
  });
});
