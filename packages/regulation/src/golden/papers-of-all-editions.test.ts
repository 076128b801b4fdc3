import { describe, expect, test } from "vitest";
import type { Edition } from "../edition/edition.ts";
import type { Product } from "../edition/outcome.ts";
import type { ChannelId } from "../procedure/procedure.ts";
import { actsIn, wayThrough } from "../procedure/way-through.ts";
import { shippedKeys, shippedRegulation } from "../testing/shipped-regulations.ts";

const ways = shippedKeys
  .flatMap((key) => shippedRegulation(key).editions)
  .flatMap((edition) =>
    edition.onRecord
      ? edition.channels.map(({ id }): [string, Edition, ChannelId] => [nameOf(edition), edition, id])
      : [],
  );

function nameOf({ regulation, id }: Edition): string {
  return `${regulation}/${id}`;
}

/** The papers that the acts of a way bring forth and that its channel has. */
function papersOf(edition: Edition, channel: ChannelId, act: string): Product[] {
  const acts = wayThrough(edition, channel).flatMap((step) => actsIn(step, channel));
  const ids = new Set(acts.filter((one) => one.act === act).flatMap(({ produces }) => produces));
  return edition.products.filter(({ id, channels }) => ids.has(id) && (channels ?? [channel]).includes(channel));
}

describe.each(ways)("%s over %3$s", (_name, edition, channel) => {
  const signed = papersOf(edition, channel, "sign");

  test("signs a result, and has a wording for each paper of it", () => {
    expect(signed.length).toBeGreaterThan(0);
    for (const { id, kind, template } of signed) {
      expect([id, kind]).toEqual([id, "result"]);
      expect(edition.templates.map((one) => one.id)).toContain(template);
    }
  });

  test("prepares what is signed", () => {
    const acts = wayThrough(edition, channel).flatMap((step) => actsIn(step, channel).map(({ act }) => act));
    expect(acts.indexOf("draft")).toBeGreaterThanOrEqual(0);
    expect(acts.indexOf("draft")).toBeLessThan(acts.indexOf("sign"));
  });

  test("has its papers signed by people who sign them on the way", () => {
    for (const { id, signedBy, countersignedBy } of signed) {
      const actorsOf = (act: string) =>
        wayThrough(edition, channel).flatMap((step) =>
          actsIn(step, channel).some((one) => one.act === act) ? [step.actor] : [],
        );
      expect([id, actorsOf("sign")]).toEqual([id, [signedBy]]);
      expect([id, actorsOf("countersign")]).toEqual([id, countersignedBy === undefined ? [] : [countersignedBy]]);
    }
  });

  test("gives a receipt or a message with each refusal of its own", () => {
    const steps = new Set(wayThrough(edition, channel).map(({ id }) => id));
    const products = new Set(edition.products.map(({ id }) => id));
    const unanswered = edition.refusals
      .filter(({ refuses, step }) => refuses !== "service" && steps.has(step))
      .filter(({ receipt }) => receipt === undefined || !products.has(receipt));
    expect(unanswered).toEqual([]);
  });
});
