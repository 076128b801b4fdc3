import { describe, expect, test } from "vitest";
import { tidyFileName } from "./file-name.ts";

describe("tidyFileName", () => {
  test.each([
    ["туу туралы куәлік.pdf", "туу туралы куәлік.pdf"],
    ["C:\\scans\\photo.jpg", "photo.jpg"],
    ["../../etc/passwd", "passwd"],
    ["<script>alert(1)</script>.pdf", "script_.pdf"],
    ['"><img src=x onerror=alert(1)>.png', "___img src=x onerror=alert(1)_.png"],
    ["a\u202Efdp.exe", "afdp.exe"],
    ["a\u0000\u000Ab.pdf", "ab.pdf"],
    ["...", "file"],
    ["", "file"],
  ])("makes %j into %j", (name, tidy) => {
    expect(tidyFileName(name)).toBe(tidy);
  });

  test("keeps the ending of a long name", () => {
    // given
    const long = `${"ә".repeat(500)}.pdf`;

    // when
    const tidy = tidyFileName(long);

    // then
    expect(tidy).toHaveLength(120);
    expect(tidy).toMatch(/ә\.pdf$/);
  });
});
