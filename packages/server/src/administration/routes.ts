import type { Route } from "../route.ts";
import { confirmItem, showConfirmItem } from "./confirm-item.tsx";
import { recordRegulationEnd, showRecordEnd } from "./record-end.tsx";
import { administrationStart, showLaw } from "./show-law.tsx";

/** What only an administrator of the installation may do; it has no say in cases. */
export const administrationRoutes: readonly Route[] = [
  administrationStart,
  showLaw,
  showConfirmItem,
  confirmItem,
  showRecordEnd,
  recordRegulationEnd,
];
