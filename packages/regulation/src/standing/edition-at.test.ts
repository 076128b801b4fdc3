import { type PlainDate, plainDate } from "@reglament/calendar";
import { describe, expect, test } from "vitest";
import type { EditionAt } from "../edition/edition.ts";
import { kostanay } from "../testing/kostanay.ts";
import { editionAt } from "./edition-at.ts";

const unknown = { kk: "белгісіз", ru: "неизвестно", en: "not known" };
const decree36 = kostanay().editions.at(-1)?.until?.by ?? { name: unknown, number: "36" };

/** The edition's id, or the code of the reason why there is none. */
function at(date: string, recorded: { readonly endOn?: PlainDate } = {}, regulation = kostanay()): string {
  return verdict(editionAt(regulation, plainDate(date), recorded));
}

function verdict(found: EditionAt): string {
  return "edition" in found ? found.edition.id : found.closed;
}

describe("editionAt", () => {
  test.each([
    ["2015-12-09", "NOT_YET_IN_FORCE"],
    ["2016-08-04", "EDITION_NOT_ON_RECORD"],
    ["2016-08-05", "EDITION_NOT_ON_RECORD"],
    ["2018-12-31", "EDITION_NOT_ON_RECORD"],
    ["2019-01-01", "2019-01-01"],
    ["2019-06-10", "2019-01-01"],
    ["2020-02-08", "2019-01-01"],
    ["2020-02-09", "REPEALED"],
    ["2026-01-01", "REPEALED"],
  ])("on %s finds %s", (date, expected) => {
    expect(at(date)).toBe(expected);
  });

  test("says which wording isn't on record", () => {
    // when
    const found = editionAt(kostanay(), plainDate("2018-06-10"), {});

    // then
    expect(found).toMatchObject({ closed: "EDITION_NOT_ON_RECORD" });
    if ("edition" in found) return;
    expect(found.because.ru).toContain("№ 313");
    expect(found.because.kk).toContain("№ 557");
  });

  test("names the repealing act and that its day isn't on record", () => {
    // when
    const found = editionAt(kostanay(), plainDate("2020-03-01"), {});

    // then
    if ("edition" in found) throw new Error("expected a reason");
    expect(found.because).toEqual({
      kk: "Регламенттің күшін жойған акт: Қостанай облысы әкімдігінің қаулысы, 2020 жылғы 29 қаңтар, № 36. Регламенттің күші нақты қай күні жойылғаны белгісіз. Ең ерте мүмкін күн: 2020 жылғы 9 ақпан.",
      ru: "Регламент отменён актом: постановление акимата Костанайской области от 29 января 2020 года № 36. Точный день утраты силы неизвестен. Самый ранний возможный день: 9 февраля 2020 года.",
      en: "Repealed by: decree of the akimat of Kostanay oblast of 29 January 2020, No. 36. The exact day it ended isn't on record. The earliest possible day: 9 February 2020.",
    });
  });

  test("keeps an edition until the recorded end, where the file knows the earliest day only", () => {
    const recorded = { endOn: plainDate("2020-02-20") };
    expect(at("2020-02-19", recorded)).toBe("2019-01-01");
    expect(at("2020-02-20", recorded)).toBe("REPEALED");
  });

  test("doesn't believe a recorded end before the earliest possible day", () => {
    const recorded = { endOn: plainDate("2019-06-01") };
    expect(at("2019-06-10", recorded)).toBe("2019-01-01");
    expect(at("2020-02-09", recorded)).toBe("REPEALED");
  });

  test("ends on the day that a repeal is known to take effect", () => {
    const regulation = kostanay({ kind: "repealed", by: decree36, effect: { on: plainDate("2020-02-12") } });
    expect(at("2020-02-11", {}, regulation)).toBe("2019-01-01");
    expect(at("2020-02-12", {}, regulation)).toBe("REPEALED");
  });

  test("asks for the end when nothing is known of the day", () => {
    const regulation = kostanay({ kind: "repealed", by: decree36, effect: { unknown } });
    expect(at("2019-06-10", {}, regulation)).toBe("END_UNKNOWN");
    expect(at("2019-06-10", { endOn: plainDate("2020-02-20") }, regulation)).toBe("2019-01-01");
    expect(at("2020-02-20", { endOn: plainDate("2020-02-20") }, regulation)).toBe("REPEALED");
  });

  test("holds without end while no act repeals it, unless an end is recorded", () => {
    const regulation = kostanay(null);
    expect(at("2026-01-01", {}, regulation)).toBe("2019-01-01");
    expect(at("2026-01-01", { endOn: plainDate("2025-12-31") }, regulation)).toBe("REPEALED");
  });
});
