import type { Readable } from "node:stream";
import type { Instant } from "@reglament/calendar";
import type { Subject, Visitor } from "./access.ts";
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
  /** Who is signed in. */
  readonly visitor: Visitor | undefined;
  readonly session: { readonly tokenHash: Uint8Array; readonly csrf: string; readonly name: string } | undefined;
  /** What the address names, as the access rule saw it. */
  readonly subject: Subject;
  /** Answers that were posted here when the session had ended, to fill the form with. */
  readonly kept: Readonly<Record<string, string>> | undefined;
  /**
   * The world a page works in: that of `:region`, otherwise the visitor's (an official's) or the newest of the only base region.
   * `now` is its legal time, the one that goes into every rule.
   */
  readonly world: { readonly region: string; readonly baseRegion: string; readonly now: Instant };
}
