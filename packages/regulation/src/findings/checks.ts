import type { Check } from "./check.ts";
import { actorIdle } from "./coverage/actor-idle.ts";
import { actorNotListed } from "./coverage/actor-not-listed.ts";
import { annexMissing } from "./coverage/annex-missing.ts";
import { basisMissing } from "./coverage/basis-missing.ts";
import { channelWithoutProcedure } from "./coverage/channel-without-procedure.ts";
import { consentAfterRegistration } from "./coverage/consent-after-registration.ts";
import { documentWithoutSource } from "./coverage/document-without-source.ts";
import { groundWithoutSource } from "./coverage/ground-without-source.ts";
import { procedureWithoutChannel } from "./coverage/procedure-without-channel.ts";
import { productUnused } from "./coverage/product-unused.ts";
import { receiptBeforeRegistration } from "./coverage/receipt-before-registration.ts";
import { receiptMissing } from "./coverage/receipt-missing.ts";
import { refusalMissing } from "./coverage/refusal-missing.ts";
import { refusalOnlyInDiagram } from "./coverage/refusal-only-in-diagram.ts";
import { refusalUnsigned } from "./coverage/refusal-unsigned.ts";
import { refusalWithoutGround } from "./coverage/refusal-without-ground.ts";
import { refusalWithoutReceipt } from "./coverage/refusal-without-receipt.ts";
import { resultFormMismatch } from "./coverage/result-form-mismatch.ts";
import { resultNameDiffers } from "./coverage/result-name-differs.ts";
import { signerUnnamed } from "./coverage/signer-unnamed.ts";
import { stepWithoutActor } from "./coverage/step-without-actor.ts";
import { stepWithoutProduct } from "./coverage/step-without-product.ts";
import { transferMissing } from "./coverage/transfer-missing.ts";
import type { AcceptanceCode, FindingCode } from "./finding-codes.ts";
import { amendmentUndated } from "./law/amendment-undated.ts";
import { editionGap } from "./law/edition-gap.ts";
import { editionOverlap } from "./law/edition-overlap.ts";
import { identityIncomplete } from "./law/identity-incomplete.ts";
import { signTwice } from "./law/sign-twice.ts";
import { standardNewer } from "./law/standard-newer.ts";
import { wrongParty } from "./law/wrong-party.ts";
import { cannotFinish } from "./structure/cannot-finish.ts";
import { endlessPath } from "./structure/endless-path.ts";
import { nothingSigned } from "./structure/nothing-signed.ts";
import { openOutcome } from "./structure/open-outcome.ts";
import { runsAfterEnd } from "./structure/runs-after-end.ts";
import { stateSpaceTooLarge } from "./structure/state-space-too-large.ts";
import { unreachableAct } from "./structure/unreachable-act.ts";
import { unreachableStep } from "./structure/unreachable-step.ts";
import { calendarTooShort } from "./time/calendar-too-short.ts";
import { limitOrExact } from "./time/limit-or-exact.ts";
import { schedulesClash } from "./time/schedules-clash.ts";
import { startUndefined } from "./time/start-undefined.ts";
import { stepWithoutTerm } from "./time/step-without-term.ts";
import { sumExceedsSpan } from "./time/sum-exceeds-span.ts";
import { sumExceedsTotal } from "./time/sum-exceeds-total.ts";
import { termExceeded } from "./time/term-exceeded.ts";
import { termMissing } from "./time/term-missing.ts";
import { termSlack } from "./time/term-slack.ts";
import { transferWithoutTerm } from "./time/transfer-without-term.ts";
import { unitAmbiguous } from "./time/unit-ambiguous.ts";
import { unitsMixed } from "./time/units-mixed.ts";
import { windowEndsOnDayOff } from "./time/window-ends-on-day-off.ts";
import { windowOutlastsTerm } from "./time/window-outlasts-term.ts";

/** Every check, in the order in which findings are told. */
export const checks = {
  "unreachable-step": unreachableStep,
  "unreachable-act": unreachableAct,
  "cannot-finish": cannotFinish,
  "endless-path": endlessPath,
  "open-outcome": openOutcome,
  "nothing-signed": nothingSigned,
  "runs-after-end": runsAfterEnd,
  "state-space-too-large": stateSpaceTooLarge,
  "channel-without-procedure": channelWithoutProcedure,
  "procedure-without-channel": procedureWithoutChannel,
  "step-without-actor": stepWithoutActor,
  "actor-not-listed": actorNotListed,
  "actor-idle": actorIdle,
  "step-without-product": stepWithoutProduct,
  "product-unused": productUnused,
  "refusal-missing": refusalMissing,
  "refusal-without-receipt": refusalWithoutReceipt,
  "refusal-without-ground": refusalWithoutGround,
  "refusal-unsigned": refusalUnsigned,
  "refusal-only-in-diagram": refusalOnlyInDiagram,
  "receipt-missing": receiptMissing,
  "receipt-before-registration": receiptBeforeRegistration,
  "consent-after-registration": consentAfterRegistration,
  "basis-missing": basisMissing,
  "signer-unnamed": signerUnnamed,
  "annex-missing": annexMissing,
  "result-form-mismatch": resultFormMismatch,
  "result-name-differs": resultNameDiffers,
  "transfer-missing": transferMissing,
  "document-without-source": documentWithoutSource,
  "ground-without-source": groundWithoutSource,
  "term-missing": termMissing,
  "unit-ambiguous": unitAmbiguous,
  "units-mixed": unitsMixed,
  "limit-or-exact": limitOrExact,
  "step-without-term": stepWithoutTerm,
  "transfer-without-term": transferWithoutTerm,
  "start-undefined": startUndefined,
  "schedules-clash": schedulesClash,
  "window-ends-on-day-off": windowEndsOnDayOff,
  "window-outlasts-term": windowOutlastsTerm,
  "sum-exceeds-span": sumExceedsSpan,
  "sum-exceeds-total": sumExceedsTotal,
  "term-exceeded": termExceeded,
  "term-slack": termSlack,
  "calendar-too-short": calendarTooShort,
  "identity-incomplete": identityIncomplete,
  "edition-gap": editionGap,
  "edition-overlap": editionOverlap,
  "standard-newer": standardNewer,
  "amendment-undated": amendmentUndated,
  "wrong-party": wrongParty,
  "sign-twice": signTwice,
} as const satisfies Record<Exclude<FindingCode, AcceptanceCode>, Check>;
