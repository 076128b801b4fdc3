import { existsSync } from "node:fs";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { assetsFolder, assetsPrefix } from "./assets-folder.ts";
import { aServer } from "./testing/a-server.ts";

const server = await aServer();
const service = "/services/kostanay/school-enrolment";

describe("a page", () => {
  test.each([
    ["br", "gzip, deflate, br", brotliDecompressSync],
    ["gzip", "gzip", gunzipSync],
  ])("is sent as %s to a browser that takes %s, and reads the same", async (encoding, accepted, decompress) => {
    // given
    const browser = server.anonymous();
    const plain = await browser.get(service);

    // when
    const { headers, rawPayload } = await browser.send("GET", service, { "accept-encoding": accepted });

    // then
    expect(plain.headers["content-encoding"]).toBeUndefined();
    expect(headers["content-encoding"]).toBe(encoding);
    expect(headers["vary"]).toContain("accept-encoding");
    expect(withoutToken(decompress(rawPayload).toString())).toBe(withoutToken(plain.body));
    expect(rawPayload.length).toBeLessThan(plain.rawPayload.length / 4);
  });

  test.each([
    ["same-origin", "br"],
    ["none", "br"],
    ["same-site", undefined],
    ["cross-site", undefined],
    [undefined, undefined],
  ])("of somebody who has signed in, asked for by %s, is sent as %s", async (site, encoding) => {
    // given
    const browser = await server.as("aidana");

    // when
    const asked = { "accept-encoding": "br", ...(site !== undefined && { "sec-fetch-site": site }) };
    const { statusCode, headers } = await browser.send("GET", service, asked);

    // then
    expect([statusCode, headers["content-encoding"]]).toEqual([200, encoding]);
  });
});

test.skipIf(!existsSync(`${assetsFolder}reglament.css.br`))(
  "the style sheet is sent as it was compressed",
  async () => {
    const address = `${assetsPrefix()}reglament.css`;

    const { headers, rawPayload } = await server.anonymous().send("GET", address, { "accept-encoding": "br" });

    expect(headers["content-encoding"]).toBe("br");
    expect(headers["content-type"]).toContain("text/css");
    expect(brotliDecompressSync(rawPayload).toString()).toContain("@font-face");
  },
);

function withoutToken(page: string): string {
  return page.replaceAll(/name="csrf" value="[^"]+"/g, "");
}
