/** An edition as the engine and the pages use it: the file's own rules with what the act and the standard add. */
import type { CountingPolicy } from "@reglament/calendar";
import type { DateFact, Identity, LegalAct } from "../act/identity.ts";
import type { RegionActs } from "../act/read-acts.ts";
import type { FoundStandard } from "../check/check-edition.ts";
import type { DocumentKind } from "../form/application-form.ts";
import type { DocumentFile, QuestionFile } from "../form/form-schema.ts";
import type { ChannelId } from "../procedure/procedure.ts";
import type { Edition, EndOfEdition, TotalTerm } from "./edition.ts";
import type { EditionOnRecordFile } from "./edition-schema.ts";
import type { Origin } from "./origin.ts";

/** Where a file says nothing else: early enough to act on, late enough to be worth reading. No text speaks of warnings. */
const warnedAfterPercent = 80;

interface Context {
  readonly regulation: string;
  readonly from: DateFact;
  readonly until?: EndOfEdition;
  readonly acts: RegionActs;
  readonly standard: FoundStandard;
}

/**
 * Puts an edition together.
 *
 * @param file - checked: what it refers to is there
 */
export function composeEdition(file: EditionOnRecordFile, context: Context): Edition {
  const {
    act: _act,
    from: _from,
    until: _until,
    standard: named,
    questions,
    documents,
    counting,
    warnAfterPercent = warnedAfterPercent,
    pauses = [],
    accepted = [],
    totalTerm,
    procedures,
    ...own
  } = file;
  const { regulation, acts, standard, from, until } = context;
  const identity = identityOf(file, acts, until);
  const open = file.channels.map(({ id }) => id);
  const total = totalTermOf(totalTerm, identity.act, standard);
  const { title } = standard;
  return {
    ...own,
    regulation,
    from,
    ...(until === undefined ? {} : { until }),
    identity,
    standard: { ...named, title, act: standard.edition.act },
    questions: questions
      .flatMap((question) => resolvedQuestion(question, standard))
      .flatMap((one) => within(one, open)),
    documents: documents
      .flatMap((named) => resolvedDocument(named, standard))
      .flatMap((document): DocumentKind[] => within(document, open)),
    templates: standard.edition.templates ?? [],
    waiting: standard.edition.waiting ?? [],
    unconfirmedGrounds: standard.edition.grounds ?? [],
    ...(total === undefined ? {} : { totalTerm: total }),
    counting: policyOf(counting),
    countingOrigins: {
      firstDay: counting.firstDay.origin,
      afterHours: counting.afterHours.origin,
      lastDay: counting.lastDay.origin,
    } satisfies Record<keyof CountingPolicy, Origin>,
    calendarChange: counting.calendarChange,
    warnAfterPercent,
    pauses,
    accepted,
    procedures: procedures.map(({ spans = [], ...procedure }) => ({ ...procedure, spans })),
    steps: procedures.flatMap(({ steps }) => steps),
  };
}

function policyOf({ firstDay, afterHours, lastDay }: EditionOnRecordFile["counting"]): CountingPolicy {
  return { firstDay: firstDay.is, afterHours: afterHours.is, lastDay: lastDay.is };
}

function identityOf(file: EditionOnRecordFile, acts: RegionActs, until: EndOfEdition | undefined): Identity {
  const act = actOf(file.act, acts);
  return {
    authority: acts.authority,
    act,
    amendments: file.amendedBy.map(({ act: id, clauses }) => ({ ...actOf(id, acts), changed: clauses })),
    ...(until?.by === undefined ? {} : { repealed: { by: until.by, effect: until.effect } }),
  };
}

function actOf(id: string, { acts }: RegionActs): LegalAct {
  const act = acts.get(id);
  if (act === undefined) throw new Error(`The act ${id} was checked but isn't there`);
  return act;
}

/** The regulation's own total term comes before the standard's. */
function totalTermOf(
  own: EditionOnRecordFile["totalTerm"],
  act: LegalAct,
  { edition }: FoundStandard,
): TotalTerm | undefined {
  if (own === undefined) return edition.totalTerm;
  return { ...own, origin: { source: { act: citation(act), clause: own.clause } } };
}

/** An act as origins cite it, "№ 285 (2016-06-21)"; by its id in the acts' file when its number isn't known. */
export function citation({ id, number, signed }: LegalAct): string {
  if (number === undefined) return id;
  return signed === undefined ? `№ ${number}` : `№ ${number} (${signed})`;
}

function resolvedQuestion(question: string | QuestionFile, { edition }: FoundStandard): QuestionFile[] {
  return typeof question === "string" ? (edition.questions ?? []).filter(({ id }) => id === question) : [question];
}

/** A document that the edition names, with the clause in which the regulation states it too. */
function resolvedDocument(
  named: EditionOnRecordFile["documents"][number],
  { edition }: FoundStandard,
): (DocumentFile & { readonly clause?: string })[] {
  const { id, ...stated } = typeof named === "string" ? { id: named } : named;
  const document = edition.documents.find((candidate) => candidate.id === id);
  return document === undefined ? [] : [{ ...document, ...stated }];
}

/** An item in those of its channels that the edition offers; none when it offers none of them. */
function within<Item extends { readonly channels?: readonly ChannelId[] }>(
  item: Item,
  open: readonly ChannelId[],
): (Item & { readonly channels: readonly ChannelId[] })[] {
  const channels = open.filter((channel) => item.channels === undefined || item.channels.includes(channel));
  return channels.length === 0 ? [] : [{ ...item, channels }];
}
