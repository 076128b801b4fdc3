import type { Visit } from "../visit.ts";
import { isLongEnough } from "./password.ts";
import { accountTexts } from "./texts.ts";

/** Messages for the fields `password` and `passwordAgain` of a form that sets a password; empty when both are fine. */
export function checkNewPassword({ form, language }: Visit): Readonly<Record<string, string>> {
  const t = accountTexts[language];
  const password = form["password"] ?? "";
  if (!isLongEnough(password)) return { password: t.passwordShort };
  return form["passwordAgain"] === password ? {} : { passwordAgain: t.passwordsDiffer };
}
