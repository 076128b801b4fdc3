/** Builders for tests of other packages. */
export { anIntermediate } from "./signatures.ts";
