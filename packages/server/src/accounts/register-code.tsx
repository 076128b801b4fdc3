import type { Instant } from "@reglament/calendar";
import { findPersonByIin, useActivationCode as spendActivationCode } from "@reglament/store";
import type { Reply } from "../reply.ts";
import type { Route } from "../route.ts";
import { beginSession } from "../sessions.ts";
import type { Visit } from "../visit.ts";
import { hashActivationCode } from "./activation-code.ts";
import { checkNewPassword } from "./new-password.ts";
import { openAccount } from "./open-account.ts";
import { hashPassword } from "./password.ts";
import { readIin } from "./read-iin.ts";
import { RegisterPage } from "./register-page.tsx";
import { accountTexts } from "./texts.ts";

/** GET /register/code - for those without a certificate. */
export const showRegisterByCode: Route = {
  method: "GET",
  path: "/register/code",
  access: { for: "anyone" },
  async handle(visit) {
    return codeReply(visit, {});
  },
};

/** POST /register/code - a code from a counter proves the number it was given for, once. */
export const registerByCode: Route = {
  method: "POST",
  path: "/register/code",
  access: { for: "anyone" },
  body: "form",
  requestsPerMinute: 30,
  async handle(visit) {
    const { services, form, language } = visit;
    const t = accountTexts[language];
    const read = readIin(visit);
    const code = form["code"] ?? "";
    const errors = {
      ...("error" in read ? { iin: read.error } : {}),
      ...(code.trim() === "" ? { code: t.codeMissing } : {}),
      ...checkNewPassword(visit),
    };
    if ("error" in read || Object.keys(errors).length > 0) return codeReply(visit, errors);
    if (!(await provesIin(visit, code, read.iin))) return codeReply(visit, { code: t.codeWrong });
    const passwordHash = await hashPassword(form["password"] ?? "");
    const personId = await openAccount(services, { iin: read.iin, passwordHash, provenBy: "counter" });
    if (personId === undefined) return codeReply(visit, { code: t.codeWrong });
    return { redirect: "/cabinet", signIn: await beginSession(visit, personId, "password") };
  },
};

/** A code typed for another number is used up all the same: whoever has it is guessing. */
async function provesIin({ services }: Visit, code: string, iin: string): Promise<boolean> {
  const personId = await spendActivationCode(services.pool, hashActivationCode(code), services.realNow() as Instant);
  if (personId === undefined) return false;
  const person = await findPersonByIin(services.pool, iin);
  return person?.personId === personId;
}

function codeReply({ language, csrf, form }: Visit, errors: Readonly<Record<string, string>>): Reply {
  return {
    title: accountTexts[language].codeTitle,
    ...(Object.keys(errors).length === 0 ? {} : { status: 422 }),
    page: (
      <RegisterPage
        language={language}
        csrf={csrf}
        by="code"
        iin={form["iin"] ?? ""}
        code={form["code"] ?? ""}
        errors={errors}
      />
    ),
  };
}
