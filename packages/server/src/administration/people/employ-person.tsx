import { randomUUID } from "node:crypto";
import type { PlainDate } from "@reglament/calendar";
import type { RoleId } from "@reglament/regulation";
import { employ, findPersonByIin, listEmployments, makePerson } from "@reglament/store";
import { readIin } from "../../accounts/read-iin.ts";
import { Choice } from "../../components/choice.tsx";
import { Field } from "../../components/field.tsx";
import { procedureTexts } from "../../portal/procedure-texts.ts";
import type { Reply } from "../../reply.ts";
import type { Route } from "../../route.ts";
import { textOf } from "../../texts/dictionary.ts";
import { people } from "../../texts/people.ts";
import { workplacePapers } from "../../texts/workplace-papers.ts";
import type { Visit } from "../../visit.ts";
import { peopleAddress, staffAddress } from "./addresses.ts";
import { DayField } from "./day-field.tsx";
import { type OfficeInHand, takeOffice } from "./office-in-hand.ts";
import { formReply } from "./people-form.tsx";
import { type Fields, typedDay, typedLine } from "./typed-fields.ts";

const path = `${peopleAddress}/:region/:office/employ`;
const access = { for: "administrator" } as const;

/** GET /administration/people/:region/:office/employ - the form for somebody who begins to work in a role. */
export const showEmploy: Route = {
  method: "GET",
  path,
  access,
  async handle(visit) {
    const inHand = await takeOffice(visit);
    return inHand === undefined ? { notFound: true } : employForm(visit, inHand, visit.kept ?? {}, {});
  },
};

/** POST /administration/people/:region/:office/employ - the person works in the role from the first day on. */
export const employPerson: Route = {
  method: "POST",
  path,
  access,
  body: "form",
  async handle(visit) {
    const { services, form } = visit;
    const inHand = await takeOffice(visit);
    if (inHand === undefined) return { notFound: true };
    const read = readEmployment(visit, inHand);
    if ("errors" in read) return employForm(visit, inHand, form, read.errors);
    const { iin, name, ...work } = read;
    const known = await findPersonByIin(services.pool, iin);
    if (known !== undefined) await visit.noteAccess("people-administration", { person: known.personId });
    const error = known && (await objection(visit, inHand, known, read));
    if (error !== undefined) return employForm(visit, inHand, form, error);
    const { personId } = known ?? (await makePerson(services.pool, { personId: randomUUID(), iin, name }));
    const { region, officeId } = inHand.key;
    await employ(services.pool, region, { officeId, personId, ...work });
    await visit.noteAccess("employment-recorded", { person: personId });
    services.log.info("employment-recorded", { region, office: officeId, role: work.role });
    return { redirect: staffAddress(inHand.key) };
  },
};

interface NewEmployment {
  readonly iin: string;
  readonly name: string;
  readonly role: RoleId;
  readonly validFrom: PlainDate;
  readonly validUntil?: PlainDate;
}

function readEmployment(visit: Visit, { roles }: OfficeInHand): NewEmployment | { readonly errors: Fields } {
  const { form, language } = visit;
  const t = people[language].errors;
  const iin = readIin(visit);
  const name = typedLine(form, "name", 150);
  const role = roles.find((one) => one === form["role"]);
  const validFrom = typedDay(form, "from");
  const until = typedDay(form, "until");
  const isReversed = validFrom !== undefined && until !== undefined && until !== "none" && until < validFrom;
  const isName = name !== undefined && /^\p{L}[\p{L}\p{M}.'’ʼ -]+$/u.test(name);
  const errors = {
    ...("error" in iin ? { iin: iin.error } : {}),
    ...(isName ? {} : { name: t.name }),
    ...(role === undefined ? { role: t.role } : {}),
    ...(validFrom === undefined || validFrom === "none" ? { from: t.date } : {}),
    ...(until === undefined ? { until: t.date } : {}),
    ...(isReversed && validFrom !== "none" ? { until: t.beforeFirst } : {}),
  };
  if ("error" in iin || !isName || role === undefined || validFrom === undefined || validFrom === "none") {
    return { errors };
  }
  if (Object.keys(errors).length > 0) return { errors };
  return {
    iin: iin.iin,
    name,
    role,
    validFrom,
    ...(until === undefined || until === "none" ? {} : { validUntil: until }),
  };
}

/** What speaks against it in what is recorded of the person. */
async function objection(
  { services, language }: Visit,
  { key }: OfficeInHand,
  known: { readonly personId: string; readonly name: string },
  { name, role, validFrom, validUntil }: NewEmployment,
): Promise<Fields | undefined> {
  const t = people[language].errors;
  if (known.name.toLowerCase() !== name.toLowerCase()) return { name: t.nameDiffers };
  const employments = await listEmployments(services.pool, key.region, key.officeId);
  const overlaps = employments.some(
    (other) =>
      other.personId === known.personId &&
      other.role === role &&
      (other.validUntil === undefined || other.validUntil >= validFrom) &&
      (validUntil === undefined || other.validFrom <= validUntil),
  );
  return overlaps ? { from: t.worksAlready } : undefined;
}

function employForm(visit: Visit, { key, office, roles }: OfficeInHand, values: Fields, errors: Fields): Reply {
  const { language } = visit;
  const t = people[language];
  const papers = workplacePapers[language];
  return formReply(visit, {
    title: t.employ,
    about: textOf(office.names, language),
    text: t.employText,
    back: staffAddress(key),
    postUrl: staffAddress(key, "employ"),
    button: t.record,
    errors,
    labels: { from: t.firstDay, until: t.lastDayIfKnown },
    children: (
      <>
        <Field
          name="iin"
          label={papers.iin}
          hint={papers.iinHint}
          inputMode="numeric"
          width={20}
          autocomplete="off"
          value={values["iin"]}
          error={errors["iin"]}
        />
        <Field
          name="name"
          label={t.name}
          hint={t.nameHint}
          autocomplete="off"
          maxLength={150}
          value={values["name"]}
          error={errors["name"]}
        />
        <Choice
          name="role"
          label={t.role}
          options={roles.map((role) => ({ value: role, label: procedureTexts[language].roles[role] }))}
          value={values["role"]}
          error={errors["role"]}
        />
        <DayField name="from" label={t.firstDay} language={language} values={values} errors={errors} />
        <DayField name="until" label={t.lastDayIfKnown} language={language} values={values} errors={errors} />
      </>
    ),
  });
}
