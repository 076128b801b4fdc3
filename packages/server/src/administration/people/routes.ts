import type { Route } from "../../route.ts";
import { endSubstitution, showCancelSubstitution } from "./cancel-substitution.tsx";
import { employPerson, showEmploy } from "./employ-person.tsx";
import { endWork, showEndOfWork } from "./end-employment.tsx";
import { recordSubstitution, showOrderSubstitution } from "./order-substitution.tsx";
import { receiveBlanks, showReceiveBlanks } from "./receive-blanks.tsx";
import { showBlanks } from "./show-blanks.tsx";
import { showOffices, showRegions } from "./show-offices.tsx";
import { showStaff } from "./show-staff.tsx";
import { showOwnOffices, showSubstitutions } from "./show-substitutions.tsx";
import { showWriteOffBlank, writeOffBlank } from "./write-off-blank.tsx";

/** Who works where, who stands in for whom, which blanks a department has. */
export const peopleRoutes: readonly Route[] = [
  showRegions,
  showOffices,
  showStaff,
  showEmploy,
  employPerson,
  showEndOfWork,
  endWork,
  showOwnOffices,
  showSubstitutions,
  showOrderSubstitution,
  recordSubstitution,
  showCancelSubstitution,
  endSubstitution,
  showBlanks,
  showReceiveBlanks,
  receiveBlanks,
  showWriteOffBlank,
  writeOffBlank,
];
