import { type Employment, endEmployment, listEmployments } from "@reglament/store";
import { procedureTexts } from "../../portal/procedure-texts.ts";
import type { Reply } from "../../reply.ts";
import type { Route } from "../../route.ts";
import { textOf } from "../../texts/dictionary.ts";
import { people } from "../../texts/people.ts";
import type { Visit } from "../../visit.ts";
import { peopleAddress, staffAddress } from "./addresses.ts";
import { DayField } from "./day-field.tsx";
import { type OfficeInHand, takeOffice } from "./office-in-hand.ts";
import { formReply } from "./people-form.tsx";
import { rejectionInWords } from "./rejection-in-words.ts";
import { type Fields, typedDay } from "./typed-fields.ts";

const path = `${peopleAddress}/:region/:office/end`;
const access = { for: "administrator" } as const;

/** GET /administration/people/:region/:office/end?person&role - the form for the end of somebody's work in a role. */
export const showEndOfWork: Route = {
  method: "GET",
  path,
  access,
  async handle(visit) {
    const work = await workOf(visit);
    return work === undefined ? { notFound: true } : endForm(visit, work, visit.kept ?? {}, {});
  },
};

/** POST /administration/people/:region/:office/end - after this day the person doesn't hold the role any more. */
export const endWork: Route = {
  method: "POST",
  path,
  access,
  body: "form",
  async handle(visit) {
    const { services, form, language } = visit;
    const t = people[language].errors;
    const work = await workOf(visit);
    if (work === undefined) return { notFound: true };
    const { inHand, employment } = work;
    const lastDay = typedDay(form, "last-day");
    if (lastDay === undefined || lastDay === "none") return endForm(visit, work, form, { "last-day": t.date });
    if (lastDay < employment.validFrom) return endForm(visit, work, form, { "last-day": t.beforeFirst });
    const { personId, role } = employment;
    const { region, officeId } = inHand.key;
    await visit.noteAccess("employment-ended", { person: personId });
    const rejected = await endEmployment(services.pool, region, { officeId, personId, role, lastDay });
    if (rejected !== undefined) {
      return endForm(visit, work, form, { "last-day": rejectionInWords(rejected, language) });
    }
    services.log.info("employment-ended", { region, office: officeId, role, lastDay });
    return { redirect: staffAddress(inHand.key) };
  },
};

interface Work {
  readonly inHand: OfficeInHand;
  readonly employment: Employment & { readonly name: string };
}

/** The work that isn't over yet of the person and role named; the latest where there are several. */
async function workOf(visit: Visit): Promise<Work | undefined> {
  const { person, role: ofRole } = visit.query;
  const inHand = await takeOffice(visit);
  if (inHand === undefined) return undefined;
  const all = await listEmployments(visit.services.pool, inHand.key.region, inHand.key.officeId);
  const employment = all.findLast(
    ({ personId, role, validUntil }) =>
      personId === person && role === ofRole && (validUntil === undefined || validUntil >= inHand.today),
  );
  return employment && { inHand, employment };
}

function endForm(visit: Visit, { inHand, employment }: Work, values: Fields, errors: Fields): Reply {
  const { language } = visit;
  const t = people[language];
  const { personId, role, name } = employment;
  return formReply(visit, {
    title: t.endTitle,
    about: `${name}, ${procedureTexts[language].roles[role]}, ${textOf(inHand.office.names, language)}`,
    text: t.endText,
    back: staffAddress(inHand.key),
    postUrl: `${staffAddress(inHand.key, "end")}?${new URLSearchParams({ person: personId, role }).toString()}`,
    button: t.end,
    errors,
    children: <DayField name="last-day" label={t.lastDay} language={language} values={values} errors={errors} />,
  });
}
