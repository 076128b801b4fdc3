import { Choice } from "../../components/choice.tsx";
import { workplaceActs } from "../../texts/workplace-acts.ts";
import { ActFields, type ActForm } from "./act-form.tsx";

const formField = "issue-form";
const forms = ["electronic", "paper"] as const;

/** Handing over what was signed. */
export const issueForm: ActForm = {
  Form: (view) => {
    const t = workplaceActs[view.language];
    const usual = view.inHand.state.channel === "portal" ? "electronic" : "paper";
    return (
      <ActFields view={view} button={t.issue}>
        <Choice
          name={formField}
          label={t.form}
          value={view.values[formField] ?? usual}
          error={view.errors[formField]}
          options={forms.map((form) => ({ value: form, label: t.forms[form], hint: t.formHints[form] }))}
        />
      </ActFields>
    );
  },
  read({ form, language }) {
    const chosen = forms.find((one) => one === form[formField]);
    if (chosen === undefined) return { errors: { [formField]: workplaceActs[language].errors.form } };
    return { command: { act: "issue", form: chosen } };
  },
  mainField: formField,
  typed({ language, values }) {
    const t = workplaceActs[language];
    const chosen = forms.find((one) => one === values[formField]);
    return chosen === undefined ? [] : [{ key: t.form, value: t.forms[chosen] }];
  },
};
