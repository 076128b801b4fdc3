/** Reads `<region>/acts.yaml`: the acts that a region's regulations stand in, and what became of them. */

import type { Text } from "@reglament/calendar";
import type { Regulation } from "../edition/edition.ts";
import { duplicates } from "../read/duplicates.ts";
import { knownWord } from "../read/known-words.ts";
import type { Problem } from "../read/problem.ts";
import { checkSchema } from "../read/schema-problems.ts";
import { readYaml, type Way, type YamlSource } from "../read/yaml-source.ts";
import { type ActsFile, actsFile, type LegalActFile } from "./act-schema.ts";
import { dayOf, earliestOf } from "./effect-of-act.ts";
import type { LegalAct } from "./identity.ts";

/** The acts of a region, by id, and the services that an amendment took out of one of them. */
export interface RegionActs {
  readonly region: string;
  readonly title: Text;
  readonly authority: Text;
  readonly acts: ReadonlyMap<string, LegalAct>;
  /** Services without a file: their wording isn't on record, and an amendment excluded them. */
  readonly excluded: readonly Regulation[];
}

/**
 * Reads and checks the acts of a region.
 *
 * @param region - the folder's name, "zhambyl"
 * @returns the acts, or every problem found; tell them apart by `"acts" in result`
 */
export function readActs(yaml: string, file: string, region: string): RegionActs | readonly Problem[] {
  const source = readYaml(yaml, file);
  if (!("content" in source)) return source;
  const checked = checkSchema(source, actsFile);
  if (!("content" in checked)) return checked;
  const problems = checkActs(checked.content, source);
  if (problems.length > 0) return problems;
  const { title, authority } = checked.content;
  const acts = new Map(checked.content.acts.map((act) => [act.id, legalAct(act)]));
  return { region, title, authority, acts, excluded: excludedServices(checked.content, region, acts) };
}

function legalAct(file: LegalActFile): LegalAct {
  const { registration, inForce, effect, duties, basis, changes, clauses, notCarried, ...act } = file;
  return {
    ...act,
    ...(registration === undefined
      ? {}
      : {
          registered: registration.on,
          registrationNumber: registration.number,
          ...(registration.by === undefined ? {} : { registeredBy: registration.by }),
        }),
    ...(inForce === undefined ? {} : { inForce: dayOf(inForce, file) }),
    effect: dayOf(effect, file),
    duties: duties ?? [],
    basis: basis ?? [],
    changes: changes ?? [],
    clauses: clauses ?? [],
    notCarried: notCarried ?? [],
  };
}

function checkActs(file: ActsFile, source: YamlSource): Problem[] {
  const known = file.acts.map(({ id }) => id);
  const named = (id: string, way: Way) => knownWord(id, known, "unknown-act", way, source);
  return [
    ...duplicates(
      file.acts.map(({ id }, a) => ({ id, way: ["acts", a, "id"] })),
      source,
    ),
    ...file.acts.flatMap((act, a) => [
      ...(act.changes ?? []).flatMap((change, c) => named(change.act, ["acts", a, "changes", c, "act"])),
      ...checkDays(act, ["acts", a], source),
    ]),
    ...(file.excluded ?? []).flatMap(({ act, by }, e) =>
      named(act, ["excluded", e, "act"]).concat(named(by, ["excluded", e, "by"])),
    ),
  ];
}

/** An act is signed, then registered, then published, then takes effect. */
function checkDays(act: LegalActFile, way: Way, source: YamlSource): Problem[] {
  const days = [
    { key: "signed", day: act.signed },
    { key: "registration", day: act.registration?.on },
    { key: "published", day: act.published?.on },
    { key: "effect", day: earliestOf(dayOf(act.effect, act)) },
  ].flatMap(({ key, day }) => (day === undefined ? [] : [{ key, day }]));
  return days.flatMap(({ key, day }, index) => {
    const before = days[index - 1];
    if (before === undefined || before.day <= day) return [];
    return [source.problemAt([...way, key], "dates-out-of-order", { expected: `${before.day} or later` })];
  });
}

function excludedServices(file: ActsFile, region: string, acts: ReadonlyMap<string, LegalAct>): Regulation[] {
  return (file.excluded ?? []).flatMap(({ service, title, about, act: id, by: byId, because }) => {
    const act = acts.get(id);
    const by = acts.get(byId);
    const from = act && earliestOf(act.effect);
    if (act === undefined || by === undefined || from === undefined) return [];
    return [
      {
        key: `${region}/${service}`,
        region,
        service,
        title,
        about,
        editions: [
          {
            onRecord: false as const,
            id: from,
            from: act.effect,
            until: { effect: by.effect, kind: "excluded" as const, by },
            because,
          },
        ],
      },
    ];
  });
}
