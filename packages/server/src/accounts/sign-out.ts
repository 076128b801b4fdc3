import { endSession } from "@reglament/store";
import type { Route } from "../route.ts";

/** POST /sign-out - ends the session, in the database too. */
export const signOut: Route = {
  method: "POST",
  path: "/sign-out",
  access: { for: "anyone" },
  body: "form",
  async handle({ services, session }) {
    if (session !== undefined) await endSession(services.pool, session.tokenHash);
    return { redirect: "/", signOut: true };
  },
};
