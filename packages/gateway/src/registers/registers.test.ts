import { createAuthority } from "@reglament/signature";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { GatewayFault } from "../gateway-fault.ts";
import { messageSigner } from "../signed/message-signer.ts";
import { bareEnvelope, signEnvelope } from "../signed/sign-envelope.ts";
import { writeFault } from "../soap/soap-fault.ts";
import { writeResponse } from "../soap/sync-channel.ts";
import { aKey, beliefIn, bins, sentAt, term } from "../testing/message-keys.ts";
import {
  aMeddler,
  anAnswerer,
  anInquiry,
  aPerson,
  aPower,
  iins,
  registersAt,
  someStandIns,
} from "../testing/stand-ins.ts";
import { isWritable } from "../xml/escape-xml.ts";
import { element, fields } from "../xml/write-xml.ts";
import { isInForce } from "./notary-register.ts";
import { populationTypes } from "./population-register.ts";
import type { Registers } from "./registers.ts";

const aboutMother = { ...anInquiry(), iin: iins.mother };
const aboutPower = { ...anInquiry(), registryNumber: "1-ү/2015", grantorIin: iins.mother, attorneyIin: iins.attorney };

/** The fault that a question ends with. */
async function faultOf(registers: Registers): Promise<GatewayFault> {
  const outcome: unknown = await registers.askPopulationRegister(aboutMother).catch((error: unknown) => error);
  if (outcome instanceof GatewayFault) return outcome;
  throw new Error("no fault", { cause: outcome });
}

describe("East Kazakhstan, queue, clause 9(3)-(5): the centre asks the registers", () => {
  test.each(["rsa", "gost2015-512", "gost2004"] as const)(
    "and a person is found, both sides signing by %s",
    async (algorithm) => {
      // given
      const standIns = await someStandIns({ key: aKey(bins.gateway, { algorithm }) });
      const registers = registersAt(standIns.address, { signer: messageSigner(aKey(bins.centre, { algorithm })) });

      // when
      const answer = await registers.askPopulationRegister(aboutMother);

      // then
      expect(answer).toEqual({ found: true, messageId: aboutMother.messageId, person: aPerson() });
    },
  );

  test("and a representative's power of attorney is found", async () => {
    const { address } = await someStandIns();

    expect(await registersAt(address).askNotaryRegister(aboutPower)).toEqual({
      found: true,
      messageId: aboutPower.messageId,
      power: aPower(),
    });
  });

  test("and that there is no data is an answer", async () => {
    // given
    const standIns = await someStandIns();
    const registers = registersAt(standIns.address);
    const nobody = { ...aboutMother, iin: iins.attorney };
    const wrongNumber = { ...aboutPower, registryNumber: "2-ү/2015" };
    const turnedRound = { ...aboutPower, grantorIin: iins.attorney, attorneyIin: iins.mother };

    // then
    const none = { found: false, messageId: aboutMother.messageId };
    expect(await registers.askPopulationRegister(nobody)).toEqual(none);
    expect(await registers.askNotaryRegister(wrongNumber)).toEqual(none);
    expect(await registers.askNotaryRegister(turnedRound)).toEqual(none);
    standIns.setTrouble({ withoutData: [iins.mother] });
    expect(await registers.askPopulationRegister(aboutMother)).toEqual(none);
    expect(await registers.askNotaryRegister(aboutPower)).toEqual(none);
  });

  test("and the registers learn who asks about whom, and why", async () => {
    // given
    const standIns = await someStandIns();

    // when
    await registersAt(standIns.address).askPopulationRegister(aboutMother);

    // then
    const { messageId, askedBy, purpose } = aboutMother;
    expect(standIns.listQuestions()).toEqual([
      { messageId, serviceId: "GBDFL_UniversalServiceSync", askedBy, purpose },
    ]);
  });

  test("and whatever somebody's name is, it comes back as it is", async () => {
    const name = fc.oneof(
      fc.constantFrom("Әбілқайыр-Үмбетұлы", "О'Нил «Ә»", "]]>", "<!--", "&amp;", "a\r\nb", "𐰀"),
      fc.string({ unit: "binary", minLength: 1 }).filter(isWritable),
    );
    await fc.assert(
      fc.asyncProperty(name, name, async (surname, first) => {
        const person = aPerson({ surname, name: first });
        const standIns = await someStandIns({ people: [person] });
        const answer = await registersAt(standIns.address).askPopulationRegister({
          ...aboutMother,
          purpose: surname,
        });
        await standIns.close();
        expect(answer).toMatchObject({ found: true, person });
      }),
      { numRuns: 25 },
    );
  });

  test("but not with what is no IIN, nor with what a message can't carry", async () => {
    const { address } = await someStandIns();
    const registers = registersAt(address);

    await expect(registers.askPopulationRegister({ ...aboutMother, iin: "88032480009" })).rejects.toThrow(RangeError);
    await expect(registers.askNotaryRegister({ ...aboutPower, attorneyIin: "" })).rejects.toThrow(RangeError);
    await expect(registers.askNotaryRegister({ ...aboutPower, registryNumber: "\u0000" })).rejects.toThrow(RangeError);
  });
});

