import { aboutFindings } from "@reglament/regulation";
import { describe, expect, test } from "vitest";
import { checkAhead } from "../check-ahead.ts";
import { aServer } from "../testing/a-server.ts";
import type { TestBrowser } from "../testing/test-browser.ts";
import { textOf } from "../texts/dictionary.ts";
import { type Language, languages } from "../texts/language.ts";
import { findingsTexts } from "./findings-texts.ts";
import { sectionOf } from "./testing/section-of.ts";
import { wordsOf } from "./testing/words-of.ts";

const server = await aServer();
const { law } = server.services;

async function inLanguage(browser: TestBrowser, language: Language): Promise<TestBrowser> {
  await browser.post("/language", { language });
  return browser;
}

/** As the words of a page are: white space once. */
function once(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

const checked = law
  .listRegulations()
  .flatMap((regulation) =>
    law.listChecked(regulation).map((one) => [one.edition.regulation, one.edition.id, one] as const),
  );

describe("the findings on the page of", () => {
  test.each(checked)("%s, %s: each in words, with its weight and why it is let stand", async (key, id, one) => {
    for (const language of languages) {
      // when
      const { body } = await (await inLanguage(server.anonymous(), language)).get(`/services/${key}?edition=${id}`);
      const words = once(wordsOf(sectionOf(body, "findings")));

      // then
      const t = findingsTexts[language];
      const accepted = one.findings.flatMap((finding) => (finding.accepted === undefined ? [] : [finding.accepted]));
      const said = one.findings
        .flatMap(({ code, message }) => [aboutFindings[code].title, aboutFindings[code].why, message])
        .map((text) => textOf(text, language));
      const reasons = accepted.map((because) => `${t.because} ${textOf(because, language)}`);
      const headings = accepted.length === 0 ? [] : [`${t.acceptedTitle}: ${accepted.length}`];
      for (const text of [...said, ...reasons, ...headings]) expect(words).toContain(once(text));
      expect(words).toContain(`${t.open}: ${one.findings.length - accepted.length}`);
    }
  });

  test.each(checked)("%s, %s: how often the calendar breaks the total, channel by channel", async (key, id, one) => {
    // when
    const { body } = await (await inLanguage(server.anonymous(), "en")).get(`/services/${key}?edition=${id}`);
    const words = wordsOf(sectionOf(body, "calendar"));

    // then
    const told = (number: number) => number.toLocaleString("en-US");
    for (const { proof } of one.proofs) expect(words).toContain(saidOf(proof));

    function saidOf(proof: (typeof one.proofs)[number]["proof"]): string {
      if (!proof.proven) return findingsTexts.en.notProven;
      const { starts, exceeded } = proof;
      return exceeded === 0
        ? findingsTexts.en.neverExceeded(told(starts))
        : findingsTexts.en.exceeded(told(exceeded), told(starts));
    }
  });

  test("the wording looked at and of the one that governs today, too", async () => {
    // given: both wordings of East Kazakhstan's duplicates are on record; none governs in 2026, the first in 2015
    const east = await aServer({ regions: ["east-kazakhstan"] });

    // when
    const { body } = await (await inLanguage(east.anonymous(), "en")).get(
      "/services/east-kazakhstan/certificate-duplicate?edition=2015-08-31",
    );
    const words = wordsOf(sectionOf(body, "findings"));

    // then
    expect(words).toContain(findingsTexts.en.ofEdition("31 August 2015"));
    expect(words).toContain(`${findingsTexts.en.ofEdition("8 September 2014")} (${findingsTexts.en.governing})`);
  });
});

describe("the administrator's page of findings", () => {
  test.each(languages)("has every edition on record with its numbers, in %s", async (language) => {
    // when
    const browser = await inLanguage(await server.as("administrator"), language);
    const { statusCode, body } = await browser.get("/administration/findings");

    // then
    expect(statusCode).toBe(200);
    const rows = body
      .split("<tr")
      .slice(2)
      .map((row) =>
        row
          .split("<td")
          .slice(-4)
          .map((cell) => Number(/>(\d+)</.exec(cell)?.[1])),
      );
    expect(rows).toEqual(
      checked.map(([, , { findings }]) => {
        const open = findings.filter(({ accepted }) => accepted === undefined);
        const count = (weight: string) => open.filter(({ severity }) => severity === weight).length;
        return [count("error"), count("warning"), count("note"), findings.length - open.length];
      }),
    );
    for (const [key, id] of checked) expect(body).toContain(`href="/services/${key}?edition=${id}#findings"`);
  });

  test("is found from the page on the law", async () => {
    const { body } = await (await server.as("administrator")).get("/administration/law");

    expect(body).toContain('href="/administration/findings"');
  });
});

describe("checking ahead", () => {
  test("checks each regulation once and stops when told to", async () => {
    // given
    const regulations = law.listRegulations().slice(0, 3);
    const seen: string[] = [];
    const done = Promise.withResolvers<void>();
    const counting = {
      listRegulations: () => regulations,
      listChecked: (regulation: (typeof regulations)[number]) => {
        seen.push(regulation.key);
        if (seen.length === 2) done.resolve();
        return [];
      },
    };

    // when
    const checking = checkAhead(counting);
    await done.promise;
    checking.stop();

    // then
    expect(seen).toEqual(regulations.slice(0, 2).map(({ key }) => key));
  });

  test("isn't done anew for a page: the answer is kept", () => {
    const [regulation] = law.listRegulations();
    if (regulation === undefined) throw new Error("There is a regulation");

    expect(law.listChecked(regulation)).toBe(law.listChecked(regulation));
  });
});
