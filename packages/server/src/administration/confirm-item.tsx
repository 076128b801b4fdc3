import { randomUUID } from "node:crypto";
import type { Edition } from "@reglament/regulation";
import { recordConfirmation } from "@reglament/store";
import type { Reply } from "../reply.ts";
import type { Route } from "../route.ts";
import { administration } from "../texts/administration.ts";
import { textOf } from "../texts/dictionary.ts";
import type { Visit } from "../visit.ts";
import { confirmationAddress, confirmationForm, lawAddress } from "./addresses.ts";
import { type ConfirmableItem, confirmableItems } from "./confirmable-items.ts";
import { readReading } from "./read-reading.ts";
import { ReadingForm } from "./reading-form.tsx";

/** GET /administration/law/confirmation?regulation&edition&item - the form for one item. */
export const showConfirmItem: Route = {
  method: "GET",
  path: confirmationAddress,
  access: { for: "administrator" },
  async handle(visit) {
    const found = findItem(visit);
    return found === undefined ? { notFound: true } : formReply(visit, found, visit.kept ?? {}, {});
  },
};

/** POST /administration/law/confirmation - "I have read it": from now on the item may be demanded. */
export const confirmItem: Route = {
  method: "POST",
  path: confirmationAddress,
  access: { for: "administrator" },
  body: "form",
  async handle(visit) {
    const found = findItem(visit);
    if (found === undefined) return { notFound: true };
    const { reading, errors } = readReading(visit);
    if (Object.keys(errors).length > 0) return formReply(visit, found, visit.form, errors);
    const { edition, item } = found;
    const confirmed = { regulation: edition.regulation, edition: edition.id, item: item.id };
    await recordConfirmation(visit.services.pool, confirmed, reading);
    visit.services.log.info("confirmation-recorded", confirmed);
    return { redirect: lawAddress };
  },
};

interface FoundItem {
  readonly edition: Edition;
  readonly item: ConfirmableItem;
}

/** The address names the item also when the form is sent, so that a session that ended leads back to it. */
function findItem({ services, query: named }: Visit): FoundItem | undefined {
  const regulation = services.law.findRegulation(named["regulation"] ?? "");
  const edition = regulation?.editions.find(({ id }) => id === named["edition"]);
  if (edition?.onRecord !== true) return undefined;
  const item = confirmableItems(edition).find(({ id }) => id === named["item"]);
  return item === undefined || "source" in item.origin ? undefined : { edition, item };
}

function formReply(
  { language, csrf }: Visit,
  { edition, item }: FoundItem,
  values: Readonly<Record<string, string>>,
  errors: Readonly<Record<string, string>>,
): Reply {
  const t = administration[language];
  return {
    title: t.confirmTitle,
    ...(Object.keys(errors).length === 0 ? {} : { status: 422 }),
    page: (
      <ReadingForm
        language={language}
        csrf={csrf}
        postUrl={confirmationForm(edition.regulation, edition.id, item.id)}
        title={t.confirmTitle}
        text={t.confirmText}
        about={`${t.kinds[item.kind]}: ${textOf(item.label, language)}`}
        hidden={{ fact: randomUUID() }}
        values={values}
        errors={errors}
      />
    ),
  };
}
