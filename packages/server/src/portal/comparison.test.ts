import { describe, expect, test } from "vitest";
import { aServer } from "../testing/a-server.ts";
import type { TestBrowser } from "../testing/test-browser.ts";
import { languages } from "../texts/language.ts";
import { comparisonPageTexts } from "./comparison-page-texts.ts";
import { withoutTokens, wordsOf } from "./testing/words-of.ts";

const server = await aServer();
const address = "/services/external-study/comparison";

async function inLanguage(language: string): Promise<TestBrowser> {
  const browser = server.anonymous();
  await browser.post("/language", { language });
  return browser;
}

/** The entry under a heading, in words. */
function entryOf(body: string, heading: string): string {
  const entries = body.split('<div class="comparison">');
  return wordsOf(entries.find((entry) => wordsOf(entry).trimStart().startsWith(heading)) ?? "");
}

describe("how four regions permit external study", () => {
  test.each([
    ["kk", ["Шығыс Қазақстан", "Қостанай", "Солтүстік Қазақстан", "Жамбыл"]],
    ["ru", ["Восточно-Казахстанская", "Костанайская", "Северо-Казахстанская", "Жамбылская"]],
    ["en", ["East Kazakhstan", "Kostanay", "North Kazakhstan", "Zhambyl"]],
  ])("stands side by side in %s", async (language, regions) => {
    // when
    const { statusCode, body } = await (await inLanguage(language)).get(address);

    // then
    const words = wordsOf(body);
    expect(statusCode).toBe(200);
    for (const region of regions) expect(words).toContain(region);
    expect(body.match(/<h1/g)).toHaveLength(1);
    expect(body).not.toContain("<table");
    expect(withoutTokens(body)).not.toMatch(/undefined|\[object|NaN/);
  });

  test("the examination takes 12, 13, 14 and 12 working days, each with its clause in the print", async () => {
    // when
    const { body } = await (await inLanguage("en")).get(address);

    // then
    const entries = body.slice(body.indexOf('id="steps"')).split('<div class="comparison">');
    const examination = entries.find((entry) => entry.includes("Term: 13 working days"));
    const words = wordsOf(examination ?? "");
    expect(words.match(/\d+ working days/g)).toEqual([
      "12 working days",
      "13 working days",
      "14 working days",
      "12 working days",
    ]);
    expect(examination).toContain('href="/services/kostanay/external-study/text?edition=2019-01-01#clause-6-5"');
    expect(examination).toContain('href="/services/zhambyl/external-study/text?edition=2016-05-08#clause-5-3"');
  });

  test("Kostanay's signing stands within its one step", async () => {
    const { body } = await (await inLanguage("en")).get(address);

    expect(entryOf(body, "Signing not everywhere")).toContain("within the step: Preparation and sending of the result");
  });

  test("each name has as many values as there are wordings", async () => {
    const { body } = await (await inLanguage("ru")).get(address);

    const entries = body.split('<div class="comparison">').slice(1);
    expect(entries.length).toBeGreaterThan(10);
    for (const entry of entries) expect(entry.match(/<dt>/g)).toHaveLength(4);
  });

  test.each(languages)("is reached from the service's page in %s", async (language) => {
    const { body } = await (await inLanguage(language)).get("/services/zhambyl/external-study");

    expect(body).toContain(`href="${address}"`);
    expect(wordsOf(body)).toContain(comparisonPageTexts[language].toComparison);
  });
});

describe("duplicates of certificates", () => {
  test("stand side by side with both wordings of East Kazakhstan, told apart by their days", async () => {
    // when
    const { body } = await (await inLanguage("ru")).get("/services/certificate-duplicate/comparison");

    // then
    const words = wordsOf(body);
    expect(words).toContain("8 сентября 2014 года");
    expect(words).toContain("31 августа 2015 года");
    expect(words).toContain("не более 30 календарных дней");
  });
});

describe("there is no comparison", () => {
  test.each(["school-enrolment", "kindergarten-queue"])("of %s, which one region alone delivers", async (service) => {
    // given
    const key = service === "school-enrolment" ? "kostanay" : "east-kazakhstan";

    // when
    const page = await server.anonymous().get(`/services/${service}/comparison`);
    const service_ = await server.anonymous().get(`/services/${key}/${service}`);

    // then
    expect(page.statusCode).toBe(404);
    expect(service_.body).not.toContain("/comparison");
  });

  test.each(["fishing", "kostanay", "__proto__"])("of %s, which is no service", async (service) => {
    expect((await server.anonymous().get(`/services/${service}/comparison`)).statusCode).toBe(404);
  });
});
