import type { Edition } from "../../edition/edition.ts";
import type { Question } from "../../form/application-form.ts";
import { conditionFact } from "../condition-fact.ts";
import { type Item, known } from "../item.ts";
import { neededTexts } from "../needed-texts.ts";
import { originFact } from "../origin-fact.ts";
import { channelsFact } from "../told.ts";

/** The questions of the application, by their ids in the standards; the office asked for, whatever it is called. */
export function questions(edition: Edition): Item[] {
  return edition.questions.map((question) => {
    const { label, needed, channels, when, origin } = question;
    return known(keyOf(question), {
      title: label,
      facts: [
        { trait: "needed", value: needed, told: neededTexts[needed] },
        ...channelsFact(edition, channels),
        ...conditionFact(edition, when),
        originFact(origin, undefined),
      ],
    });
  });
}

function keyOf({ id, kind }: Question): string {
  return kind === "office" ? "office" : id;
}
