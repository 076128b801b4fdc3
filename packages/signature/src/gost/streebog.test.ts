import { describe, expect, test } from "vitest";
import { streebog256, streebog512 } from "./streebog.ts";

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");

// the messages of RFC 6986, 10, first byte first
const first = Buffer.from("012345678901234567890123456789012345678901234567890123456789012");
const second = Buffer.from(
  "d1e520e2e5f2f0e82c20d1f2f0e8e1eee6e820e2edf3f6e82c20e2e5fef2fa20" +
    "f120eceef0ff20f1f2f0e5ebe0ece820ede020f5f0e0e1f0fbff20efebfaeafb20c8e3eef0e5e2fb",
  "hex",
);

describe("Streebog", () => {
  test.each([
    [
      "RFC 6986, 10.1",
      first,
      "1b54d01a4af5b9d5cc3d86d68d285462b19abc2475222f35c085122be4ba1ffa00ad30f8767b3a82384c6574f024c311e2a481332b08ef7f41797891c1646f48",
      "9d151eefd8590b89daa6ba6cb74af9275dd051026bb149a452fd84e5e57b5500",
    ],
    [
      "RFC 6986, 10.2",
      second,
      "1e88e62226bfca6f9994f1f2d51569e0daf8475a3b0fe61a5300eee46d961376035fe83549ada2b8620fcd7c496ce5b33f0cb9dddc2b6460143b03dabac9fb28",
      "9dd2fe4e90409e5da87f53976d7405b0c0cac628fc669a741d50063c557e8f50",
    ],
    [
      "nothing",
      Buffer.alloc(0),
      "8e945da209aa869f0455928529bcae4679e9873ab707b55315f56ceb98bef0a7362f715528356ee83cda5f2aac4c6ad2ba3a715c1bcd81cb8e9f90bf4c1c1a8a",
      "3f539a213e97c802cc229d474c6aa32a825a360b2a933a949fd925208d9ce1bb",
    ],
  ])("gives the digest of %s", (_source, message, long, short) => {
    expect(hex(streebog512(message))).toBe(long);
    expect(hex(streebog256(message))).toBe(short);
  });

  // digests by OpenSSL's GOST engine; 0xff makes every addition of blocks carry
  test.each([
    [63, "bc1febc79d650abb4fc031aac7c6cf35312ffbfa083353f4eeed9db647e5c9be"],
    [64, "964a5ab60286f106288743e2fe1a422d160898ca1bd535e831aa500cfe34d7e8"],
    [65, "a363df25cb169ab7b2cc691ddd778f75b10394e803d75b1bd167441a09b9f9ba"],
    [128, "4749bfc37b7ddad7c745dc2da1fb22619f70154c064ae3b6cb34bc2b2c0827c1"],
    [200, "766ecebac5817150ace66c0c94c9feb9fa6ee9a238a500a3592b0943571b3020"],
  ])("carries through blocks of 0xff: %d bytes", (length, short) => {
    expect(hex(streebog256(new Uint8Array(length).fill(0xff)))).toBe(short);
  });

  test("leaves the message alone and takes a view of a larger buffer", () => {
    // given
    const around = Uint8Array.from([...new Uint8Array(5), ...first, 9]);
    const message = around.subarray(5, 5 + first.length);

    // when
    const digest = streebog256(message);

    // then
    expect(digest).toEqual(streebog256(first));
    expect(message).toEqual(Uint8Array.from(first));
  });
});
