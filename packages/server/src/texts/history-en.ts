/** English words of every type of event. */
import type { HandSignature, Identification, WayOfTransfer } from "@reglament/engine";
import type { ApplicantEvents, EventNames, OfficialEvents } from "./history.ts";
import { actKinds } from "./workplace-acts-kinds.ts";

const filed = {
  portal: "The application was filed over the portal.",
  centre: "The application was filed at the one-stop centre.",
  chancellery: "The application was filed at the chancellery on paper.",
};
const who: Readonly<Record<Identification["who"], string>> = {
  applicant: "the applicant",
  representative: "a representative",
};
const shown: Readonly<Record<Identification["document"], string>> = {
  "identity-card": "identity card",
  passport: "passport",
  "birth-certificate": "birth certificate",
  "power-of-attorney": "power of attorney",
};
const { registers: register } = actKinds.en;
const ways: Readonly<Record<WayOfTransfer, string>> = {
  courier: "by courier",
  "authorised-link": "by another authorised link",
  gateway: "through the government gateway",
};
const by = (via: WayOfTransfer | undefined) => (via === undefined ? "" : ` ${ways[via]}`);
const sheet = (hand: HandSignature, { moment }: EventNames) =>
  `sheet No. ${hand.sheet}, signed ${moment(hand.signedAt)}`;
const signature = (byHand: HandSignature | undefined, names: EventNames) =>
  byHand === undefined ? "electronically" : `by hand, ${sheet(byHand, names)}`;
const number = (given: string | undefined) => (given === undefined ? "" : ` Number: ${given}.`);

