/** A training world as `start` tells people of it. */
import { isoInstant } from "@reglament/calendar";
import { type Law, listSignIns, type TrainingFile, type TrainingSignIn } from "@reglament/server";
import { legalNow, type World } from "@reglament/store";

/**
 * Returns the region, its world and clock, and below them the sign-ins: officials by office, then everybody else. Last come
 * the powers of attorney that the notary register's stand-in knows.
 */
export function linesOfWorld(law: Law, file: TrainingFile, world: World | undefined): readonly string[] {
  const title = law.findRegion(file.region)?.title.kk ?? file.region;
  const clock = world && isoInstant(legalNow(world, Date.now()), file.zone).slice(0, 16).replace("T", " ");
  const signIns = listSignIns(file);
  const widths = [longest(signIns.map(({ iin }) => iin)), longest(signIns.map(({ password }) => password))];
  const lineOf = (signIn: TrainingSignIn) =>
    [signIn.iin.padEnd(widths[0] ?? 0), signIn.password.padEnd(widths[1] ?? 0), descriptionOf(signIn)].join("  ");
  const lines = ["", [title, world?.region, clock].filter((part) => part !== undefined).join("  ")];
  let office: string | undefined;
  for (const signIn of signIns.toSorted((a, b) => placeOf(a) - placeOf(b))) {
    if (signIn.office !== undefined && signIn.office.kk !== office) lines.push(`  ${signIn.office.kk}`);
    office = signIn.office?.kk;
    lines.push(`${office === undefined ? "  " : "    "}${lineOf(signIn)}`);
  }
  return [...lines, ...file.powersOfAttorney.map((power) => lineOfPower(file, power))];
}

function lineOfPower({ people }: TrainingFile, power: TrainingFile["powersOfAttorney"][number]): string {
  const person = (iin: string) => `${people.find((one) => one.iin === iin)?.name ?? ""} ${iin}`;
  const parts = [
    `power of attorney ${power.registryNumber}: ${person(power.grantorIin)} to ${person(power.attorneyIin)}`,
    ...(power.validUntil === undefined ? [] : [`until ${power.validUntil}`]),
    ...(power.revoked === undefined ? [] : [`revoked ${power.revoked}`]),
  ];
  return `  ${parts.join("; ")}`;
}

/** Officials stand before everybody else; the file has them office by office. */
function placeOf({ office }: TrainingSignIn): number {
  return office === undefined ? 1 : 0;
}

/** Role and name; an applicant's children with the numbers that an application asks for. */
function descriptionOf({ as, name, certificate, children }: TrainingSignIn): string {
  const parts = [
    `${as}: ${name}`,
    ...children.map((child) => `${child.name} ${child.iin} ${child.birth}`),
    ...(certificate === "good" ? [] : [`certificate ${certificate}`]),
  ];
  return parts.join("; ");
}

function longest(words: readonly string[]): number {
  return Math.max(...words.map(({ length }) => length));
}
