import type { Readable } from "node:stream";
import type { Instant } from "@reglament/calendar";
import type { SignInWay } from "@reglament/store";
import type { Subject, Visitor } from "./access.ts";
import type { SentFile } from "./read-body.ts";
import type { Services } from "./services.ts";
import type { Language } from "./texts/language.ts";

/** One request, parsed and admitted: what a route's handler gets. */
export interface Visit {
  readonly services: Services;
  readonly language: Language;
  /** Path without query, for links that come back here. */
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** Fields of a posted form; of a repeated field the last value. Empty for GET and uploads. */
  readonly form: Readonly<Record<string, string>>;
  /** The one file of an upload, to be read once, and the fields before it. */
  readonly upload?: { readonly fileName: string; readonly mediaType: string; readonly content: Readable };
  /** Files that a form brought along, by field name, where the route takes them. */
  readonly files: Readonly<Record<string, SentFile>>;
  /** Network address that the request came from; for limits only, and never written down as it is. */
  readonly address: string;
  /** Who is signed in. */
  readonly visitor: Visitor | undefined;
  /** What every form on the page carries in its hidden field `csrf`; there with or without a session. */
  readonly csrf: string;
  readonly session:
    | {
        readonly tokenHash: Uint8Array;
        readonly csrf: string;
        readonly name: string;
        readonly signedInWith: SignInWay;
      }
    | undefined;
  /** What the address names, as the access rule saw it. */
  readonly subject: Subject;
  /** Answers that were posted here when the session had ended, to fill the form with. */
  readonly kept: Readonly<Record<string, string>> | undefined;
  /**
   * The world a page works in: that of `:region`, otherwise the visitor's (an official's) or that of the law's first region.
   * `now` is its legal time, the one that goes into every rule; `zone` the zone its dates are read in.
   */
  readonly world: {
    readonly region: string;
    readonly baseRegion: string;
    /** False when neither address nor visitor tells the region and there are several: its time is then not the page's. */
    readonly isMeant: boolean;
    readonly now: Instant;
    readonly zone: string;
  };
  /**
   * Notes in the access log that this visitor reads personal data, before it is
   * read. For lists and registers only: a visit to a draft or a case is noted
   * by itself. Does nothing for a visitor who isn't signed in.
   *
   * @param purpose - why, in words of the code: `own-cabinet`, `counter-registration`
   */
  noteAccess(purpose: string, about: AccessNote): Promise<void>;
}

/** Whose data is read: a person's, a case's, or both. */
export interface AccessNote {
  readonly person?: string;
  readonly region?: string;
  readonly caseId?: string;
}
