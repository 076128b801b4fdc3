import { currentWorld, listOffices } from "@reglament/store";
import { describe, expect, test } from "vitest";
import { aServer } from "../testing/a-server.ts";
import type { TestBrowser } from "../testing/test-browser.ts";
import { answerAll, asField, attach, beginDraft } from "./testing/an-application.ts";
import { anAuthority } from "./testing/an-authority.ts";

const server = await aServer({ regions: ["kostanay", "zhambyl"] });
const authority = anAuthority(server.services);
const { pool } = server.services;
const service = "/services/zhambyl/external-study";

async function anOfficeOfZhambyl(): Promise<string> {
  const world = await currentWorld(pool, "zhambyl");
  const [office] = world === undefined ? [] : await listOffices(pool, world.region);
  if (office === undefined) throw new Error("Zhambyl's world has no office");
  return office.officeId;
}

const office = await anOfficeOfZhambyl();

/** The draft's questions, in the order in which the form leads from one to the next. */
async function questionsOf(browser: TestBrowser, draft: string): Promise<readonly string[]> {
  const { body } = await browser.get(`${draft}/check`);
  return [...body.matchAll(/questions\/([a-z0-9-]+)\?return=check/g)].map(([, id = ""]) => id);
}

describe("external study in Zhambyl over the portal", () => {
  test("is filed by the pupil, who is neither asked for their IIN nor whether they were born before 2008", async () => {
    // given
    const aidana = await server.as("aidana");
    const draft = await beginDraft(aidana, `${service}/apply`);
    await answerAll(aidana, draft, { department: office, "filed-by": "applicant" });

    // when
    const questions = await questionsOf(aidana, draft);
    await answerAll(aidana, draft, { "applicant-birth-date": dotted(server.birthOf("aidana")), reason: "other" });
    await attach(aidana, draft, "birth-certificate");
    const sign = await aidana.get(`${draft}/sign`);
    const bytes = (await aidana.get(`${draft}/bytes`)).rawPayload;
    const filed = await aidana.post(`${draft}/file`, asField(authority.sign({ iin: server.iinOf("aidana") }, bytes)));

    // then: cl. 11(8)
    expect(questions).not.toContain("applicant-iin");
    expect(questions).not.toContain("representative-iin");
    expect(questions).not.toContain("born-before-2008");
    expect(sign.body).toContain(server.iinOf("aidana"));
    expect(filed.headers.location).toMatch(/^\/cabinet\/cases\/zhambyl/);
    expect((await aidana.get(String(filed.headers.location))).statusCode).toBe(200);
  });

  test("is signed by the representative once one files for somebody else", async () => {
    // given
    const sergei = await server.as("sergei");
    const draft = await beginDraft(sergei, `${service}/apply`);
    await answerAll(sergei, draft, {
      department: office,
      "filed-by": "representative",
      "applicant-iin": server.iinOf("polina"),
      "applicant-name": server.nameOf("polina"),
      "applicant-birth-date": dotted(server.birthOf("polina")),
      reason: "other",
    });

    // when
    const questions = await questionsOf(sergei, draft);
    await sergei.get(`${draft}/sign`);
    const bytes = (await sergei.get(`${draft}/bytes`)).rawPayload;
    const stranger = await sergei.post(
      `${draft}/file`,
      asField(authority.sign({ iin: server.iinOf("aidana") }, bytes)),
    );
    const filed = await sergei.post(`${draft}/file`, asField(authority.sign({ iin: server.iinOf("sergei") }, bytes)));

    // then
    expect(questions).not.toContain("representative-iin");
    expect(stranger.statusCode).toBe(422);
    expect(filed.headers.location).toMatch(/^\/cabinet\/cases\/zhambyl/);
  });
});

describe("the day of a page", () => {
  test("is that of the service's region; an official's own pages keep theirs, a page about no region has none", async () => {
    // given: Kostanay's clock goes on by a week
    await server.moveTo("2019-06-17T09:00:00+06:00");
    const aigul = await server.as("aigul");

    // when
    const other = await aigul.get(service);
    const own = await aigul.get("/workplace");
    const everybodys = await (await server.as("aidana")).get("/cabinet");

    // then
    expect(bannerOf(other.body)).toContain("Жамбыл облысы, 2019 жылғы 10 маусым");
    expect(bannerOf(own.body)).toContain("Қостанай облысы, 2019 жылғы 17 маусым");
    expect(bannerOf(everybodys.body)).not.toContain("2019");
  });
});

function bannerOf(body: string): string {
  return /class="training-banner".*?<\/p>/su.exec(body)?.[0] ?? "";
}

/** `2012-08-14` as a form takes it. */
function dotted(day: string): string {
  return day.split("-").toReversed().join(".");
}
