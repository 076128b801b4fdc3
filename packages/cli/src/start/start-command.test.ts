import { existsSync } from "node:fs";
import { cp, readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { currentWorld, verifyChain } from "@reglament/store";
import { isOnEmbeddedServer } from "@reglament/store/testing";
import { describe, expect, test } from "vitest";
import { aDataFolder, postmasterPid, runProcess } from "../testing/run-system.ts";
import { inDatabase } from "../testing/signed-applications.ts";
import { findFreePort } from "./ports.ts";

const regulations = fileURLToPath(new URL("../../../../regulations", import.meta.url));
const TWO_MINUTES = 120_000;
const STOPPED_WITHIN_MS = 10_000;

async function isAnswering(url: string): Promise<boolean> {
  return fetch(`${url}/health`).then(
    ({ ok }) => ok,
    () => false,
  );
}

describe.skipIf(!isOnEmbeddedServer())("reglament start", () => {
  test("says where it answers and who can sign in, and stops everything on SIGTERM", {
    timeout: TWO_MINUTES,
  }, async () => {
    // given
    const dataFolder = await aDataFolder();
    const registers = `http://127.0.0.1:${await findFreePort()}`;
    const system = await runProcess(["start"], { REGLAMENT_DATA: dataFolder, REGLAMENT_REGISTERS: registers });
    const url = await system.ready();
    const answered = await isAnswering(url);
    const standIn = await (await fetch(registers)).text();
    const databaseRan = existsSync(postmasterPid(dataFolder));

    // when
    const before = performance.now();
    // as a service manager and npm both pass it on
    system.child.kill("SIGTERM");
    system.child.kill("SIGTERM");
    const exitCode = await system.exited();

    // then
    expect([answered, databaseRan]).toEqual([true, true]);
    expect(system.printed()).toContain("880517800133  training-aidana");
    expect(standIn).toContain("Бұл – мемлекеттік тіркелімдердің (ЖТ МДҚ, БНАЖ) оқу-жаттығу алмастырушысы.");
    expect(exitCode).toBe(0);
    expect(performance.now() - before).toBeLessThan(STOPPED_WITHIN_MS);
    expect(await isAnswering(url)).toBe(false);
    await expect(fetch(registers)).rejects.toThrow("fetch failed");
    expect(existsSync(postmasterPid(dataFolder))).toBe(false);
  });

  test("recovers after kill -9 and has lost nothing", { timeout: TWO_MINUTES }, async () => {
    // given a running system and a case in its database
    const dataFolder = await aDataFolder();
    const killed = await runProcess(["start"], { REGLAMENT_DATA: dataFolder });
    await killed.ready();
    const walk = ["walk", "kostanay/school-enrolment", "--channel", "portal", "--json", "--keep"];
    const walked = await runProcess(walk, { REGLAMENT_DATA: dataFolder });
    const walkedExitCode = await walked.exited();
    const caseId = /"case":"(?<id>[^"]+)"/.exec(walked.printed())?.groups?.["id"] ?? "";
    const keys = await readFile(join(dataFolder, "training", "authority", "gost-root.pem"), "utf8");

    // when
    killed.child.kill("SIGKILL");
    await killed.exited();
    const again = await runProcess(["start"], { REGLAMENT_DATA: dataFolder });
    const url = await again.ready();

    // then
    expect(walkedExitCode).toBe(0);
    expect(await isAnswering(url)).toBe(true);
    expect(await readFile(join(dataFolder, "training", "authority", "gost-root.pem"), "utf8")).toBe(keys);
    await inDatabase(dataFolder, async (pool) => {
      expect(await verifyChain(pool, "kostanay-walk-1", caseId)).toBe(true);
      expect((await currentWorld(pool, "kostanay"))?.region).toBe("kostanay-1");
    });
    again.child.kill("SIGINT");
    expect(await again.exited()).toBe(0);

    // and then: training data isn't opened for production
    const production = await runProcess(["start"], {
      REGLAMENT_DATA: dataFolder,
      REGLAMENT_MODE: "production",
      REGLAMENT_SECRET: "a secret of tests, and of nothing else",
      REGLAMENT_ORIGIN: "https://reglament.example.kz",
      REGLAMENT_ANCHORS: dataFolder,
      REGLAMENT_REGISTERS: "",
    });
    expect(await production.exited()).toBe(1);
    expect(production.printed()).toContain("was made for training");
  });

  test("runs twice at once on one database, also with other files; the last to stop stops it", {
    timeout: TWO_MINUTES,
  }, async () => {
    // given
    const dataFolder = await aDataFolder();
    const corrected = await aDataFolder();
    await cp(regulations, corrected, { recursive: true });
    const file = join(corrected, "kostanay", "school-enrolment.yaml");
    const text = await readFile(file, "utf8");
    await writeFile(file, text.replace("en: The head's resolution", "en: The head's order"));

    // when
    const [one, other] = await Promise.all([
      runProcess(["start"], { REGLAMENT_DATA: dataFolder }),
      runProcess(["start"], { REGLAMENT_DATA: dataFolder, REGLAMENT_REGULATIONS: corrected }),
    ]);
    const [url, otherUrl] = await Promise.all([one.ready(), other.ready()]);
    const bothAnswer = [await isAnswering(url), await isAnswering(otherUrl)];
    const inBackground = await inDatabase(dataFolder, (pool) =>
      pool.query("select from pg_stat_activity where application_name = 'reglament background'"),
    );
    const texts = await inDatabase(dataFolder, (pool) =>
      pool.query<{ edition: string }>(
        "select edition from edition_on_record where regulation = 'kostanay/school-enrolment' order by edition",
      ),
    );
    one.child.kill("SIGTERM");
    const firstExitCode = await one.exited();

    // then
    expect(bothAnswer).toEqual([true, true]);
    // a case keeps the text that it is filed under: each process has put its own on record
    expect(texts.rows.map(({ edition }) => edition)).toEqual(["2019-01-01", "2019-01-01.2"]);
    // its connections aren't those of the pages, and are few
    expect(inBackground.rowCount).toBeGreaterThan(0);
    expect(inBackground.rowCount).toBeLessThanOrEqual(12);
    expect(firstExitCode).toBe(0);
    expect(await isAnswering(otherUrl)).toBe(true);
    expect((await fetch(`${otherUrl}/`)).status).toBe(200);
    await inDatabase(dataFolder, async (pool) => expect((await currentWorld(pool, "kostanay"))?.ordinal).toBe(1));
    other.child.kill("SIGTERM");
    expect(await other.exited()).toBe(0);
    expect(existsSync(postmasterPid(dataFolder))).toBe(false);
  });

  test("leaves the database in peace when its port is taken", async () => {
    // given
    const dataFolder = await aDataFolder();
    const occupant = createServer();
    await new Promise<void>((resolve) => {
      occupant.listen(0, "127.0.0.1", resolve);
    });
    const address = occupant.address();
    const port = typeof address === "object" && address !== null ? String(address.port) : "";

    // when
    const refused = await runProcess(["start"], { REGLAMENT_DATA: dataFolder, PORT: port });
    const exitCode = await refused.exited();
    occupant.close();

    // then
    expect(exitCode).toBe(1);
    expect(refused.printed()).toContain(`Port ${port} of 127.0.0.1 is taken`);
    expect(existsSync(join(dataFolder, "postgres"))).toBe(false);
  });

  test.each([
    [{ HOST: "0.0.0.0" }, "training answers on this machine only"],
    [{ REGLAMENT_MODE: "production" }, "REGLAMENT_SECRET is missing"],
    [{ REGLAMENT_MODE: "test" }, "either training or production"],
    [
      { DATABASE_URL: "postgres://owner:secret@127.0.0.1:1/reglament" },
      "at 127.0.0.1:1 can't be opened (ECONNREFUSED)",
    ],
    [{ DATABASE_URL: "reglament" }, "DATABASE_URL is an address like"],
  ])("says what is wrong with %j", async (environment, message) => {
    // when
    const refused = await runProcess(["start"], { REGLAMENT_DATA: await aDataFolder(), ...environment });

    // then
    expect(await refused.exited()).toBe(1);
    expect(refused.printed()).toContain(message);
    expect(refused.printed()).not.toContain("secret@");
    expect(refused.printed()).not.toContain("    at ");
  });
});
