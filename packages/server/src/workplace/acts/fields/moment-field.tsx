import { FieldSet } from "../../../components/field-set.tsx";
import { workplaceActs } from "../../../texts/workplace-acts.ts";
import { type FieldKind, nothing } from "./field-kind.ts";
import { isMomentLeftOpen, MomentInputs, momentInputs, readMoment } from "./moment-input.tsx";

/** When something happened within the open step. */
export const momentField: FieldKind = {
  Input: ({ view, field, name, words }) => (
    <FieldSet
      name={name}
      label={field.needed ? words.label : workplaceActs[view.language].optional(words.label)}
      hint={words.hint}
    >
      <MomentInputs view={view} name={name} suggested={field.needed} />
    </FieldSet>
  ),
  read({ visit, inHand, field, name }) {
    if (!field.needed && isMomentLeftOpen(visit.form, name)) return nothing;
    const read = readMoment(visit, inHand, name, inHand.state.steps.at(-1)?.startedAt);
    return "errors" in read ? read : { value: { moment: read.moment } };
  },
  typed: ({ name, words, values }) => {
    const { day, time } = momentInputs(name);
    const typed = [values[day], values[time]].filter((part) => (part ?? "") !== "").join(" ");
    return typed === "" ? [] : [{ key: words.label, value: typed }];
  },
  input: (name) => momentInputs(name).day,
};
