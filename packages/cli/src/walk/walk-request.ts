import type { Instant, PlainDate } from "@reglament/calendar";
import type { ChannelId } from "@reglament/regulation";

/** Which case is to be walked. */
export interface WalkRequest {
  /** `<region>/<service>` */
  readonly regulation: string;
  readonly channel: ChannelId;
  /** When the application is filed; absent: the first working moment on which applications are taken. */
  readonly at?: Instant;
  /** A day whose edition is meant; absent: the edition of `at`, or the newest on record. */
  readonly editionOn?: PlainDate;
  /** Ground of the refusal that the case ends with; absent: it ends with the result. */
  readonly refuse?: string;
}
