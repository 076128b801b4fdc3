import { randomUUID } from "node:crypto";
import { dateAt, type Instant } from "@reglament/calendar";
import { findAccount, findPersonByIin, makeActivationCode, makePerson } from "@reglament/store";
import { hashActivationCode, makeActivationCodeText } from "../accounts/activation-code.ts";
import { readIin } from "../accounts/read-iin.ts";
import type { Reply } from "../reply.ts";
import type { Route } from "../route.ts";
import { dayAndYear } from "../texts/moment-in-words.ts";
import { workplacePapers } from "../texts/workplace-papers.ts";
import type { Visit } from "../visit.ts";
import { AccountsPage, ActivationCodePage, accountFields } from "./accounts-page.tsx";

const path = "/workplace/accounts";
const access = { for: "official", roles: ["chancellery"] } as const;
const codeValidMs = 14 * 24 * 60 * 60 * 1000;

/** GET /workplace/accounts - for applicants without a certificate who come to the counter. */
export const showAccounts: Route = {
  method: "GET",
  path,
  access,
  handle: async (visit) => formReply(visit, visit.kept ?? {}, {}),
};

/** POST /workplace/accounts - gives a code that proves this IIN once; the person sets the password. */
export const giveActivationCode: Route = {
  method: "POST",
  path,
  access,
  body: "form",
  requestsPerMinute: 30,
  async handle(visit) {
    const { services, form, language, visitor } = visit;
    const t = workplacePapers[language].errors;
    const read = readIin(visit);
    const name = cleanName(form[accountFields.name] ?? "");
    const errors = {
      ...("error" in read ? { [accountFields.iin]: read.error } : {}),
      ...(/^\p{L}[\p{L}\p{M}.'’ʼ -]{1,149}$/u.test(name) ? {} : { [accountFields.name]: t.nameRequired }),
      ...(form[accountFields.documentSeen] === "yes" ? {} : { "documents-seen": t.documentSeen }),
    };
    if ("error" in read || visitor === undefined || Object.keys(errors).length > 0) {
      return formReply(visit, form, errors);
    }
    const known = await findPersonByIin(services.pool, read.iin);
    if (known !== undefined) {
      await visit.noteAccess("counter-registration", { person: known.personId });
      if (known.name.toLowerCase() !== name.toLowerCase()) {
        return formReply(visit, form, { [accountFields.name]: t.nameDiffers });
      }
      const account = await findAccount(services.pool, read.iin);
      if (account !== undefined) return formReply(visit, form, { [accountFields.iin]: t.hasAccount });
    }
    const person = known ?? (await makePerson(services.pool, { personId: randomUUID(), iin: read.iin, name }));
    return codeReply(visit, person, visitor.person);
  },
};

async function codeReply(
  { services, language, world }: Visit,
  person: { readonly personId: string; readonly iin: string; readonly name: string },
  madeBy: string,
): Promise<Reply> {
  const code = makeActivationCodeText();
  const expiresAt = (services.realNow() + codeValidMs) as Instant;
  await makeActivationCode(services.pool, {
    codeHash: hashActivationCode(code),
    personId: person.personId,
    madeBy,
    expiresAt,
  });
  return {
    title: workplacePapers[language].codeTitle,
    page: (
      <ActivationCodePage
        language={language}
        name={person.name}
        iin={person.iin}
        code={code}
        address={`${services.configuration.origin}/register/code`}
        validUntil={dayAndYear(dateAt(expiresAt, world.zone), language)}
      />
    ),
  };
}

function formReply(
  { language, csrf }: Visit,
  values: Readonly<Record<string, string>>,
  errors: Readonly<Record<string, string>>,
): Reply {
  return {
    title: workplacePapers[language].accountsTitle,
    ...(Object.keys(errors).length === 0 ? {} : { status: 422 }),
    page: <AccountsPage language={language} csrf={csrf} values={values} errors={errors} />,
  };
}

function cleanName(typed: string): string {
  return typed.normalize("NFC").replaceAll(/\s+/gu, " ").trim();
}
