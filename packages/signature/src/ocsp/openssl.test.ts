import { describe, expect, test } from "vitest";
import { certificatePem, hasOpenssl, openssl } from "../testing/openssl.ts";
import { anOcspResponse, aService } from "../testing/services.ts";
import { aSigner, authority, minute, signedAt } from "../testing/signatures.ts";
import { readOcspRequest, writeOcspRequest } from "./ocsp-request.ts";
import { parseOcspResponse } from "./ocsp-response.ts";

const signer = aSigner();
const files = {
  "ca.pem": certificatePem(authority.certificate),
  "signer.pem": certificatePem(signer.certificate),
};

describe.skipIf(!hasOpenssl)("OpenSSL", () => {
  test.each([
    ["the authority", authority],
    ["a responder", aService("ocsp")],
    ["a responder with an RSA key", aService("ocsp", { algorithm: "rsa" })],
  ])("accepts the answer of %s", (_who, responder) => {
    // given
    const response = anOcspResponse(signer.certificate, { responder });
    const seconds = signedAt / 1000;

    // when
    const check = `ocsp -respin response -CAfile ca.pem -issuer ca.pem -cert signer.pem -no_nonce -attime ${seconds}`;
    const printed = openssl([...check.split(" "), "-validity_period", "1000000000", "-out", "out"], {
      ...files,
      response,
    });

    // then
    expect(Buffer.from(printed).toString()).toContain("signer.pem: good");
  });

  test("reads a revocation from our answer", () => {
    // given
    const response = anOcspResponse(signer.certificate, {
      revoked: [{ serial: 7n, at: signedAt - 60 * minute, reason: "key-compromise" }],
    });

    // when
    const check = `ocsp -respin response -CAfile ca.pem -issuer ca.pem -cert signer.pem -no_nonce -attime ${signedAt / 1000}`;
    const printed = openssl([...check.split(" "), "-validity_period", "1000000000", "-out", "out"], {
      ...files,
      response,
    });

    // then
    expect(Buffer.from(printed).toString()).toMatch(/signer\.pem: revoked[\s\S]*keyCompromise/);
  });

  test("asks as we do", () => {
    // given
    const request = openssl("ocsp -issuer ca.pem -cert signer.pem -reqout out -nonce".split(" "), files);

    // when
    const [theirs, ours] = [
      readOcspRequest(request),
      readOcspRequest(writeOcspRequest({ certificate: signer.certificate, issuer: authority.certificate })),
    ];

    // then
    expect(theirs.ids).toEqual(ours.ids);
    expect(theirs.nonce).toHaveLength(16);
  });

  test("answers in a way that is read", () => {
    // given
    const database = "V\t301231000000Z\t\t07\tunknown\t/CN=x\n";
    const responder = aService("ocsp");

    // when
    const answer = openssl(
      "ocsp -index index.txt -CA ca.pem -rsigner responder.pem -rkey responder-key.pem -issuer ca.pem -cert signer.pem -respout out".split(
        " ",
      ),
      {
        ...files,
        "index.txt": database,
        "responder.pem": certificatePem(responder.certificate),
        "responder-key.pem": responder.key,
      },
    );

    // then
    expect(parseOcspResponse(answer).answers.map(({ status, id }) => [id.serial, status])).toEqual([[7n, "good"]]);
  });
});
