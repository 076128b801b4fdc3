import { isOpenForFiling } from "@reglament/engine";
import { describe, expect, test } from "vitest";
import { aServer } from "../testing/a-server.ts";
import type { TestBrowser } from "../testing/test-browser.ts";
import { textOf } from "../texts/dictionary.ts";
import { languages } from "../texts/language.ts";
import { withoutTokens, wordsOf } from "./testing/words-of.ts";
import { portalTexts } from "./texts.ts";

const server = await aServer();
const { law } = server.services;

async function inLanguage(language: string): Promise<TestBrowser> {
  const browser = server.anonymous();
  await browser.post("/language", { language });
  return browser;
}

/** The part of the page about one service, as far as the next link to a service. */
function entryOf(body: string, key: string): string {
  const from = body.indexOf(`href="/services/${key}"`);
  const to = body.indexOf('href="/services/', from + 1);
  return wordsOf(body.slice(from, to === -1 ? undefined : to));
}

describe("the catalogue", () => {
  test.each(languages)("lists every service of every region in %s, the excluded ones too", async (language) => {
    // when
    const { body } = await (await inLanguage(language)).get("/");

    // then
    for (const regulation of [...law.listRegulations(), ...law.listExcluded()]) {
      const region = law.findRegion(regulation.region)?.title ?? regulation.title;
      expect(body).toContain(`href="/services/${regulation.key}"`);
      expect(wordsOf(body)).toContain(textOf(region, language));
      expect(entryOf(body, regulation.key)).toContain(textOf(regulation.about, language));
    }
    expect(withoutTokens(body)).not.toMatch(/undefined|\[object|NaN/);
  });

  test("says of each channel whether one can file there", async () => {
    // when
    const { body } = await (await inLanguage("ru")).get("/");

    // then: cl. 1 of both regulations of Kostanay, in force on 10 June 2019
    const enrolment = law.getEdition("kostanay/school-enrolment", "2019-01-01");
    const duplicate = law.getEdition("kostanay/certificate-duplicate", "2019-01-01");
    for (const edition of [enrolment, duplicate]) {
      const entry = entryOf(body, edition.regulation);
      for (const { id, title } of edition.channels) {
        const { channelOpen, channelNotYetOpen } = portalTexts.ru;
        expect(entry).toContain(`${title.ru}: ${isOpenForFiling(edition, id) ? channelOpen : channelNotYetOpen}`);
      }
    }
    expect(isOpenForFiling(enrolment, "portal")).toBe(true);
  });

  test("answers for a service that was taken out of its act with the act that did it", async () => {
    // when
    const { body } = await (await inLanguage("ru")).get("/");

    // then: No. 169 and No. 205 of 2015
    expect(entryOf(body, "east-kazakhstan/family-consultation")).toContain("№ 169");
    expect(entryOf(body, "east-kazakhstan/vocational-admission")).toContain("№ 205");
  });

  test("brings the regions of one service together", async () => {
    // when
    const { body } = await (await inLanguage("en")).get("/?by=service");

    // then
    const group = /id="group-certificate-duplicate".*?<\/section>/su.exec(body)?.[0] ?? "";
    const keys = law.listRegulations().filter(({ service }) => service === "certificate-duplicate");
    expect(keys.length).toBeGreaterThan(1);
    for (const { key } of keys) expect(group).toContain(`href="/services/${key}"`);
    expect(body.match(/<h1/g)).toHaveLength(1);
  });

  test("says which day it is in a region of training", async () => {
    const { body } = await (await inLanguage("en")).get("/");

    expect(wordsOf(body)).toContain("Today in this region: 10 June 2019");
  });
});
