/** The history of cases of every kind, in words: with numbers, sheets, blanks, couriers and those who stood in. */
import { describe, expect, test } from "vitest";
import { aServer } from "../testing/a-server.ts";
import { history } from "../texts/history.ts";
import { languages } from "../texts/language.ts";
import { aCaseOf, type CaseOf } from "./testing/a-case-of.ts";
import { clickThrough, stateOf } from "./testing/click-through.ts";
import { filled, formOnPage, send } from "./testing/fill-form.ts";
import { registersThatKnow } from "./testing/registers-that-know.ts";

const server = await aServer({
  regions: ["kostanay", "zhambyl", "north-kazakhstan", "east-kazakhstan"],
  registers: registersThatKnow(),
});

/** The lines of the history on the case's page, without their markup. */
async function linesOf(filed: CaseOf, person: string, language: "kk" | "ru" | "en" = "kk"): Promise<readonly string[]> {
  const browser = await server.as(person);
  await browser.post("/language", { language, return: "/workplace" });
  const { body } = await browser.get(filed.address);
  return [...body.matchAll(/<li class="history__entry[^"]*">(.*?)<\/li>/gs)].map(([, entry = ""]) =>
    entry
      .replaceAll(/<[^>]*>/g, " ")
      .replaceAll(/\s+/g, " ")
      .trim(),
  );
}

async function chancelleryOf(filed: CaseOf): Promise<string> {
  const { office } = await stateOf(server, filed);
  const found = server.people.find(({ staff }) => staff?.office === office && staff.role === "chancellery");
  if (found === undefined) throw new Error(`nobody sits at the chancellery of ${office}`);
  return found.id;
}

const ways = [
  ["kostanay/certificate-duplicate", "centre"],
  ["zhambyl/certificate-duplicate", "chancellery"],
  ["north-kazakhstan/external-study", "centre"],
  ["east-kazakhstan/kindergarten-queue", "centre"],
] as const;

describe("the history of", () => {
  test.each(ways)("%s over the %s reads in every language, an entry for each event", async (regulation, channel) => {
    // given
    const filed = await aCaseOf(server, { regulation, channel });
    await clickThrough(server, filed);
    const { version } = await stateOf(server, filed);
    const person = await chancelleryOf(filed);

    // then
    for (const language of languages) {
      const lines = await linesOf(filed, person, language);
      expect(lines).toHaveLength(version);
      expect(lines.join("\n")).not.toMatch(/undefined|\[object|NaN|\$\{/);
    }
  });

  test("a paper service names the sheet that was signed and the receipts of courier and recipient", async () => {
    // given
    const regulation = "east-kazakhstan/certificate-duplicate";
    const fetched = await aCaseOf(server, { regulation, channel: "chancellery" });
    const carried = await aCaseOf(server, { regulation, channel: "centre" });
    await clickThrough(server, fetched);
    await clickThrough(server, carried);

    // when
    const [own, through] = await Promise.all(
      [fetched, carried].map(async (filed) => (await linesOf(filed, await chancelleryOf(filed))).join("\n")),
    );

    // then
    expect(own).toMatch(/Құжатқа қол қойылды: [^\n]*\(қолмен, № 17 парақ/);
    expect(own).toContain("Алушының қолхаты: № 17 парақ");
    expect(through).toContain("Курьердің қолхаты: № 17 парақ");
  });

  test("a duplicate names the blank that it was written on", async () => {
    // given
    const filed = await aCaseOf(server, { regulation: "zhambyl/certificate-duplicate", channel: "chancellery" });
    await clickThrough(server, filed);
    const { blank } = await stateOf(server, filed);

    // when
    const lines = (await linesOf(filed, await chancelleryOf(filed))).join("\n");

    // then
    expect(lines).toContain(`Қатаң есептіліктегі бланк берілді: № ${blank?.number}.`);
    expect(lines).toContain(`Бланк алынды: № ${blank?.number}.`);
  });

  test("a case whose head was absent says who stood in and by which order", async () => {
    // given
    const filed = await aCaseOf(server, { regulation: "north-kazakhstan/external-study", channel: "portal" });
    await clickThrough(server, filed, { before: "resolve" });
    const talgat = await server.as("talgat");
    const form = formOnPage((await talgat.get(filed.address)).body, "resolve");
    if (form === undefined) throw new Error("whoever stands in for the head isn't offered to resolve");

    // when
    await send(talgat, form, filled(form, {}));
    const lines = (await linesOf(filed, await chancelleryOf(filed))).join("\n");

    // then
    const standIn = { absent: server.nameOf("serik"), order: "27-ж" };
    expect(lines).toContain(history.kk.by.person(server.nameOf("talgat"), standIn));
  });
});

test("a corrected entry stays, with the correction beside it and who made it", async () => {
  // given
  const filed = await aCaseOf(server, { regulation: "kostanay/school-enrolment", channel: "portal" });
  await clickThrough(server, filed, { before: "resolve" });
  const clerk = await chancelleryOf(filed);
  const chancellery = await server.as(clerk);
  const form = formOnPage((await chancellery.get(filed.address)).body, "correct");
  if (form === undefined) throw new Error("a correction isn't offered");

  // when
  await send(chancellery, form, filled(form, { corrects: "2", comment: "Өтініш таңертең тіркелген." }));
  const lines = await linesOf(filed, clerk);

  // then
  expect(lines[1]).toContain("Өтініш тіркелді.");
  expect(lines[1]).toContain(`Бұл жазбада қате бар. Түзеткен: ${server.nameOf(clerk)}`);
  expect(lines[2]).toContain(history.kk.comment("Өтініш таңертең тіркелген."));
});
