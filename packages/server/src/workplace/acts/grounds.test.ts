import { aCase, theLaw } from "@reglament/engine/testing";
import { expect, test } from "vitest";
import { itemsToDoubt } from "./grounds.ts";

const law = theLaw({
  documents: theLaw().documents.map((document) =>
    document.id === "photograph"
      ? document
      : Object.assign({}, document, {
          when: { question: "class", in: [document.id === "birth-certificate" ? "10" : "1"] },
        }),
  ),
});

/** Ids of the documents that the executor may find unreliable. */
function documentsToDoubt(state: ReturnType<typeof aCase>): readonly string[] {
  return itemsToDoubt({ law, state })
    .map(({ id }) => id)
    .filter((item) => law.documents.some(({ id }) => id === item));
}

test("on paper a document whose condition holds may be doubted, one whose condition doesn't may not", () => {
  expect(documentsToDoubt(aCase({ law, channel: "chancellery", filing: { attached: [] } }))).toEqual([
    "medical-certificate",
    "photograph",
  ]);
});

test("over the portal only what was attached may be doubted", () => {
  expect(documentsToDoubt(aCase({ law }))).toEqual(["medical-certificate"]);
  expect(documentsToDoubt(aCase({ law, filing: { attached: [] } }))).toEqual([]);
});

test("answers may be doubted as far as they were given, but not the office addressed", () => {
  // given
  const ids = itemsToDoubt({ law, state: aCase({ law }) }).map(({ id }) => id);

  // then
  expect(ids).toContain("child-name");
  expect(ids).not.toContain("phone");
  expect(ids).not.toContain("school");
});
