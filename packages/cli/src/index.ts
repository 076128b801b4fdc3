/**
 * The `reglament` command: starts the parts and stops them, walks a case, signs in training.
 *
 * It has no page and no rule of its own: what it prints of a case the engine said, and what it starts stands in `server`
 * and `store`.
 */
export { main } from "./main.ts";
