import { aboutAcceptances } from "./acceptance.ts";
import type { AboutFinding } from "./check.ts";
import { checks } from "./checks.ts";
import type { FindingCode } from "./finding-codes.ts";

/** What each finding means, in the order in which findings are told. */
export const aboutFindings: Readonly<Record<FindingCode, AboutFinding>> = { ...checks, ...aboutAcceptances };
