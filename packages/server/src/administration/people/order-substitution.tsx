import { randomUUID } from "node:crypto";
import {
  type Colleague,
  listStaff,
  orderSubstitution,
  type StaffRejected,
  type StaffRejectionCode,
  type Substitution,
} from "@reglament/store";
import { Choice } from "../../components/choice.tsx";
import { Field } from "../../components/field.tsx";
import { procedureTexts } from "../../portal/procedure-texts.ts";
import type { Reply } from "../../reply.ts";
import type { Route } from "../../route.ts";
import { textOf } from "../../texts/dictionary.ts";
import { people } from "../../texts/people.ts";
import type { Visit } from "../../visit.ts";
import { substitutionsAddress } from "./addresses.ts";
import { DayField } from "./day-field.tsx";
import { type OfficeInHand, takeOffice } from "./office-in-hand.ts";
import { formReply } from "./people-form.tsx";
import { rejectionInWords } from "./rejection-in-words.ts";
import { substitutionAccess as access } from "./show-substitutions.tsx";
import { type Fields, formId, recordId, typedDay, typedLine } from "./typed-fields.ts";

const path = "/offices/:region/:office/substitutions/new";

/** GET /offices/:region/:office/substitutions/new - the form for an order that somebody stands in for somebody. */
export const showOrderSubstitution: Route = {
  method: "GET",
  path,
  access,
  async handle(visit) {
    const inHand = await takeOffice(visit);
    return inHand === undefined ? { notFound: true } : orderForm(visit, inHand, visit.kept ?? {}, {});
  },
};

/** POST /offices/:region/:office/substitutions/new - the order holds on the days that it names. */
export const recordSubstitution: Route = {
  method: "POST",
  path,
  access,
  body: "form",
  async handle(visit) {
    const { services, form, language, visitor } = visit;
    const inHand = await takeOffice(visit);
    if (inHand === undefined || visitor === undefined) return { notFound: true };
    const read = await readOrder(visit, inHand);
    if ("errors" in read) return orderForm(visit, inHand, form, read.errors);
    const order = { ...read, officeId: inHand.key.officeId, madeBy: visitor.person };
    const rejected = await orderSubstitution(services.pool, inHand.key.region, order, inHand.today);
    if (rejected !== undefined) return orderForm(visit, inHand, form, errorOf(rejected, language));
    await visit.noteAccess("substitution-ordered", { person: order.absent });
    await visit.noteAccess("substitution-ordered", { person: order.substitute });
    services.log.info("substitution-ordered", { region: inHand.key.region, office: order.officeId, role: order.role });
    return { redirect: substitutionsAddress(inHand.key) };
  },
};

/** The field that each rejection is told at. */
const fieldOf: Readonly<Partial<Record<StaffRejectionCode, string>>> = {
  ORDER_NUMBER_TAKEN: "order-number",
  ABSENT_NOT_OF_OFFICE: "absent",
  SUBSTITUTION_OVERLAPS: "absent",
  SUBSTITUTION_OF_ONESELF: "substitute",
  SUBSTITUTE_SUBSTITUTED: "substitute",
  SUBSTITUTION_DAYS_REVERSED: "until",
  SUBSTITUTION_EXPIRED: "until",
};

function errorOf(rejected: StaffRejected, language: Visit["language"]): Fields {
  return { [fieldOf[rejected.rejected] ?? "order-number"]: rejectionInWords(rejected, language) };
}

type TypedOrder = Omit<Substitution, "officeId" | "madeBy">;

async function readOrder(visit: Visit, inHand: OfficeInHand): Promise<TypedOrder | { readonly errors: Fields }> {
  const { form, language } = visit;
  const t = people[language].errors;
  const staff = await staffOf(visit, inHand);
  const orderNumber = typedLine(form, "order-number", 50);
  const orderDate = typedDay(form, "order-date");
  const absent = staff.find((colleague) => workValue(colleague) === form["absent"]);
  const substitute = staff.find(({ personId }) => personId === form["substitute"]);
  const validFrom = typedDay(form, "from");
  const validUntil = typedDay(form, "until");
  const dated = orderDate !== undefined && orderDate !== "none";
  const errors = {
    ...(orderNumber === undefined ? { "order-number": t.orderNumber } : {}),
    ...(dated ? {} : { "order-date": t.date }),
    ...(dated && orderDate > inHand.today ? { "order-date": t.dateToCome } : {}),
    ...(absent === undefined ? { absent: t.absent } : {}),
    ...(substitute === undefined ? { substitute: t.substitute } : {}),
    ...(validFrom === undefined || validFrom === "none" ? { from: t.date } : {}),
    ...(validUntil === undefined || validUntil === "none" ? { until: t.date } : {}),
  };
  if (orderNumber === undefined || !dated || absent === undefined || substitute === undefined) return { errors };
  if (validFrom === undefined || validFrom === "none" || validUntil === undefined || validUntil === "none") {
    return { errors };
  }
  if (Object.keys(errors).length > 0) return { errors };
  return {
    substitutionId: recordId(form),
    orderNumber,
    orderDate,
    absent: absent.personId,
    role: absent.role,
    substitute: substitute.personId,
    validFrom,
    validUntil,
  };
}

/** Who works in the office in their own right today. */
async function staffOf({ services }: Visit, { key, today }: OfficeInHand): Promise<readonly Colleague[]> {
  const staff = await listStaff(services.pool, key.region, key.officeId, today);
  return staff.filter(({ insteadOf }) => insteadOf === undefined);
}

/** A person in a role, as the form names the two. */
function workValue({ personId, role }: Colleague): string {
  return `${personId} ${role}`;
}

async function orderForm(visit: Visit, inHand: OfficeInHand, values: Fields, errors: Fields): Promise<Reply> {
  const { language } = visit;
  const { key, office } = inHand;
  const t = people[language];
  const staff = await staffOf(visit, inHand);
  const persons = [...new Map(staff.map((colleague) => [colleague.personId, colleague])).values()];
  await Promise.all(persons.map(({ personId }) => visit.noteAccess("people-administration", { person: personId })));
  return formReply(visit, {
    title: t.newOrder,
    about: textOf(office.names, language),
    text: persons.length < 2 ? t.nobodyToChoose : t.newOrderText,
    back: substitutionsAddress(key),
    postUrl: substitutionsAddress(key, "new"),
    button: t.record,
    hidden: { id: formId(values) ?? randomUUID() },
    errors,
    labels: { "order-date": t.orderDate, from: t.from, until: t.until },
    children: (
      <>
        <Field
          name="order-number"
          label={t.orderNumber}
          width={10}
          maxLength={50}
          value={values["order-number"]}
          error={errors["order-number"]}
        />
        <DayField name="order-date" label={t.orderDate} language={language} values={values} errors={errors} />
        <Choice
          name="absent"
          label={t.absent}
          options={staff.map((colleague) => ({
            value: workValue(colleague),
            label: `${colleague.name} (${procedureTexts[language].roles[colleague.role]})`,
          }))}
          value={values["absent"]}
          error={errors["absent"]}
        />
        <Choice
          name="substitute"
          label={t.substitute}
          options={persons.map(({ personId, name }) => ({ value: personId, label: name }))}
          value={values["substitute"]}
          error={errors["substitute"]}
        />
        <DayField name="from" label={t.from} language={language} values={values} errors={errors} />
        <DayField name="until" label={t.until} language={language} values={values} errors={errors} />
        <p class="govuk-inset-text">{t.permanent}</p>
      </>
    ),
  });
}
