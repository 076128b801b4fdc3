import type { ScenarioWords } from "@reglament/regulation";
import type { NoticeKind, OfficialNoticeKind } from "../notice.ts";
import { rejections } from "../rejection.ts";

/** The kinds of notices; the compiler holds the list to them. */
const notices = {
  filed: true,
  accepted: true,
  registered: true,
  "intake-refused": true,
  "turned-away": true,
  queued: true,
  "result-ready": true,
  "result-issued": true,
  "refusal-issued": true,
  "service-refused": true,
  "result-stored": true,
  "result-returned": true,
  withdrawn: true,
  "correction-asked": true,
  paused: true,
  resumed: true,
  "signature-confirmed": true,
  "signature-disproved": true,
  "executor-appointed": true,
  "returned-to-executor": true,
  "case-withdrawn": true,
  "deadline-neared": true,
  "deadline-passed": true,
  "keeping-ended": true,
} as const satisfies Record<NoticeKind | OfficialNoticeKind, true>;

/** What a scenario may expect beyond what the law's files name. */
export const scenarioWords: ScenarioWords = { rejections: Object.keys(rejections), notices: Object.keys(notices) };
