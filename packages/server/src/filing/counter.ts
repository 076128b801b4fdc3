import type { ChannelId, RoleId } from "@reglament/regulation";
import type { Seat } from "../access.ts";
import type { Visit } from "../visit.ts";

/** A counter where applications on paper are entered: a chancellery's, or that of a one-stop centre. */
export interface Counter {
  readonly channel: CounterChannel;
  /** The office whose counter it is. */
  readonly office: string;
}
type CounterChannel = Exclude<ChannelId, "portal">;

/** Who sits at which counter. */
const roleAt = { chancellery: "chancellery", centre: "operator" } as const satisfies Record<CounterChannel, RoleId>;

/** The roles that sit at a counter. */
export const counterRoles: readonly RoleId[] = Object.values(roleAt);

/** The counters at which the visitor sits today, in the visit's world. */
export function countersOf({ visitor, world }: Visit): readonly Counter[] {
  return (["chancellery", "centre"] as const).flatMap((channel) =>
    (visitor?.roles ?? [])
      .filter(({ role, region }) => role === roleAt[channel] && region === world.region)
      .map(({ office }) => ({ channel, office })),
  );
}

/**
 * Whose counter a draft is entered at, with the role that enters it; undefined for an applicant's own.
 *
 * A chancellery's draft from before counters were kept is entered where it is addressed to.
 */
export function seatOfDraft({
  region,
  channel,
  counter,
  office = "",
}: {
  readonly region: string;
  readonly channel: ChannelId;
  readonly counter?: string;
  readonly office?: string;
}): Seat | undefined {
  if (channel === "portal") return undefined;
  return { region, office: counter ?? (channel === "chancellery" ? office : ""), roles: [roleAt[channel]] };
}
