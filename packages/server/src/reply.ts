import type { Readable } from "node:stream";
import type { Rejected } from "@reglament/engine";
import type { VNode } from "preact";

/** What a route answers; `answer.ts` alone turns it into HTTP. */
export type Reply =
  /** A page inside the layout. 200 unless said otherwise; 422 for a form that was refused with messages. */
  | {
      readonly page: VNode;
      readonly title: string;
      readonly status?: 200 | 404 | 409 | 422;
      /** Browser modules the page needs: `sign`, `upload`. */
      readonly scripts?: readonly string[];
    }
  /** POST then redirect: always 303. */
  | { readonly redirect: string; readonly signIn?: SessionStart; readonly signOut?: true; readonly language?: string }
  | { readonly download: Uint8Array | Readable; readonly mediaType: string; readonly fileName: string }
  | { readonly json: unknown }
  /** A command that wasn't carried out: the message page with the code's status. */
  | Rejected
  | { readonly notFound: true };

/** A session that the answer begins. */
export interface SessionStart {
  readonly token: string;
  readonly expiresAt: Date;
}
