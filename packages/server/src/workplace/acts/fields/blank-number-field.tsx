import { blankNumberText, parseBlankNumber } from "@reglament/store";
import { Field } from "../../../components/field.tsx";
import { actKinds } from "../../../texts/workplace-acts-kinds.ts";
import { type FieldKind, refusedAt, typedRow } from "./field-kind.ts";

/** The number of a blank in the department's stock. */
export const blankNumberField: FieldKind = {
  Input: ({ view, name, words }) => {
    const t = actKinds[view.language];
    const next = view.inHand.stock.flatMap((stock) => stock.next ?? []);
    const stock = next.length === 0 ? t.stockEmpty : t.inStock(next.join(", "));
    return (
      <Field
        name={name}
        label={words.label}
        hint={`${stock} ${words.hint ?? ""}`}
        width={20}
        value={view.values[name] ?? next[0]}
        error={view.errors[name]}
      />
    );
  },
  read({ visit, name, words }) {
    const typed = (visit.form[name] ?? "").normalize("NFC").trim();
    if (typed === "") return refusedAt(name, actKinds[visit.language].errors.needed(words.label));
    const blank = parseBlankNumber(typed);
    // What is no number of a blank is in nobody's stock: the engine says so.
    return { value: { word: blank === undefined ? typed : blankNumberText(blank) } };
  },
  typed: typedRow,
  input: (name) => name,
};
