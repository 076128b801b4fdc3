import type { IdentityDocument, PowerOfAttorney, RegisteredPerson } from "@reglament/gateway";
import { parseIin, sexOf } from "@reglament/regulation";
import type { TrainingFile } from "@reglament/server";

type Person = TrainingFile["people"][number];

/** Returns what the stand-ins know: everybody in the training worlds, and the powers of attorney among them. */
export function standInRecords(files: readonly TrainingFile[]): {
  readonly people: readonly RegisteredPerson[];
  readonly powers: readonly PowerOfAttorney[];
} {
  return {
    people: files.flatMap(({ people }) => people.map(registered)),
    powers: files.flatMap(({ powersOfAttorney }) =>
      powersOfAttorney.map((power) => ({ validUntil: undefined, revoked: undefined, ...power })),
    ),
  };
}

function registered(person: Person): RegisteredPerson {
  const [surname, name, ...rest] = person.name.split(" ");
  const iin = parseIin(person.iin, { training: true });
  return {
    iin: person.iin,
    surname,
    name,
    patronymic: rest.join(" ") || undefined,
    birthDate: person.birth,
    sex: "rejected" in iin ? undefined : sexOf(iin),
    citizenship: { code: "398", nameKz: "ҚАЗАҚСТАН", nameRu: "КАЗАХСТАН" },
    lifeStatus: { code: "0", nameKz: "Қалыпты", nameRu: "Нормальный" },
    documents: person.signs ? [identityCard(person)] : [],
  };
}

/** Invented like its holder: numbers of real cards begin with 0. */
function identityCard({ iin }: Person): IdentityDocument {
  return {
    type: { code: "002", nameKz: "ҚР ЖЕКЕ КУӘЛІГІ", nameRu: "УДОСТОВЕРЕНИЕ РК" },
    number: `9${iin.slice(4)}`,
    beginDate: undefined,
    endDate: undefined,
    status: undefined,
  };
}
