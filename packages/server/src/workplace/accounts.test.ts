import { describe, expect, test } from "vitest";
import { aServer } from "../testing/a-server.ts";
import { workplacePapers } from "../texts/workplace-papers.ts";

const server = await aServer();
const asel = { name: "Төлегенова Әсел Жанатқызы", "document-seen": "yes" } as const;

describe("an account opened at a counter", () => {
  test("begins with a code, shown once, with which the person sets the password", async () => {
    // given
    const counter = await server.as("aigul");

    // when
    const given = await counter.post("/workplace/accounts", { ...asel, iin: server.iinOf("asel") });

    // then
    expect(given.statusCode).toBe(200);
    const code = /<strong>([A-Z0-9-]{14})<\/strong>/.exec(given.body)?.[1] ?? "";
    const registered = await server.anonymous().post("/register/code", {
      iin: server.iinOf("asel"),
      code,
      password: "a long enough password",
      passwordAgain: "a long enough password",
    });
    expect(registered.headers.location).toBe("/cabinet");
  });

  test("asks for IIN, name and a look at the document, and keeps what was typed", async () => {
    // when
    const { statusCode, body } = await (await server.as("aigul")).post("/workplace/accounts", {
      iin: "123",
      name: "Төлегенова Әсел",
    });

    // then
    expect(statusCode).toBe(422);
    expect(body).toContain('value="123"');
    expect(body).toContain('value="Төлегенова Әсел"');
    expect(body).toContain("#documents-seen");
  });

  test("isn't opened for somebody who has one, or under another name", async () => {
    // given
    const counter = await server.as("aigul");

    // when
    const again = await counter.post("/workplace/accounts", {
      "document-seen": "yes",
      iin: server.iinOf("aidana"),
      name: "Қасымова Айдана Нұрланқызы",
    });
    const another = await counter.post("/workplace/accounts", {
      "document-seen": "yes",
      iin: server.iinOf("aidana"),
      name: "Бөтен Адам",
    });

    // then
    expect(again.body).toContain(workplacePapers.kk.errors.hasAccount);
    expect(another.body).toContain(workplacePapers.kk.errors.nameDiffers);
  });
});
