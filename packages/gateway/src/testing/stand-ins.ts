/** Running stand-ins with invented people, and the registers as they are asked there. */
import { createServer } from "node:http";
import { onTestFinished } from "vitest";
import type { PowerOfAttorney } from "../registers/notary-register.ts";
import type { RegisteredPerson } from "../registers/population-register.ts";
import { openRegisters, type Registers, type RegistersSettings } from "../registers/registers.ts";
import { messageSigner } from "../signed/message-signer.ts";
import {
  type RegisterStandIns,
  type StandInOptions,
  startRegisterStandIns,
} from "../stand-in/start-register-stand-ins.ts";
import { aKey, beliefIn, bins, sentAt } from "./message-keys.ts";

/** IINs of nobody: the seventh digit is 7 or 8. */
export const iins = { mother: "880324800095", attorney: "840802700107", official: "790513800018" } as const;

/** A person of the population register. */
export function aPerson(changes: Partial<RegisteredPerson> = {}): RegisteredPerson {
  return {
    iin: iins.mother,
    surname: "Жақыпова",
    name: "Мадина",
    patronymic: "Ерланқызы",
    birthDate: "1988-03-24",
    sex: "female",
    citizenship: { code: "398", nameKz: "ҚАЗАҚСТАН", nameRu: "КАЗАХСТАН" },
    lifeStatus: { code: "0", nameKz: "Қалыпты", nameRu: "Нормальный" },
    documents: [
      {
        type: { code: "002", nameKz: "ҚР ЖЕКЕ КУӘЛІГІ", nameRu: "УДОСТОВЕРЕНИЕ РК" },
        number: "000000017",
        beginDate: "2010-05-19",
        endDate: "2020-05-18",
        status: undefined,
      },
    ],
    ...changes,
  };
}

/** A power of attorney of the notary register. */
export function aPower(changes: Partial<PowerOfAttorney> = {}): PowerOfAttorney {
  return {
    registryNumber: "1-ү/2015",
    notaryLicence: "0000017",
    grantorIin: iins.mother,
    attorneyIin: iins.attorney,
    powers: ["Баланы кезекке қою", "«қолхат» алу"],
    issued: "2015-01-12",
    validUntil: "2016-01-11",
    revoked: undefined,
    ...changes,
  };
}

/** What every question needs beside itself. */
export function anInquiry(messageId = "5c0a2f5e-0e0b-4b3c-9a54-0f2a5a3f0c11") {
  return {
    messageId,
    at: sentAt,
    askedBy: { iin: iins.official, office: "oskemen-centre" },
    purpose: "ЕК-2015-17, 9-тармақтың 3) тармақшасы",
  };
}

const centre = aKey(bins.centre);
const gateway = aKey(bins.gateway);
const sender = { id: "oskemen", password: "оқу-жаттығу" };

/** Stand-ins for a test, stopped after it. */
export async function someStandIns(
  changes: Partial<StandInOptions> = {},
): Promise<RegisterStandIns & { readonly lines: readonly string[] }> {
  const lines: string[] = [];
  const running = await startRegisterStandIns({
    people: [aPerson()],
    powers: [aPower()],
    port: 0,
    key: gateway,
    believed: beliefIn(bins.centre),
    sender,
    realNow: () => sentAt,
    log: (line) => lines.push(line),
    ...changes,
  });
  onTestFinished(() => running.close());
  return { ...running, lines };
}

/** The registers behind an address; no pauses between tries. */
export function registersAt(address: URL, changes: Partial<RegistersSettings> = {}): Registers {
  return openRegisters({
    address,
    sender,
    signer: messageSigner(centre),
    believed: beliefIn(bins.gateway),
    attempts: 3,
    pauseMs: 0,
    timeoutMs: 5_000,
    maxBytes: 256 * 1024,
    realNow: () => sentAt,
    noDataCodes: [],
    ...changes,
  });
}

/** Something else than a gateway at the address, for a test: answers with this, whatever it is asked. */
export async function anAnswerer(
  answer: (body: Buffer) => Promise<{ readonly status?: number; readonly body: string | Uint8Array }>,
): Promise<URL> {
  const server = createServer((request, response) => {
    const chunks: Uint8Array[] = [];
    request.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    request.on("end", () => {
      void answer(Buffer.concat(chunks)).then(({ status = 200, body }) =>
        response.writeHead(status, { "content-type": "text/xml", location: "http://127.0.0.1:1/" }).end(body),
      );
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return new URL(`http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}/`);
}

/** Somebody between the centre and the stand-ins who changes answers on their way. */
export function aMeddler(standIns: RegisterStandIns, change: (text: string) => string): Promise<URL> {
  return anAnswerer(async (body) => {
    const answer = await fetch(standIns.address, { method: "POST", body: Uint8Array.from(body) });
    return { status: answer.status, body: change(await answer.text()) };
  });
}
