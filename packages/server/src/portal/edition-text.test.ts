import type { Edition } from "@reglament/regulation";
import { describe, expect, test } from "vitest";
import { aServer } from "../testing/a-server.ts";
import type { TestBrowser } from "../testing/test-browser.ts";
import { type Language, languages } from "../texts/language.ts";
import { clauseAnchor, editionTextAddress } from "./edition-text-address.ts";
import { editionTextTexts } from "./edition-text-texts.ts";
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
  .flatMap(({ editions }) => editions.filter((edition) => edition.onRecord))
  .flatMap((edition) =>
    languages.map((language): [string, string, Language, Edition] => [
      edition.regulation,
      edition.id,
      language,
      edition,
    ]),
  );

const marks = { kk: "Ресми мәтін емес", ru: "Не официальный текст", en: "Not the official text" };

describe("an edition's text", () => {
  test.each(readable)(
    "of %s, %s, in %s has each clause once, and says that it isn't official",
    async (_, __, language, edition) => {
      // when
      const { statusCode, body } = await (await inLanguage(language)).get(editionTextAddress(edition));

      // then
      const ids = [...body.matchAll(/ id="(clause-[^"]+)"/g)].map(([, id]) => id);
      expect(statusCode).toBe(200);
      expect(ids).toEqual(edition.clauses.map(clauseAnchor));
      expect(new Set(ids).size).toBe(ids.length);
      expect(body).toContain(marks[language]);
      expect(body.match(/<h1/g)).toHaveLength(1);
      expect(withoutTokens(body)).not.toMatch(/undefined|\[object|NaN/);
      for (const [, anchor] of body.matchAll(/href="#(clause-[^"]+)"/g)) expect(ids).toContain(anchor);
    },
  );

  test("is reached from the service's page, for the wording shown there", async () => {
    // given
    const browser = await inLanguage("ru");

    // when
    const { body } = await browser.get("/services/east-kazakhstan/certificate-duplicate?edition=2014-09-08");

    // then
    expect(body).toContain('href="/services/east-kazakhstan/certificate-duplicate/text?edition=2014-09-08"');
    expect(wordsOf(body)).toContain(editionTextTexts.ru.toText);
  });

  test("without a day is today's, else the newest on record", async () => {
    const { body } = await (await inLanguage("ru")).get("/services/kostanay/external-study/text");

    expect(wordsOf(body)).toContain("Редакция от 1 января 2019 года");
    expect(wordsOf(body)).toContain("приложение 1");
  });

  test("that nobody has is answered by what is known of it", async () => {
    // when
    const { statusCode, body } = await (await inLanguage("en")).get(
      "/services/kostanay/external-study/text?edition=2016-08-05",
    );

    // then
    expect(statusCode).toBe(200);
    expect(wordsOf(body)).toContain(portalTexts.en.nothingOnRecord);
    expect(wordsOf(body)).toContain("clause 1 stood as it was before decree No. 557");
  });

  test.each(["/services/kostanay/fishing/text", "/services/kostanay/external-study/text?edition=2001-01-01"])(
    "isn't found at %s",
    async (address) => {
      expect((await server.anonymous().get(address)).statusCode).toBe(404);
    },
  );
});
