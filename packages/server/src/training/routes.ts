import type { Route } from "../route.ts";
import { clockRoutes } from "./clock-routes.tsx";
import { restartRoutes } from "./restart-routes.tsx";
import { showTrainingRoutes } from "./training-route.tsx";

/** The training administrator's pages; they exist in production too and find nobody there who may come. */
export const trainingRoutes: readonly Route[] = [...showTrainingRoutes, ...clockRoutes, ...restartRoutes];
