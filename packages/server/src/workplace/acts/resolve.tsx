import { Choice } from "../../components/choice.tsx";
import { workplaceActs } from "../../texts/workplace-acts.ts";
import type { CaseInHand } from "../case-in-hand.ts";
import { ActFields, type ActForm } from "./act-form.tsx";

const executorField = "executor";

/** Appointing the executor among those who work in the office today. */
export const resolveForm: ActForm = {
  Form: (view) => {
    const t = workplaceActs[view.language];
    const executors = executorsOf(view.inHand);
    if (executors.length === 0) return <p class="govuk-body">{t.noExecutors}</p>;
    return (
      <ActFields view={view} button={t.resolve}>
        <Choice
          name={executorField}
          label={t.executor}
          value={view.values[executorField]}
          error={view.errors[executorField]}
          options={executors.map(({ personId, name }) => ({ value: personId, label: name }))}
        />
      </ActFields>
    );
  },
  read({ form, language }, { parties }) {
    const executor = form[executorField] ?? "";
    if (executor === "" || parties.includes(executor))
      return { errors: { [executorField]: workplaceActs[language].errors.executor } };
    return { command: { act: "resolve", executor } };
  },
  mainField: executorField,
  typed({ inHand, language, values }) {
    const chosen = executorsOf(inHand).find(({ personId }) => personId === values[executorField]);
    return chosen === undefined ? [] : [{ key: workplaceActs[language].executor, value: chosen.name }];
  },
};

/** An executor who is a party of the case couldn't open it. */
function executorsOf({ day, parties }: CaseInHand) {
  return day.staff.filter(({ role, personId }) => role === "executor" && !parties.includes(personId));
}
