/** Cases of other regions' services: the same pages, another text. */
import { findDocument, listDocuments, loadCase, verifyChain } from "@reglament/store";
import { describe, expect, test } from "vitest";
import { aServer } from "../testing/a-server.ts";
import { fileExternalStudy } from "../testing/file-external-study.ts";
import { actKinds } from "../texts/workplace-acts-kinds.ts";
import { workplacePapers } from "../texts/workplace-papers.ts";
import { workplaceCaseAddress } from "./addresses.ts";
import { readResultDocument } from "./result-document.ts";
import { actOnCase, actsOffered } from "./testing/act-on-case.ts";

const server = await aServer({ regions: ["kostanay", "zhambyl", "north-kazakhstan"] });
const { pool, law } = server.services;

const zhambyl = {
  regulation: "zhambyl/external-study",
  edition: "2016-05-08",
  by: "ersultan",
  office: "taraz-department",
  chancellery: "gulnar",
  head: "askar",
  executor: "raushan",
  atExamination: ["draft", "propose-refusal"],
  act: "№ 110",
} as const;
const northKazakhstan = {
  regulation: "north-kazakhstan/external-study",
  edition: "2016-06-16",
  by: "azamat",
  office: "petropavl",
  chancellery: "kulyash",
  head: "vladimir",
  executor: "aliya",
  atExamination: ["draft"],
  act: "№ 232",
} as const;
type Place = typeof zhambyl | typeof northKazakhstan;

const anExtract = { "paper-number": "12-э", "paper-date": "12.06.2019" } as const;

async function aCase(place: Place) {
  const filed = await fileExternalStudy(server, place);
  return { ...filed, address: workplaceCaseAddress(filed) };
}
type Filed = Awaited<ReturnType<typeof aCase>>;

async function toExamination(place: Place, filed: Filed) {
  await actOnCase(await server.as(place.chancellery), filed, "register");
  await actOnCase(await server.as(place.head), filed, "resolve", {
    "resolve-executor": await server.idOf(place.executor),
  });
}

async function sign(place: Place, filed: Filed) {
  const head = await server.as(place.head);
  const { rawPayload } = await head.get(`${filed.address}/draft`);
  const cms = Buffer.from(server.sign(place.head, rawPayload)).toString("base64");
  return actOnCase(head, filed, "sign", { cms });
}

async function stateOf({ region, caseId }: Filed) {
  const loaded = await loadCase(pool, law.getEdition, region, caseId);
  if (loaded === undefined) throw new Error("the case isn't there");
  return loaded.case;
}

async function paperOf({ region, caseId }: Filed) {
  const [listed] = await listDocuments(pool, region, caseId);
  const document = await findDocument(pool, region, listed?.documentId ?? "");
  return readResultDocument(document?.bytes ?? new Uint8Array());
}

describe.each([zhambyl, northKazakhstan])("$regulation", (place) => {
  test("leads to the signed extract in the wording of its standard", async () => {
    // given
    const filed = await aCase(place);
    await toExamination(place, filed);
    const executor = await server.as(place.executor);

    // when
    const { body } = await executor.get(filed.address);
    const drafted = await actOnCase(executor, filed, "draft", anExtract);
    const signed = await sign(place, filed);
    const chancellery = await server.as(place.chancellery);
    const issuing = await chancellery.get(filed.address);
    const issued = await actOnCase(chancellery, filed, "issue", { "issue-form": "electronic" });

    // then: the form asks what the template asks for
    expect(actsOffered(body)).toEqual(place.atExamination);
    expect([...body.matchAll(/name="(paper-[a-z-]+)"/g)].map(([, name]) => name)).toEqual(Object.keys(anExtract));
    expect([drafted, signed, issued].map(({ statusCode }) => statusCode)).toEqual([303, 303, 303]);
    expect(await stateOf(filed)).toMatchObject({ outcome: "result", incomingNumber: expect.stringMatching(/^2019-/) });
    expect(await verifyChain(pool, filed.region, filed.caseId)).toBe(true);

    // and: the extract exists electronically only (cl. 3)
    expect(issuing.body).toContain(actKinds.kk.options.electronic);
    expect(issuing.body).not.toContain(actKinds.kk.formHints.paper);

    // and
    const paper = await paperOf(filed);
    expect(paper).toMatchObject({ product: "permission-extract", number: "12-э", date: "2019-06-12" });
    expect(paper.paragraphs.ru.join(" ")).toContain(server.nameOf(place.by));
    expect(paper.paragraphs.ru.join(" ")).toContain(place.act);
    expect([...paper.paragraphs.kk, ...paper.paragraphs.ru].join(" ")).not.toMatch(/бала|мектеп|ребён|школ|undefined/i);
  });

  test("shows the application as it was asked for: what follows from an answer, and nobody's representative", async () => {
    // given
    const filed = await aCase(place);
    const { questions } = law.getEdition(place.regulation, place.edition);
    const labelOf = (id: string) => questions.find((question) => question.id === id)?.label.kk;

    // when
    const { body } = await (await server.as(place.chancellery)).get(filed.address);

    // then
    expect(body).toContain(labelOf("born-before-2008"));
    expect(body).not.toContain(labelOf("representative-iin"));
  });

  test("gives a receipt that names the applicant, and no child", async () => {
    // given
    const filed = await aCase(place);
    const chancellery = await server.as(place.chancellery);
    await actOnCase(chancellery, filed, "register");

    // when
    const { statusCode, body } = await chancellery.get(`${filed.address}/receipt`);

    // then
    expect(statusCode).toBe(200);
    expect(body).toContain(server.nameOf(place.by));
    expect(body).not.toContain(`>${workplacePapers.kk.child}<`);
  });

  test("says at the field what is wrong with the extract, and keeps what was typed", async () => {
    // given
    const filed = await aCase(place);
    await toExamination(place, filed);
    const executor = await server.as(place.executor);

    // when
    const { statusCode, body } = await actOnCase(executor, filed, "draft", {
      "paper-number": "12-э",
      "paper-date": "09.06.2019",
    });

    // then
    expect(statusCode).toBe(422);
    expect(body).toContain('href="#paper-date"');
    expect(body).toContain('value="12-э"');
    expect((await stateOf(filed)).draft).toBeUndefined();
  });
});

