/** A verdict for people, line by line, and for programs, as JSON. */
import { reasonText, type Signer, type Verdict } from "@reglament/signature";
import { isoMoment } from "./iso-moment.ts";

/** A language of the texts. */
export type Language = "kk" | "ru" | "en";

const statuses = {
  valid: { kk: "ЖАРАМДЫ", ru: "ДЕЙСТВИТЕЛЬНА", en: "VALID" },
  invalid: { kk: "ЖАРАМСЫЗ", ru: "НЕДЕЙСТВИТЕЛЬНА", en: "INVALID" },
  undetermined: { kk: "АНЫҚТАЛМАДЫ", ru: "НЕ УСТАНОВЛЕНО", en: "UNDETERMINED" },
} as const satisfies Record<Verdict["status"], Record<Language, string>>;

const words = {
  signature: { kk: "Қолтаңба", ru: "Подпись", en: "Signature" },
  signer: { kk: "Қол қойған", ru: "Подписал", en: "Signed by" },
  stamped: { kk: "Уақыт белгісі", ru: "Метка времени", en: "Time stamp" },
  judged: { kk: "Тексерілген сәт", ru: "Проверено на момент", en: "Judged at" },
  unreadable: { kk: "Оқылмады, ескерілмеді", ru: "Не читается, не учтено", en: "Can't be read, counts for nothing" },
} as const satisfies Record<string, Record<Language, string>>;

const marks = { passed: "+", failed: "-", undetermined: "?" } as const;

/** Returns the verdicts as lines for people. */
export function verdictLines(
  status: Verdict["status"],
  verdicts: readonly Verdict[],
  unreadable: readonly string[],
  language: Language,
): readonly string[] {
  const several = verdicts.length > 1;
  return [
    statuses[status][language],
    ...unreadable.map((path) => `${words.unreadable[language]}: ${path}`),
    ...verdicts.flatMap((verdict, index) => [
      ...(several ? [`${words.signature[language]} ${index + 1}: ${statuses[verdict.status][language]}`] : []),
      ...aboutVerdict(verdict, language),
      ...verdict.checks.map(({ name, result, reason, facts }) =>
        [`  ${marks[result]} ${name}: ${reasonText(reason, language)}`, factsText(facts)].filter(Boolean).join(" "),
      ),
    ]),
  ];
}

function aboutVerdict({ signer, stampedAt, judgedAt }: Verdict, language: Language): readonly string[] {
  return [
    ...(signer === undefined ? [] : [`${words.signer[language]}: ${signerText(signer, language)}`]),
    ...(stampedAt === undefined ? [] : [`${words.stamped[language]}: ${isoMoment(stampedAt)}`]),
    `${words.judged[language]}: ${isoMoment(judgedAt)}`,
  ];
}

/** Returns a signer as JSON: every field, what isn't known as null. */
export function signerJson(signer: Signer): unknown {
  const { iin, bin, commonName, surname, firstName, patronymic, organisation, email, roles, keyUse } = signer;
  return {
    iin: iin ?? null,
    bin: bin ?? null,
    commonName,
    surname: surname ?? null,
    firstName: firstName ?? null,
    patronymic: patronymic ?? null,
    organisation: organisation ?? null,
    email: email ?? null,
    roles,
    keyUse: keyUse ?? null,
  };
}

const numbers = {
  iin: { kk: "ЖСН", ru: "ИИН", en: "IIN" },
  bin: { kk: "БСН", ru: "БИН", en: "BIN" },
} as const satisfies Record<string, Record<Language, string>>;

/** Returns a signer on one line. */
export function signerText(signer: Signer, language: Language): string {
  return [
    [signer.commonName, signer.patronymic].filter(Boolean).join(" "),
    signer.iin && `${numbers.iin[language]} ${signer.iin}`,
    signer.organisation,
    signer.bin && `${numbers.bin[language]} ${signer.bin}`,
    signer.roles.join(", "),
  ]
    .filter(Boolean)
    .join("; ");
}

function factsText(facts: Readonly<Record<string, string>>): string {
  const entries = Object.entries(facts).filter(([, value]) => value !== "");
  return entries.length === 0 ? "" : `(${entries.map(([name, value]) => `${name} ${value}`).join(", ")})`;
}

/** Returns the verdicts as one JSON value; moments are ISO 8601, what isn't known is null. */
export function verdictJson(
  status: Verdict["status"],
  verdicts: readonly Verdict[],
  unreadable: readonly string[],
): unknown {
  return {
    status,
    unreadable,
    signatures: verdicts.map((verdict) => ({
      status: verdict.status,
      signer: verdict.signer === undefined ? null : signerJson(verdict.signer),
      signedAt: isoMoment(verdict.signedAt),
      stampedAt: isoMoment(verdict.stampedAt),
      judgedAt: isoMoment(verdict.judgedAt),
      enclosesContent: verdict.enclosesContent,
      certificate: verdict.certificate === undefined ? null : Buffer.from(verdict.certificate).toString("base64"),
      checks: verdict.checks.map(({ name, result, reason, facts }) => ({
        name,
        result,
        reason,
        text: { kk: reasonText(reason, "kk"), ru: reasonText(reason, "ru"), en: reasonText(reason, "en") },
        facts,
      })),
    })),
  };
}
