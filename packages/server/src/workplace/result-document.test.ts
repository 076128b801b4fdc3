import { instant, plainDate } from "@reglament/calendar";
import type { Case } from "@reglament/engine";
import { describe, expect, test } from "vitest";
import { lawOfRepository } from "../testing/law-of-repository.ts";
import {
  type DocumentSource,
  makeRefusalDocument,
  makeResultDocument,
  productToPrepare,
  readResultDocument,
} from "./result-document.ts";

const repository = lawOfRepository();
const law = repository.getEdition("kostanay/school-enrolment", "2019-01-01");

function aSource(source: Partial<DocumentSource> = {}): DocumentSource {
  const filedAt = instant("2019-06-10T09:30+06:00");
  const state: Case = {
    version: 3,
    regulation: law.regulation,
    edition: law.id,
    channel: "portal",
    office: "school-7",
    filedBy: "somebody",
    filedAt,
    facts: { class: "1", "kind-of-study": "full-time" },
    given: [],
    attached: [],
    application: { personalId: "p", sha256: "0" },
    incomingNumber: "2019-000017",
    pauses: [],
    marks: [],
    kept: [],
    steps: [{ step: "examination", startedAt: filedAt }],
    changedAt: filedAt,
  };
  return {
    region: "kostanay-1",
    caseId: "a-case",
    state,
    law,
    act: { name: { kk: "қаулы", ru: "постановление", en: "decree" }, number: "285" },
    serviceTitle: { kk: "Мектепке қабылдау", ru: "Зачисление в школу", en: "School enrolment" },
    officeNames: { kk: "№ 7 мектеп", ru: "Школа № 7", en: "School No. 7" },
    answers: {
      class: "1",
      "kind-of-study": "full-time",
      "child-name": "Қасымов Әлихан Арманұлы",
      "child-iin": "120814800206",
    },
    today: plainDate("2019-06-12"),
    filedOn: plainDate("2019-06-10"),
    ...source,
  };
}

const order = {
  number: "45-о",
  date: plainDate("2019-06-12"),
  "school-year": "2019–2020",
  "class-letter": "А",
} as const;

describe("a result document", () => {
  test("says in Kazakh and Russian who is enrolled where, by which order and on what basis", () => {
    // when
    const document = readResultDocument(makeResultDocument(aSource(), order));

    // then
    expect(document).toMatchObject({ product: "enrolment-notice", outcome: "result", number: "45-о" });
    const [kk, ru] = [document.paragraphs.kk.join("\n"), document.paragraphs.ru.join("\n")];
    for (const text of [kk, ru]) {
      expect(text).toContain("Қасымов Әлихан Арманұлы");
      expect(text).toContain("2019-000017");
    }
    expect(kk).toContain("1-сынып «А»");
    expect(ru).toContain("1 класс «А»");
    expect(kk).toContain("2019 жылғы 12 маусым, № 45-о бұйрық");
    expect(ru).toContain("приказ № 45-о, 12 июня 2019 года");
  });

  test("has bytes that nobody can guess: the same order twice differs", () => {
    expect(makeResultDocument(aSource(), order)).not.toEqual(makeResultDocument(aSource(), order));
  });
});

describe("a refusal document", () => {
  test("names ground, clause, what was found and the reasons (cl. 5(3))", () => {
    // given
    const reasons = "Туу туралы куәліктегі тегі басқа.";

    // when
    const document = readResultDocument(
      makeRefusalDocument(aSource(), {
        ground: "unreliable-documents",
        items: ["birth-certificate-or-identity", "actual-residence"],
        reasons,
      }),
    );

    // then
    expect(document).toMatchObject({
      product: "reasoned-refusal",
      ground: { id: "unreliable-documents", clause: "5(3), 7(3)" },
    });
    expect(document.paragraphs.kk.join("\n")).toContain(reasons);
    expect(document.paragraphs.ru.join("\n")).toContain("Свидетельство о рождении");
    expect(document.paragraphs.ru.join("\n")).toContain("ответ на вопрос «Где ребёнок живёт фактически?»");
  });

  test("speaks of the service and of whom it concerns, without a child or a school where there is none", () => {
    // given
    const other = repository.getEdition("zhambyl/external-study", "2016-05-08");
    const source = aSource({
      law: other,
      serviceTitle: { kk: "Экстернат", ru: "Экстернат", en: "External study" },
      answers: { "applicant-name": "Оспан Ерасыл", "applicant-iin": "050301700018" },
      officeNames: { kk: "Білім бөлімі", ru: "Отдел образования", en: "Education department" },
    });

    // when
    const { paragraphs } = readResultDocument(
      makeRefusalDocument(source, { ground: "document-violations", items: ["medical-conclusion"], reasons: "-" }),
    );

    // then
    expect(paragraphs.kk[1]).toBe(
      "Мына қызметті көрсетуден бас тартылды: «Экстернат». Көрсетілетін қызметті алушы: Оспан Ерасыл, ЖСН 050301700018.",
    );
    expect(paragraphs.ru[1]).toBe(
      "Отказано в оказании услуги «Экстернат». Услугополучатель: Оспан Ерасыл, ИИН 050301700018.",
    );
    expect([...paragraphs.kk, ...paragraphs.ru].join(" ")).not.toMatch(/бала|мектеп|ребён|школ/i);
  });

  test("isn't made on a ground that the regulation doesn't have", () => {
    expect(() => makeRefusalDocument(aSource(), { ground: "other", items: [], reasons: "-" })).toThrow("no ground");
  });
});

test("over the portal the notice is prepared, on paper the order (cl. 3)", () => {
  expect(productToPrepare(law, "portal", "result").id).toBe("enrolment-notice");
  expect(productToPrepare(law, "chancellery", "result").id).toBe("enrolment-order");
  expect(productToPrepare(law, "portal", "refusal").id).toBe("reasoned-refusal");
});

test("bytes of another kind aren't read", () => {
  expect(() => readResultDocument(new TextEncoder().encode("{}"))).toThrow("format");
});
