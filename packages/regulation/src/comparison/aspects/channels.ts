import { ruleTexts } from "../../clause-print/rule-texts.ts";
import type { Edition } from "../../edition/edition.ts";
import { inRow } from "../../findings/words.ts";
import { type Fact, type Item, known } from "../item.ts";
import { inEach } from "../told.ts";

/** The ways to apply. That a text rules one out in so many words stands among the rules. */
export function channels(edition: Edition): Item[] {
  return edition.channels.map(({ id, title, clause, signIn }) => {
    const means = signIn?.with.map((one) => inEach((language) => ruleTexts[language].signInWith[one]));
    const facts: Fact[] =
      signIn === undefined || means === undefined
        ? []
        : [{ trait: "sign-in", value: signIn.with.toSorted().join(" "), told: inRow(means) }];
    return known(id, { title, clause, facts });
  });
}
