import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { attachmentTypeOf } from "./attachment-type.ts";
import { peek } from "./peek.ts";

describe("attachmentTypeOf", () => {
  test.each([
    ["%PDF-1.7\n", "application/pdf"],
    ["\xFF\xD8\xFF\xE0", "image/jpeg"],
    ["\x89PNG\r\n\x1a\n", "image/png"],
    ["<html><script>", undefined],
    ["MZ\x90\x00", undefined],
    ["PK\x03\x04", undefined],
    ["%PD", undefined],
    ["", undefined],
  ])("takes %j for %s", (head, type) => {
    expect(attachmentTypeOf(Buffer.from(head, "latin1"))).toBe(type);
  });
});

describe("peek", () => {
  test("shows the first bytes and still gives the whole", async () => {
    // given
    const chunks = ["%P", "DF-", "1.7 and the", " rest"].map((text) => Buffer.from(text));

    // when
    const { head, whole } = await peek(Readable.from(chunks), 5);

    // then
    expect(Buffer.from(head).toString()).toBe("%PDF-");
    expect(Buffer.concat(await whole.toArray()).toString()).toBe("%PDF-1.7 and the rest");
  });

  test("gives what there is of a stream shorter than asked for", async () => {
    // when
    const { head, whole } = await peek(Readable.from([Buffer.from("ab")]), 8);

    // then
    expect(Buffer.from(head).toString()).toBe("ab");
    expect(Buffer.concat(await whole.toArray()).toString()).toBe("ab");
  });
});