export const officialEventsEn: OfficialEvents = {
  filed: ({ channel, undetermined }) =>
    undetermined === true
      ? `${filed[channel]} The signature couldn't be checked just then; the application waits for that.`
      : filed[channel],
  "completeness-confirmed": "The package of documents was found complete.",
  "receipt-given": ({ product, incomingNumber }, { paper }) => `Given: ${paper(product)}.${number(incomingNumber)}`,
  registered: ({ place, product, incomingNumber }, { paper }) =>
    [
      place === "centre" ? "The application was registered at the one-stop centre." : "The application was registered.",
      number(incomingNumber).trim(),
      product === undefined ? "" : `Given: ${paper(product)}.`,
    ]
      .filter(Boolean)
      .join(" "),
  "intake-refused": ({ ground, deficiencies }, names) =>
    `Acceptance was refused. Ground: ${names.ground(ground)}. ` +
    `Deficiencies: ${names.items(deficiencies.map(({ item }) => item))}.`,
  "signed-in": "The operator signed in to the information system.",
  "data-entered": "The application's data was entered into the information system.",
  notified: ({ product }, { paper }) =>
    product === undefined ? "A message was sent to the applicant." : `Sent to the applicant: ${paper(product)}.`,
  identified: ({ who: person, document, cameAt }, { moment }) =>
    [
      person === undefined || document === undefined
        ? "Identified by the registers' data."
        : `Whoever came was identified: ${who[person]}, by ${shown[document]}.`,
      cameAt === undefined ? "" : `Came: ${moment(cameAt)}.`,
    ]
      .filter(Boolean)
      .join(" "),
  "turned-away": ({ ground }, names) => `The request was turned away. Ground: ${names.ground(ground)}.`,
  "consent-given": ({ form }, names) =>
    form === undefined
      ? "Consent to the use of personal data was given."
      : `Written consent to the use of personal data was given: ${sheet(form, names)}.`,
  "consent-waived": ({ act, clause }) => `No consent was needed: ${act}, ${clause}.`,
  "register-queried": ({ register: id, found, messageId }) =>
    `Asked: ${register[id]}. Answer: ${found ? "there is data" : "there is no data"}. Message No. ${messageId}.`,
  "register-not-needed": ({ register: id }) => `There was no need to ask ${register[id]}.`,
  scanned: (event, { items }) =>
    "barcode" in event
      ? `The barcode of the package was scanned: ${event.barcode}.`
      : `Documents were scanned: ${items(event.documents.map(({ kind }) => kind))}.`,
  "request-signed": "The operator signed the request electronically.",
  forwarded: ({ via }) => `The documents were sent on${by(via)}.`,
  "handed-over": ({ courier, receivedBy }, names) =>
    [
      courier === undefined
        ? "The documents were handed to the next colleague."
        : `The documents were handed to the courier: ${names.person(courier)}.`,
      receivedBy === undefined ? "" : `The courier's receipt: ${sheet(receivedBy, names)}.`,
    ]
      .filter(Boolean)
      .join(" "),
  "delivered-to-centre": ({ via }) => `The result was sent to the one-stop centre${by(via)}.`,
  "result-received": "The one-stop centre received the result.",
  stored: "The result, which nobody fetched, was put into keeping.",
  "returned-to-provider": ({ via }) => `The time of keeping was over; the result went back to the provider${by(via)}.`,
  "requested-again": "The applicant came: the provider was asked for the result again.",
  "sent-again": ({ via }) => `The result was sent to the one-stop centre again${by(via)}.`,
  "executor-appointed": ({ executor }, { person }) => `Executor appointed: ${person(executor)}.`,
  examined: "The documents were examined.",
  "blank-requested": ({ department }, { office }) => `A blank was requested of: ${office(department)}.`,
  "blank-issued": ({ number: blank }) => `A blank was issued: No. ${blank}.`,
  "blank-received": ({ number: blank, entry }, names) =>
    `The blank was received: No. ${blank}. Entry in the blank book: ${sheet(entry, names)}.`,
  drafted: ({ document }, { paper }) => `Prepared: ${paper(document.product)}.`,
  "refusal-proposed": ({ ground, document, product }, names) =>
    document === undefined
      ? `The service was refused. Ground: ${names.ground(ground)}.` +
        (product === undefined ? "" : ` Message: ${names.paper(product)}.`)
      : `A draft refusal was prepared: ${names.paper(document.product)}. Ground: ${names.ground(ground)}.`,
  queued: ({ queueNumber }) => `The child was placed in the queue.${number(queueNumber)}`,
  countersigned: ({ document, byHand }, names) =>
    `Signed by the deputy: ${names.paper(document.product)} (${signature(byHand, names)}).`,
  signed: ({ document, byHand }, names) => `Signed: ${names.paper(document.product)} (${signature(byHand, names)}).`,
  issued: ({ outcome, form, receipt, to, receivedBy, cameAt }, names) =>
    [
      `${outcome === "result" ? "The result" : "The reasoned refusal"} was ${form === "paper" ? "handed out on paper" : "sent to the cabinet"}.`,
      to === undefined ? "" : `Taken by ${who[to]}.`,
      receipt === undefined ? "" : `Number of the receipt shown: ${receipt}.`,
      cameAt === undefined ? "" : `Came: ${names.moment(cameAt)}.`,
      receivedBy === undefined ? "" : `The recipient's receipt: ${sheet(receivedBy, names)}.`,
    ]
      .filter(Boolean)
      .join(" "),
  withdrawn: ({ byHand }, names) =>
    byHand === undefined
      ? "The applicant withdrew the application."
      : `The application was withdrawn at the applicant's written request: ${sheet(byHand, names)}.`,
  "returned-to-executor": "The paper was sent back to the executor to be prepared anew.",
  "correction-asked": ({ items: ids }, { items }) =>
    ids.length === 0
      ? "The applicant was asked to correct the application."
      : `The applicant was asked to correct: ${items(ids)}.`,
  "mistake-corrected": "A mistake in an earlier entry was corrected.",
  claimed: "The case was taken in hand.",
  released: "The case was let go.",
  "executor-replaced": ({ executor }, { person }) => `The executor was replaced: ${person(executor)}.`,
  paused: ({ ground }, names) => `The term stands still. Ground: ${names.ground(ground)}.`,
  resumed: "The term goes on.",
  "deadline-neared": ({ of, due }, { deadline, moment }) => `A deadline is near: ${deadline(of)}. Due: ${moment(due)}.`,
  "deadline-passed": ({ of, due }, { deadline, moment }) =>
    `A deadline has passed: ${deadline(of)}. It was due: ${moment(due)}.`,
  "keeping-ended": ({ due }, { moment }) => `The time of keeping the result is over: ${moment(due)}.`,
  "calendar-changed": ({ calendar, was, becomes, kept }, { deadline, moment }) =>
    [
      `The working calendar has changed (${calendar}).`,
      kept === undefined || kept.length === 0
        ? ""
        : `What was promised is kept: ${kept.map(({ of, due }) => `${deadline(of)} – ${moment(due)}`).join("; ")}.`,
      was === undefined || was === becomes ? "" : `The next moment was: ${moment(was)}.`,
      becomes === undefined || was === becomes ? "" : `Now it is: ${moment(becomes)}.`,
    ]
      .filter(Boolean)
      .join(" "),
  "signature-confirmed":
    "The signature of the application was checked and confirmed. The time of receipt stays as it was.",
  "signature-disproved": ({ reason }, { flaw }) => `The signature of the application proved invalid. ${flaw(reason)}`,
};

