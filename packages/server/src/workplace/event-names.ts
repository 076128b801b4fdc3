import type { DeadlineOf } from "@reglament/engine";
import type { Edition } from "@reglament/regulation";
import { reasonCodes, reasonText } from "@reglament/signature";
import { deadlines } from "../texts/deadlines.ts";
import { textOf } from "../texts/dictionary.ts";
import type { EventNames } from "../texts/history.ts";
import type { Language } from "../texts/language.ts";
import { momentInWords } from "../texts/moment-in-words.ts";
import type { CaseInHand } from "./case-in-hand.ts";

/** What stands behind the ids in a case's events, for the words of its history. */
export function eventNames({ law, day, time, nameOf }: CaseInHand, language: Language): EventNames {
  const offices = [day.office, day.centre, day.department, ...day.officesOf("department")];
  const items = [
    ...law.questions.map(({ id, label }) => ({ id, title: label })),
    ...law.documents.map(({ id, title }) => ({ id, title })),
  ];
  const titleAmong = (list: readonly { readonly id: string; readonly title: Edition["steps"][number]["title"] }[]) => {
    return (id: string) => {
      const found = list.find((one) => one.id === id);
      return found === undefined ? id : textOf(found.title, language).replace(/[.?:]$/, "");
    };
  };
  const item = titleAmong(items);
  return {
    person: nameOf,
    moment: (at) => momentInWords(at, time.hours.zone, language),
    office(id) {
      const found = offices.find((office) => office?.officeId === id);
      return found === undefined ? id : textOf(found.names, language);
    },
    paper: titleAmong(law.products),
    ground: titleAmong([...law.refusals, ...law.pauses].map(({ id, text }) => ({ id, title: text }))),
    items: (ids) => ids.map(item).join("; "),
    deadline: (of) => deadlineInWords(law, of, language),
    flaw(reason) {
      const code = reasonCodes.find((known) => known === reason);
      return code === undefined ? reason : reasonText(code, language);
    },
  };
}

/** Which deadline is meant: a step by its title, the others by what they bound. */
export function deadlineInWords(law: Edition, of: DeadlineOf, language: Language): string {
  const t = deadlines[language];
  switch (of.kind) {
    case "step": {
      const step = law.steps.find(({ id }) => id === of.step);
      return step === undefined ? of.step : textOf(step.title, language);
    }
    case "span":
      return t.span(procedureInWords(law, of.procedure, language));
    case "arrival":
      return t.arrival(procedureInWords(law, of.procedure, language));
    case "total":
      return t.total;
  }
}

function procedureInWords({ procedures }: Edition, id: string, language: Language): string {
  const procedure = procedures.find((one) => one.id === id);
  return procedure === undefined ? id : textOf(procedure.title, language);
}
