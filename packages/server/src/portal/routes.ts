import type { Route } from "../route.ts";
import { changeLanguage } from "./change-language.ts";
import { showCatalogue } from "./show-catalogue.tsx";
import { showComparison } from "./show-comparison.tsx";
import { showEditionText } from "./show-edition-text.tsx";
import { showHealth } from "./show-health.ts";
import { showService } from "./show-service.tsx";

/** The public pages. */
export const portalRoutes: readonly Route[] = [
  showCatalogue,
  showService,
  showEditionText,
  showComparison,
  changeLanguage,
  showHealth,
];
