import type { Law } from "./services.ts";

/**
 * Checks the regulations after the start, one between two turns of the event loop, so that no visitor waits for it later
 * and none for more than one regulation now.
 *
 * @returns what stops it
 */
export function checkAhead(law: Pick<Law, "listRegulations" | "listChecked">): { stop(): void } {
  const left = [...law.listRegulations()];
  let next = setTimeout(checkOne, 0);
  function checkOne() {
    const regulation = left.shift();
    if (regulation === undefined) return;
    law.listChecked(regulation);
    next = setTimeout(checkOne, 20);
  }
  return { stop: () => clearTimeout(next) };
}
