import { writeOffBlank as writeOff } from "@reglament/store";
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
import { type Fields, typedDay, typedLine } from "./typed-fields.ts";

const path = "/offices/:region/:office/blanks/spoilt";

/** GET /offices/:region/:office/blanks/spoilt - the form for a blank that was spoilt. */
export const showWriteOffBlank: Route = {
  method: "GET",
  path,
  access,
  async handle(visit) {
    const inHand = await takeDepartment(visit);
    return inHand === undefined ? { notFound: true } : writeOffForm(visit, inHand, visit.kept ?? {}, {});
  },
};

/** POST /offices/:region/:office/blanks/spoilt - the blank is issued to no case any more. */
export const writeOffBlank: Route = {
  method: "POST",
  path,
  access,
  body: "form",
  async handle(visit) {
    const { services, form, language, visitor } = visit;
    const t = people[language].errors;
    const inHand = await takeDepartment(visit);
    if (inHand === undefined || visitor === undefined) return { notFound: true };
    const number = typedLine(form, "blank", 40);
    const reason = typedLine(form, "reason", 500);
    const spoiltOn = typedDay(form, "spoilt-on");
    const dated = spoiltOn !== undefined && spoiltOn !== "none";
    const errors = {
      ...(number === undefined ? { blank: t.blank } : {}),
      ...(dated ? {} : { "spoilt-on": t.date }),
      ...(dated && spoiltOn > inHand.today ? { "spoilt-on": t.dateToCome } : {}),
      ...(reason === undefined ? { reason: t.reason } : {}),
    };
    if (number === undefined || reason === undefined || !dated || "spoilt-on" in errors) {
      return writeOffForm(visit, inHand, form, errors);
    }
    const { region, officeId } = inHand.key;
    const spoilt = { officeId, number, spoiltOn, reason, madeBy: visitor.person };
    const rejected = await writeOff(services.pool, region, spoilt);
    if (rejected !== undefined) {
      return writeOffForm(visit, inHand, form, { blank: rejectionInWords(rejected, language) });
    }
    services.log.info("blank-written-off", { region, office: officeId });
    return { redirect: blanksAddress(inHand.key) };
  },
};

function writeOffForm(visit: Visit, { key, office }: OfficeInHand, values: Fields, errors: Fields): Reply {
  const { language } = visit;
  const t = blanks[language];
  const { permanent } = people[language];
  return formReply(visit, {
    title: t.writeOff,
    about: textOf(office.names, language),
    text: t.writeOffText,
    back: blanksAddress(key),
    postUrl: blanksAddress(key, "spoilt"),
    button: t.writeOff,
    errors,
    labels: { "spoilt-on": t.spoiltOn },
    children: (
      <>
        <Field name="blank" label={t.blank} hint={t.blankHint} value={values["blank"]} error={errors["blank"]} />
        <DayField name="spoilt-on" label={t.spoiltOn} language={language} values={values} errors={errors} />
        <Field name="reason" label={t.reason} hint={t.reasonHint} value={values["reason"]} error={errors["reason"]} />
        <p class="govuk-inset-text">{permanent}</p>
      </>
    ),
  });
}
