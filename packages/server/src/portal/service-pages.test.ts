import { isOpenForFiling } from "@reglament/engine";
import type { Edition } from "@reglament/regulation";
import { describe, expect, test } from "vitest";
import { aServer } from "../testing/a-server.ts";
import type { TestBrowser } from "../testing/test-browser.ts";
import { textOf } from "../texts/dictionary.ts";
import { type Language, languages } from "../texts/language.ts";
import { actTexts } from "./act-texts.ts";
import { sectionOf } from "./testing/section-of.ts";
import { withoutTokens, wordsOf } from "./testing/words-of.ts";
import { portalTexts } from "./texts.ts";

const server = await aServer();
const { law } = server.services;

async function inLanguage(language: string): Promise<TestBrowser> {
  const browser = server.anonymous();
  await browser.post("/language", { language });
  return browser;
}

/** Every wording that one can read, in every language. */
const readable = law
  .listRegulations()
  .flatMap(({ key, editions }) => editions.flatMap((edition) => (edition.onRecord ? [{ key, edition }] : [])))
  .flatMap((one) =>
    languages.map((language): [string, string, Language, Edition] => [one.key, one.edition.id, language, one.edition]),
  );

describe("the page of every service and edition", () => {
  test.each(readable)("%s, %s, in %s", async (key, id, language, edition) => {
    // when
    const { statusCode, body } = await (await inLanguage(language)).get(`/services/${key}?edition=${id}`);
    const words = wordsOf(body);
    const says = (text: { readonly [in_ in Language]: string }) =>
      expect(words).toContain(textOf(text, language).replaceAll(/\s+/g, " ").trim());

    // then
    expect(statusCode).toBe(200);
    expect(withoutTokens(body)).not.toMatch(/undefined|\[object|NaN/);
    expect(body.match(/<h1/g)).toHaveLength(1);
    for (const { title, acts } of edition.steps) {
      says(title);
      for (const act of acts) says(act.title);
    }
    for (const { what, because } of edition.assumptions) {
      says(what);
      says(because);
    }
    for (const { text } of [...edition.refusals, ...edition.unconfirmedGrounds, ...edition.rules]) says(text);
    for (const { title } of [...edition.documents, ...edition.products, ...edition.channels]) says(title);
    for (const { label } of edition.questions) says(label);
    for (const { spans } of edition.procedures) for (const { text } of spans) says(text);
    for (const { title } of edition.annexes.filter(({ onRecord }) => !onRecord)) says(title);
    const others = law.findRegulation(key)?.editions.filter((other) => other.id !== id) ?? [];
    for (const other of others) expect(body).toContain(`?edition=${other.id}"`);
  });

  test.each(readable)("ends each sentence once: %s, %s, in %s", async (key, id, language) => {
    const { body } = await (await inLanguage(language)).get(`/services/${key}?edition=${id}`);

    expect(body.replaceAll(/<[^>]*>/g, "")).not.toMatch(/[.:][:.]/);
  });
});

describe("the life of an act", () => {
  test("names signing, registration, effect and each amendment with its clauses", async () => {
    // when
    const { body } = await (await inLanguage("ru")).get("/services/kostanay/school-enrolment");
    const words = wordsOf(body);

    // then: No. 285 of 21 June 2016, registered on 25 July, amended by No. 313 and No. 557, repealed by No. 36
    for (const fact of ["21 июня 2016 года", "№ 6555", "не ранее 5 августа 2016 года", "№ 313", "№ 557", "№ 36"]) {
      expect(words).toContain(fact);
    }
    expect(words).toContain(`${actTexts.ru.published} ${actTexts.ru.notKnown}`);
  });

  test("says what isn't known of the text of 2015", async () => {
    // when
    const { body } = await (await inLanguage("en")).get(
      "/services/east-kazakhstan/certificate-duplicate?edition=2015-08-31",
    );

    // then
    expect(wordsOf(body)).toContain(actTexts.en.unknownTitle);
    expect(wordsOf(body)).toContain("Only a fragment of the regulation is at hand");
  });
});

test("the page says which paper is signed for the provider, by a certificate with the office's BIN (cl. 11(12))", async () => {
  // when
  const { body } = await server.anonymous().get("/services/zhambyl/external-study");

  // then
  expect(body.match(/мекеменің БСН-і және қол қою құқығы бар тіркеу куәлігі керек/g)).toHaveLength(1);
});

describe("the offices of a service", () => {
  test("are those that deliver it, and the centre where the text gives it work", async () => {
    // given
    const kostanay = await inLanguage("en");

    // when
    const enrolment = wordsOf((await kostanay.get("/services/kostanay/school-enrolment")).body);

    // then: schools enrol, over no centre (cl. 8)
    expect(enrolment).toContain("Tobyl school No. 7 (training), 7 Zhana Tolqyn Street, Kostanay");
    expect(enrolment).not.toContain("Education department of Kostanay (training)");
    expect(enrolment).not.toContain(portalTexts.en.centres);
  });
});

describe("the terms of a service", () => {
  test("count from the applicant's coming where a result is handed out (cl. 8(4)), and only there", async () => {
    // when
    const { body } = await (await inLanguage("ru")).get("/services/kostanay/certificate-duplicate");

    // then: at the chancellery and at the State Corporation
    expect(body.match(/Считается с вашего прихода\./g)).toHaveLength(2);
  });

  test("say what a changed calendar does, as what it is: an assumption", async () => {
    const { body } = await (await inLanguage("en")).get("/services/zhambyl/external-study");

    expect(wordsOf(body)).toContain(
      "When the calendar or an office's hours change, running terms are counted anew. The text has no rule on it.",
    );
  });

  test("tell nothing of warnings, which are for officials", async () => {
    const { body } = await (await inLanguage("en")).get("/services/zhambyl/external-study");

    expect(wordsOf(sectionOf(body, "terms"))).not.toMatch(/80|warn/i);
  });

  test("say what becomes of a duplicate that nobody fetches (cl. 8), in rule and steps", async () => {
    const { body } = await (await inLanguage("kk")).get("/services/kostanay/certificate-duplicate");

    for (const said of ["бір ай сақталып", "Сақтау мерзімі өткен телнұсқаны мектепке қайтару", "қайта сұрау"]) {
      expect(wordsOf(body)).toContain(said);
    }
  });
});

describe("a service that was taken out of its act", () => {
  test.each([
    ["family-consultation", "№ 169", "19 июля 2015 года"],
    ["vocational-admission", "№ 205", "22 августа 2015 года"],
  ])("%s says by which act and since when, and offers nothing", async (service, act, day) => {
    // when
    const { statusCode, body } = await (await inLanguage("ru")).get(`/services/east-kazakhstan/${service}`);

    // then
    expect(statusCode).toBe(200);
    expect(wordsOf(body)).toContain(act);
    expect(wordsOf(body)).toContain(day);
    expect(body).not.toContain("/apply");
    expect(withoutTokens(body)).not.toMatch(/undefined|\[object|NaN/);
  });
});

describe("an edition that one asks for", () => {
  test("is told apart from today's", async () => {
    // given: on 10 June 2019 the wording of 5 August 2016 no longer holds
    const browser = await inLanguage("ru");

    // when
    const { body } = await browser.get("/services/kostanay/school-enrolment?edition=2016-08-05");

    // then
    expect(wordsOf(body)).toContain("На этой странице редакция от 5 августа 2016 года");
    expect(wordsOf(body)).toContain(portalTexts.ru.nothingOnRecord);
    expect(body).toContain('href="/services/kostanay/school-enrolment"');
  });

  test("isn't found when there is none of this name", async () => {
    const { statusCode } = await server.anonymous().get("/services/kostanay/school-enrolment?edition=2001-01-01");

    expect(statusCode).toBe(404);
  });
});

describe("a service that can't be applied for yet", () => {
  test("says so and offers no button", async () => {
    // given: a regulation in force on 10 June 2019 none of whose channels can be run
    const edition = law.getEdition("kostanay/certificate-duplicate", "2019-01-01");
    const isOpen = edition.channels.some(({ id }) => isOpenForFiling(edition, id));

    // when
    const { body } = await (await inLanguage("kk")).get("/services/kostanay/certificate-duplicate");

    // then
    expect(wordsOf(body).includes(portalTexts.kk.notYetOpenTitle)).toBe(!isOpen);
    expect(body.includes("/services/kostanay/certificate-duplicate/apply")).toBe(isOpenForFiling(edition, "portal"));
  });
});
