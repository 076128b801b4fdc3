import { portalRoutes } from "./portal/routes.ts";
import type { Route } from "./route.ts";
import { trainingRoutes } from "./training/routes.ts";

/** Every address of the system, area by area; each area adds its line. */
export const routes: readonly Route[] = [...portalRoutes, ...trainingRoutes];
