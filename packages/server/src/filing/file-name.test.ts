import { describe, expect, test } from "vitest";
import { tidyFileName } from "./file-name.ts";

describe("tidyFileName", () => {
  test.each([
    ["туу туралы куәлік.pdf", "application/pdf", "туу туралы куәлік.pdf"],
    ["C:\\scans\\photo.jpg", "image/jpeg", "photo.jpg"],
    ["Scan.JPEG", "image/jpeg", "Scan.JPEG"],
    ["../../etc/passwd", "application/pdf", "passwd.pdf"],
    ["<script>alert(1)</script>.pdf", "application/pdf", "script_.pdf"],
    ['"><img src=x onerror=alert(1)>.png', "image/png", "___img src=x onerror=alert(1)_.png"],
    ["a\u202Efdp.exe", "application/pdf", "afdp.exe.pdf"],
    ["certificate.html", "application/pdf", "certificate.html.pdf"],
    ["photo.png", "image/jpeg", "photo.png.jpg"],
    ["a\u0000\u000Ab.pdf", "application/pdf", "ab.pdf"],
    ["...", "image/png", "file.png"],
    ["", "application/pdf", "file.pdf"],
  ] as const)("makes %j of %s into %j", (name, type, tidy) => {
    expect(tidyFileName(name, type)).toBe(tidy);
  });

  test("keeps the ending of a long name", () => {
    // given
    const long = `${"ә".repeat(500)}.pdf`;

    // when
    const tidy = tidyFileName(long, "application/pdf");

    // then
    expect(tidy).toHaveLength(120);
    expect(tidy).toMatch(/ә\.pdf$/);
  });
});
