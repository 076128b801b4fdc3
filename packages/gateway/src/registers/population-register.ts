/**
 * The population register, ГБД ФЛ: what is asked and what it answers.
 *
 * Names of elements are those of messages that others have published. There is no public schema, so the reader takes what
 * is there and demands little.
 */
import { GatewayFault } from "../gateway-fault.ts";
import type { BelievedAnswer } from "../soap/send-message.ts";
import { type DataType, writeData } from "../soap/sync-channel.ts";
import { type Content, element, fields, type Written } from "../xml/write-xml.ts";
import { findBelow, listChildren, textOf, type XmlElement } from "../xml/xml-element.ts";
import { type DictionaryValue, readDictionaryValue, writeDictionaryValue } from "./dictionary-value.ts";
import { checkAnswer, type Result, writeResult } from "./register-result.ts";

/** The name under which the gateway knows the register's service. */
export const POPULATION_SERVICE = "GBDFL_UniversalServiceSync";

const NAMESPACE = "http://message.persistence.interactive.nat";
export const populationTypes = {
  request: { namespace: NAMESPACE, name: "Request" },
  response: { namespace: NAMESPACE, name: "Response" },
} as const satisfies Record<string, DataType>;

/** An identity document. Dates are as the register writes them: `2014-05-19`. */
export interface IdentityDocument {
  /** 001: passport; 002: identity card. */
  readonly type: DictionaryValue | undefined;
  readonly number: string;
  readonly beginDate: string | undefined;
  readonly endDate: string | undefined;
  /** Only when it no longer holds, or the register says why. */
  readonly status: DictionaryValue | undefined;
}

/** A person as the register knows them; what it doesn't say is undefined. */
export interface RegisteredPerson {
  readonly iin: string;
  readonly surname: string | undefined;
  readonly name: string | undefined;
  readonly patronymic: string | undefined;
  /** `1988-03-24`. */
  readonly birthDate: string | undefined;
  readonly sex: "male" | "female" | undefined;
  readonly citizenship: DictionaryValue | undefined;
  /** 0: alive and nothing to remark. */
  readonly lifeStatus: DictionaryValue | undefined;
  readonly documents: readonly IdentityDocument[];
}

/** Writes the question. */
export function askForPerson(question: { messageId: string; at: number; iin: string }, senderCode: string): Written {
  const { messageId, at, iin } = question;
  const messageDate = new Date(at).toISOString();
  return writeData(populationTypes.request, ...fields({ messageId, messageDate, senderCode, iin }));
}

/** Reads whom a question is about; undefined when it doesn't say. */
export function readPersonQuestion(data: XmlElement): { readonly messageId: string; readonly iin: string } | undefined {
  const [messageId, iin] = [textOf(findBelow(data, "messageId")), textOf(findBelow(data, "iin"))];
  return messageId === undefined || iin === undefined ? undefined : { messageId, iin };
}

/**
 * Returns the person in an answer; undefined when there is no data.
 *
 * @throws GatewayFault when the register didn't process the question, or speaks of somebody else
 */
export function readPerson(
  answer: BelievedAnswer,
  question: { readonly messageId: string; readonly iin: string },
  noDataCodes: readonly string[],
): RegisteredPerson | undefined {
  if (checkAnswer(answer, question.messageId, noDataCodes) === "no-data") return undefined;
  const persons = findBelow(answer.data, "persons");
  const [person, second] = persons === undefined ? [] : listChildren(persons, "", "person");
  if (person === undefined) return undefined;
  if (second !== undefined || textOf(findBelow(person, "iin")) !== question.iin)
    throw new GatewayFault("OTHER_MESSAGE");
  return personOf(person, question.iin);
}

/** Writes an answer; without a person it is that there is no data. */
export function writePerson(result: Result, person: RegisteredPerson | undefined): Written {
  return writeData(
    populationTypes.response,
    ...writeResult(result),
    person && element("persons", {}, writtenPerson(person)),
  );
}

const sexes = { "1": "male", "2": "female" } as const satisfies Record<string, RegisteredPerson["sex"]>;

const sexValues = {
  male: { code: "1", nameRu: "Мужской", nameKz: "Ер" },
  female: { code: "2", nameRu: "Женский", nameKz: "Әйел" },
} as const satisfies Record<string, DictionaryValue>;

function personOf(person: XmlElement, iin: string): RegisteredPerson {
  const text = (name: string) => textOf(findBelow(person, name)) || undefined;
  const gender = readDictionaryValue(person, "gender")?.code;
  const documents = findBelow(person, "documents");
  return {
    iin,
    surname: text("surname"),
    name: text("name"),
    patronymic: text("patronymic"),
    birthDate: text("birthDate"),
    sex: gender === "1" || gender === "2" ? sexes[gender] : undefined,
    citizenship: readDictionaryValue(person, "citizenship"),
    lifeStatus: readDictionaryValue(person, "lifeStatus"),
    documents: documents === undefined ? [] : listChildren(documents, "", "document").flatMap(documentOf),
  };
}

function documentOf(document: XmlElement): readonly IdentityDocument[] {
  const text = (name: string) => textOf(findBelow(document, name)) || undefined;
  const number = text("number");
  if (number === undefined) return [];
  return [
    {
      type: readDictionaryValue(document, "type"),
      number,
      beginDate: text("beginDate"),
      endDate: text("endDate"),
      status: readDictionaryValue(document, "status"),
    },
  ];
}

function writtenPerson(person: RegisteredPerson): Written {
  const { iin, surname, name, patronymic, birthDate, sex, citizenship, lifeStatus, documents } = person;
  return element(
    "person",
    {},
    ...fields({ iin, surname, name, patronymic, birthDate }),
    sex && writeDictionaryValue("gender", sexValues[sex]),
    citizenship && writeDictionaryValue("citizenship", citizenship),
    lifeStatus && writeDictionaryValue("lifeStatus", lifeStatus),
    element("documents", {}, ...documents.map(writtenDocument)),
  );
}

function writtenDocument({ type, number, beginDate, endDate, status }: IdentityDocument): Content {
  return element(
    "document",
    {},
    type && writeDictionaryValue("type", type),
    ...fields({ number, beginDate, endDate }),
    status && writeDictionaryValue("status", status),
  );
}
