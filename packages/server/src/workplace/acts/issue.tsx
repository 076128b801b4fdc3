import { signedPapers } from "@reglament/engine";
import { Choice } from "../../components/choice.tsx";
import { workplaceActs } from "../../texts/workplace-acts.ts";
import type { CaseInHand } from "../case-in-hand.ts";
import { ActFields, type ActForm } from "./act-form.tsx";

const formField = "issue-form";
const forms = ["electronic", "paper"] as const;

/** The forms in which the regulation has what was signed. */
function formsOf({ law, state }: CaseInHand) {
  const papers = signedPapers(law, state.draft?.kind ?? "result", state.channel);
  return forms.filter((form) => papers.some((paper) => paper.forms.includes(form)));
}

/** Handing over what was signed. */
export const issueForm: ActForm = {
  Form: (view) => {
    const t = workplaceActs[view.language];
    const offered = formsOf(view.inHand);
    const wished = view.inHand.state.channel === "portal" ? "electronic" : "paper";
    const usual = offered.find((form) => form === wished) ?? offered[0];
    return (
      <ActFields view={view} button={t.issue}>
        <Choice
          name={formField}
          label={t.form}
          value={view.values[formField] ?? usual}
          error={view.errors[formField]}
          options={offered.map((form) => ({ value: form, label: t.forms[form], hint: t.formHints[form] }))}
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
