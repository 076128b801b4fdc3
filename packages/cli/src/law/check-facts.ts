/** What `reglament check --json` tells, as plain values. */
import { explain, isoInstant, type Language } from "@reglament/calendar";
import type {
  CheckedEdition,
  CounterExample,
  Finding,
  Law,
  Problem,
  Regulation,
  TracedTerm,
} from "@reglament/regulation";
import { type EndTold, endTold } from "./edition-facts.ts";

/** A regulation with what was found in its editions. */
export interface CheckedRegulation {
  readonly regulation: Regulation;
  readonly editions: readonly CheckedEdition[];
}

/** Files that can't be read hold no finding: their problems take the place of all else. */
export function problemFacts(problems: readonly Problem[]) {
  return { problems, regulations: [], excluded: [], totals: { files: 0, error: problems.length, warning: 0, note: 0 } };
}

/** @param weighs - whether a finding is to be told */
export function checkFacts(
  checked: readonly CheckedRegulation[],
  { excluded }: Pick<Law, "excluded">,
  weighs: (finding: Finding) => boolean,
  language: Language,
) {
  const findings = checked.flatMap(({ editions }) => editions.flatMap((one) => one.findings));
  const proofs = checked.flatMap(({ editions }) => editions.flatMap((one) => one.proofs));
  const count = (severity: Finding["severity"]) =>
    findings.filter((finding) => finding.severity === severity && finding.accepted === undefined).length;
  return {
    problems: [],
    regulations: checked.map(({ regulation, editions }) => ({
      key: regulation.key,
      file: `regulations/${regulation.key}.yaml`,
      title: regulation.title,
      editions: regulation.editions.map(({ id, onRecord }) => {
        const one = editions.find(({ edition }) => edition.id === id);
        if (one === undefined) return { id, onRecord };
        return { id, onRecord, ...editionFacts(one, weighs, language) };
      }),
    })),
    excluded: excluded.map(({ key, title, editions }): ExcludedFacts => {
      const until = editions.at(-1)?.until;
      return { key, title, ...(until === undefined ? {} : { until: endTold(until) }) };
    }),
    totals: {
      files: checked.length,
      editionsOnRecord: checked.flatMap(({ editions }) => editions).length,
      error: count("error"),
      warning: count("warning"),
      note: count("note"),
      accepted: findings.filter(({ accepted }) => accepted !== undefined).length,
      starts: proofs.reduce((sum, { proof }) => sum + (proof.proven ? proof.starts : 0), 0),
    },
  };
}

interface ExcludedFacts {
  readonly key: string;
  readonly title: Regulation["title"];
  readonly until?: EndTold;
}

function editionFacts(
  { edition, findings, proofs }: CheckedEdition,
  weighs: (finding: Finding) => boolean,
  language: Language,
) {
  const { zone } = edition.provider.hours;
  return {
    findings: findings.filter(weighs).map((finding) => findingFacts(finding, language)),
    /** What filing at every minute of the calendar comes to, channel by channel. */
    proofs: proofs.map(({ channel, proof }) =>
      proof.proven
        ? {
            channel,
            starts: proof.starts,
            exceeded: proof.exceeded,
            share: proof.starts === 0 ? 0 : proof.exceeded / proof.starts,
            ...(proof.worst === undefined ? {} : { worst: isoInstant(proof.worst.start, zone) }),
          }
        : { channel, proven: false },
    ),
  };
}

function findingFacts({ regulation: _regulation, edition: _edition, example, ...told }: Finding, language: Language) {
  return example === undefined ? told : { ...told, example: exampleFacts(example, language) };
}

function exampleFacts(example: CounterExample, language: Language) {
  if (example.kind !== "start") return example;
  const { kind, start, zone, terms } = example;
  return {
    kind,
    start: isoInstant(start, zone),
    terms: terms.map((traced) => tracedFacts(traced, zone, language)),
  };
}

function tracedFacts({ deadline, ...traced }: TracedTerm, zone: string, language: Language) {
  return {
    ...traced,
    from: isoInstant(deadline.explanation.start, zone),
    due: isoInstant(deadline.due, zone),
    explained: explain(deadline, { language }),
  };
}
