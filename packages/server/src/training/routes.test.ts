import { instant } from "@reglament/calendar";
import { currentWorld, legalNow } from "@reglament/store";
import { describe, expect, test } from "vitest";
import { aServer } from "../testing/a-server.ts";

const server = await aServer({ regions: ["kostanay", "east-kazakhstan"] });

async function nowInWorld(): Promise<number> {
  const world = await currentWorld(server.services.pool, "kostanay");
  if (world === undefined) throw new Error("there is no world");
  return legalNow(world, server.services.realNow());
}

/** The moment that the page offers first: the next opening. */
function offeredMoment(body: string): string {
  return /\/training\/kostanay\/clock\?to=(?<to>\d+)/.exec(body)?.groups?.["to"] ?? "";
}

describe("the training pages", () => {
  test.each(["aidana", "aigul", "administrator"])("aren't for %s", async (person) => {
    const browser = await server.as(person);
    expect((await browser.get("/training")).statusCode).toBe(403);
    expect((await browser.post("/training/kostanay/clock", { to: "1", region: server.region })).statusCode).toBe(403);
    expect((await browser.post("/training/kostanay/restart", { region: server.region })).statusCode).toBe(403);
  });

  test("show the clock, the sign-ins and the way to the signing program", async () => {
    // given
    const administrator = await server.as("training");

    // when
    const { statusCode, body } = await administrator.get("/training/kostanay");

    // then
    expect(statusCode).toBe(200);
    expect(body).toContain("Оқу-жаттығу әлемінің сағаты");
    expect(body).toContain("training-aidana");
    expect(body).toContain("120814700203");
    expect(body).toContain("тіркеу куәлігі қайтарып алынған");
    expect(body).toContain("http://127.0.0.1:13580/?lang=kk");
  });

  test("move the clock to the next opening once it is confirmed", async () => {
    // given
    const administrator = await server.as("training");
    const to = offeredMoment((await administrator.get("/training/kostanay")).body);

    // when
    const confirmation = await administrator.get(`/training/kostanay/clock?to=${to}`);
    const unmoved = await nowInWorld();
    const moved = await administrator.post("/training/kostanay/clock", { to, region: server.region });

    // then
    expect(Number(to)).toBe(instant("2019-06-11T09:00+06:00"));
    expect(confirmation.body).toContain("2019 жылғы 11 маусым");
    expect(unmoved).toBe(instant("2019-06-10T09:00+06:00"));
    expect(moved.statusCode).toBe(303);
    expect(await nowInWorld()).toBe(instant("2019-06-11T09:00+06:00"));
  });

  test("move the clock to a typed moment", async () => {
    // given
    const administrator = await server.as("training");

    // when
    const confirmation = await administrator.get("/training/kostanay/clock?date=17.06.2019&time=10:30");
    const to = /name="to" value="(?<to>\d+)"/.exec(confirmation.body)?.groups?.["to"] ?? "";
    await administrator.post("/training/kostanay/clock", { to, region: server.region });

    // then
    expect(await nowInWorld()).toBe(instant("2019-06-17T10:30+06:00"));
  });

  test.each([
    ["?date=31.06.2019&time=10:00", "Күнді КК.АА.ЖЖЖЖ түрінде жазыңыз"],
    ["?date=20.06.2019&time=25:00", "Уақытты СС:ММ түрінде жазыңыз"],
    ["?date=&time=", "Күнді КК.АА.ЖЖЖЖ түрінде жазыңыз"],
    ["?date=10.06.2019&time=09:00", "Сағат тек алға жылжиды"],
    ["?date=20.12.2027&time=09:00", "еңбек күнтізбесі жүйеде жоқ"],
    ["?date=20.12.9999&time=09:00", "еңбек күнтізбесі жүйеде жоқ"],
    ["?to=abc", "Сағат тек алға жылжиды"],
    ["?to=99999999999999999999", "Сағат тек алға жылжиды"],
  ])("say what is wrong with %s and keep what was typed", async (query, message) => {
    // given
    const administrator = await server.as("training");

    // when
    const { statusCode, body } = await administrator.get(`/training/kostanay/clock${query}`);

    // then
    expect(statusCode).toBe(422);
    expect(body).toContain(message);
    expect(body).toContain(new URLSearchParams(query).get("date") ?? "");
  });

  test("never move the clock back", async () => {
    // given
    const administrator = await server.as("training");
    const before = await nowInWorld();

    // when
    const response = await administrator.post("/training/kostanay/clock", {
      to: String(before - 1),
      region: server.region,
    });

    // then
    expect(response.statusCode).toBe(422);
    expect(await nowInWorld()).toBe(before);
  });

  test("go back to the start with a new world, once for a form sent twice", async () => {
    // given
    const administrator = await server.as("training");
    const { body } = await administrator.get("/training/kostanay/restart");

    // when
    const first = await administrator.post("/training/kostanay/restart", { region: server.region });
    const second = await administrator.post("/training/kostanay/restart", { region: server.region });

    // then
    expect(body).toContain("Бәрін басынан бастайсыз ба?");
    expect([first.statusCode, second.statusCode]).toEqual([303, 303]);
    expect((await currentWorld(server.services.pool, "kostanay"))?.region).toBe("kostanay-2");
    expect(await nowInWorld()).toBe(instant("2019-06-10T09:00+06:00"));
  });
});

describe("the training pages of a region", () => {
  test("name the others' worlds with their clocks", async () => {
    // given
    const administrator = await server.as("training");

    // when
    const { statusCode, body } = await administrator.get("/training/east-kazakhstan");
    const start = await administrator.get("/training");

    // then
    expect(statusCode).toBe(200);
    expect(body).toContain("2015 жылғы 5 наурыз");
    expect(body).toContain("training-madina");
    expect(body).not.toContain("training-aidana");
    expect(body).toContain('href="/training/kostanay"');
    expect(start.statusCode).toBe(200);
  });

  test("begin anew under the text that was chosen", async () => {
    // given
    const administrator = await server.as("training");
    const chosen = "/training/east-kazakhstan/restart";

    // when
    const offered = (await administrator.get("/training/east-kazakhstan")).body;
    const { body } = await administrator.get(`${chosen}?start=text-of-2015`);
    const started = await administrator.post(chosen, { region: "east-kazakhstan-1", start: "text-of-2015" });

    // then
    expect(offered).toContain(`${chosen}?start=text-of-2015`);
    expect(body).toContain("2015 жылғы мәтін");
    expect(body).toContain("2015 жылғы 5 қазан");
    expect(started.headers.location).toBe("/training/east-kazakhstan");
    const world = await currentWorld(server.services.pool, "east-kazakhstan");
    expect(world?.region).toBe("east-kazakhstan-2");
    expect(world && legalNow(world, server.services.realNow())).toBe(instant("2015-10-05T09:00+06:00"));
  });

  test.each(["/training/almaty", "/training/zhambyl", "/training/kostanay/restart?start=never"])(
    "don't exist at %s",
    async (address) => {
      const administrator = await server.as("training");
      expect((await administrator.get(address)).statusCode).toBe(404);
    },
  );

  test("move no clock of another region", async () => {
    // given
    const administrator = await server.as("training");
    const to = String(instant("2019-12-02T09:00+06:00"));

    // when
    const { statusCode } = await administrator.post("/training/east-kazakhstan/clock", { to, region: "kostanay-2" });

    // then
    expect(statusCode).toBe(404);
  });
});
