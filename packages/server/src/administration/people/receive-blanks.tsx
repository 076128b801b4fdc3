import { randomUUID } from "node:crypto";
import { receiveStock, type StaffRejectionCode } from "@reglament/store";
import { Field } from "../../components/field.tsx";
import type { Reply } from "../../reply.ts";
import type { Route } from "../../route.ts";
import { blanks } from "../../texts/blanks.ts";
import { textOf } from "../../texts/dictionary.ts";
import { people } from "../../texts/people.ts";
import type { Visit } from "../../visit.ts";
import { blanksAddress } from "./addresses.ts";
import { DayField } from "./day-field.tsx";
import type { OfficeInHand } from "./office-in-hand.ts";
import { formReply } from "./people-form.tsx";
import { rejectionInWords } from "./rejection-in-words.ts";
import { blanksAccess as access, takeDepartment } from "./show-blanks.tsx";
import { type Fields, formId, recordId, typedDay, typedLine } from "./typed-fields.ts";

const path = "/offices/:region/:office/blanks/received";

/** GET /offices/:region/:office/blanks/received - the form for blanks that came in. */
export const showReceiveBlanks: Route = {
  method: "GET",
  path,
  access,
  async handle(visit) {
    const inHand = await takeDepartment(visit);
    return inHand === undefined ? { notFound: true } : receiveForm(visit, inHand, visit.kept ?? {}, {});
  },
};

/** POST /offices/:region/:office/blanks/received - the blanks are in the department's stock. */
export const receiveBlanks: Route = {
  method: "POST",
  path,
  access,
  body: "form",
  async handle(visit) {
    const { services, form, language, visitor } = visit;
    const t = people[language].errors;
    const inHand = await takeDepartment(visit);
    if (inHand === undefined || visitor === undefined) return { notFound: true };
    const first = typedLine(form, "first", 40);
    const last = typedLine(form, "last", 40);
    const document = typedLine(form, "document", 200);
    const receivedOn = typedDay(form, "received-on");
    const dated = receivedOn !== undefined && receivedOn !== "none";
    const errors = {
      ...(first === undefined ? { first: t.blank } : {}),
      ...(last === undefined ? { last: t.blank } : {}),
      ...(dated ? {} : { "received-on": t.date }),
      ...(dated && receivedOn > inHand.today ? { "received-on": t.dateToCome } : {}),
      ...(document === undefined ? { document: t.document } : {}),
    };
    if (first === undefined || last === undefined || document === undefined || !dated || "received-on" in errors) {
      return receiveForm(visit, inHand, form, errors);
    }
    const { region, officeId } = inHand.key;
    const rangeId = recordId(form);
    const range = { rangeId, officeId, first, last, receivedOn, document, madeBy: visitor.person };
    const rejected = await receiveStock(services.pool, region, range);
    if (rejected !== undefined) {
      const field = fieldOf[rejected.rejected] ?? "first";
      return receiveForm(visit, inHand, form, { [field]: rejectionInWords(rejected, language) });
    }
    services.log.info("blanks-received", { region, office: officeId });
    return { redirect: blanksAddress(inHand.key) };
  },
};

/** The field that a rejection is told at, when it isn't the first number. */
const fieldOf: Readonly<Partial<Record<StaffRejectionCode, string>>> = { BLANK_NUMBERS_WRONG: "last" };

function receiveForm(visit: Visit, { key, office }: OfficeInHand, values: Fields, errors: Fields): Reply {
  const { language } = visit;
  const t = blanks[language];
  const { permanent, record } = people[language];
  const line = (name: "first" | "last" | "document", label: string, hint: string) => (
    <Field name={name} label={label} hint={hint} value={values[name]} error={errors[name]} />
  );
  return formReply(visit, {
    title: t.receive,
    about: textOf(office.names, language),
    text: t.receiveText,
    back: blanksAddress(key),
    postUrl: blanksAddress(key, "received"),
    button: record,
    hidden: { id: formId(values) ?? randomUUID() },
    errors,
    labels: { first: t.first, last: t.last, "received-on": t.receivedOn },
    children: (
      <>
        {line("first", t.first, t.blankHint)}
        {line("last", t.last, t.blankHint)}
        <DayField name="received-on" label={t.receivedOn} language={language} values={values} errors={errors} />
        {line("document", t.document, t.documentHint)}
        <p class="govuk-inset-text">{permanent}</p>
      </>
    ),
  });
}
