/** Applications for a duplicate of a certificate, as they come to a counter. */
import type { OnPaper } from "./clerk.ts";
import type { TrainingChild } from "./training-people.ts";

/** An ordinary one: somebody lost the certificate of general secondary education and comes in person. */
export function duplicateFor(person: TrainingChild, school: string): OnPaper {
  return {
    service: "certificate-duplicate",
    answers: {
      school,
      certificate: "general-secondary",
      "filed-by": "applicant",
      "applicant-iin": person.iin,
      "applicant-name": person.name,
      "applicant-birth-date": person.birthDate,
      "name-changed": "no",
      "graduated-school": "№ 7 орта мектеп",
      "graduation-year": "2008",
      reason: "lost",
      "what-happened": "Көшкен кезде жоғалды.",
    },
    scans: ["application"],
    onPaper: ["birth-certificate-or-identity"],
  };
}
