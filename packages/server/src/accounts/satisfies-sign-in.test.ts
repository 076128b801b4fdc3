import { describe, expect, test } from "vitest";
import { satisfiesSignIn } from "./satisfies-sign-in.ts";

const asking = (...means: readonly ("iin" | "password" | "certificate")[]) => ({
  id: "portal",
  signIn: { clause: "9", with: means },
});

describe("satisfiesSignIn", () => {
  test.each([
    ["no word about it", { id: "portal" }, true, true],
    ["an IIN", asking("iin"), true, true],
    ["IIN and password", asking("iin", "password"), true, true],
    ["IIN and certificate", asking("iin", "certificate"), false, true],
    ["all three", asking("iin", "password", "certificate"), false, true],
  ])("%s", (_what, channel, byPassword, byCertificate) => {
    expect(satisfiesSignIn(channel, "password")).toBe(byPassword);
    expect(satisfiesSignIn(channel, "certificate")).toBe(byCertificate);
  });
});
