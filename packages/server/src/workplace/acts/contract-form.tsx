/** The form of an act as its contract has it: a field for each datum, whatever the regulation. */
import type { ActField, OpenAct } from "@reglament/engine";
import type { StepPapers } from "@reglament/store";
import { actKinds } from "../../texts/workplace-acts-kinds.ts";
import { actWords, fieldWordsOf } from "../../texts/workplace-acts-words.ts";
import type { Visit } from "../../visit.ts";
import type { CaseInHand } from "../case-in-hand.ts";
import { ActFields, type ActForm, type ActView, type FormAct, formIdOf, type ReadAct } from "./act-form.tsx";
import { commandOf } from "./command-of.ts";
import { blankNumberField } from "./fields/blank-number-field.tsx";
import type { FieldKind, FieldValue } from "./fields/field-kind.ts";
import { fieldKinds, isFieldKind } from "./fields/field-kinds.ts";
import { FieldValues } from "./fields/field-values.ts";

/** The acts whose form follows from the contract alone. */
export type ContractAct = keyof typeof commandOf;

/** Name of the input for a datum; with the act, since a page has the forms of several. */
const inputNameOf = (act: FormAct, datum: string): string => `${act}-${datum}`;

/** Makes the form of an act out of its contract. */
export function contractForm(act: ContractAct): ActForm {
  return {
    Form: (view) => <ContractFields view={view} />,
    read: (visit, inHand, open) => readContract(act, visit, inHand, open),
    inputOf: ({ fields }, datum) => {
      const field = fields.find(({ name }) => name === datum) ?? fields[0];
      return field === undefined ? formIdOf(act) : kindOf(field, act).input(inputNameOf(act, field.name));
    },
    typed: ({ inHand, language, values }) =>
      Object.keys(actWords[language][act].fields).flatMap((datum) =>
        typedKinds(datum).flatMap((kind) =>
          fieldKinds[kind].typed({
            inHand,
            language,
            values,
            name: inputNameOf(act, datum),
            words: fieldWordsOf(actWords[language][act], datum),
          }),
        ),
      ),
  };
}

function ContractFields({ view }: { readonly view: ActView }) {
  const { open, language } = view;
  const words = actWords[language][open.act];
  const { fields } = open;
  return (
    <ActFields
      view={view}
      button={words.button}
      withFiles={fields.some((field) => kindOf(field, open.act).sendsFiles === true)}
      {...("beyond" in open ? { kind: "secondary" as const } : {})}
    >
      {"text" in words && words.text !== undefined ? <p class="govuk-body">{words.text}</p> : null}
      {fields.some(({ oneOf }) => oneOf !== undefined) ? (
        <p class="govuk-body">{actKinds[language].exactlyOne}</p>
      ) : null}
      {fields.map((field) => {
        const { Input } = kindOf(field, open.act);
        return (
          <Input
            key={field.name}
            view={view}
            field={field}
            name={inputNameOf(open.act, field.name)}
            words={fieldWordsOf(words, field.name)}
          />
        );
      })}
    </ActFields>
  );
}

async function readContract(act: ContractAct, visit: Visit, inHand: CaseInHand, { fields }: OpenAct): Promise<ReadAct> {
  const values = new Map<string, FieldValue>();
  const errors: Record<string, string> = {};
  const papers: StepPapers[] = [];
  for (const field of fields) {
    const name = inputNameOf(act, field.name);
    const words = fieldWordsOf(actWords[visit.language][act], field.name);
    const read = await kindOf(field, act).read({ visit, inHand, field, name, words });
    if ("errors" in read) {
      Object.assign(errors, read.errors);
    } else {
      if (Object.keys(read.value).length > 0) values.set(field.name, read.value);
      if (read.papers !== undefined) papers.push(read.papers);
    }
  }
  if (Object.keys(errors).length === 0) Object.assign(errors, objectionToGroups(act, visit, fields, values));
  if (Object.keys(errors).length > 0) return { errors };
  return { command: commandOf[act](new FieldValues(values)), papers: joined(papers) };
}

/** Of fields of which exactly one is given: the message when it is none of them or several. */
function objectionToGroups(
  act: ContractAct,
  { language }: Visit,
  fields: readonly ActField[],
  values: ReadonlyMap<string, FieldValue>,
): Readonly<Record<string, string>> {
  const groups = Map.groupBy(
    fields.filter(({ oneOf }) => oneOf !== undefined),
    ({ oneOf }) => oneOf,
  );
  return Object.fromEntries(
    [...groups.values()].flatMap((group) => {
      const [first] = group;
      if (first === undefined || group.filter(({ name }) => values.has(name)).length === 1) return [];
      const labels = group.map(({ name }) => `«${fieldWordsOf(actWords[language][act], name).label}»`);
      const input = kindOf(first, act).input(inputNameOf(act, first.name));
      return [[input, actKinds[language].errors.onlyOne(labels.join(", "))]];
    }),
  );
}

function joined(papers: readonly StepPapers[]): StepPapers {
  const documents = papers.flatMap((one) => one.documents ?? []);
  const personal = papers.flatMap((one) => one.personal ?? []);
  return {
    ...(documents.length === 0 ? {} : { documents }),
    ...(personal.length === 0 ? {} : { personal }),
  };
}

function kindOf({ kind, name }: ActField, act: FormAct): FieldKind {
  if (act === "issue-blank" && name === "number") return blankNumberField;
  if (!isFieldKind(kind)) throw new Error(`the datum ${name} can't be asked for in a form of the contract`);
  return fieldKinds[kind];
}

/** The kinds as which a datum may have been typed; the contract isn't there any more to say it. */
function typedKinds(datum: string): readonly (keyof typeof fieldKinds)[] {
  return typedAs[datum] ?? ["text"];
}

const typedAs: Readonly<Record<string, readonly (keyof typeof fieldKinds)[]>> = {
  byHand: ["hand-signature"],
  receivedBy: ["hand-signature"],
  entry: ["hand-signature"],
  form: ["choice", "hand-signature"],
  cameAt: ["moment"],
  executor: ["colleague"],
  courier: ["colleague"],
  department: ["office"],
  document: ["choice", "paper"],
  who: ["choice"],
  to: ["choice"],
  by: ["choice"],
  ground: ["choice"],
  items: ["items"],
  corrects: ["event"],
  waivedBy: ["act-and-clause"],
  comment: ["long-text"],
  documents: ["documents"],
};
