import { describe, expect, test } from "vitest";
import { gost34311 } from "./gost-34311.ts";

describe("GOST 34.311", () => {
  test.each([
    // RFC 5831, 7.3
    ["This is message, length=32 bytes", "b1c466d37519b82e8319819ff32595e047a28cb6f83eff1c6916a815a637fffa"],
    [
      "Suppose the original message has length = 50 bytes",
      "471aba57a60a770d3a76130635c1fbea4ef14de51f78b4ae57dd893b62f55208",
    ],
    // with the test parameters, as several libraries give them
    ["", "ce85b99cc46752fffee35cab9a7b0278abb4c2d2055cff685af4912c49490f8d"],
    ["message digest", "ad4434ecb18f2c99b60cbe59ec3d2469582b65273f48de72db2fde16a4889a4d"],
    ["The quick brown fox jumps over the lazy dog", "77b7fa410c9ac58a25f49bca7d0468c9296529315eaca76bd1a10f376d1f4294"],
  ])("gives the digest of %.40j", (message, digest) => {
    expect(Buffer.from(gost34311(Buffer.from(message))).toString("hex")).toBe(digest);
  });
});
