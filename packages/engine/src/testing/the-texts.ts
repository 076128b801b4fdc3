/** Editions that the project ships, for tests that need a chain of acts or a party that the law of `theLaw` hasn't. */
import { shippedEdition } from "@reglament/regulation/testing";

/** Kostanay's duplicate: chancellery and centre, the result kept for a month when nobody fetches it. */
export const kostanayDuplicate = shippedEdition("kostanay/certificate-duplicate", "2019-01-01");
/** Kostanay's external study: written consent at the centre, one step of the head for everything. */
export const kostanayStudy = shippedEdition("kostanay/external-study", "2019-01-01");
/** Zhambyl's duplicate: an archivist, a blank of the department, a deputy who countersigns. */
export const zhambylDuplicate = shippedEdition("zhambyl/certificate-duplicate", "2016-05-08");
/** East Kazakhstan's duplicate: dispatcher and courier, receipts signed by hand. */
export const easternDuplicate = shippedEdition("east-kazakhstan/certificate-duplicate", "2015-08-31");
/** East Kazakhstan's queue: registers, the gateway's steps, numbers in the queue. */
export const kindergartenQueue = shippedEdition("east-kazakhstan/kindergarten-queue", "2014-09-08");
/** North Kazakhstan's external study: identification before sending, receiving before issue. */
export const northernStudy = shippedEdition("north-kazakhstan/external-study", "2016-06-16");