describe("a power of attorney", () => {
  test.each([
    ["2015-01-11", {}, false],
    ["2015-01-12", {}, true],
    ["2016-01-11", {}, true],
    ["2016-01-12", {}, false],
    ["2016-01-12", { validUntil: undefined }, true],
    ["2015-06-01", { revoked: "2015-06-02" }, true],
    ["2015-06-02", { revoked: "2015-06-02" }, false],
  ])("on %s with %j holds: %s", (day, changes, holds) => {
    expect(isInForce(aPower(changes), day)).toBe(holds);
  });
});

describe("a neighbour's fault", () => {
  test("is tried again under the same message id, and the answer then counts", async () => {
    // given
    const standIns = await someStandIns();
    standIns.setTrouble({ isDown: true, messages: 2 });

    // when
    const answer = await registersAt(standIns.address).askPopulationRegister(aboutMother);

    // then
    expect(answer.found).toBe(true);
    expect(standIns.listQuestions().map(({ messageId }) => messageId)).toEqual(
      Array.from({ length: 3 }, () => aboutMother.messageId),
    );
  });

  test("that lasts is thrown after so many tries, with its cause and nobody's data", async () => {
    // given
    const standIns = await someStandIns();
    standIns.setTrouble({ isDown: true });

    // when
    const fault = await faultOf(registersAt(standIns.address));

    // then
    expect(fault).toMatchObject({ code: "NOT_REACHED", facts: { service: "GBDFL_UniversalServiceSync", attempts: 3 } });
    expect(fault.message).toContain("(service GBDFL_UniversalServiceSync, attempts 3)");
    expect(fault.cause).toBeInstanceOf(Error);
    expect(standIns.listQuestions()).toHaveLength(3);
    expect(JSON.stringify([fault.message, fault.facts])).not.toMatch(/\d{12}/);
  });

  test("is an answer that comes too late", async () => {
    // given
    const standIns = await someStandIns();
    standIns.setTrouble({ delayMs: 60_000 });

    // then
    const fault = await faultOf(registersAt(standIns.address, { timeoutMs: 50, attempts: 2 }));
    expect(fault).toMatchObject({ code: "TIMED_OUT", facts: { attempts: 2 } });
  });

  test("is one that was changed on its way, whichever part", async () => {
    const standIns = await someStandIns();
    const changes = [
      (text: string) => text.replace("Жақыпова", "Жакипова"),
      (text: string) => text.replace(/<persons>.*<\/persons>/s, ""),
      (text: string) => text.replace("SCSS001", "SCSS002"),
      (text: string) => text.replace(/<soap:Header>.*<\/soap:Header>/s, ""),
    ];
    for (const change of changes) {
      const address = await aMeddler(standIns, change);
      expect(await faultOf(registersAt(address))).toMatchObject({ code: "UNBELIEVED", facts: { attempts: 3 } });
    }
  });

  test.each([
    ["an authority that we don't trust", { authority: createAuthority({ name: "Бөтен", ...term }) }, bins.gateway],
    ["another organisation's certificate of a trusted one", {}, bins.centre],
  ])("is one signed under %s", async (_what, changes, bin) => {
    const { address } = await someStandIns({ key: aKey(bin, changes) });

    expect(await faultOf(registersAt(address))).toMatchObject({ code: "UNBELIEVED" });
  });

  test("is an earlier answer sent again", async () => {
    // given
    const standIns = await someStandIns();
    let kept: string | undefined;
    const address = await aMeddler(standIns, (text) => (kept ??= text));
    const registers = registersAt(address);

    // when
    await registers.askPopulationRegister({ ...aboutMother, messageId: "0d4b5f0e-6b3c-4b1c-8a54-000000000001" });

    // then
    expect(await faultOf(registers)).toMatchObject({ code: "OTHER_MESSAGE" });
  });

  const bomb = `<!DOCTYPE a [${Array.from({ length: 20 }, (_, i) => `<!ENTITY e${i + 1} "&e${i};&e${i};">`).join("")}]><a>&e20;</a>`;
  const foreign = `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><soap:Envelope>&x;</soap:Envelope>`;

  test.each([
    ["isn't XML", { body: "SCSS001" }, "MALFORMED"],
    ["is an entity bomb", { body: bomb }, "MALFORMED"],
    ["asks to read a file", { body: foreign }, "MALFORMED"],
    ["is empty", { body: "" }, "MALFORMED"],
    ["is larger than any honest one", { body: `<a>${" ".repeat(300_000)}</a>` }, "TOO_LARGE"],
    ["is a redirect", { status: 307, body: "" }, "NOT_REACHED"],
    ["is a page of a proxy", { status: 502, body: "<html></html>" }, "HTTP_STATUS"],
    ["is a SOAP fault", { status: 500, body: bareEnvelope(writeFault("Server", iins.mother)) }, "SOAP_FAULT"],
  ] as const)("is one that %s", async (_what, answer, code) => {
    const address = await anAnswerer(() => Promise.resolve(answer));
    const fault = await faultOf(registersAt(address));

    expect(fault).toMatchObject({ code, facts: { attempts: 3 } });
    expect(JSON.stringify([fault.message, fault.facts])).not.toContain(iins.mother);
  });

  test.each([
    ["a status other than processed", { status: "SCSE002" }, "NOT_PROCESSED"],
    ["another message's id", { messageId: "another" }, "OTHER_MESSAGE"],
    ["data of another message", { dataMessageId: "another" }, "OTHER_MESSAGE"],
    ["data of another exchange", { requestId: "another" }, "OTHER_MESSAGE"],
    ["a result that the register doesn't explain", { result: "77777" }, "NOT_PROCESSED"],
    ["somebody else's data", { iin: iins.attorney }, "OTHER_MESSAGE"],
    ["no data element", { isBare: true }, "MALFORMED"],
  ])("is a rightly signed answer with %s", async (_what, changes, code) => {
    expect(await faultOf(registersAt(await anHonestAnswer(changes)))).toMatchObject({ code });
  });

  test("is none when the register's code is known to mean that it has no data", async () => {
    const address = await anHonestAnswer({ result: "77777" });

    const answer = await registersAt(address, { noDataCodes: ["77777"] }).askPopulationRegister(aboutMother);
    expect(answer.found).toBe(false);
  });

  interface HonestChanges {
    readonly status?: string;
    readonly messageId?: string;
    readonly dataMessageId?: string;
    readonly requestId?: string;
    readonly result?: string;
    readonly iin?: string;
    readonly isBare?: boolean;
  }

  /** A gateway that signs as it should, and answers with dictionary names, addresses and elements that nobody reads. */
  function anHonestAnswer(changes: HonestChanges): Promise<URL> {
    const { messageId = aboutMother.messageId, dataMessageId = aboutMother.messageId, requestId = "c-1" } = changes;
    const { namespace } = populationTypes.response;
    const data = element(
      "i:data",
      { "xmlns:i": "http://bip.bee.kz/SyncChannel/v10/Interfaces", "xmlns:r": namespace },
      ...fields({ messageId: dataMessageId, requestId }),
      element("messageResult", {}, ...fields({ code: changes.result ?? "00000", nameRu: "Обработано" })),
      element(
        "persons",
        {},
        element(
          "person",
          {},
          ...fields({ iin: changes.iin ?? iins.mother, engSurname: "ULGI" }),
          element("regAddress", {}),
        ),
      ),
    );
    const response = writeResponse(
      { messageId, correlationId: "c-1", at: sentAt, sessionId: "{1}" },
      { code: changes.status ?? "SCSS001", message: "" },
      changes.isBare === true ? undefined : data,
    );
    const body = signEnvelope(response, messageSigner(aKey(bins.gateway)));
    return anAnswerer(() => Promise.resolve({ body }));
  }
});

