import { randomUUID } from "node:crypto";
import type { Regulation } from "@reglament/regulation";
import { recordEnd } from "@reglament/store";
import { Field } from "../components/field.tsx";
import { readDottedDate } from "../read-dotted-date.ts";
import type { Reply } from "../reply.ts";
import type { Route } from "../route.ts";
import { administration } from "../texts/administration.ts";
import { textOf } from "../texts/dictionary.ts";
import type { Visit } from "../visit.ts";
import { endAddress, endForm, lawAddress } from "./addresses.ts";
import { readReading } from "./read-reading.ts";
import { ReadingForm } from "./reading-form.tsx";

const dateField = "ends-on";

/** GET /administration/law/end?regulation - the form for a regulation's end. */
export const showRecordEnd: Route = {
  method: "GET",
  path: endAddress,
  access: { for: "administrator" },
  async handle(visit) {
    const regulation = visit.services.law.findRegulation(visit.query["regulation"] ?? "");
    return regulation === undefined ? { notFound: true } : formReply(visit, regulation, visit.kept ?? {}, {});
  },
};

/** POST /administration/law/end - from this day on nobody may file under the regulation. */
export const recordRegulationEnd: Route = {
  method: "POST",
  path: endAddress,
  access: { for: "administrator" },
  body: "form",
  async handle(visit) {
    const { services, form, language } = visit;
    const regulation = services.law.findRegulation(visit.query["regulation"] ?? "");
    if (regulation === undefined) return { notFound: true };
    const { reading, errors } = readReading(visit);
    const endsOn = readDottedDate(form[dateField] ?? "");
    if (endsOn === undefined || Object.keys(errors).length > 0) {
      const wrongDate = endsOn === undefined ? { [dateField]: administration[language].errors.date } : {};
      return formReply(visit, regulation, form, { ...wrongDate, ...errors });
    }
    await recordEnd(services.pool, { regulation: regulation.key, endsOn }, reading);
    services.log.info("end-recorded", { regulation: regulation.key, endsOn });
    return { redirect: lawAddress };
  },
};

function formReply(
  { language, csrf }: Visit,
  regulation: Regulation,
  values: Readonly<Record<string, string>>,
  errors: Readonly<Record<string, string>>,
): Reply {
  const t = administration[language];
  return {
    title: t.endTitle,
    ...(Object.keys(errors).length === 0 ? {} : { status: 422 }),
    page: (
      <ReadingForm
        language={language}
        csrf={csrf}
        postUrl={endForm(regulation.key)}
        title={t.endTitle}
        text={t.endText}
        about={textOf(regulation.title, language)}
        hidden={{ fact: randomUUID() }}
        values={values}
        errors={errors}
      >
        <Field
          name={dateField}
          label={t.endsOn}
          hint={t.dateHint}
          width={10}
          value={values[dateField]}
          error={errors[dateField]}
        />
      </ReadingForm>
    ),
  };
}
