import { workplaceActs } from "../../texts/workplace-acts.ts";
import { ActFields, type ActForm } from "./act-form.tsx";

/** Accepting and registering: nothing to fill in. */
export const registerForm: ActForm = {
  Form: (view) => {
    const t = workplaceActs[view.language];
    return (
      <ActFields view={view} button={t.register}>
        <p class="govuk-body">{t.registerText}</p>
      </ActFields>
    );
  },
  read: () => ({ command: { act: "register" } }),
  mainField: "content",
  typed: () => [],
};
