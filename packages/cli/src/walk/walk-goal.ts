/** Where a walk is to lead: which ways there are follows from the law alone. */
import { addDays, type PlainDate } from "@reglament/calendar";
import { isOpenForFiling, type Outcome } from "@reglament/engine";
import {
  type ActName,
  actsIn,
  type ChannelId,
  type Edition,
  editionAt,
  type RefusalGround,
  type Regulation,
  wayThrough,
} from "@reglament/regulation";

/** What may come in between on the way to an end. */
export const walkVariants = [
  "late",
  "substitution",
  "withdrawal",
  "storage",
  "edition-ended",
  "undetermined-signature",
  "representative",
] as const;
export type WalkVariant = (typeof walkVariants)[number];

/** How a walked case ends. */
export interface WalkGoal {
  readonly outcome: Outcome;
  /** The ground of the refusal; absent where the case isn't refused. */
  readonly ground?: RefusalGround;
  /** Absent: the way goes as the text has it. */
  readonly variant?: WalkVariant;
}

/** A case to walk. */
export interface WalkPlan {
  readonly regulation: Regulation;
  readonly edition: Edition;
  readonly channel: ChannelId;
  readonly goal: WalkGoal;
}

/** Every case to walk of these regulations: edition by edition, channel by channel. */
export function plansOf(regulations: readonly Regulation[]): readonly WalkPlan[] {
  return regulations.flatMap((regulation) =>
    regulation.editions.flatMap((edition) =>
      edition.onRecord
        ? edition.channels.flatMap(({ id: channel }) =>
            goalsOf(regulation, edition, channel).map((goal) => ({ regulation, edition, channel, goal })),
          )
        : [],
    ),
  );
}

/** Every end to which a case of this channel can come: the result, each refusal, and the result by each variant. */
export function goalsOf(regulation: Regulation, edition: Edition, channel: ChannelId): readonly WalkGoal[] {
  if (!isOpenForFiling(edition, channel)) return [];
  return [
    { outcome: "result" },
    ...refusalsOf(edition, channel),
    ...walkVariants
      .filter((variant) => isPossible(variant, regulation, edition, channel))
      .map((variant): WalkGoal => ({ outcome: variant === "withdrawal" ? "withdrawn" : "result", variant })),
  ];
}

/** The act by which each kind of refusal is given, and how the case ends by it. */
const refusing = {
  intake: { act: "refuse-intake", outcome: "intake-refused" },
  service: { act: "propose-refusal", outcome: "refusal" },
  request: { act: "turn-away", outcome: "not-filed" },
} as const satisfies Record<RefusalGround["refuses"], { readonly act: ActName; readonly outcome: Outcome }>;

/** The refusals that a case of this channel can come to once it is filed. */
export function refusalsOf(edition: Edition, channel: ChannelId): readonly WalkGoal[] {
  const way = wayThrough(edition, channel);
  return edition.refusals.flatMap((ground): WalkGoal[] => {
    const { act, outcome } = refusing[ground.refuses];
    const step = way.find(({ id }) => id === ground.step);
    const isReached = step !== undefined && actsIn(step, channel).some((offered) => offered.act === act);
    return isReached ? [{ outcome, ground }] : [];
  });
}

function isPossible(variant: WalkVariant, regulation: Regulation, edition: Edition, channel: ChannelId): boolean {
  switch (variant) {
    case "late":
    case "substitution":
    case "withdrawal":
      return true;
    case "storage":
      return wayThrough(edition, channel).some(({ id }) => id === edition.storage?.step);
    case "edition-ended":
      return lastDayOf(regulation, edition) !== undefined;
    case "undetermined-signature":
      return channel === "portal";
    case "representative":
      return edition.questions.some(
        ({ id, channels, options = [] }) =>
          isByRepresentative(id, options.find(({ value }) => value === "representative")?.value) &&
          channels.includes(channel),
      );
  }
}

/** Whether this answer says that a representative applies. */
export function isByRepresentative(question: string, answer: string | undefined): boolean {
  return question === "filed-by" && answer === "representative";
}

const MOST_DAYS = 3660;

/** The last day on which applications fall under the edition; undefined when none of the next ten years is. */
export function lastDayOf(regulation: Regulation, edition: Edition): PlainDate | undefined {
  const holdsOn = (day: PlainDate): boolean => {
    const stand = editionAt(regulation, day, {});
    return "edition" in stand && stand.edition.id === edition.id;
  };
  let day = edition.id as PlainDate;
  for (let days = 0; days < MOST_DAYS; days += 1, day = addDays(day, 1)) {
    if (!holdsOn(addDays(day, 1))) return day;
  }
  return undefined;
}
