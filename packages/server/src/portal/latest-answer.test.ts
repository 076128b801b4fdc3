import { instant } from "@reglament/calendar";
import { totalDeadline } from "@reglament/engine";
import type { ChannelId } from "@reglament/regulation";
import { listOffices, saveOffice } from "@reglament/store";
import { describe, expect, test } from "vitest";
import { aServer } from "../testing/a-server.ts";
import type { TestBrowser } from "../testing/test-browser.ts";
import { textOf } from "../texts/dictionary.ts";
import { type Language, languages } from "../texts/language.ts";
import { momentInWords } from "../texts/moment-in-words.ts";
import { latestAnswerTexts } from "./latest-answer-texts.ts";
import { sectionOf } from "./testing/section-of.ts";
import { wordsOf } from "./testing/words-of.ts";

const server = await aServer({ regions: ["kostanay", "east-kazakhstan", "zhambyl", "north-kazakhstan"] });
const { law, pool } = server.services;
const enrolment = "/services/kostanay/school-enrolment";

async function inLanguage(language: Language): Promise<TestBrowser> {
  const browser = server.anonymous();
  await browser.post("/language", { language });
  return browser;
}

/** What the page answers, and its status. */
async function asked(address: string, language: Language = "en") {
  const { statusCode, body } = await (await inLanguage(language)).get(address);
  return { statusCode, body, words: wordsOf(sectionOf(body, "latest")) };
}

/** What a form sends. */
function question(fields: {
  readonly channel?: string;
  readonly date?: string;
  readonly time?: string;
  readonly office?: string;
}) {
  return `?${new URLSearchParams({ channel: "portal", date: "10.06.2019", time: "09:30", ...fields }).toString()}`;
}

