/** Builders for tests of other packages: running stand-ins, and the registers as they are asked there. */
export { anInquiry, aPerson, aPower, registersAt, someStandIns } from "./stand-ins.ts";
