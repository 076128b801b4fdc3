import type { ChannelId, DocumentKind, Edition } from "@reglament/regulation";

/** The documents that hold the applicant's signature by hand; a standard has one of them. */
const SIGNED_PAPERS: ReadonlySet<string> = new Set(["application-form", "application"]);

/**
 * The paper that the applicant signed by hand: its scan is the application's evidence, so it can't be left at the
 * counter without one.
 *
 * @returns undefined over the portal, and where the standard knows no such paper
 */
export function signedPaper(edition: Edition, channel: ChannelId): DocumentKind | undefined {
  if (channel === "portal") return undefined;
  return edition.documents.find(({ id, channels }) => SIGNED_PAPERS.has(id) && channels.includes(channel));
}
