/** The law that the project ships, for tests of this package and of those above it. */
export { shippedEdition, shippedEditions, shippedKeys, shippedRegulation } from "./shipped-regulations.ts";
