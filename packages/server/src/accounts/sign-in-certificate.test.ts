import type { Edition } from "@reglament/regulation";
import { deactivateAccount } from "@reglament/store";
import { describe, expect, test } from "vitest";
import { buildApp } from "../app.ts";
import type { Law } from "../services.ts";
import { aServer } from "../testing/a-server.ts";
import { TestBrowser } from "../testing/test-browser.ts";
import { signing } from "../texts/signing.ts";
import { certificateTexts } from "./certificate-texts.ts";

const server = await aServer();
const t = certificateTexts.kk;

/** Types the number; returns the address of the page that asks for the proof. */
async function begin(browser: TestBrowser, person: string, back?: string): Promise<string> {
  const fields = { iin: server.iinOf(person), ...(back === undefined ? {} : { return: back }) };
  const response = await browser.post("/sign-in/certificate", fields);
  expect(response.statusCode).toBe(303);
  return String(response.headers.location);
}

async function challengeOf(browser: TestBrowser, proof: string): Promise<Uint8Array> {
  return (await browser.get(`${proof}/challenge`)).rawPayload;
}

function fieldsBy(person: string, content: Uint8Array, use: "sign" | "authenticate" = "authenticate") {
  return { cms: Buffer.from(server.sign(person, content, use)).toString("base64") };
}

async function signInByCertificate(browser: TestBrowser, person: string, back?: string) {
  const proof = await begin(browser, person, back);
  return browser.post(proof, fieldsBy(person, await challengeOf(browser, proof)));
}

describe("signing in with a certificate", () => {
  test("leads to the page wanted before, and stays with the session", async () => {
    // given
    const browser = server.anonymous();

    // when
    const response = await signInByCertificate(browser, "aidana", "/cabinet?x=1");

    // then
    expect([response.statusCode, response.headers.location]).toEqual([303, "/cabinet?x=1"]);
    expect((await browser.get("/cabinet")).body).toContain(server.nameOf("aidana"));
    const { rows } = await server.owner.query(
      "select signed_in_with from session where person_id = $1 order by made_at desc limit 1",
      [await server.idOf("aidana")],
    );
    expect(rows).toEqual([{ signed_in_with: "certificate" }]);
  });

  test("works by file, without script", async () => {
    // given
    const browser = server.anonymous();
    const page = await browser.get("/sign-in");
    const proof = await begin(browser, "bolat");
    const bytes = server.sign("bolat", await challengeOf(browser, proof), "authenticate");

    // when
    const file = { field: "cmsFile", fileName: "a.cms", mediaType: "application/octet-stream", bytes };
    const response = await browser.upload(proof, {}, file);

    // then
    expect(page.body).toMatch(/<button[^>]*formaction="\/sign-in\/certificate"/i);
    expect(response.headers.location).toBe("/workplace");
  });

  test("turns away the signing key with a clear word, and takes the right one afterwards", async () => {
    // given
    const browser = server.anonymous();
    const proof = await begin(browser, "aidana");
    const content = await challengeOf(browser, proof);

    // when
    const signingKey = await browser.post(proof, fieldsBy("aidana", content, "sign"));
    const rightKey = await browser.post(proof, fieldsBy("aidana", content));

    // then
    expect(signingKey.statusCode).toBe(422);
    expect(signingKey.body).toContain("Кіруге арналған (AUTH) кілтті таңдаңыз");
    expect(rightKey.headers.location).toBe("/cabinet");
  });

  test("turns away another person's certificate", async () => {
    const browser = server.anonymous();
    const proof = await begin(browser, "aidana");

    const response = await browser.post(proof, fieldsBy("sergei", await challengeOf(browser, proof)));

    expect(response.statusCode).toBe(422);
    expect(response.body).toContain(signing.kk.otherIin);
  });

  test("never leads elsewhere", async () => {
    const response = await signInByCertificate(server.anonymous(), "aidana", "//elsewhere.example");

    expect(response.headers.location).toBe("/cabinet");
  });

  test.each(["", "123", "000000000000"])("asks for a proper number before it makes a challenge (%j)", async (iin) => {
    const response = await server.anonymous().post("/sign-in/certificate", { iin });

    expect(response.statusCode).toBe(422);
  });
});

