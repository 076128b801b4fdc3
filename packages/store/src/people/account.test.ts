import { createHash, randomUUID } from "node:crypto";
import type { Instant } from "@reglament/calendar";
import { describe, expect, test } from "vitest";
import { aPerson } from "../testing/a-world.ts";
import { testDatabase } from "../testing/test-database.ts";
import { changePassword, deactivateAccount, findAccount, makeAccount } from "./account.ts";
import { makeActivationCode, useActivationCode } from "./activation-code.ts";
import { listAdministratorRoles, makeAdministrator } from "./administrator.ts";
import { findPersonByIin, getPerson, listPeople, makePerson, renamePerson } from "./person.ts";
import { findSession, startSession } from "./session.ts";

const { pool } = await testDatabase();
const realNow = 1_700_000_000_000 as Instant;
const later = (realNow + 60_000) as Instant;
const aHash = () => createHash("sha256").update(randomUUID()).digest();

describe("a person", () => {
  test("is one per IIN, also when made twice at once", async () => {
    // given
    const iin = "150101800050";
    const made = await Promise.all(
      [1, 2, 3].map(() => makePerson(pool, { personId: randomUUID(), iin, name: "Әлия" })),
    );

    // then
    expect(new Set(made.map(({ personId }) => personId)).size).toBe(1);
    expect(await findPersonByIin(pool, iin)).toEqual(made[0]);
  });

  test("keeps the id under another name", async () => {
    // given
    const person = await aPerson(pool);

    // when
    await renamePerson(pool, person.personId, "Жаңа Есім");

    // then
    expect(await getPerson(pool, person.personId)).toEqual({ ...person, name: "Жаңа Есім" });
    expect(await listPeople(pool, [person.personId, randomUUID()])).toHaveLength(1);
    await expect(getPerson(pool, randomUUID())).rejects.toThrow("no person");
  });

  test("has an IIN of twelve digits", async () => {
    await expect(aPerson(pool, { iin: "12345" })).rejects.toMatchObject({ constraint: "person_iin_form" });
    expect(await findPersonByIin(pool, "12345")).toBeUndefined();
  });
});

describe("an account", () => {
  test("is found by IIN until it is deactivated, and its sessions end with it", async () => {
    // given
    const person = await aPerson(pool);
    const { personId } = person;
    const account = { personId, passwordHash: "$argon2id$1", provenBy: "certificate" } as const;
    const tokenHash = aHash();

    // when
    const made = await makeAccount(pool, account);
    const again = await makeAccount(pool, { ...account, passwordHash: "$argon2id$2" });
    await changePassword(pool, personId, "$argon2id$3");
    await startSession(pool, {
      tokenHash,
      personId,
      csrfToken: "c",
      language: "kk",
      signedInWith: "password",
      madeAt: realNow,
      expiresAt: later,
    });

    // then
    expect([made, again]).toEqual([true, false]);
    expect(await findAccount(pool, person.iin)).toMatchObject({ ...person, passwordHash: "$argon2id$3" });

    // when
    await deactivateAccount(pool, personId);

    // then
    expect(await findAccount(pool, person.iin)).toBeUndefined();
    expect(await findSession(pool, tokenHash, realNow)).toBeUndefined();
  });
});

describe("an activation code", () => {
  test("works once, and not after its time", async () => {
    // given
    const [person, official] = [await aPerson(pool), await aPerson(pool)];
    const [used, old] = [aHash(), aHash()];
    for (const codeHash of [used, old]) {
      await makeActivationCode(pool, {
        codeHash,
        personId: person.personId,
        madeBy: official.personId,
        expiresAt: later,
      });
    }

    // then
    expect(await useActivationCode(pool, used, realNow)).toBe(person.personId);
    expect(await useActivationCode(pool, used, realNow)).toBeUndefined();
    expect(await useActivationCode(pool, old, later)).toBeUndefined();
    expect(await useActivationCode(pool, aHash(), realNow)).toBeUndefined();
  });
});

describe("an administrator", () => {
  test("is one only when made one", async () => {
    // given
    const { personId } = await aPerson(pool);
    expect(await listAdministratorRoles(pool, personId)).toEqual([]);

    // when
    await makeAdministrator(pool, personId, "training-administrator");
    await makeAdministrator(pool, personId, "training-administrator");

    // then
    expect(await listAdministratorRoles(pool, personId)).toEqual(["training-administrator"]);
  });
});