export const applicantEventsEn: ApplicantEvents = {
  filed: ({ channel }) => filed[channel],
  "completeness-confirmed": "Your documents were found complete.",
  "receipt-given": ({ incomingNumber }) => `The acceptance receipt was given.${number(incomingNumber)}`,
  registered: ({ place, product, incomingNumber }) =>
    `${place === "centre" ? "The one-stop centre" : "The office"} accepted and registered the application` +
    `${product === undefined ? "" : " and gave a receipt"}.${number(incomingNumber)}`,
  "intake-refused": "The office refused to accept the application.",
  "signed-in": null,
  "data-entered": null,
  notified: "A message was sent to you.",
  identified: ({ who: person }) =>
    person === undefined ? "Your data was checked in the registers." : "Whoever came was identified.",
  "turned-away": "Your request was turned away.",
  "consent-given": "Consent to the use of personal data was given.",
  "consent-waived": "By law no consent was needed.",
  "register-queried": ({ found }) =>
    found ? "Data was taken from a state register." : "A state register turned out to have no data.",
  "register-not-needed": "There was no need to ask a state register.",
  scanned: (event) =>
    "barcode" in event ? "The barcode of the package of documents was checked." : "Your documents were scanned.",
  "request-signed": "The operator signed the request electronically.",
  forwarded: "The documents were sent on.",
  "handed-over": "The documents were handed to the next colleague.",
  "delivered-to-centre": "The result was sent to the one-stop centre.",
  "result-received": "The one-stop centre received the result.",
  stored: "The result, which nobody fetched, was put into keeping.",
  "returned-to-provider": "The time of keeping was over, and the result went back to the office.",
  "requested-again": "The office was asked for the result again.",
  "sent-again": "The result was sent to the one-stop centre again.",
  "executor-appointed": "The head appointed the responsible executor.",
  examined: "Your documents were examined.",
  "blank-requested": "A blank was requested of the education department.",
  "blank-issued": "The education department issued a blank.",
  "blank-received": "The office received the blank.",
  drafted: "The executor prepared the draft result.",
  "refusal-proposed": ({ document }) =>
    document === undefined ? "The service was refused." : "The executor prepared a draft refusal.",
  queued: ({ queueNumber }) => `Your child was placed in the queue.${number(queueNumber)}`,
  countersigned: "The deputy signed.",
  signed: "The paper was signed.",
  issued: ({ outcome, form }) =>
    outcome === "result"
      ? form === "paper"
        ? "The result was handed to you."
        : "The result was sent to the cabinet."
      : "The reasoned refusal was issued.",
  withdrawn: "The application was withdrawn.",
  "returned-to-executor": "The paper was sent back to be prepared anew.",
  "correction-asked": ({ items: ids }, { items }) =>
    ids.length === 0
      ? "The office asked you to correct the application."
      : `The office asked you to correct: ${items(ids)}.`,
  "mistake-corrected": "The office corrected a mistake in an earlier entry.",
  claimed: null,
  released: null,
  "executor-replaced": "The executor was replaced.",
  paused: ({ ground }, names) => `The term stands still. Ground: ${names.ground(ground)}.`,
  resumed: "The term goes on.",
  "deadline-neared": null,
  "deadline-passed": ({ of, due }, { deadline, moment }) =>
    `The office missed a deadline: ${deadline(of)}. It was due: ${moment(due)}.`,
  "keeping-ended": "The time of keeping the result is over.",
  "calendar-changed": "The working calendar has changed, and the deadlines were counted anew.",
  "signature-confirmed": "Your signature was checked and confirmed. The time of filing stays as it was.",
  "signature-disproved": ({ reason }, { flaw }) => `Your signature proved invalid. ${flaw(reason)}`,
};
