import type { ActFieldKind } from "@reglament/engine";
import { actAndClauseField } from "./act-and-clause-field.tsx";
import { choiceField } from "./choice-field.tsx";
import { colleagueField } from "./colleague-field.tsx";
import { documentsField } from "./documents-field.tsx";
import { eventField } from "./event-field.tsx";
import type { FieldKind } from "./field-kind.ts";
import { handSignatureField } from "./hand-signature-field.tsx";
import { itemsField } from "./items-field.tsx";
import { longTextField } from "./long-text-field.tsx";
import { momentField } from "./moment-field.tsx";
import { officeField } from "./office-field.tsx";
import { paperField } from "./paper-field.tsx";
import { wordField } from "./word-field.tsx";

/** Kinds whose form is the act's own: what they ask for can't be asked alone. */
export type FormOfItsOwn = "deficiencies" | "signature" | "register-answer" | "flag";

/** How each kind of datum is asked for; a new kind doesn't compile without its line. */
export const fieldKinds: Readonly<Record<Exclude<ActFieldKind, FormOfItsOwn>, FieldKind>> = {
  text: wordField,
  number: wordField,
  barcode: wordField,
  "long-text": longTextField,
  moment: momentField,
  choice: choiceField,
  ground: choiceField,
  colleague: colleagueField,
  office: officeField,
  paper: paperField,
  "hand-signature": handSignatureField,
  documents: documentsField,
  items: itemsField,
  "act-and-clause": actAndClauseField,
  event: eventField,
};

/** Whether the kind has a field of its own. */
export function isFieldKind(kind: ActFieldKind): kind is keyof typeof fieldKinds {
  return Object.hasOwn(fieldKinds, kind);
}
