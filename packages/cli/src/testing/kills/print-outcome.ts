/** The summary of a run, for people. */
import type { Kill } from "./kill-in-turn.ts";
import type { KillKind } from "./plan-kills.ts";
import type { KillsOutcome } from "./run-kills.ts";

const kinds = [
  "server",
  "postmaster",
  "backend",
  "server and postmaster",
  "both servers and postmaster",
] as const satisfies readonly KillKind[];

/** Lines of the summary, in Markdown. */
export function linesOfOutcome(outcome: KillsOutcome): readonly string[] {
  const { kills, tally, judgement, record, failedStarts, tookMs } = outcome;
  const { messages, cases, attachments } = record;
  const answers = [...tally.outcomes].map(([how, times]) => `${how}: ${times}`).join(", ");
  return [
    `${kills.length} kills in ${(tookMs / 60_000).toFixed(1)} minutes`,
    "",
    "| killed | times | down, median s | down, longest s |",
    "|---|---|---|---|",
    ...kinds.map((kind) =>
      rowOf(
        kind,
        kills.filter((kill) => kill.kind === kind),
      ),
    ),
    rowOf("all", kills),
    "",
    `commands: ${tally.commands} sent, ${tally.acknowledged.length} acknowledged, ${tally.repeated} sendings again, ${tally.stale.length} stale`,
    `requests: ${tally.sent} (${answers})`,
    `cases: ${cases.length}; attachments: ${attachments.length}, ${tally.taken.length} acknowledged`,
    `messages: ${messages.written} written, ${messages.notices} notices, ${messages.repeated} deliveries begun again`,
    `starts that failed, as when the database was killed meanwhile: ${failedStarts.length}`,
    ...failedStarts.slice(0, 3).map((text) => text.replaceAll(/^/gm, "  ")),
    `lost: ${judgement.lost.length}`,
    `twice: ${judgement.twice.length}`,
    `broken: ${judgement.broken.length}`,
    ...[...judgement.lost, ...judgement.twice, ...judgement.broken].slice(0, 40).map((text) => `  ${text}`),
  ];
}

function rowOf(kind: string, kills: readonly Kill[]): string {
  const sorted = kills.map(({ downtimeMs }) => downtimeMs).sort((one, other) => one - other);
  const median = sorted[Math.floor(sorted.length / 2)];
  return `| ${kind} | ${kills.length} | ${seconds(median)} | ${seconds(sorted.at(-1))} |`;
}

function seconds(ms: number | undefined): string {
  return ms === undefined ? "–" : (ms / 1000).toFixed(2);
}
