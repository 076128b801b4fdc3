import type { StepActModule } from "./act-module.ts";
import { checkCompleteness } from "./acts/check-completeness.ts";
import { consent } from "./acts/consent.ts";
import { countersign } from "./acts/countersign.ts";
import { deliverToCentre } from "./acts/deliver-to-centre.ts";
import { draft } from "./acts/draft.ts";
import { examine } from "./acts/examine.ts";
import { fillIn } from "./acts/fill-in.ts";
import { forward } from "./acts/forward.ts";
import { giveReceipt } from "./acts/give-receipt.ts";
import { handOver } from "./acts/hand-over.ts";
import { identify } from "./acts/identify.ts";
import { issue } from "./acts/issue.ts";
import { issueBlank } from "./acts/issue-blank.ts";
import { notify } from "./acts/notify.ts";
import { proposeRefusal } from "./acts/propose-refusal.ts";
import { putOnQueue } from "./acts/put-on-queue.ts";
import { queryRegister } from "./acts/query-register.ts";
import { receive } from "./acts/receive.ts";
import { receiveBlank } from "./acts/receive-blank.ts";
import { refuseIntake } from "./acts/refuse-intake.ts";
import { register } from "./acts/register.ts";
import { requestAgain } from "./acts/request-again.ts";
import { requestBlank } from "./acts/request-blank.ts";
import { resolve } from "./acts/resolve.ts";
import { returnToProvider } from "./acts/return-to-provider.ts";
import { scan } from "./acts/scan.ts";
import { sendAgain } from "./acts/send-again.ts";
import { sign } from "./acts/sign.ts";
import { signIn } from "./acts/sign-in.ts";
import { signRequest } from "./acts/sign-request.ts";
import { store } from "./acts/store.ts";
import type { CarriedAct } from "./command.ts";

/** The acts of the text, each with its module. A new act has its line here. */
export const stepActs: { readonly [A in CarriedAct]: StepActModule<A> } = {
  "check-completeness": checkCompleteness,
  "give-receipt": giveReceipt,
  "refuse-intake": refuseIntake,
  register,
  "sign-in": signIn,
  "fill-in": fillIn,
  notify,
  identify,
  consent,
  "query-register": queryRegister,
  scan,
  "sign-request": signRequest,
  forward,
  "hand-over": handOver,
  "deliver-to-centre": deliverToCentre,
  receive,
  store,
  "return-to-provider": returnToProvider,
  "request-again": requestAgain,
  "send-again": sendAgain,
  resolve,
  examine,
  "request-blank": requestBlank,
  "issue-blank": issueBlank,
  "receive-blank": receiveBlank,
  draft,
  "propose-refusal": proposeRefusal,
  "put-on-queue": putOnQueue,
  countersign,
  sign,
  issue,
};

/** Their names. */
export const carriedActs: readonly CarriedAct[] = Object.values(stepActs).map(({ act }) => act);
