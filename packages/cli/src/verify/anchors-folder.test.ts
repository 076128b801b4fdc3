import { mkdtemp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createAuthority, signCms } from "@reglament/signature";
import { describe, expect, test } from "vitest";
import { runReglament } from "../testing/run-reglament.ts";
import { aFolder, aList, aSigner, at, authority, content, moment, term } from "./testing/signed-files.ts";

const { folder, put } = await aFolder();
const application = await put("application.json", content);

describe("the folder of anchors", () => {
  const below = createAuthority({ name: "Below", ...term, issuer: authority });
  const person = aSigner({ authority: below, serial: 1n });

  test.each([
    ["the root, the authority below it sent along", [authority], true, [authority, below], 0],
    ["the root and the authority below it", [authority, below], false, [authority, below], 0],
    ["the root and the authority below it, no list of the root's", [authority, below], false, [below], 2],
    ["the root alone", [authority], false, [authority, below], 1],
    ["the lower authority alone, which is believed then", [below], false, [below], 0],
  ])("holds %s", async (_what, believed, sent, listing, expected) => {
    // given
    const own = await mkdtemp(join(folder, "anchors-"));
    for (const [index, one] of believed.entries()) await writeFile(join(own, `${index}.cer`), one.certificate);
    const lists = await Promise.all(listing.map((one, index) => put(`list-${index}.crl`, aList({ authority: one }))));
    const signed = signCms({ content, ...person, chain: sent ? [below.certificate] : [], at });

    // when
    const { exitCode } = await runReglament(
      "verify",
      "--cms",
      await put("chained.cms", signed),
      "--content",
      application,
      "--anchors",
      own,
      ...lists.flatMap((path) => ["--crl", path]),
      ...moment,
    );

    // then
    expect(exitCode).toBe(expected);
  });
});
