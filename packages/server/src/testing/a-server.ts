/**
 * The application on a database of its own, in the training world of Kostanay
 * or of other regions, with people who can sign in and sign.
 *
 * People go by the training file's words for them: `aidana` is an applicant,
 * `aigul` the chancellery of school No. 7.
 */
import { randomUUID } from "node:crypto";
import { type Instant, instant } from "@reglament/calendar";
import type { Registers } from "@reglament/gateway";
import {
  createAuthority,
  issueCertificate,
  issueCrl,
  type KeyAlgorithm,
  signCms,
  type Trust,
} from "@reglament/signature";
import { findPersonByIin, moveClock, type Pool, type SignInWay, startSession } from "@reglament/store";
import { testDatabase } from "@reglament/store/testing";
import type { FastifyInstance } from "fastify";
import { afterAll } from "vitest";
import { buildApp } from "../app.ts";
import type { Configuration } from "../configuration.ts";
import { recordCalendarOf } from "../record-calendar-of.ts";
import type { Route } from "../route.ts";
import type { Services } from "../services.ts";
import { hashToken, makeToken } from "../sessions.ts";
import { loadTraining } from "../training/load-training.ts";
import { readTrainingFile, type TrainingPerson } from "../training/training-file.ts";
import { makeSignatureServices } from "../verification/signature-services.ts";
import { askNobody } from "../verification/trust-settings.ts";
import { lawOfRepository } from "./law-of-repository.ts";
import { TestBrowser } from "./test-browser.ts";

export interface TestServer {
  readonly app: FastifyInstance;
  readonly services: Services;
  /** Connections of the database's owner, for what the application may not do. */
  readonly owner: Pool;
  readonly ownerUrl: string;
  /** With which another process of the application connects to the database. */
  readonly appUrl: string;
  /** The first world's region: `kostanay-1`. */
  readonly region: string;
  /** What the log was told. */
  readonly logged: readonly string[];
  /** A browser in which nobody is signed in. */
  anonymous(): TestBrowser;
  /** A browser in which the person is signed in; with a password unless said otherwise. */
  as(person: string, signedInWith?: SignInWay): Promise<TestBrowser>;
  /** IIN of a person of the training files. */
  iinOf(person: string): string;
  nameOf(person: string): string;
  /** Date of birth, `2012-08-14`. */
  birthOf(person: string): string;
  /** Everybody of the training files. */
  readonly people: readonly TrainingPerson[];
  /** Id of a person of the training files. */
  idOf(person: string): Promise<string>;
  /** The first world's legal time, as long as `moveTo` hasn't moved it. */
  legalNow(): Instant;
  /** Moves the first world's clock forward: `2019-06-17T10:00+06:00`. */
  moveTo(iso: string): Promise<void>;
  /** Lets the machine's clock run: sessions and limits follow it, and so does legal time. */
  passMs(duration: number): void;
  /** A signature with a good certificate of the person, detached unless said otherwise. */
  sign(person: string, content: Uint8Array, use?: "sign" | "authenticate", form?: "detached" | "enclosing"): Uint8Array;
  /** The same by a certificate that says this of the person's organisation, or nothing. */
  signAs(person: string, content: Uint8Array, post: TrainingPerson["certifiedPost"]): Uint8Array;
}

const validFrom = Date.parse("2014-12-01T00:00:00Z");
const validUntil = Date.parse("2020-12-31T00:00:00Z");
let browsers = 0;

/**
 * Builds the server. Await it at the top of a test file; it ends after the file's last test.
 *
 * @param options.routes - a route table of the test's own
 * @param options.regions - whose training worlds are loaded
 * @param options.configuration - what differs from a training installation on this machine
 * @param options.algorithm - of people's keys; ECDSA unless said otherwise, the fastest to make
 */
