import { describe, expect, test } from "vitest";
import { reasonCodes, reasonText } from "./reasons.ts";

describe("reasonText", () => {
  test.each(["kk", "ru", "en"] as const)("says every reason in a sentence of its own (%s)", (language) => {
    const texts = reasonCodes.map((reason) => reasonText(reason, language));
    expect(new Set(texts).size).toBe(reasonCodes.length);
    expect(texts.filter((text) => !/^\p{Lu}.{10,}\.$/u.test(text))).toEqual([]);
  });

  test("speaks Kazakh first", () => {
    expect(reasonText("REVOKED", "kk")).toBe("Тіркеу куәлігі қайтарып алынған.");
  });
});
