import { listCurrentWorlds } from "@reglament/store";
import type { Route } from "../route.ts";

/** GET /health - for whoever watches the installation: answers only when the database does. */
export const showHealth: Route = {
  method: "GET",
  path: "/health",
  access: { for: "anyone" },
  async handle({ services }) {
    const worlds = await listCurrentWorlds(services.pool);
    return { json: { status: "ok", mode: services.configuration.mode, worlds: worlds.length } };
  },
};
