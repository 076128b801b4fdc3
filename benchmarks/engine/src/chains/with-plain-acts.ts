import { type ChainWay, stepsInChain } from "./chain-way.ts";
import type { StepWork } from "./step-work.ts";

/** Acts one after another, without anything else that keeps the chain: what they write does. */
export function withPlainActs(acts: StepWork): ChainWay {
  return {
    work: acts,
    async goChain() {
      const subject = acts.next();
      for (let place = 0; place < stepsInChain; place += 1) await acts.carryOut(subject, place);
    },
    countSteps: () => acts.countDone?.() ?? Promise.resolve(0),
    close: () => Promise.resolve(),
  };
}
