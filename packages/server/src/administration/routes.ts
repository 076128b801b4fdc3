import { showFindingsOverview } from "../portal/findings-overview.tsx";
import type { Route } from "../route.ts";
import { confirmItem, showConfirmItem } from "./confirm-item.tsx";
import { peopleRoutes } from "./people/routes.ts";
import { recordRegulationEnd, showRecordEnd } from "./record-end.tsx";
import { administrationStart, showLaw } from "./show-law.tsx";

/** What an administrator of the installation looks after, beside heads and keepers of blanks; it has no say in cases. */
export const administrationRoutes: readonly Route[] = [
  administrationStart,
  showLaw,
  showFindingsOverview,
  showConfirmItem,
  confirmItem,
  showRecordEnd,
  recordRegulationEnd,
  ...peopleRoutes,
];
