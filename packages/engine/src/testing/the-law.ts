import { plainDate, type Text } from "@reglament/calendar";
import type {
  ActName,
  DocumentKind,
  Edition,
  LegalAct,
  Origin,
  Product,
  Question,
  Step,
  StepAct,
} from "@reglament/regulation";

/**
 * A regulation of school enrolment in the shape of Kostanay's (annex 3): five
 * steps, two channels, refusals at intake and at examination. The regulation
 * file proper holds the whole text; this one holds what the engine looks at.
 *
 * @param changes - parts that a test wants otherwise
 */
export function theLaw(changes: Partial<Edition> = {}): Edition {
  return { ...enrolment, ...changes };
}

/** The same words in each language: what a reader sees isn't the engine's matter. */
function said(words: string): Text {
  return { kk: words, ru: words, en: words };
}

function sourced(clause: string): Origin {
  return { source: { act: "Kostanay No 285, annex 3", clause } };
}

const assumed: Origin = { assumed: said("not in the text") };
const reported: Origin = { secondary: "https://example.kz/standard" };

const closed: Edition["provider"]["hours"]["week"]["sunday"] = [];
const weekday: Edition["provider"]["hours"]["week"]["monday"] = [
  { from: "09:00", to: "13:00" },
  { from: "14:00", to: "18:00" },
];

function aQuestion(id: string, kind: Question["kind"], changes: Partial<Question> = {}): Question {
  return {
    id,
    kind,
    about: "application",
    label: said(id),
    needed: "to-file",
    fact: false,
    maxLength: 100,
    channels: ["chancellery", "portal"],
    origin: assumed,
    ...changes,
  };
}

function aChoice(id: string, values: readonly string[]): Question {
  return aQuestion(id, "choice", {
    fact: true,
    options: values.map((value) => ({ value, label: said(value) })),
    origin: sourced("5"),
  });
}

function aDocument(id: string, changes: Partial<DocumentKind> = {}): DocumentKind {
  return { id, title: said(id), expires: false, channels: ["chancellery", "portal"], origin: reported, ...changes };
}

function anAct(act: ActName, clause: string, produces: readonly string[], leadsTo: StepAct["then"]): StepAct {
  return { act, title: said(act), clause, produces, then: leadsTo };
}

function aProduct(id: string, kind: Product["kind"], clause: string, signedBy: Product["signedBy"]): Product {
  return { id, kind, title: said(id), clause, forms: ["electronic", "paper"], signedBy };
}

const steps: readonly Step[] = [
  {
    id: "intake",
    clause: "5(1), 7(1)",
    actor: "chancellery",
    title: said("intake"),
    term: { minutes: 5 },
    acts: [
      anAct("register", "5(1)", ["acceptance-receipt"], { step: "resolution" }),
      anAct("refuse-intake", "5(1)", ["intake-refusal-receipt"], { outcome: "intake-refused" }),
    ],
  },
  {
    id: "resolution",
    clause: "5(2), 7(2)",
    actor: "head",
    title: said("resolution"),
    term: { hours: 3 },
    acts: [anAct("resolve", "5(2)", ["resolution"], { step: "examination" })],
  },
  {
    id: "examination",
    clause: "5(3), 7(3)",
    actor: "executor",
    title: said("examination"),
    term: { workingDays: 4 },
    acts: [
      anAct("draft", "5(3)", ["draft-result"], { step: "signing" }),
      anAct("propose-refusal", "5(3)", ["draft-result"], { step: "signing" }),
    ],
  },
  {
    id: "signing",
    clause: "5(4), 7(4)",
    actor: "head",
    title: said("signing"),
    term: { minutes: 10 },
    acts: [
      {
        ...anAct("sign", "5(4)", ["enrolment-order", "enrolment-notice"], { step: "issue" }),
        producesOnRefusal: ["reasoned-refusal"],
      },
    ],
  },
  {
    id: "issue",
    clause: "5(5), 7(5)",
    actor: "chancellery",
    title: said("issue"),
    term: { minutes: 5 },
    acts: [anAct("issue", "5(5)", [], { outcome: "as-signed" })],
  },
];

const theAct: LegalAct = {
  id: "285",
  name: said("decree"),
  number: "285",
  effect: { on: plainDate("2019-01-01") },
  duties: [],
  basis: [],
  changes: [],
  clauses: [],
  notCarried: [],
};

