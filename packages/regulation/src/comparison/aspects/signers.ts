import type { Edition } from "../../edition/edition.ts";
import { inRow } from "../../findings/words.ts";
import { isRole } from "../../procedure/procedure.ts";
import { type Item, known } from "../item.ts";
import { signingActs } from "../signing-acts.ts";
import { actorTold } from "../told.ts";
import { signerTexts, valueTexts } from "../value-texts.ts";

/** Whose signature an electronic application carries, and who carries out each act of signing. */
export function signers(edition: Edition): Item[] {
  const { signer, steps } = edition;
  return [
    known("application", {
      title: valueTexts.applicationSigner,
      clause: signer.clause,
      facts: [{ trait: "signed-by", value: signer.party, told: signerTexts[signer.party] }],
    }),
    ...signingActs.flatMap(({ act, title }) => {
      const signing = steps.filter(({ actor, acts }) => isRole(actor) && acts.some((one) => one.act === act));
      const roles = [...new Set(signing.map(({ actor }) => actor))];
      if (roles.length === 0) return [];
      return [
        known(act, {
          title,
          clause: [...new Set(signing.flatMap(({ clause }) => clause.split(", ")))].join(", "),
          facts: [
            {
              trait: "signed-by",
              value: roles.toSorted().join(" "),
              told: inRow(roles.map((role) => actorTold(edition, role))),
            },
          ],
        }),
      ];
    }),
  ];
}
