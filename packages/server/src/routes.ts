import { accountRoutes } from "./accounts/routes.ts";
import { administrationRoutes } from "./administration/routes.ts";
import { cabinetRoutes } from "./cabinet/routes.ts";
import { filingRoutes } from "./filing/routes.ts";
import { portalRoutes } from "./portal/routes.ts";
import type { Route } from "./route.ts";
import { trainingRoutes } from "./training/routes.ts";
import { workplaceRoutes } from "./workplace/routes.ts";
import { searchRoutes } from "./workplace/search/routes.ts";

/** Every address of the system, area by area; each area adds its line. */
export const routes: readonly Route[] = [
  ...portalRoutes,
  ...filingRoutes,
  ...cabinetRoutes,
  ...accountRoutes,
  ...workplaceRoutes,
  ...searchRoutes,
  ...administrationRoutes,
  ...trainingRoutes,
];