test("Zhambyl refuses the service for violations in the documents (cl. 11(11))", async () => {
  // given
  const filed = await aCase(zhambyl);
  await toExamination(zhambyl, filed);

  // when
  const proposed = await actOnCase(await server.as("raushan"), filed, "propose-refusal", {
    "service-ground": "document-violations",
    "unreliable-applicant-birth-date": "yes",
    reasons: "Туған күні тіркелімдегі деректерге сәйкес келмейді.",
  });
  await sign(zhambyl, filed);
  const issued = await actOnCase(await server.as("gulnar"), filed, "issue", { "issue-form": "electronic" });

  // then
  expect([proposed.statusCode, issued.statusCode]).toEqual([303, 303]);
  expect(await stateOf(filed)).toMatchObject({
    outcome: "refusal",
    draft: { ground: "document-violations", clause: "11(11)" },
  });
  const { product, paragraphs } = await paperOf(filed);
  expect(product).toBe("reasoned-refusal");
  expect(paragraphs.ru[1]).toContain(`Услугополучатель: ${server.nameOf("ersultan")}`);
  expect(paragraphs.ru[1]).toContain(law.findRegulation(zhambyl.regulation)?.title.ru);
  expect([...paragraphs.kk, ...paragraphs.ru].join(" ")).not.toMatch(/мектеп|ребён|школ|undefined/i);
});

test("North Kazakhstan has no ground to refuse the service, so the act isn't there (cl. 5(3))", async () => {
  // given
  const filed = await aCase(northKazakhstan);
  await toExamination(northKazakhstan, filed);

  // when
  const { statusCode } = await actOnCase(await server.as("aliya"), filed, "propose-refusal", { reasons: "-" });

  // then
  expect(statusCode).toBe(409);
  expect((await stateOf(filed)).outcome).toBeUndefined();
});

describe("an official of another region", () => {
  test.each([
    ["kulyash", "chancellery"],
    ["vladimir", "head"],
    ["aigul", "chancellery"],
    ["zeinep", "chancellery of another department of the region"],
  ])("%s (%s) can't open a case of Taraz, nor its papers, nor act on it", async (person) => {
    // given
    const filed = await aCase(zhambyl);
    const stranger = await server.as(person);

    // when
    const seen = await Promise.all(
      ["", "/receipt", "/paper", "/draft"].map((page) => stranger.get(`${filed.address}${page}`)),
    );
    const acted = await stranger.post(`${filed.address}/acts/register`, { command: filed.caseId, version: "1" });
    // a case is named by its world, too: the same id in one's own region is nobody's
    const elsewhere = await stranger.get(filed.address.replace("zhambyl-1", "north-kazakhstan-1"));

    // then
    expect(seen.map(({ statusCode }) => statusCode)).toEqual([403, 403, 403, 403]);
    expect(acted.statusCode).toBe(403);
    expect(elsewhere.statusCode).toBe(403);
    expect((await stateOf(filed)).version).toBe(1);
  });

  test("doesn't find it among the cases in hand", async () => {
    // given
    const filed = await aCase(zhambyl);

    // when
    const own = await (await server.as("gulnar")).get("/workplace");
    const others = await (await server.as("kulyash")).get("/workplace");

    // then
    expect(own.body).toContain(filed.address);
    expect(others.body).not.toContain(filed.caseId);
  });
});
