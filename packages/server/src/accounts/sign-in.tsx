import { type Account, findAccount, type SignInWay } from "@reglament/store";
import type { Visitor } from "../access.ts";
import { visitorOf } from "../find-visitor.ts";
import { safeReturn } from "../kept-form.ts";
import type { Reply } from "../reply.ts";
import type { Route } from "../route.ts";
import { beginSession } from "../sessions.ts";
import type { Visit } from "../visit.ts";
import { countTry, forgetTries } from "./failed-tries.ts";
import { verifyPassword } from "./password.ts";
import { readIin } from "./read-iin.ts";
import { SignInPage } from "./sign-in-page.tsx";
import { accountTexts } from "./texts.ts";

/** GET /sign-in - the form; `return` names the page to come back to. */
export const showSignIn: Route = {
  method: "GET",
  path: "/sign-in",
  access: { for: "anyone" },
  async handle(visit) {
    return signInReply(visit, visit.query["return"], {});
  },
};

/** POST /sign-in - IIN and password; an unknown number and a wrong password get the same answer in the same time. */
export const signIn: Route = {
  method: "POST",
  path: "/sign-in",
  access: { for: "anyone" },
  body: "form",
  // A school signs in from one address within minutes; guessing is slowed down number by number.
  requestsPerMinute: 120,
  async handle(visit) {
    const t = accountTexts[visit.language];
    const returnTo = visit.form["return"];
    const read = readIin(visit);
    const password = visit.form["password"] ?? "";
    if ("error" in read || password === "") {
      return signInReply(visit, returnTo, {
        ...("error" in read ? { iin: read.error } : {}),
        ...(password === "" ? { password: t.passwordMissing } : {}),
      });
    }
    const account = await accountOf(visit, read.iin, password);
    if (account === "paused") return signInReply(visit, returnTo, { iin: t.paused });
    if (account === undefined) return signInReply(visit, returnTo, { iin: t.wrong });
    return enter(visit, account.personId, "password", returnTo);
  },
};

/** Begins the session of somebody who has shown who they are, and leads to the page wanted before or to their own first one. */
export async function enter(
  visit: Visit,
  personId: string,
  signedInWith: SignInWay,
  returnTo: string | undefined,
): Promise<Reply> {
  const home = homeOf(await visitorOf(visit.services, personId));
  return { redirect: safeReturn(returnTo) ?? home, signIn: await beginSession(visit, personId, signedInWith) };
}

/** The page that somebody who only wants to sign in comes to work with. */
function homeOf({ roles, administrator, trainingAdministrator }: Visitor): string {
  if (roles.length > 0) return "/workplace";
  if (trainingAdministrator) return "/training";
  return administrator ? "/administration" : "/cabinet";
}

async function accountOf(visit: Visit, iin: string, password: string): Promise<Account | "paused" | undefined> {
  // Counted before the password is known, so that many tries at once count too.
  if (!(await countTry(visit, iin))) return "paused";
  const account = await findAccount(visit.services.pool, iin);
  if (!(await verifyPassword(password, account?.passwordHash))) return undefined;
  await forgetTries(visit, iin);
  return account;
}

/** The sign-in page; with messages by field name when it was refused. */
export function signInReply(
  visit: Visit,
  returnTo: string | undefined,
  errors: Readonly<Record<string, string>>,
): Reply {
  const { language, csrf, form } = visit;
  return {
    title: accountTexts[language].signInTitle,
    ...(Object.keys(errors).length === 0 ? {} : { status: 422 }),
    page: (
      <SignInPage
        language={language}
        csrf={csrf}
        returnTo={safeReturn(returnTo)}
        iin={form["iin"] ?? ""}
        errors={errors}
      />
    ),
  };
}
