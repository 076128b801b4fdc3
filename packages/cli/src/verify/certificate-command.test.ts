import { join } from "node:path";
import { createAuthority, encodePem } from "@reglament/signature";
import { describe, expect, test } from "vitest";
import { runReglament } from "../testing/run-reglament.ts";
import { aFolder, aList, aSigner, at, authority, term } from "./testing/signed-files.ts";

const { folder, put } = await aFolder();
const signer = aSigner();
const crl = await put("good.crl", aList());

describe("reglament certificate", () => {
  test("shows the fields, and that the issuer signed it", async () => {
    // given
    const [file, issuer] = [
      await put("signer.cer", signer.certificate),
      await put("root.pem", encodePem("CERTIFICATE", authority.certificate)),
    ];

    // when
    const { exitCode, lines } = await runReglament("certificate", file, "--issuer", issuer, "--json");

    // then
    expect(exitCode).toBe(0);
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({
      serial: "7",
      notBefore: "2019-01-01T00:00:00.000Z",
      isExpired: true,
      isNotYetValid: false,
      keyUsages: ["digitalSignature", "nonRepudiation"],
      signatureAlgorithm: { oid: "1.2.840.10045.4.3.2", name: "ECDSA with SHA-256" },
      signer: { iin: "150704700012", bin: null, organisation: null, keyUse: "sign" },
      issuerSignature: "verified",
    });
  });

  test("ends with 1 when the issuer's signature isn't shown to hold", async () => {
    // given
    const stranger = createAuthority({ name: "Tests", ...term });
    const file = await put("signer.cer", signer.certificate);
    const other = await put("stranger.cer", stranger.certificate);

    // when
    const [without, namesake] = [
      await runReglament("certificate", file),
      await runReglament("certificate", file, "--issuer", other),
    ];

    // then
    expect([without.exitCode, namesake.exitCode]).toEqual([1, 1]);
    expect(without.lines.at(-1)).toContain("not checked");
    expect(namesake.lines.at(-1)).toBe("Issuer's signature: is wrong");
  });

  test("doesn't let a name command the terminal", async () => {
    // given
    const named = aSigner({ subject: { iin: "150704700012", commonName: "\u001b[2JVALID\n" } });

    // when
    const { lines } = await runReglament("certificate", await put("named.cer", named.certificate));

    // then
    expect(lines[0]).toContain(String.raw`\u{1b}[2JVALID\u{a}`);
  });

  test("takes a root for its own issuer", async () => {
    expect((await runReglament("certificate", await put("root.cer", authority.certificate))).exitCode).toBe(0);
  });

  test("says what it can't read", async () => {
    // given
    const file = await put("strange.cer", "куәлік");

    // then
    expect(await runReglament("certificate", file)).toMatchObject({ exitCode: 1, lines: [] });
    expect((await runReglament("certificate", file, "--json")).lines[0]).toContain("unreadable");
    expect(await runReglament("certificate", join(folder, "missing"))).toMatchObject({ exitCode: 1, lines: [] });
    expect((await runReglament("certificate")).exitCode).toBe(2);
  });
});

describe("reglament crl", () => {
  test("shows the fields, and that the issuer signed it", async () => {
    // given
    const issuer = await put("root.cer", authority.certificate);
    const delta = await put(
      "delta.crl",
      aList({
        revoked: [
          { serial: 1n, at },
          { serial: 2n, at },
        ],
        number: 5n,
        deltaBase: 4n,
      }),
    );

    // when
    const { exitCode, lines } = await runReglament("crl", delta, "--issuer", issuer, "--json");

    // then
    expect(exitCode).toBe(0);
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({
      isStale: true,
      number: "5",
      deltaBase: "4",
      entries: 2,
      issuerSignature: "verified",
    });
  });

  test("ends with 1 when it is another's or damaged, with 2 without an issuer", async () => {
    // given
    const stranger = await put("stranger.cer", createAuthority({ name: "Other", ...term }).certificate);
    const namesake = await put("namesake.cer", createAuthority({ name: "Tests", ...term }).certificate);
    const damaged = await put("damaged.crl", aList().subarray(1));

    // then
    expect((await runReglament("crl", crl, "--issuer", stranger)).lines.at(-1)).toContain("another issuer");
    expect((await runReglament("crl", crl, "--issuer", namesake)).exitCode).toBe(1);
    expect((await runReglament("crl", damaged, "--issuer", stranger)).exitCode).toBe(1);
    expect((await runReglament("crl", crl)).exitCode).toBe(2);
  });
});
