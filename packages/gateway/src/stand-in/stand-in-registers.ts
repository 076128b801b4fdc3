import { TRAINING_MARK } from "@reglament/signature";
import type { DictionaryValue } from "../registers/dictionary-value.ts";
import {
  isSamePower,
  NOTARY_SERVICE,
  type PowerOfAttorney,
  readPowerQuestion,
  writePower,
} from "../registers/notary-register.ts";
import {
  POPULATION_SERVICE,
  type RegisteredPerson,
  readPersonQuestion,
  writePerson,
} from "../registers/population-register.ts";
import type { Result } from "../registers/register-result.ts";
import type { RequestMessage } from "../soap/sync-channel.ts";
import type { Written } from "../xml/write-xml.ts";
import type { XmlElement } from "../xml/xml-element.ts";

/** What the stand-ins know. */
export interface StandInRecords {
  readonly people: readonly RegisteredPerson[];
  readonly powers: readonly PowerOfAttorney[];
}

/** A question as it came in. */
export type Question = RequestMessage & { readonly data: XmlElement };

const population: DictionaryValue = {
  code: "GBDFL",
  nameRu: `${TRAINING_MARK}. Учебная замена ГБД ФЛ`,
  nameKz: `${TRAINING_MARK}. ЖТ МДҚ-ның оқу-жаттығу алмастырушысы`,
};
const notary: DictionaryValue = {
  code: "ENIS",
  nameRu: `${TRAINING_MARK}. Учебная замена ЕНИС`,
  nameKz: `${TRAINING_MARK}. БНАЖ-ның оқу-жаттығу алмастырушысы`,
};

/**
 * Checks that nobody among the people can exist: the seventh digit of a training IIN is 7 or 8.
 *
 * @throws RangeError when somebody might; the message doesn't say who
 */
export function requireInvented({ people, powers }: StandInRecords): void {
  const iins = [
    ...people.map(({ iin }) => iin),
    ...powers.flatMap(({ grantorIin, attorneyIin }) => [grantorIin, attorneyIin]),
  ];
  if (!iins.every((iin) => /^\d{6}[78]\d{5}$/.test(iin))) {
    throw new RangeError("a stand-in for a register knows invented people only, whose IIN has 7 or 8 as seventh digit");
  }
}

/**
 * Returns a register's answer to a question; undefined when it isn't one of a service that is stood in for.
 *
 * @param hidden - IINs about whom there is to be no data
 */
export function answerQuestion(
  records: StandInRecords,
  hidden: ReadonlySet<string>,
  question: Question,
  requestId: string,
): Written | undefined {
  const { at, data } = question;
  const resultOf = (messageId: string, sender: DictionaryValue): Result => ({ messageId, requestId, at, sender });
  switch (question.serviceId) {
    case POPULATION_SERVICE: {
      const asked = readPersonQuestion(data);
      if (asked === undefined) return undefined;
      const person = records.people.find(({ iin }) => iin === asked.iin && !hidden.has(iin));
      return writePerson(resultOf(asked.messageId, population), person);
    }
    case NOTARY_SERVICE: {
      const asked = readPowerQuestion(data);
      if (asked === undefined) return undefined;
      const power = records.powers.find((one) => isSamePower(one, asked) && !hidden.has(one.grantorIin));
      return writePower(resultOf(asked.messageId, notary), power);
    }
    default:
      return undefined;
  }
}
