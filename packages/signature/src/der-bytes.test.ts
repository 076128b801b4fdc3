import { describe, expect, test } from "vitest";
import { MalformedError } from "./der/malformed.ts";
import { derBytes } from "./der-bytes.ts";
import { encodePem } from "./pem.ts";
import { aSigner, authority } from "./testing/signatures.ts";

const { certificate } = aSigner();

describe("a file of certificates or lists", () => {
  test.each([
    ["DER", Buffer.from(certificate), 1],
    ["PEM", Buffer.from(encodePem("CERTIFICATE", certificate)), 1],
    ["PEM with words before it", Buffer.from(`Subject: x\n${encodePem("CERTIFICATE", certificate)}`), 1],
    [
      "several PEM blocks",
      Buffer.from([certificate, authority.certificate].map((der) => encodePem("CERTIFICATE", der)).join("\n")),
      2,
    ],
    ["base64", Buffer.from(Buffer.from(certificate).toString("base64")), 1],
    ["base64 with a byte order mark", Buffer.from(`\uFEFF${Buffer.from(certificate).toString("base64")}`), 1],
  ])("is read from %s", (_form, file, count) => {
    const [first, ...others] = derBytes(file);
    expect(first).toEqual(certificate);
    expect(others).toHaveLength(count - 1);
  });

  test.each([
    ["nothing", new Uint8Array()],
    ["a sentence", Buffer.from("бұл куәлік емес")],
    ["half a PEM block", Buffer.from("-----BEGIN CERTIFICATE-----\nMIIB")],
  ])("is malformed when it holds %s", (_what, file) => {
    expect(() => derBytes(file)).toThrow(MalformedError);
  });

  test("may be limited in size", () => {
    expect(() => derBytes(certificate, 100)).toThrow("too large");
  });
});
