import { listStock } from "@reglament/store";
import { BackLink } from "../../components/back-link.tsx";
import { Button } from "../../components/button.tsx";
import { DataTable } from "../../components/data-table.tsx";
import type { Route } from "../../route.ts";
import { blanks } from "../../texts/blanks.ts";
import { textOf } from "../../texts/dictionary.ts";
import { dayAndYear } from "../../texts/moment-in-words.ts";
import { people } from "../../texts/people.ts";
import type { Visit } from "../../visit.ts";
import { blanksAddress, staffAddress } from "./addresses.ts";
import { type OfficeInHand, takeOffice } from "./office-in-hand.ts";

/** Whoever keeps a department's blanks; an administrator may enter them, too. */
export const blanksAccess = { for: "office", roles: ["blank-keeper"] } as const;

/** GET /offices/:region/:office/blanks - what the department received, issued and has left. */
export const showBlanks: Route = {
  method: "GET",
  path: "/offices/:region/:office/blanks",
  access: blanksAccess,
  async handle(visit) {
    const { services, language } = visit;
    const inHand = await takeDepartment(visit);
    if (inHand === undefined) return { notFound: true };
    const { key, office } = inHand;
    const t = blanks[language];
    const { back, span } = people[language];
    const { numbers, received, document, count, issued, spoilt, left, next } = t.blankColumns;
    const stock = await listStock(services.pool, key.region, key.officeId);
    return {
      title: t.blanks,
      page: (
        <>
          <BackLink href={visit.visitor?.administrator === true ? staffAddress(key) : "/workplace"} label={back} />
          <span class="govuk-caption-l">{textOf(office.names, language)}</span>
          <h1 class="govuk-heading-l">{t.blanks}</h1>
          <p class="govuk-body">{t.blanksText}</p>
          {stock.length === 0 ? (
            <p class="govuk-body">{t.noBlanks}</p>
          ) : (
            <DataTable
              caption={t.blanks}
              captionHidden
              columns={[numbers, received, document, count, issued, spoilt, left, next]}
              rows={stock.map((range) => [
                span(range.first, range.last),
                dayAndYear(range.receivedOn, language),
                range.document,
                range.received,
                range.issued,
                range.spoilt,
                range.left,
                range.next ?? "–",
              ])}
            />
          )}
          <div class="govuk-button-group">
            <Button href={blanksAddress(key, "received")}>{t.receive}</Button>
            <Button href={blanksAddress(key, "spoilt")} kind="secondary">
              {t.writeOff}
            </Button>
          </div>
        </>
      ),
    };
  },
};

/** Takes up the office that the address names when it is a department, which alone keeps blanks. */
export async function takeDepartment(visit: Visit): Promise<OfficeInHand | undefined> {
  const inHand = await takeOffice(visit);
  return inHand?.office.party === "department" ? inHand : undefined;
}
