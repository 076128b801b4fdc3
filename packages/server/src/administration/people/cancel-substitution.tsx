import { cancelSubstitution, listSubstitutions, type StoredSubstitution } from "@reglament/store";
import type { Reply } from "../../reply.ts";
import type { Route } from "../../route.ts";
import { people } from "../../texts/people.ts";
import type { Visit } from "../../visit.ts";
import { substitutionsAddress } from "./addresses.ts";
import { type OfficeInHand, takeOffice } from "./office-in-hand.ts";
import { formReply } from "./people-form.tsx";
import { rejectionInWords } from "./rejection-in-words.ts";
import { substitutionAccess as access, orderInWords, whoInWords } from "./show-substitutions.tsx";
import type { Fields } from "./typed-fields.ts";

const path = "/offices/:region/:office/substitutions/cancel";

/** GET /offices/:region/:office/substitutions/cancel?order - asks once more before an order stops to hold. */
export const showCancelSubstitution: Route = {
  method: "GET",
  path,
  access,
  async handle(visit) {
    const found = await orderOf(visit);
    return found === undefined ? { notFound: true } : cancelForm(visit, found, {});
  },
};

/** POST /offices/:region/:office/substitutions/cancel?order - the order doesn't hold from today on. */
export const endSubstitution: Route = {
  method: "POST",
  path,
  access,
  body: "form",
  async handle(visit) {
    const { services, visitor, language } = visit;
    const found = await orderOf(visit);
    if (found === undefined || visitor === undefined) return { notFound: true };
    const { inHand, order } = found;
    const { region, officeId } = inHand.key;
    const { substitutionId } = order;
    const rejected = await cancelSubstitution(services.pool, region, {
      substitutionId,
      officeId,
      today: inHand.today,
      madeBy: visitor.person,
    });
    if (rejected !== undefined) return cancelForm(visit, found, { confirm: rejectionInWords(rejected, language) });
    services.log.info("substitution-cancelled", { region, office: officeId, role: order.role });
    return { redirect: substitutionsAddress(inHand.key) };
  },
};

interface Found {
  readonly inHand: OfficeInHand;
  readonly order: StoredSubstitution;
}

async function orderOf(visit: Visit): Promise<Found | undefined> {
  const inHand = await takeOffice(visit);
  if (inHand === undefined) return undefined;
  const orders = await listSubstitutions(visit.services.pool, inHand.key.region, inHand.key.officeId);
  const order = orders.find(({ substitutionId }) => substitutionId === visit.query["order"]);
  if (order === undefined) return undefined;
  await visit.noteAccess("people-administration", { person: order.absent });
  await visit.noteAccess("people-administration", { person: order.substitute });
  return { inHand, order };
}

function cancelForm(visit: Visit, { inHand, order }: Found, errors: Fields): Reply {
  const { language } = visit;
  const t = people[language];
  const query = new URLSearchParams({ order: order.substitutionId }).toString();
  return formReply(visit, {
    title: t.cancelTitle,
    about: orderInWords(order, language),
    text: t.cancelText,
    back: substitutionsAddress(inHand.key),
    postUrl: `${substitutionsAddress(inHand.key, "cancel")}?${query}`,
    button: t.cancelButton,
    errors,
    children: (
      <p class="govuk-body" id="confirm" tabIndex={-1}>
        {whoInWords(order, language)}
      </p>
    ),
  });
}