export async function aServer(
  options: {
    readonly routes?: readonly Route[];
    readonly regions?: readonly [string, ...string[]];
    readonly configuration?: Partial<Configuration>;
    readonly algorithm?: KeyAlgorithm;
    /** The registers behind the gateway; without them nobody can be asked. */
    readonly registers?: Registers;
  } = {},
): Promise<TestServer> {
  const { pool, owner, ownerUrl, appUrl } = await testDatabase();
  const law = lawOfRepository();
  await recordCalendarOf(pool, law);
  const clock = { now: Date.parse("2026-01-15T05:00:00Z") };
  const [first, ...more] = options.regions ?? ["kostanay"];
  const file = await readTrainingFile(first, law);
  const others = await Promise.all(more.map((region) => readTrainingFile(region, law)));
  const world = await loadTraining(pool, file, clock.now);
  for (const other of others) await loadTraining(pool, other, clock.now);
  const people = [file, ...others].flatMap((one) => one.people);
  const logged: string[] = [];
  const authority = createAuthority({ name: "Tests", notBefore: validFrom, notAfter: validUntil });
  const log: Services["log"] = {
    info: (event, facts) => logged.push(JSON.stringify({ event, ...facts })),
    error: (event, error, facts) => logged.push(`${event} ${JSON.stringify(facts)} ${String(error)}`),
  };
  const realNow = () => clock.now;
  const nobody = async (): Promise<Trust> => ({ anchors: [], intermediates: [], crls: [] });
  const services: Services = {
    configuration: { ...trainingOnThisMachine, ...options.configuration },
    pool,
    law,
    trustAt: async (_region, now) => trustAt(now),
    signatures: makeSignatureServices({ pool, log, realNow, settings: askNobody, believed: nobody }),
    realNow,
    log,
    ...(options.registers === undefined ? {} : { registers: options.registers }),
  };
  const app = buildApp(services, options.routes);
  afterAll(async () => {
    await app.close();
    await services.signatures.own.close();
  });

  function trustAt(now: Instant): Trust {
    const crl = issueCrl({ authority, revoked: [], thisUpdate: now, nextUpdate: now + 86_400_000, number: 1n });
    return { anchors: [authority.certificate], intermediates: [], crls: [crl] };
  }
  function personOf(id: string) {
    const person = people.find((one) => one.id === id);
    if (person === undefined) throw new Error(`The training worlds have nobody called ${id}.`);
    return person;
  }
  async function idOf(person: string): Promise<string> {
    const found = await findPersonByIin(pool, personOf(person).iin);
    if (found === undefined) throw new Error(`${person} isn't in the database.`);
    return found.personId;
  }
  function legalNow(): Instant {
    return (world.legalBase + (clock.now - world.realBase)) as Instant;
  }
  function signature(
    content: Uint8Array,
    {
      person: { iin, name, certifiedPost },
      use,
      attached = false,
    }: { readonly person: TrainingPerson; readonly use: "sign" | "authenticate"; readonly attached?: boolean },
  ): Uint8Array {
    const { roles = [], ...organisation } = certifiedPost ?? {};
    const { certificate, key } = issueCertificate({
      authority,
      subject: { iin, commonName: name, ...organisation },
      use,
      roles,
      algorithm: options.algorithm ?? "ecdsa",
      notBefore: validFrom,
      notAfter: validUntil,
      serial: BigInt(`0x${randomUUID().replaceAll("-", "")}`),
    });
    return signCms({ content, key, certificate, chain: [authority.certificate], at: legalNow(), attached });
  }
  function anonymous(): TestBrowser {
    browsers += 1;
    return new TestBrowser(app, `10.0.${Math.floor(browsers / 250)}.${(browsers % 250) + 1}`);
  }

  return {
    app,
    services,
    owner,
    ownerUrl,
    appUrl,
    logged,
    people,
    idOf,
    anonymous,
    legalNow,
    region: world.region,
    iinOf: (person) => personOf(person).iin,
    nameOf: (person) => personOf(person).name,
    birthOf: (person) => personOf(person).birth,
    async as(person, signedInWith = "password") {
      const token = makeToken();
      const csrfToken = makeToken();
      const expiresAt = (clock.now + 3_600_000) as Instant;
      const personId = await idOf(person);
      const madeAt = clock.now as Instant;
      const tokenHash = hashToken(token);
      await startSession(pool, { tokenHash, personId, csrfToken, language: "kk", signedInWith, madeAt, expiresAt });
      return anonymous().hold(token, csrfToken);
    },
    async moveTo(iso) {
      const byPerson = await idOf(people[0]?.id ?? "");
      const move = { region: world.region, legalBase: instant(iso), realBase: clock.now as Instant, byPerson };
      if (!(await moveClock(pool, move))) throw new Error(`The world's clock doesn't run back to ${iso}.`);
    },
    passMs(duration) {
      clock.now += duration;
    },
    sign(person, content, use = "sign", form = "detached") {
      return signature(content, { person: personOf(person), use, attached: form === "enclosing" });
    },
    signAs(person, content, post) {
      const { certifiedPost: _own, ...others } = personOf(person);
      return signature(content, { person: { ...others, ...(post && { certifiedPost: post }) }, use: "sign" });
    },
  };
}

const trainingOnThisMachine: Configuration = {
  mode: "training",
  host: "127.0.0.1",
  port: 0,
  dataFolder: "",
  origin: "http://127.0.0.1:8080",
  attachmentBytes: 5 * 1024 * 1024,
  signingPrograms: ["ws://127.0.0.1:13580"],
  secret: new TextEncoder().encode("a secret of tests, and of nothing else"),
  regulationsFolder: "",
  anchorsFolder: undefined,
  trainingAuthority: "http://127.0.0.1:13581",
  trust: askNobody,
};
