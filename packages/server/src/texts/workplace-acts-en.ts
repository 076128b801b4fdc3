import type { ActWordsTable, FieldWords } from "./workplace-acts-words.ts";

const cameAt: FieldWords = {
  label: "When the applicant came",
  hint: "The term counts from this moment. Leave it empty when they came just now.",
};
const by: FieldWords = { label: "How the papers are sent" };
const paper: FieldWords = { label: "Paper" };
const byHand: FieldWords = {
  label: "Signature by hand",
  hint: "Print the paper, sign it and attach its scan.",
};
const signature: FieldWords = { label: "Electronic signature" };
const comment: FieldWords = {
  label: "Comment",
  hint: "It may tell of people: the text is kept apart and erased later.",
};
const signing = { document: paper, signature, byHand };

/** English. */
export const actWordsEn = {
  "check-completeness": {
    button: "The package is complete",
    text: "Compare the documents with the list and make sure that nothing is missing.",
    fields: {},
  },
  "give-receipt": {
    button: "Give the receipt",
    text: "The receipt opens afterwards: print it and hand it to the applicant.",
    fields: {},
  },
  "refuse-intake": {
    button: "Refuse acceptance",
    fields: { ground: { label: "Ground of refusal" }, deficiencies: { label: "What the ground rests on" } },
  },
  register: { button: "Register", text: "The application gets the next number.", fields: {} },
  "sign-in": {
    button: "Signed in",
    text: "You signed in to the system with your own account. This act puts that on record.",
    fields: {},
  },
  "fill-in": {
    button: "Data entered",
    text: "Check that the application's data below agree with the original documents.",
    fields: {},
  },
  notify: { button: "Send the message", text: "The applicant sees the message in the cabinet.", fields: {} },
  identify: {
    button: "Confirm the identity",
    text: "Look at the original document and compare it with the person who came.",
    fields: { who: { label: "Who came" }, document: { label: "Which document was shown" }, cameAt },
  },
  consent: {
    button: "Record the consent",
    text: "The applicant consents to the use of what information systems hold about them as a secret protected by law.",
    fields: {
      form: {
        label: "Signed consent",
        hint: "Print the sheet of consent, let the applicant sign it and attach its scan.",
      },
      waivedBy: {
        label: "When the law asks for no consent",
        hint: "Write which clause of which act says so; otherwise leave it empty.",
      },
    },
  },
  "query-register": {
    button: "Ask the register",
    fields: {
      register: { label: "Register" },
      answer: {
        label: "The power of attorney's number in the register",
        hint: "The number on the power of attorney itself",
      },
      notNeeded: { label: "No query is needed" },
    },
  },
  scan: {
    button: "Record",
    fields: {
      barcode: { label: "Barcode", hint: "Read it with the scanner or type the receipt's number, as 2019-000017" },
      documents: { label: "The applicant's documents", hint: "Attach scans of those that there are." },
    },
  },
  "sign-request": {
    button: "Sign the request",
    text: "Sign the request with your own certificate. The signature stands under exactly this application.",
    fields: { signature },
  },
  forward: { button: "Send", fields: { by } },
  "hand-over": {
    button: "Hand over",
    fields: {
      courier: { label: "Courier" },
      receivedBy: {
        label: "The courier's receipt",
        hint: "Print the receipt, let the courier sign it and attach its scan.",
      },
    },
  },
  "deliver-to-centre": { button: "Deliver to the centre", fields: { by } },
  receive: { button: "Received", text: "Confirm that the result has arrived.", fields: {} },
  store: { button: "Put into storage", text: "The applicant hasn't come for the result: it is kept.", fields: {} },
  "return-to-provider": { button: "Return to the provider", fields: { by } },
  "request-again": {
    button: "Ask for the result again",
    text: "The applicant came: ask the provider to send the result once more.",
    fields: {},
  },
  "send-again": { button: "Send the result again", fields: { by } },
  resolve: { button: "Appoint the executor", fields: { executor: { label: "Responsible executor" } } },
  examine: { button: "Examined", text: "Confirm that application and documents were examined.", fields: {} },
  "request-blank": {
    button: "Request a blank",
    fields: { department: { label: "Of which education department" } },
  },
  "issue-blank": {
    button: "Issue the blank",
    fields: {
      number: {
        label: "Series and number of the blank",
        hint: "One of those in stock, as it is printed. A blank is issued only once.",
      },
    },
  },
  "receive-blank": {
    button: "Blank received",
    fields: {
      number: { label: "Number of the blank" },
      entry: {
        label: "Signature in the book of blanks",
        hint: "Print the sheet of the entry, or scan the page of the book itself.",
      },
    },
  },
  draft: { button: "Pass the draft on for signing", fields: { document: { label: "Draft result" } } },
  "propose-refusal": {
    button: "Pass the draft refusal on",
    fields: {
      ground: { label: "Ground of refusal" },
      deficiencies: { label: "What exactly is unreliable" },
      reasons: { label: "Reasons" },
      document: { label: "Reasoned refusal" },
    },
  },
  "put-on-queue": { button: "Put on the queue", text: "The next number of the queue is given.", fields: {} },
  countersign: { button: "Signed", fields: signing },
  sign: { button: "Signed", fields: signing },
  issue: {
    button: "Issue the result",
    fields: {
      form: { label: "How the result is handed over" },
      receipt: {
        label: "Number of the acceptance receipt",
        hint: "From the receipt that the applicant shows. Type the number or scan the barcode.",
      },
      to: { label: "To whom it was handed" },
      receivedBy: {
        label: "The recipient's receipt",
        hint: "Print the receipt, let the recipient sign it and attach its scan.",
      },
      cameAt,
    },
  },
  withdraw: {
    button: "Withdraw the application",
    text: "On a paper request that the applicant signed. The case ends.",
    fields: {
      byHand: {
        label: "The applicant's request",
        hint: "Attach the scan of the request with the applicant's signature.",
      },
    },
  },
  "return-to-executor": {
    button: "Return to the executor",
    text: "The paper goes back to the step in which it was prepared. The term runs on as before.",
    fields: { comment: { ...comment, label: "What to mend" } },
  },
  "ask-correction": {
    button: "Ask for a correction",
    text: "The applicant sees the request in the cabinet. No term stands still.",
    fields: {
      comment: { label: "What to mend, and how", hint: "Write for the applicant." },
      items: { label: "Which answers and documents" },
    },
  },
  correct: {
    button: "Record the correction",
    text: "The event on record doesn't change: a new one about the correction is added.",
    fields: {
      corrects: { label: "Which event is mistaken" },
      comment: { ...comment, label: "What was really so" },
    },
  },
  claim: {
    button: "Take the case in hand",
    text: "Until you release it, nobody else of the office acts at this step.",
    fields: {},
  },
  release: { button: "Release the case", text: "Anybody with the role can go on with it.", fields: {} },
  reassign: {
    button: "Replace the executor",
    fields: { executor: { label: "New responsible executor" }, comment: { ...comment, label: "Reason" } },
  },
  pause: {
    button: "Let the term stand still",
    text: "Only on a ground that the regulation grants.",
    fields: { ground: { label: "Ground" } },
  },
  resume: { button: "Let the term go on", text: "The term runs again from this moment.", fields: {} },
} satisfies ActWordsTable;
