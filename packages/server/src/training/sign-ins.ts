import type { Text } from "@reglament/calendar";
import type { RoleId } from "@reglament/regulation";
import type { TrainingFile, TrainingPerson } from "./training-file.ts";

/** How somebody signs in to the training world. */
export interface TrainingSignIn {
  readonly iin: string;
  readonly password: string;
  readonly name: string;
  readonly as: RoleId | "applicant" | "administrator" | "training-administrator";
  /** Where an official works. */
  readonly office: Text | undefined;
  /** Whether the certificate is one that signatures are turned away with. */
  readonly certificate: "good" | "revoked" | "expired";
  /** Whom an applicant applies for. */
  readonly children: readonly { readonly iin: string; readonly name: string; readonly birth: string }[];
}

/** Lists the training sign-ins of a region, in the order of the file. */
export function listSignIns(file: TrainingFile): readonly TrainingSignIn[] {
  return file.people.flatMap((person) => {
    const { password } = person;
    if (password === undefined) return [];
    return [
      {
        iin: person.iin,
        password,
        name: person.name,
        as: person.staff?.role ?? person.administers ?? "applicant",
        office: file.offices.find(({ id }) => id === person.staff?.office)?.names,
        certificate: certificateOf(person, file),
        children: file.people
          .filter(({ id }) => person.children.includes(id))
          .map(({ iin, name, birth }) => ({ iin, name, birth })),
      },
    ];
  });
}

function certificateOf({ certificate }: TrainingPerson, { startsAt }: TrainingFile): TrainingSignIn["certificate"] {
  if (certificate.revoked !== undefined && certificate.revoked <= startsAt) return "revoked";
  return certificate.until <= startsAt ? "expired" : "good";
}
