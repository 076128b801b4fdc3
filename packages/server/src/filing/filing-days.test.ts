import { describe, expect, test } from "vitest";
import { aServer } from "../testing/a-server.ts";
import { aDraftToSign, asField, service } from "./testing/an-application.ts";
import { anAuthority } from "./testing/an-authority.ts";

const server = await aServer();
const authority = anAuthority(server.services);

describe("filing day by day", () => {
  test("follows the windows and the repeal", async () => {
    // given: a draft signed in time
    const aidana = await server.as("aidana");
    const { draft, bytes } = await aDraftToSign(server, aidana);

    // when: the window closes first (cl. 5(3): 30 August is the last day)
    await server.moveTo("2019-08-31T10:00+06:00");
    const late = await aidana.post(`${draft}/file`, asField(authority.sign({ iin: server.iinOf("aidana") }, bytes)));
    const check = await aidana.get(`${draft}/check`);

    // then
    expect(late.statusCode).toBe(409);
    expect(late.body).toContain("2020 жылғы 1 маусым");
    expect(check.body).toContain("2020 жылғы 1 маусым");
    expect(check.body).not.toContain(`href="${draft}/sign"`);

    // when: the regulation is repealed by No. 36
    await server.moveTo("2020-02-10T10:00+06:00");
    const apply = await aidana.get(`${service}/apply`);
    const begun = await aidana.post(`${service}/apply`);
    const kept = await aidana.get(`${draft}/check`);

    // then: the act is named, and the draft isn't lost
    expect(apply.body).toContain("Бүгін өтініш беруге болмайды.");
    for (const page of [begun, kept]) {
      expect(page.statusCode).toBe(409);
      expect(page.body).toContain("№ 36");
    }
  });
});
