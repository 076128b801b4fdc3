import { describe, expect, test } from "vitest";
import { decide } from "../decide.ts";
import { anOfficial, aWayThrough } from "../testing/index.ts";
import { kindergartenQueue } from "../testing/the-texts.ts";

describe("sign-request (East Kazakhstan's queue, cl. 9(8)-(9))", () => {
  test("keeps the operator's signature, and the gateway sends the request at once", () => {
    // given
    const { state, situation } = aWayThrough(kindergartenQueue, "centre", { before: "sign-request" });
    const signature = { documentId: "request-1", sha256: "cc" };

    // when
    const events = decide(situation, state, { act: "sign-request", signature }, anOfficial({ role: "operator" }));

    // then
    expect(events).toMatchObject([
      { type: "request-signed", signature },
      { type: "forwarded", via: "gateway", through: "gateway" },
    ]);
  });
});
