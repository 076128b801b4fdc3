import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startRegisterStandIns } from "@reglament/gateway";
import type { GatewayConfiguration } from "@reglament/server";
import { createAuthority, decodePem, encodePem } from "@reglament/signature";
import { hasOpenssl, openssl } from "@reglament/signature/testing";
import { afterAll, describe, expect, onTestFinished, test } from "vitest";
import { CannotStart } from "../cannot-start.ts";
import { openGateway } from "./open-gateway.ts";

const folder = await mkdtemp(join(tmpdir(), "reglament-gateway-"));
afterAll(() => rm(folder, { recursive: true, force: true }));
const bins = { asking: "990470000011", answering: "990470000022" } as const;
const sender = { id: "oskemen", password: "құпия:сөз" };
const iin = "880324800095";
const inFolder = (name: string) => join(folder, name);

if (hasOpenssl) await makeKeysByOpenssl();

/** An authority that isn't ours and says nothing of training, and a system's key for each end, RSA. */
async function makeKeysByOpenssl(): Promise<void> {
  await mkdir(inFolder("anchors"));
  const root = inFolder("anchors/root.pem");
  const run = (words: string, ...more: readonly string[]) => openssl([...words.split(" "), ...more], {});
  const pair = (name: string) => ["-newkey", "rsa:2048", "-nodes", "-keyout", inFolder(`${name}.key`), "-subj"];
  const usage = ["-addext", "keyUsage=critical,keyCertSign,cRLSign"];
  run("req -x509 -days 30 -out", root, ...pair("root"), "/C=KZ/O=Anchors of tests/CN=Root", ...usage);
  await writeFile(inFolder("usage"), "keyUsage=critical,digitalSignature,nonRepudiation\n");
  for (const end of ["asking", "answering"] as const) {
    const [request, certificate] = [inFolder(`${end}.csr`), inFolder(`${end}.pem`)];
    const issuer = ["-CA", root, "-CAkey", inFolder("root.key"), "-extfile", inFolder("usage")];
    run("req -new -out", request, ...pair(end), `/C=KZ/CN=System/OU=BIN${bins[end]}`);
    run("x509 -req -days 30 -in", request, ...issuer, "-out", certificate);
    const key = ["-inkey", inFolder(`${end}.key`), "-in", certificate, "-out", inFolder(`${end}.p12`)];
    run("pkcs12 -export -passout pass:secret", ...key);
  }
}

async function certificateIn(name: string): Promise<Uint8Array> {
  const [block] = decodePem(await readFile(inFolder(name), "utf8"));
  return block?.der ?? new Uint8Array();
}

/** A gateway elsewhere, under OpenSSL's certificates. */
async function aGateway() {
  const trust = { anchors: [await certificateIn("anchors/root.pem")], intermediates: [], crls: [] };
  const running = await startRegisterStandIns({
    people: [
      {
        iin,
        surname: "Ә",
        name: "Б",
        patronymic: undefined,
        birthDate: undefined,
        sex: undefined,
        citizenship: undefined,
        lifeStatus: undefined,
        documents: [],
      },
    ],
    powers: [],
    port: 0,
    key: { key: await readFile(inFolder("answering.key"), "utf8"), certificate: await certificateIn("answering.pem") },
    believed: { trust, bin: bins.asking },
    sender,
    realNow: () => Date.now(),
    log: () => undefined,
  });
  onTestFinished(() => running.close());
  return running;
}

/** Of which nothing is wrong unless the test says so. */
function aConfiguration(address: string, changes: Partial<GatewayConfiguration> = {}): GatewayConfiguration {
  return {
    by: "gateway",
    address,
    keyFile: inFolder("asking.p12"),
    keyPassword: "secret",
    anchorsFolder: inFolder("anchors"),
    bin: bins.answering,
    sender,
    noDataCodes: [],
    ...changes,
  };
}

const question = {
  messageId: "0d4b5f0e-6b3c-4b1c-8a54-000000000001",
  at: Date.parse("2026-03-02T04:00:00Z"),
  askedBy: { iin: "790513800018", office: "oskemen-centre" },
  purpose: "ШҚО, кезек, 9-тармақ",
  iin,
};

describe.skipIf(!hasOpenssl)("the gateway of production", () => {
  test("is asked with the configured key, and its answers are believed by the configured anchors", async () => {
    const { address } = await aGateway();

    const registers = await openGateway(aConfiguration(address.href));
    expect(await registers.askPopulationRegister(question)).toMatchObject({
      found: true,
      person: { iin, surname: "Ә" },
    });
  });

  test("isn't believed under another organisation's number", async () => {
    const { address } = await aGateway();

    const registers = await openGateway(aConfiguration(address.href, { bin: bins.asking }));
    await expect(registers.askPopulationRegister(question)).rejects.toMatchObject({ code: "UNBELIEVED" });
  });

  test("isn't opened when a file can't be used, which is named", async () => {
    const trainingAnchors = inFolder("training-anchors");
    await mkdir(trainingAnchors);
    const term = { notBefore: Date.parse("2026-01-01T00:00:00Z"), notAfter: Date.parse("2030-01-01T00:00:00Z") };
    const training = createAuthority({ name: "Tests", ...term });
    await writeFile(join(trainingAnchors, "root.pem"), encodePem("CERTIFICATE", training.certificate));
    await mkdir(inFolder("empty"));
    const ofOthers =
      (await readFile(inFolder("asking.key"), "utf8")) + (await readFile(inFolder("answering.pem"), "utf8"));
    await writeFile(inFolder("of-others.pem"), ofOthers);

    const wrong: readonly (readonly [Partial<GatewayConfiguration>, string])[] = [
      [{ anchorsFolder: trainingAnchors }, "training-anchors/root.pem is of a training authority"],
      [{ anchorsFolder: inFolder("empty") }, "empty holds no root certificate"],
      [{ keyPassword: "wrong" }, "asking.p12 can't be opened"],
      [{ keyFile: inFolder("nowhere.p12") }, "nowhere.p12 can't be read (ENOENT)"],
      [{ keyFile: inFolder("of-others.pem") }, "of-others.pem: messages are signed with"],
    ];
    for (const [changes, message] of wrong) {
      const opening = openGateway(aConfiguration("http://127.0.0.1:1/", changes));
      await expect(opening).rejects.toThrow(CannotStart);
      await expect(opening).rejects.toThrow(message);
    }
  });
});