describe("a challenge", () => {
  test("is another one each time, and a signature over one doesn't serve for the other", async () => {
    // given
    const browser = server.anonymous();
    const [one, other] = [await begin(browser, "aidana"), await begin(browser, "aidana")];
    const [content, otherContent] = [await challengeOf(browser, one), await challengeOf(browser, other)];

    // when
    const replayed = await browser.post(other, fieldsBy("aidana", content));

    // then
    expect(Buffer.from(content).equals(otherContent)).toBe(false);
    expect(replayed.statusCode).toBe(422);
  });

  test("counts once, also when its signature is sent many times at the same moment", async () => {
    // given
    const browser = server.anonymous();
    const proof = await begin(browser, "aidana");
    const fields = fieldsBy("aidana", await challengeOf(browser, proof));

    // when
    const answers = await Promise.all(Array.from({ length: 6 }, () => browser.post(proof, fields)));

    // then
    expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([
      303, 404, 404, 404, 404, 404,
    ]);
  });

  test("ends after ten minutes", async () => {
    // given
    const browser = server.anonymous();
    const proof = await begin(browser, "aidana");
    const fields = fieldsBy("aidana", await challengeOf(browser, proof));

    // when
    server.passMs(10 * 60_000 + 1);
    const late = await browser.post(proof, fields);

    // then
    expect(late.statusCode).toBe(404);
    expect(late.body).toContain(t.expired);
  });

  test("serves only the browser that asked for it", async () => {
    // given: somebody typed Aidana's number and sends her the link
    const attacker = server.anonymous();
    const proof = await begin(attacker, "aidana");
    const victim = server.anonymous();

    // when
    const shown = await victim.get(proof);
    const content = await victim.get(`${proof}/challenge`);
    const sent = await victim.post(proof, fieldsBy("aidana", await challengeOf(attacker, proof)));

    // then
    expect([shown.statusCode, content.statusCode, sent.statusCode]).toEqual([404, 404, 404]);
  });

  test("opens no registration, and a registration's challenge signs nobody in", async () => {
    // given
    const browser = server.anonymous();
    const proof = await begin(browser, "aidana");
    const password = "төрт жапырақты жоңышқа";
    const iin = server.iinOf("aidana");
    const registration = await browser.post("/register", { iin, password, passwordAgain: password });
    const token = String(registration.headers.location).split("/").at(-1);

    // then
    expect((await browser.get(`/register/proof/${proof.split("/").at(-1)}`)).statusCode).toBe(404);
    expect((await browser.get(`/sign-in/proof/${token}`)).statusCode).toBe(404);
  });
});

describe("somebody whose certificate is good but who has no open account", () => {
  test("is told to register", async () => {
    const response = await signInByCertificate(server.anonymous(), "asel");

    expect(response.statusCode).toBe(422);
    expect(response.body).toContain(t.noAccount);
    expect(response.body).toContain(server.iinOf("asel"));
  });

  test("isn't signed in when the account was closed", async () => {
    // given
    await deactivateAccount(server.services.pool, await server.idOf("nadezhda"));

    // then
    expect((await signInByCertificate(server.anonymous(), "nadezhda")).statusCode).toBe(422);
  });
});

describe("a service that asks for IIN and certificate", () => {
  const apply = "/services/kostanay/school-enrolment/apply";
  const app = buildApp({ ...server.services, law: lawAsking(["iin", "certificate"]) });
  const aBrowser = (last: number) => new TestBrowser(app, `10.9.0.${last}`);

  test("isn't begun by somebody who signed in with a password, who is told why and what to do", async () => {
    // given
    const browser = aBrowser(1);
    await browser.post("/sign-in", { iin: server.iinOf("aidana"), password: "training-aidana" });

    // when
    const shown = await browser.get(apply);
    const begun = await browser.post(apply);

    // then
    for (const answer of [shown, begun]) {
      expect(answer.statusCode).toBe(409);
      expect(answer.body).toContain(t.demandTitle);
      expect(answer.body).toContain("9 portal(1)");
      expect(answer.body).toContain(`/sign-in?return=${encodeURIComponent(apply)}`);
    }
  });

  test("is begun after signing in with the certificate, from where one was", async () => {
    // given
    const browser = aBrowser(2);
    await browser.post("/sign-in", { iin: server.iinOf("aidana"), password: "training-aidana" });

    // when
    const signedIn = await signInByCertificate(browser, "aidana", apply);
    const begun = await browser.post(apply);

    // then
    expect(signedIn.headers.location).toBe(apply);
    expect(begun.statusCode).toBe(303);
    expect(String(begun.headers.location)).toContain("/questions/");
  });
});

/** The repository's law, but for what its portals ask people to sign in with. */
function lawAsking(means: readonly ("iin" | "password" | "certificate")[]): Law {
  const { law } = server.services;
  const asking = (edition: Edition): Edition => ({
    ...edition,
    channels: edition.channels.map((channel) => ({ ...channel, signIn: { clause: "9 portal(1)", with: means } })),
  });
  const regulations = law.listRegulations().map((regulation) =>
    Object.assign({}, regulation, {
      editions: regulation.editions.map((edition) => (edition.onRecord ? asking(edition) : edition)),
    }),
  );
  return {
    ...law,
    listRegulations: () => regulations,
    findRegulation: (key) => regulations.find((regulation) => regulation.key === key),
    getEdition: (regulation, edition) => asking(law.getEdition(regulation, edition)),
  };
}
