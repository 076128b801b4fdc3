import type { AccessRule } from "./access.ts";
import type { Reply } from "./reply.ts";
import type { Visit } from "./visit.ts";

/**
 * One address of the system: what it is, who may come, what is answered.
 *
 * All routes stand in one table (`routes.ts`), so that a test can try every
 * route with every role; a route without a rule does not compile.
 */
export interface Route {
  readonly method: "GET" | "POST";
  /** Fastify's pattern: `/cabinet/cases/:region/:caseId`. */
  readonly path: string;
  readonly access: AccessRule;
  /** How a POST's body arrives; `upload` is streamed multipart (`visit.upload`). */
  readonly body?: "form" | "upload";
  /** The form may bring scans along (`visit.files`). */
  readonly scans?: true;
  /** Most bytes of a posted form, where it holds more than others do. */
  readonly formBytes?: number;
  /** Requests a minute from one address, where the ordinary limit is too generous (sign-in, registration). */
  readonly requestsPerMinute?: number;
  handle(visit: Visit): Promise<Reply>;
}
