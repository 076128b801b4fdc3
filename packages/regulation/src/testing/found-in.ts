import { expect } from "vitest";
import type { Edition } from "../edition/edition.ts";
import type { Damage } from "../findings/check.ts";
import { checkedEditions } from "../findings/checked-editions.ts";
import type { Finding } from "../findings/finding.ts";
import { problemLine } from "../read/problem-line.ts";
import type { Law } from "../read/read-law.ts";
import { shippedCalendar, soundLaw, soundText } from "./sound-regulation.ts";

/** What is found in the sound regulation, or in another text in its place. */
export function foundIn(yaml = soundText): Finding[] {
  const law = readable(soundLaw(yaml));
  const around = { standards: law.standards, calendar: shippedCalendar() };
  return law.regulations.flatMap((regulation) =>
    checkedEditions(regulation, around).flatMap(({ findings }) => findings),
  );
}

/** What is found in the sound edition after it was changed in a way that no text would. */
export function foundAfter(change: (edition: Edition) => Edition): Finding[] {
  const { regulations, standards } = readable(soundLaw());
  const [regulation] = regulations;
  if (regulation === undefined) throw new Error("There is no regulation");
  const editions = regulation.editions.map((edition) => (edition.onRecord ? change(edition) : edition));
  const around = { standards, calendar: shippedCalendar() };
  return checkedEditions({ ...regulation, editions }, around).flatMap(({ findings }) => findings);
}

/** The edition of the sound regulation that is on record. */
export function soundEdition(): Edition {
  const edition = readable(soundLaw()).regulations[0]?.editions.at(-1);
  if (edition?.onRecord !== true) throw new Error("The sound regulation has an edition on record");
  return edition;
}

/** The sound text with each passage replaced where it first stands. */
export function damagedText({ was, becomes, and = [] }: Pick<Damage, "was" | "becomes" | "and">): string {
  return [{ was, becomes }, ...and].reduce((text, passage) => {
    expect(text).toContain(passage.was);
    return text.replace(passage.was, () => passage.becomes);
  }, soundText);
}

function readable(law: ReturnType<typeof soundLaw>): Law {
  if ("regulations" in law) return law;
  throw new Error(law.map(problemLine).join("\n"));
}
