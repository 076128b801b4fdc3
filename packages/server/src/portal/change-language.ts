import { chooseSessionLanguage } from "@reglament/store";
import { safeReturn } from "../kept-form.ts";
import type { Route } from "../route.ts";
import { isLanguage } from "../texts/language.ts";

/** POST /language - the visitor chooses a language and comes back to the same page. */
export const changeLanguage: Route = {
  method: "POST",
  path: "/language",
  access: { for: "anyone" },
  body: "form",
  async handle({ services, session, form }) {
    const redirect = safeReturn(form["return"]) ?? "/";
    const language = form["language"];
    if (!isLanguage(language)) return { redirect };
    if (session !== undefined) await chooseSessionLanguage(services.pool, session.tokenHash, language);
    return { redirect, language };
  },
};