const enrolment: Edition = {
  onRecord: true,
  regulation: "kostanay/school-enrolment",
  id: "2019-01-01",
  from: { on: plainDate("2019-01-01") },
  identity: { authority: said("akimat"), act: theAct, amendments: [] },
  part: "annex 3",
  clauses: ["1"],
  notCarried: [],
  amendedBy: [],
  trainingDate: plainDate("2019-06-10"),
  rules: [],
  annexes: [],
  templates: [],
  waiting: [],
  unconfirmedGrounds: [],
  countingOrigins: { firstDay: assumed, afterHours: assumed, lastDay: assumed },
  provider: {
    title: said("school"),
    clause: "1",
    roles: [
      { id: "chancellery", title: said("chancellery"), clause: "6(1)" },
      { id: "head", title: said("head"), clause: "6(2)" },
      { id: "executor", title: said("executor"), clause: "6(3)" },
    ],
    hours: {
      zone: "Asia/Qostanay",
      week: {
        monday: weekday,
        tuesday: weekday,
        wednesday: weekday,
        thursday: weekday,
        friday: weekday,
        saturday: closed,
        sunday: closed,
      },
    },
    hoursOrigin: assumed,
  },
  channels: [
    { id: "chancellery", title: said("chancellery"), clause: "1", startsAt: "intake" },
    { id: "portal", title: said("portal"), clause: "1", startsAt: "intake" },
  ],
  signer: { party: "representative", clause: "4" },
  questions: [
    aQuestion("school", "office", { fact: true }),
    aChoice("kind-of-study", ["full-time", "evening"]),
    aChoice("class", ["1", "2", "5", "10"]),
    aQuestion("child-iin", "iin", { about: "child" }),
    aQuestion("child-name", "name", { about: "child" }),
    aQuestion("residence", "long-text", { needed: "for-intake", channels: ["portal"], origin: sourced("4") }),
    aQuestion("phone", "phone", { needed: "no" }),
  ],
  documents: [
    aDocument("birth-certificate"),
    aDocument("medical-certificate", { expires: true, origin: sourced("9") }),
    aDocument("photograph"),
  ],
  windows: [
    {
      id: "first-class",
      when: { question: "class", in: ["1"] },
      from: "06-01",
      to: "08-30",
      clause: "5",
      text: said("1 June - 30 August"),
      origin: assumed,
    },
    {
      id: "other-classes",
      when: { question: "class", in: ["2", "5", "10"] },
      from: "01-01",
      to: "08-30",
      clause: "5",
      text: said("until 30 August"),
      origin: assumed,
    },
  ],
  counting: { firstDay: "next", afterHours: "next-working-day", lastDay: "next-working-day" },
  calendarChange: { is: "recompute", origin: assumed },
  warnAfterPercent: 80,
  pauses: [],
  procedures: [{ id: "provider", party: "provider", clause: "5", title: said("provider"), steps, spans: [] }],
  steps,
  refusals: [
    {
      id: "incomplete-package",
      refuses: "intake",
      shows: "missing-item",
      clause: "5(1), 7(1)",
      text: said("incomplete package"),
      origin: sourced("5(1)"),
      step: "intake",
      signedBy: "nobody",
      mendable: true,
    },
    {
      id: "expired-document",
      refuses: "intake",
      shows: "expired-document",
      clause: "5(1), 7(1)",
      text: said("a document ran out"),
      origin: sourced("5(1)"),
      step: "intake",
      signedBy: "nobody",
      mendable: true,
    },
    {
      id: "unreliable-documents",
      refuses: "service",
      shows: "unreliable-data",
      clause: "5(3), 7(3)",
      text: said("unreliable documents or data"),
      origin: sourced("5(3)"),
      step: "examination",
      signedBy: "head",
      mendable: true,
    },
  ],
  products: [
    aProduct("acceptance-receipt", "receipt", "5(1)", "chancellery"),
    aProduct("intake-refusal-receipt", "receipt", "5(1)", "chancellery"),
    aProduct("resolution", "working-paper", "5(2)", "head"),
    aProduct("draft-result", "working-paper", "5(3)", "nobody"),
    aProduct("enrolment-order", "result", "3", "head"),
    aProduct("enrolment-notice", "result", "3", "head"),
    aProduct("reasoned-refusal", "result", "5(3)", "head"),
  ],
  assumptions: [],
  accepted: [],
};
