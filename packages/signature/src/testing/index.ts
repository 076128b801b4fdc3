/** Builders for tests of other packages. */
export { hasOpenssl, openssl } from "./openssl.ts";
export { anIntermediate } from "./signatures.ts";
