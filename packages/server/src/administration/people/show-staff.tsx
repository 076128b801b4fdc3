import { listEmployments, listStaff } from "@reglament/store";
import type { Route } from "../../route.ts";
import { people } from "../../texts/people.ts";
import { peopleAddress } from "./addresses.ts";
import { takeOffice } from "./office-in-hand.ts";
import { StaffPage } from "./staff-page.tsx";

/** GET /administration/people/:region/:office - who works in the office, who worked there, who stands in today. */
export const showStaff: Route = {
  method: "GET",
  path: `${peopleAddress}/:region/:office`,
  access: { for: "administrator" },
  async handle(visit) {
    const { services, language } = visit;
    const inHand = await takeOffice(visit);
    if (inHand === undefined) return { notFound: true };
    const { region, officeId } = inHand.key;
    const [employments, today] = await Promise.all([
      listEmployments(services.pool, region, officeId),
      listStaff(services.pool, region, officeId, inHand.today),
    ]);
    const listed = new Set([...employments, ...today].map(({ personId }) => personId));
    await Promise.all([...listed].map((person) => visit.noteAccess("people-administration", { person })));
    return {
      title: people[language].title,
      page: <StaffPage language={language} inHand={inHand} employments={employments} today={today} />,
    };
  },
};
