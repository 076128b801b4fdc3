import type { Edition, Regulation } from "@reglament/regulation";
import type { Services } from "../services.ts";

/** One wording that is held against the others. */
export interface ComparisonColumn {
  readonly regulation: Regulation;
  readonly edition: Edition;
  /** Whether its region has another wording on record, so that its day tells them apart. */
  readonly isOneOfSeveral: boolean;
}

/** Every wording of a service that one can read, in the order of the regions' keys and then of their days. */
export function comparisonColumns(law: Services["law"], service: string): ComparisonColumn[] {
  return law
    .listRegulations()
    .filter((regulation) => regulation.service === service)
    .flatMap((regulation) => {
      const onRecord = regulation.editions.filter((edition) => edition.onRecord);
      return onRecord.map((edition) => ({ regulation, edition, isOneOfSeveral: onRecord.length > 1 }));
    });
}

/** The regions of which a wording of the service can be read. */
export function regionsOf(law: Services["law"], service: string): string[] {
  return [...new Set(comparisonColumns(law, service).map(({ regulation }) => regulation.region))];
}

/** Address of the page on which regions stand side by side. */
export function comparisonAddress({ service }: Pick<Regulation, "service">): string {
  return `/services/${service}/comparison`;
}
