import { X509Certificate } from "node:crypto";
import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { request } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { aKeyFolder } from "../testing/a-key-folder.ts";
import { CERTIFICATE_FILE, ensureLoopbackCertificate } from "./loopback-certificate.ts";
import { startSigningProgram } from "./signing-program.ts";

const origin = "http://127.0.0.1:8080";
const day = 86_400_000;
const { folder: keysFolder } = await aKeyFolder();

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "reglament-loopback-"));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function aSecureProgram() {
  const certificate = await ensureLoopbackCertificate(await aFolder(), Date.now());
  const program = await startSigningProgram({ keysFolders: [keysFolder], origins: [origin], port: 0, certificate });
  afterAll(() => program.close());
  return { program, certificate };
}

describe("the certificate for this machine", () => {
  test("is for this machine alone, and no authority", async () => {
    // when
    const certificate = new X509Certificate((await ensureLoopbackCertificate(await aFolder(), Date.now())).cert);

    // then
    expect(certificate.checkIP("127.0.0.1")).toBe("127.0.0.1");
    expect(certificate.checkHost("localhost")).toBe("localhost");
    expect(certificate.checkIP("127.0.0.2")).toBeUndefined();
    expect(certificate.ca).toBe(false);
    expect(certificate.keyUsage).toEqual(["1.3.6.1.5.5.7.3.1"]);
    expect(certificate.verify(certificate.publicKey)).toBe(true);
  });

  test("is kept, since people have imported it, and made anew in time", async () => {
    // given
    const folder = await aFolder();
    const now = Date.now();
    const first = await ensureLoopbackCertificate(folder, now);

    // when
    const later = await ensureLoopbackCertificate(folder, now + 700 * day);
    const renewed = await ensureLoopbackCertificate(folder, now + 800 * day);

    // then
    expect(later).toEqual(first);
    expect(renewed.cert).not.toBe(first.cert);
    expect((await stat(join(folder, "loopback.key"))).mode & 0o077).toBe(0);
  });

  test("is made anew when the file isn't its own", async () => {
    // given
    const folder = await aFolder();
    const first = await ensureLoopbackCertificate(folder, Date.now());
    await writeFile(
      join(folder, CERTIFICATE_FILE),
      (await ensureLoopbackCertificate(await aFolder(), Date.now())).cert,
    );

    // when
    const again = await ensureLoopbackCertificate(folder, Date.now());

    // then
    expect(new X509Certificate(again.cert).fingerprint).not.toBe(new X509Certificate(first.cert).fingerprint);
    expect((await ensureLoopbackCertificate(folder, Date.now())).cert).toBe(again.cert);
  });
});

describe("the signing program over TLS", () => {
  test("greets whoever trusts its certificate, and nobody else connects", async () => {
    // given
    const { program, certificate } = await aSecureProgram();
    const address = program.url.replace("https", "wss");

    // when
    const greeting = await new Promise((resolve, reject) => {
      const socket = new WebSocket(address, { origin, ca: certificate.cert });
      socket.on("message", (bytes: Buffer) => {
        resolve(JSON.parse(bytes.toString("utf8")));
        socket.close();
      });
      socket.on("error", reject);
    });
    const refused = new Promise((_resolve, reject) => {
      new WebSocket(address, { origin }).on("error", reject);
    });

    // then
    expect(greeting).toEqual({ result: { version: "1.4" } });
    await expect(refused).rejects.toThrow(/self.signed/);
  });

  test("serves its page there and takes that page's own form", async () => {
    // given
    const { program, certificate } = await aSecureProgram();

    // when
    const [page, own, foreign] = await Promise.all([
      ask(`${program.url}/`, certificate.cert, "GET"),
      ask(`${program.url}/choose`, certificate.cert, "POST", program.url),
      ask(`${program.url}/choose`, certificate.cert, "POST", program.url.replace("https", "http")),
    ]);

    // then
    expect([page, own, foreign]).toEqual([200, 303, 403]);
  });
});

function ask(address: string, ca: string, method: string, from?: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request(address, { ca, method, headers: from === undefined ? {} : { origin: from } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on("error", reject);
    sent.end();
  });
}
