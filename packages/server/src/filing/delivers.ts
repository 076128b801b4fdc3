import type { Edition, Regulation } from "@reglament/regulation";
import type { Office } from "@reglament/store";

/**
 * Whether an office delivers a service: it is a provider's, isn't recorded as delivering others only, and stands among
 * the offices that the text lists, where it lists them.
 *
 * @param edition - absent: it doesn't matter whom the text lists
 */
export function delivers(
  { officeId, party, delivers: services }: Office,
  { service }: Pick<Regulation, "service">,
  edition?: Pick<Edition, "provider">,
): boolean {
  const listed = edition?.provider.offices?.map(({ id }) => id);
  return (
    party === "provider" &&
    (services === undefined || services.includes(service)) &&
    (listed === undefined || listed.includes(officeId))
  );
}
