/** What `reglament check --json` counts and what the pages of the server say is the same. */
import { aServer } from "@reglament/server/testing";
import { describe, expect, test } from "vitest";
import { runReglament } from "../testing/run-reglament.ts";

interface CheckedJson {
  readonly regulations: readonly {
    readonly key: string;
    readonly editions: readonly {
      readonly id: string;
      readonly findings?: readonly {
        readonly severity: string;
        readonly message: { readonly en: string };
        readonly accepted?: unknown;
      }[];
      readonly proofs?: readonly { readonly starts: number; readonly exceeded?: number }[];
    }[];
  }[];
}

const server = await aServer();
const { lines } = await runReglament("check", "--json");
const { regulations } = JSON.parse(lines.join("\n")) as CheckedJson;
const editions = regulations.flatMap(({ key, editions: all }) =>
  all.flatMap(({ id, findings, proofs }) =>
    findings === undefined || proofs === undefined ? [] : [{ key, id, findings, proofs }],
  ),
);

function told(number: number): string {
  return number.toLocaleString("en-US");
}

describe("the numbers of the command are those of the pages", () => {
  test.each(editions)("on $key, $id", async ({ key, id, findings, proofs }) => {
    // given
    const browser = server.anonymous();
    await browser.post("/language", { language: "en" });

    // when
    const { body } = await browser.get(`/services/${key}?edition=${id}`);
    const words = body
      .replaceAll(/<[^>]*>/g, " ")
      .replaceAll("&quot;", '"')
      .replaceAll("&#39;", "'")
      .replaceAll("&amp;", "&");

    // then
    const accepted = findings.filter((finding) => finding.accepted !== undefined).length;
    expect(words).toContain(`Flaws that aren't accepted: ${findings.length - accepted}`);
    const said = [
      ...(accepted === 0 ? [] : [`Flaws accepted by name: ${accepted}`]),
      ...findings.map(({ message }) => message.en),
      ...proofs.map(({ starts, exceeded = 0 }) =>
        exceeded === 0 ? `Minutes tried: ${told(starts)}` : `${told(exceeded)}, of ${told(starts)} tried`,
      ),
    ];
    for (const text of said) expect(words).toContain(text);
  });

  test("on the administrator's page, by weight", async () => {
    // when
    const { body } = await (await server.as("administrator")).get("/administration/findings");
    const rows = body
      .split("<tr")
      .slice(2)
      .map((row) => [...row.matchAll(/<td[^>]*>(\d+)</g)].map(([, number]) => Number(number)));

    // then
    expect(rows).toEqual(
      editions.map(({ findings }) => {
        const open = findings.filter(({ accepted }) => accepted === undefined);
        const count = (weight: string) => open.filter(({ severity }) => severity === weight).length;
        return [count("error"), count("warning"), count("note"), findings.length - open.length];
      }),
    );
  });
});
