import { expect, test } from "vitest";
import { Offices, regulationsFolder } from "./offices.ts";

test("keeps the offices of a batch that asks about some hundreds by turns", () => {
  // given
  const offices = new Offices(regulationsFolder({}));
  const schedules = Array.from({ length: 60 }, (_, minute) => `mon-fri 09:${String(minute).padStart(2, "0")}-18:00`);
  const questions = ["Asia/Qostanay", "Asia/Almaty", "Asia/Oral", "Asia/Aqtau", "Europe/Berlin"].flatMap((zone) =>
    schedules.map((schedule) => ({ calendar: "kazakhstan", zone, schedule })),
  );
  const first = questions.map((question) => offices.find(question));

  // when
  const again = questions.map((question) => offices.find(question));

  // then
  expect(again.every((office, index) => office === first[index])).toBe(true);
});
