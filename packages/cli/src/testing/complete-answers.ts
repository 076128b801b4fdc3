import type { TrainingFile } from "@reglament/server";

type Person = TrainingFile["people"][number];

/** What an application for enrolment has to answer, for a child of this parent at this school. */
export function completeAnswers({
  child,
  parent,
  school,
}: {
  readonly child: Person;
  readonly parent: Person;
  readonly school: string;
}): Readonly<Record<string, string>> {
  return {
    school,
    "kind-of-study": "full-time",
    class: "1",
    "child-iin": child.iin,
    "child-name": child.name,
    "child-birth-date": child.birth,
    "representative-kind": "parent",
    "representative-iin": parent.iin,
    "representative-name": parent.name,
    "actual-residence": "Қостанай қаласы, Ойдан шығарылған көшесі, 1",
  };
}
