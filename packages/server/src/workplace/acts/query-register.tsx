import type { RegisterId } from "@reglament/engine";
import { CheckList } from "../../components/check-list.tsx";
import { Field } from "../../components/field.tsx";
import { textOf } from "../../texts/dictionary.ts";
import { actKinds } from "../../texts/workplace-acts-kinds.ts";
import { actWords } from "../../texts/workplace-acts-words.ts";
import type { Visit } from "../../visit.ts";
import type { CaseInHand } from "../case-in-hand.ts";
import { ActFields, type ActForm, type ActView, type ReadAct } from "./act-form.tsx";
import { askRegister, type NotAsked } from "./ask-register.ts";

const numberInput = "query-register-answer";
const notNeededList = "query-register-notNeeded";
const notNeededBox = "query-register-notNeeded-box";
const mostCharacters = 60;

/** Asking a register: one button; the answer goes into the case, also that there is no data. */
export const queryRegisterForm: ActForm = {
  Form: QueryRegister,
  read: readQuery,
  inputOf: () => numberInput,
  typed: ({ language, values }) => {
    const number = values[numberInput] ?? "";
    return number === "" ? [] : [{ key: actWords[language]["query-register"].fields.answer.label, value: number }];
  },
};

function QueryRegister(view: ActView) {
  const { inHand, open, language, values, errors } = view;
  const t = actKinds[language];
  const words = actWords[language]["query-register"];
  const asked = registerOf(view.open);
  const unless = "stepAct" in open ? open.stepAct.unless : undefined;
  // Without a representative there is nobody whose power could be asked about.
  const isNeedless = asked === "notary" && inHand.application?.record.parties.representative.iin === undefined;
  const ticked = values[notNeededBox] ?? (Object.keys(values).length === 0 && isNeedless ? "yes" : "");
  return (
    <ActFields view={view} button={words.button}>
      <h4 class="govuk-heading-s">{asked === undefined ? null : t.registers[asked]}</h4>
      <p class="govuk-body" id={asked === "notary" ? undefined : numberInput} tabIndex={-1}>
        {asked === "notary" ? t.askNotary : t.askPopulation(inHand.application?.record.parties.applicant.name ?? "–")}
      </p>
      {asked !== "notary" && errors[numberInput] !== undefined ? (
        <p class="govuk-error-message">{errors[numberInput]}</p>
      ) : null}
      {asked === "notary" ? (
        <Field
          name={numberInput}
          label={words.fields.answer.label}
          hint={words.fields.answer.hint}
          width={20}
          value={values[numberInput]}
          error={errors[numberInput]}
        />
      ) : null}
      {open.fields.some(({ name }) => name === "notNeeded") ? (
        <CheckList
          name={notNeededList}
          label={words.fields.notNeeded.label}
          {...(unless === undefined ? {} : { hint: textOf(unless, language) })}
          error={errors[notNeededList]}
          boxes={[
            {
              name: notNeededBox,
              label: words.fields.notNeeded.label,
              checked: ticked === "yes",
            },
          ]}
        />
      ) : null}
    </ActFields>
  );
}

async function readQuery(visit: Visit, inHand: CaseInHand, open: ActView["open"]): Promise<ReadAct> {
  const { form, language } = visit;
  const t = actKinds[language];
  const register = registerOf(open);
  if (register === undefined || !("stepAct" in open)) throw new Error("the step names no register to ask");
  const registryNumber = (form[numberInput] ?? "").normalize("NFC").replaceAll(/\s+/g, " ").trim();
  const words = actWords[language]["query-register"].fields;
  if (form[notNeededBox] === "yes") {
    if (registryNumber === "") return { command: { act: "query-register", register, notNeeded: true } };
    const both = `«${words.answer.label}», «${words.notNeeded.label}»`;
    return { errors: { [notNeededList]: t.errors.onlyOne(both) } };
  }
  if (register === "notary") {
    const { label } = words.answer;
    if (registryNumber === "") return { errors: { [numberInput]: t.errors.needed(label) } };
    if (registryNumber.length > mostCharacters)
      return { errors: { [numberInput]: t.errors.tooLong(label, mostCharacters) } };
  }
  const asked = await askRegister(visit, inHand, { register, registryNumber, clause: open.stepAct.clause });
  if (typeof asked === "string") return { errors: { [numberInput]: problemOf(asked, t) } };
  const { answer, personal } = asked;
  return {
    command: { act: "query-register", register, answer },
    ...(personal === undefined ? {} : { papers: { personal: [personal] } }),
  };
}

function problemOf(problem: NotAsked, t: (typeof actKinds)["kk"]): string {
  switch (problem) {
    case "not-connected":
      return t.registersNotConnected;
    case "silent":
      return t.registerSilent;
    case "nobody-to-ask":
      return t.nobodyToAsk;
  }
}

function registerOf(open: ActView["open"]): RegisterId | undefined {
  return "stepAct" in open ? open.stepAct.register : undefined;
}
