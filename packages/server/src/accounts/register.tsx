import type { Reply } from "../reply.ts";
import type { Route } from "../route.ts";
import type { Visit } from "../visit.ts";
import { checkNewPassword } from "./new-password.ts";
import { hashPassword } from "./password.ts";
import { readIin } from "./read-iin.ts";
import { RegisterPage } from "./register-page.tsx";
import { keepRegistration } from "./registration.ts";
import { accountTexts } from "./texts.ts";

/** GET /register - number and password; the proof comes next. */
export const showRegister: Route = {
  method: "GET",
  path: "/register",
  access: { for: "anyone" },
  async handle(visit) {
    return registerReply(visit, {});
  },
};

/** POST /register - keeps them for half an hour and asks for the proof. */
export const register: Route = {
  method: "POST",
  path: "/register",
  access: { for: "anyone" },
  body: "form",
  requestsPerMinute: 60,
  async handle(visit) {
    const read = readIin(visit);
    const errors = { ...("error" in read ? { iin: read.error } : {}), ...checkNewPassword(visit) };
    if ("error" in read || Object.keys(errors).length > 0) return registerReply(visit, errors);
    const passwordHash = await hashPassword(visit.form["password"] ?? "");
    const token = await keepRegistration(visit, { iin: read.iin, passwordHash });
    return { redirect: `/register/proof/${token}` };
  },
};

function registerReply({ language, csrf, form }: Visit, errors: Readonly<Record<string, string>>): Reply {
  return {
    title: accountTexts[language].registerTitle,
    ...(Object.keys(errors).length === 0 ? {} : { status: 422 }),
    page: <RegisterPage language={language} csrf={csrf} by="certificate" iin={form["iin"] ?? ""} errors={errors} />,
  };
}
