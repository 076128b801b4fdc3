import { isSourced, missingItems, type RefusalGround } from "@reglament/regulation";
import type { Permission } from "../act-module.ts";
import type { Deficiency } from "../event.ts";
import { itemsThatCame, mayHaveCome } from "../refusal-ground.ts";
import type { Situation } from "../situation.ts";

/**
 * The first ground of this step that the case bears out, with what it rests on; without any, one that the step has
 * and nothing to rest on.
 */
export function aGround(
  permission: Permission,
  situation: Situation,
  refuses: "intake" | "service",
): { readonly ground: string; readonly deficiencies: readonly Deficiency[] } {
  const { law, step } = permission;
  const grounds = law.refusals.filter((ground) => ground.refuses === refuses && ground.step === step.id);
  const shown = grounds.flatMap((ground) => {
    const deficiency = deficiencyFor(permission, situation, ground);
    return deficiency === undefined ? [] : [{ ground: ground.id, deficiencies: [deficiency] }];
  });
  return shown[0] ?? { ground: grounds[0]?.id ?? "none", deficiencies: [] };
}

function deficiencyFor(
  { law, state }: Permission,
  { confirmations }: Situation,
  { shows }: RefusalGround,
): Deficiency | undefined {
  switch (shows) {
    case "missing-item": {
      const [missing] = missingItems(law, state.channel, itemsThatCame(state), state.facts, confirmations);
      return missing && { item: missing.item };
    }
    case "expired-document": {
      const expiring = law.documents.find(
        (document) =>
          document.expires && mayHaveCome(law, state, document.id) && isSourced(law, document, confirmations),
      );
      return expiring && { item: expiring.id, validUntil: "2000-01-01" };
    }
    case "unreliable-data": {
      const doubted = [...law.questions, ...law.documents].find(({ id }) => mayHaveCome(law, state, id));
      return doubted && { item: doubted.id };
    }
    case "unknown-person":
    case "invalid-signature":
    case "no-data":
      return undefined;
  }
}
