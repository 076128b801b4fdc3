/** Prints whether a limit is held, and lets the program end with exit code 1 when it isn't. */
export function holdLimit(limit: string, isHeld: boolean): void {
  console.log(`limit ${isHeld ? "held" : "MISSED"}: ${limit}`);
  if (!isHeld) process.exitCode = 1;
}
