import { blanksAddress } from "../administration/people/addresses.ts";
import { counterRoles } from "../filing/counter.ts";
import { blanks } from "../texts/blanks.ts";
import type { Language } from "../texts/language.ts";
import { people } from "../texts/people.ts";
import { search } from "../texts/search.ts";
import { workplace } from "../texts/workplace.ts";
import { searchAddress } from "./search/search-page.tsx";
import type { HeldRole } from "./turns-of.ts";

export interface WorkplaceLinksProps {
  readonly language: Language;
  readonly region: string;
  readonly roles: readonly HeldRole[];
}

/** The workplace's other pages, as far as they are open to these roles. */
export function WorkplaceLinks({ language, region, roles }: WorkplaceLinksProps) {
  const t = workplace[language];
  const holds = (role: HeldRole["role"]) => roles.some((held) => held.role === role);
  const departments = new Set(roles.filter(({ role }) => role === "blank-keeper").map(({ office }) => office));
  const links = [
    { href: searchAddress, label: search[language].title },
    ...(counterRoles.some(holds) ? [{ href: "/workplace/applications/new", label: t.newPaper }] : []),
    ...(holds("chancellery") ? [{ href: "/workplace/accounts", label: t.accounts }] : []),
    ...(holds("head") ? [{ href: "/workplace/substitutions", label: people[language].substitutions }] : []),
    ...[...departments].map((officeId) => ({
      href: blanksAddress({ region, officeId }),
      label: blanks[language].blanks,
    })),
  ];
  return (
    <ul class="govuk-list">
      {links.map(({ href, label }) => (
        <li key={href}>
          <a class="govuk-link" href={href}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}
