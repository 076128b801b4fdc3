import { randomUUID } from "node:crypto";
import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isInForce } from "@reglament/gateway";
import { loadConfiguration, loadLaw, readTrainingFiles } from "@reglament/server";
import { afterAll, describe, expect, onTestFinished, test } from "vitest";
import { runReglament } from "../testing/run-reglament.ts";
import { ensureRegisterKeys, registerKeysFolder } from "./register-keys.ts";
import { startStandIns } from "./start-stand-ins.ts";

const dataFolder = await mkdtemp(join(tmpdir(), "reglament-registers-"));
afterAll(() => rm(dataFolder, { recursive: true, force: true }));
const files = await readTrainingFiles(loadLaw(loadConfiguration({ REGLAMENT_DATA: dataFolder }).regulationsFolder));
const people = files.flatMap((file) => file.people);
const now = Date.parse("2026-03-02T04:00:00Z");

function getPerson(word: string) {
  const person = people.find(({ id }) => id === word);
  if (person === undefined) throw new Error(`there is no ${word}`);
  return person;
}

function anInquiry() {
  return {
    messageId: randomUUID(),
    at: Date.parse("2015-03-05T04:00:00Z"),
    askedBy: { iin: getPerson("meruert").iin, office: "oskemen-department" },
    purpose: "ШҚО, кезек, 9-тармақ",
  };
}

async function running(address = "http://127.0.0.1:0") {
  const said: string[] = [];
  const beside = await startStandIns({ dataFolder, files, address, say: (line) => said.push(line) });
  onTestFinished(() => beside.standIns.close());
  return { ...beside, said };
}

describe("the stand-ins beside a training system", () => {
  test("know everybody in every training world, by name, birth and sex", async () => {
    const { registers } = await running();

    for (const { iin, name, birth } of [getPerson("madina"), getPerson("alan"), getPerson("aidana")]) {
      const answer = await registers.askPopulationRegister({ ...anInquiry(), iin });
      if (!answer.found) throw new Error("not found");
      const { surname, name: first, patronymic, birthDate, sex } = answer.person;
      expect([surname, first, patronymic].join(" ")).toBe(name);
      expect(birthDate).toBe(birth);
      expect(sex).toBe(iin[6] === "7" ? "male" : "female");
    }
  });

  test("have no data about anybody else", async () => {
    const { registers } = await running();

    const answer = await registers.askPopulationRegister({ ...anInquiry(), iin: "880324800999" });
    expect(answer.found).toBe(false);
  });

  test("know the powers of attorney, and which was revoked", async () => {
    // given
    const { registers } = await running();
    const ask = (registryNumber: string, grantor: string, attorney: string) =>
      registers.askNotaryRegister({
        ...anInquiry(),
        registryNumber,
        grantorIin: getPerson(grantor).iin,
        attorneyIin: getPerson(attorney).iin,
      });

    // when
    const answers = [
      await ask("16-TR-000104", "madina", "raikhan"),
      await ask("16-TR-000111", "kuanysh", "raikhan"),
      await ask("16-TR-000104", "zhibek", "raikhan"),
    ];

    // then
    expect(answers.map((answer) => answer.found && isInForce(answer.power, "2015-03-05"))).toEqual([
      true,
      false,
      false,
    ]);
    expect(answers.map(({ found }) => found)).toEqual([true, true, false]);
  });

  test("take another port when theirs is taken, and say so", async () => {
    // given
    const occupant = createServer().listen(0, "127.0.0.1");
    onTestFinished(() => void occupant.close());
    await new Promise((resolve) => {
      occupant.once("listening", resolve);
    });
    const address = occupant.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;

    // when
    const { registers, said } = await running(`http://127.0.0.1:${port}`);

    // then
    expect(said.join("\n")).toContain(`port ${port} is taken`);
    const { iin } = getPerson("madina");
    expect((await registers.askPopulationRegister({ ...anInquiry(), iin })).found).toBe(true);
  });
});

describe("the keys of both ends", () => {
  const folder = registerKeysFolder(join(dataFolder, "keys"));

  test("are kept, for their owner alone, until their term is over", async () => {
    // when
    const [first, second] = await Promise.all([ensureRegisterKeys(folder, now), ensureRegisterKeys(folder, now)]);
    const again = await ensureRegisterKeys(folder, now + 1000);
    const later = await ensureRegisterKeys(folder, Date.parse("2036-03-02T04:00:00Z"));

    // then
    expect(first).toEqual(second);
    expect(again).toEqual(first);
    expect(later.asking.key.certificate).not.toEqual(first.asking.key.certificate);
    expect(await ensureRegisterKeys(folder, Date.parse("2036-03-02T05:00:00Z"))).toEqual(later);
    for (const name of await readdir(folder)) expect((await stat(join(folder, name))).mode & 0o077).toBe(0);
    expect(await readdir(join(dataFolder, "keys"))).toEqual(["registers"]);
  });
});

describe("reglament registers", () => {
  test.each([
    [["--port", "seven"], "--port is a number", 2],
    [["--delay-ms", "-1"], "--delay-ms is a number", 2],
    [["more"], "takes no words", 2],
  ])("%j says what is wrong", async (words, message, exitCode) => {
    const ran = await runReglament("registers", ...words);
    expect(ran.said).toContain(message);
    expect(ran.exitCode).toBe(exitCode);
  });
});