describe("the stand-ins", () => {
  test("say what they are on their page and in every answer", async () => {
    const standIns = await someStandIns();
    const page = await fetch(standIns.url);
    let answer = "";
    await registersAt(await aMeddler(standIns, (text) => (answer = text))).askPopulationRegister(aboutMother);

    const text = await page.text();
    expect(text).toContain("оқу-жаттығу алмастырушысы");
    expect(text).toContain("учебная замена");
    expect(text).toContain("training stand-in");
    expect(page.headers.get("x-reglament-training")).toBe("invented people only");
    expect(answer).toContain("ОҚУ-ЖАТТЫҒУ / УЧЕБНЫЙ / TRAINING");
    expect(text).not.toMatch(/\d{12}/);
  });

  test.each([
    ["signed by somebody else", { believed: beliefIn(bins.gateway) }, {}],
    ["with a wrong password", {}, { sender: { id: "oskemen", password: "құпиясөз" } }],
  ])("answer no message %s, and log nobody's data", async (_what, standInChanges, changes) => {
    const standIns = await someStandIns(standInChanges);

    expect(await faultOf(registersAt(standIns.address, changes))).toMatchObject({ code: "SOAP_FAULT" });
    expect(standIns.listQuestions()).toEqual([]);
    expect(standIns.lines.join("\n")).toContain("wasn't answered");
    expect(standIns.lines.join("\n")).not.toMatch(/\d{12}/);
  });

  test("answer rubbish with a fault, and what is too large not at all", async () => {
    const { address, url } = await someStandIns();
    const post = (body: string) => fetch(address, { method: "POST", body });

    expect((await post("<a>")).status).toBe(500);
    expect((await post("x".repeat(300_000))).status).toBe(413);
    expect((await fetch(address)).status).toBe(405);
    expect((await fetch(`${url}/people`)).status).toBe(404);
  });

  test("know nobody who might exist", async () => {
    await expect(someStandIns({ people: [aPerson({ iin: "880324400095" })] })).rejects.toThrow("invented people only");
    await expect(someStandIns({ powers: [aPower({ attorneyIin: "840802300107" })] })).rejects.toThrow(RangeError);
  });
});
