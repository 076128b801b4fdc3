/** What `list` tells of the law, as plain values: the same for people and for programs. */
import type { Term } from "@reglament/calendar";
import { isOpenForFiling } from "@reglament/engine";
import {
  type Act,
  type ChannelId,
  citation,
  type DateFact,
  type Edition,
  type EndOfEdition,
  type Law,
  type PartyId,
  type Regulation,
  stepsBeforeFiling,
  wayThrough,
} from "@reglament/regulation";

/** A date as far as it is known. */
export type DateTold = { readonly on: string } | { readonly notBefore: string } | { readonly unknown: true };

/** A wording that is on record. */
export interface EditionFacts {
  readonly id: string;
  readonly onRecord: true;
  readonly from: DateTold;
  readonly until?: EndTold;
  /** As acts are cited, "№ 285 (2016-06-21)". */
  readonly act: string;
  readonly part: string;
  readonly trainingDate: string;
  readonly channels: readonly {
    readonly id: ChannelId;
    readonly openForFiling: boolean;
    /** Steps that an application of this channel may come to, those before its filing included. */
    readonly steps: number;
  }[];
  /** Steps of each party's procedures. */
  readonly steps: Partial<Readonly<Record<PartyId, number>>>;
  readonly totalTerm: { readonly term: Term; readonly atMost: boolean; readonly confirmed: boolean } | null;
  readonly assumptions: number;
}

/** A wording that nobody has at hand. */
export interface MissingEditionFacts {
  readonly id: string;
  readonly onRecord: false;
  readonly from: DateTold;
  readonly until?: EndTold;
}

/** What ends a wording. */
export type EndTold = DateTold & { readonly kind: EndOfEdition["kind"]; readonly by?: string };

/** A regulation with its wordings. */
export interface RegulationFacts {
  readonly key: string;
  readonly title: Regulation["title"];
  readonly editions: readonly (EditionFacts | MissingEditionFacts)[];
}

/** All of the law. */
export interface LawFacts {
  readonly regulations: readonly RegulationFacts[];
  readonly excluded: readonly RegulationFacts[];
  readonly totals: {
    readonly files: number;
    readonly editionsOnRecord: number;
    readonly editionsNotOnRecord: number;
    readonly channels: number;
    readonly channelsOpenForFiling: number;
    readonly steps: number;
  };
}

/** Gathers what `list` tells. */
export function lawFacts({ regulations, excluded }: Law): LawFacts {
  const told = regulations.map(regulationFacts);
  const editions = told.flatMap((regulation) => regulation.editions);
  const onRecord = editions.filter((edition) => edition.onRecord);
  const channels = onRecord.flatMap((edition) => edition.channels);
  return {
    regulations: told,
    excluded: excluded.map(regulationFacts),
    totals: {
      files: told.length,
      editionsOnRecord: onRecord.length,
      editionsNotOnRecord: editions.length - onRecord.length,
      channels: channels.length,
      channelsOpenForFiling: channels.filter(({ openForFiling }) => openForFiling).length,
      steps: onRecord.flatMap(({ steps }) => Object.values(steps)).reduce((sum, count) => sum + count, 0),
    },
  };
}

function regulationFacts({ key, title, editions }: Regulation): RegulationFacts {
  return {
    key,
    title,
    editions: editions.map((edition) => {
      if (edition.onRecord) return editionFacts(edition);
      const { id, from, until } = edition;
      return { id, onRecord: false as const, from: dateTold(from), ...(until && { until: endTold(until) }) };
    }),
  };
}

function editionFacts(edition: Edition): EditionFacts {
  const { id, from, until, identity, part, trainingDate, channels, procedures, totalTerm, assumptions } = edition;
  const steps: Partial<Record<PartyId, number>> = {};
  for (const { party, steps: own } of procedures) steps[party] = (steps[party] ?? 0) + own.length;
  return {
    id,
    onRecord: true,
    from: dateTold(from),
    ...(until && { until: endTold(until) }),
    act: citation(identity.act),
    part,
    trainingDate,
    channels: channels.map((channel) => ({
      id: channel.id,
      openForFiling: isOpenForFiling(edition, channel.id),
      steps: stepsBeforeFiling(edition, channel.id).length + wayThrough(edition, channel.id).length,
    })),
    steps,
    totalTerm:
      totalTerm === undefined
        ? null
        : { term: totalTerm.term, atMost: totalTerm.atMost === true, confirmed: "source" in totalTerm.origin },
    assumptions: assumptions.length,
  };
}

export function endTold({ effect, kind, by }: EndOfEdition): EndTold {
  return { ...dateTold(effect), kind, ...(by && { by: cited(by) }) };
}

function cited({ name, number, signed }: Act): string {
  if (number === undefined) return name.en;
  return signed === undefined ? `№ ${number}` : `№ ${number} (${signed})`;
}

function dateTold(fact: DateFact): DateTold {
  if ("on" in fact) return { on: fact.on };
  return "notBefore" in fact ? { notBefore: fact.notBefore } : { unknown: true };
}