describe("the latest end on the page of a service, not asked about", () => {
  const editions = law
    .listRegulations()
    .flatMap(({ key, editions }) => editions.flatMap((edition) => (edition.onRecord ? [{ key, edition }] : [])))
    .flatMap(({ key, edition }) => languages.map((language) => [key, edition.id, language, edition] as const));

  test.each(editions)("has a line for every channel of %s, %s, in %s", async (key, id, language, edition) => {
    // when
    const { statusCode, words } = await asked(`/services/${key}?edition=${id}`, language);

    // then
    expect(statusCode).toBe(200);
    for (const { title } of edition.channels) expect(words).toContain(textOf(title, language));
    expect(words).not.toMatch(/undefined|\[object|NaN/);
  });

  test("counts from the world's clock", async () => {
    // when: the world of Kostanay stands at 10 June 2019
    const { words } = await asked(enrolment);

    // then
    const now = momentInWords(server.legalNow(), "Asia/Almaty", "en");
    expect(words).toContain(latestAnswerTexts.en.ifFiled(now));
  });
});

describe("the latest end that is asked about", () => {
  const days = ["2019-06-10T09:30+06:00", "2019-07-05T17:59+06:00", "2019-08-29T12:00+06:00"];
  const channels: readonly [string, ChannelId][] = [
    ["kostanay/school-enrolment", "chancellery"],
    ["kostanay/school-enrolment", "portal"],
    ["kostanay/external-study", "centre"],
    ["kostanay/certificate-duplicate", "centre"],
    ["zhambyl/external-study", "portal"],
    ["north-kazakhstan/external-study", "portal"],
  ];

  test.each(channels.flatMap(([key, channel]) => days.map((day) => [key, channel, day] as const)))(
    "is the deadline that a case of %s over %s filed on %s gets",
    async (key, channel, day) => {
      // given
      const edition = law.findRegulation(key)?.editions.at(-1);
      if (edition?.onRecord !== true) throw new Error("The newest edition is on record");
      const timeOf = (hours = edition.provider.hours) => ({ calendar: law.calendar, hours });
      const times = {
        provider: timeOf(),
        centre: timeOf(edition.centre?.hours),
        department: timeOf(edition.department?.hours),
      };
      const due = totalDeadline(edition, times, { channel, filedAt: instant(day) })?.due;
      if (due === undefined) throw new Error("The edition has a total");

      // when
      const date = `${day.slice(8, 10)}.${day.slice(5, 7)}.${day.slice(0, 4)}`;
      const { words } = await asked(`/services/${key}${question({ channel, date, time: day.slice(11, 16) })}`);

      // then
      const { zone } = edition.provider.hours;
      expect(words).toContain(`${latestAnswerTexts.en.atLatest} ${momentInWords(due, zone, "en")}`);
      expect(words).toContain("How the deadline was worked out");
    },
  );

  test("says that the steps outlast the total where they do (Zhambyl, cl. 5, 8)", async () => {
    // given: in the last quarter of an hour the registration goes over to the next day, which costs the case a day
    const address = "/services/zhambyl/external-study";

    // when
    const early = await asked(`${address}${question({ time: "17:30" })}`);
    const late = await asked(`${address}${question({ time: "17:50" })}`);

    // then
    expect(early.words).toContain(latestAnswerTexts.en.byStepsSame);
    expect(late.words).toMatch(/The terms of the steps themselves end later: \d/);
  });

  test("at a closed counter is counted from its next opening", async () => {
    // when: 8 June 2019 is a Saturday
    const { statusCode, words } = await asked(
      `${enrolment}${question({ channel: "chancellery", date: "08.06.2019", time: "11:00" })}`,
    );

    // then
    expect(statusCode).toBe(200);
    expect(words).toContain("It next opens on 10 June 2019, Monday, 09:00");
  });

  test("over the portal needs no opening", async () => {
    const { words } = await asked(`${enrolment}${question({ date: "08.06.2019", time: "23:10" })}`);

    expect(words).toContain("Filed on 8 June 2019, Saturday, 23:10");
  });

  test("takes the hours of the office that is chosen", async () => {
    // given
    const office = (await listOffices(pool, server.region)).find(({ delivers }) =>
      delivers?.includes("school-enrolment"),
    );
    const edition = law.getEdition("kostanay/school-enrolment", "2019-01-01");
    if (office === undefined) throw new Error("The training world has a school");
    const until15 = [{ from: "09:00", to: "15:00" }];
    const week = { monday: until15, tuesday: until15, wednesday: until15, thursday: until15, friday: until15 };
    await saveOffice(server.owner, server.region, {
      ...office,
      hours: { ...edition.provider.hours, week: { ...week, saturday: [], sunday: [] } },
    });

    // when
    const usual = await asked(`${enrolment}${question({})}`);
    const early = await asked(`${enrolment}${question({ office: office.officeId })}`);

    // then
    expect(usual.words).toMatch(/At the latest: [^.]*18:00|At the latest: [^.]*18:30/);
    expect(early.words).toMatch(/At the latest: [^.]*15:00/);
    expect(early.words).toContain(latestAnswerTexts.en.hoursOf(textOf(office.names, "en")));
  });

  test("names the windows that are closed on that day (cl. 5(3), 7(3))", async () => {
    const { words } = await asked(`${enrolment}${question({ date: "10.05.2019" })}`);

    expect(words).toContain(latestAnswerTexts.en.notInWindow);
    expect(words).toContain("Applications for the first grade are taken from 1 June to 30 August");
  });

  test.each([
    ["before the wording of 2019 nobody has the text", "10.06.2017"],
    ["before the regulation", "10.06.2001"],
    ["after the repeal", "10.06.2020"],
  ])("is none on a day on which nothing is taken: %s", async (_case, date) => {
    const { statusCode, words } = await asked(`${enrolment}${question({ date })}`);

    expect(statusCode).toBe(200);
    expect(words).toContain(latestAnswerTexts.en.closed);
    expect(words).not.toContain(latestAnswerTexts.en.atLatest);
  });

  test("keeps the wording that the page shows", async () => {
    const key = "east-kazakhstan/certificate-duplicate";
    const { body, words } = await asked(
      `/services/${key}${question({ channel: "chancellery", date: "05.10.2015" })}&edition=2014-09-08`,
    );

    expect(body).toContain('name="edition" value="2014-09-08"');
    expect(words).toContain(latestAnswerTexts.en.underEdition("31 August 2015"));
  });
});

describe("a question with mistakes", () => {
  test.each([
    ["channel", { channel: "pigeon" }],
    ["channel", { channel: "centre" }],
    ["channel", { channel: "__proto__" }],
    ["date", { date: "31.02.2019" }],
    ["date", { date: "2019-06-10" }],
    ["date", { date: "<script>" }],
    ["time", { time: "24:00" }],
    ["time", { time: "half past nine" }],
    ["office", { office: "nobody's" }],
  ] as const)("about the %s is refused at its field: %o", async (field, fields) => {
    for (const language of languages) {
      // when
      const { statusCode, body, words } = await asked(`${enrolment}${question(fields)}`, language);

      // then
      expect(statusCode).toBe(422);
      expect(words).toContain(latestAnswerTexts[language].errors[field]);
      expect(body).toContain(`href="#${field}"`);
      expect(body).toContain(`id="${field}"`);
      expect(body).not.toContain("<script>");
      expect(words).not.toContain(latestAnswerTexts[language].atLatest);
    }
  });

  test("has all its mistakes told at once", async () => {
    const { body } = await asked(`${enrolment}${question({ channel: "", date: "x", time: "y", office: "z" })}`);

    for (const message of Object.values(latestAnswerTexts.en.errors)) expect(wordsOf(body)).toContain(message);
  });

  test("left empty means now", async () => {
    const { statusCode, words } = await asked(`${enrolment}${question({ date: "", time: "" })}`);

    expect(statusCode).toBe(200);
    expect(words).toContain(latestAnswerTexts.en.ifFiled(momentInWords(server.legalNow(), "Asia/Almaty", "en")));
  });
});
