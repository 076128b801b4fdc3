/**
 * A process of its own that is there to be killed: by a clock that stands still it takes the cases that are due, says so
 * when the first of them is loaded, and goes no further.
 */
import { writeSync } from "node:fs";
import { openPool } from "@reglament/store";
import { lawOfRepository } from "../../testing/law-of-repository.ts";
import { noteTimeOfCases } from "../note-time.ts";

const [appUrl = "", realNow = ""] = process.argv.slice(2);
const law = lawOfRepository();
await noteTimeOfCases(
  {
    pool: openPool(appUrl, { forSteps: true }),
    law: {
      ...law,
      getEdition(regulation, edition) {
        writeSync(1, "taken\n");
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
        return law.getEdition(regulation, edition);
      },
    },
    realNow: () => Number(realNow),
    log: { info: console.log, error: console.error },
  },
  () => false,
);
