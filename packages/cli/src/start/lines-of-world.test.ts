import { instant } from "@reglament/calendar";
import { loadConfiguration, loadLaw, readTrainingFile } from "@reglament/server";
import type { World } from "@reglament/store";
import { expect, test } from "vitest";
import { linesOfWorld } from "./lines-of-world.ts";

const law = loadLaw(loadConfiguration({}).regulationsFolder);

test("names region, world and clock, then the officials by office and the applicants", async () => {
  // given
  const file = await readTrainingFile("zhambyl");
  const realBase = (Date.now() + 10_000) as World["realBase"];
  const legalBase = instant("2019-06-10T09:30:15+06:00");
  const world: World = { region: "zhambyl-1", baseRegion: "zhambyl", ordinal: 1, legalBase, realBase };

  // when
  const lines = linesOfWorld(law, file, world);

  // then
  expect(lines.slice(0, 4)).toEqual([
    "",
    "Жамбыл облысы  zhambyl-1  2019-06-10 09:30",
    "  Тараз қаласының білім бөлімі (оқу-жаттығу)",
    "    780219801011  training-gulnar     chancellery: Әбдірахманова Гүлнәр Тілеуқызы",
  ]);
  expect(lines.filter((line) => /^ {2}\S.*\(оқу-жаттығу\)$/.test(line))).toHaveLength(6);
  expect(lines.at(-1)).toBe(
    "  791224701126  training-oleg       applicant: Кравченко Олег Николаевич; Кравченко Никита Олегович 080213701155 2008-02-13",
  );
});

test("ends with the powers of attorney that the notary register's stand-in knows", async () => {
  // given
  const file = await readTrainingFile("east-kazakhstan");

  // when
  const lines = linesOfWorld(law, file, undefined);

  // then
  expect(lines.slice(-3).map((line) => line.replaceAll(/\d{12}/g, "#"))).toEqual([
    "  power of attorney 16-TR-000104: Жақыпова Мадина Ерланқызы # to Сыдықова Райхан Бекзатқызы #; until 2018-01-11",
    "  power of attorney 16-TR-000098: Степанов Игорь Васильевич # to Сыдықова Райхан Бекзатқызы #; until 2015-01-19",
    "  power of attorney 16-TR-000111: Төлеуов Қуаныш Бақытұлы # to Сыдықова Райхан Бекзатқызы #; revoked 2015-02-16",
  ]);
});
