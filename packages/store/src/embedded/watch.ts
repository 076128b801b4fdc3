/** Looks once a second, or every few seconds while it fails, one look at a time, without keeping the process alive. */
const PERIOD_MS = 1_000;
/** After a failure so many looks are left out: what is wrong with a full disk isn't right again in a second. */
const LEFT_OUT = 4;

/**
 * Runs the look until the returned function is called; that call doesn't wait for a look under way.
 *
 * @param onFailure - told when a look throws; the next one comes all the same
 */
export function watch(look: () => Promise<void>, onFailure: (error: unknown) => void): () => void {
  let isLooking = false;
  let leaveOut = 0;
  const timer = setInterval(() => {
    leaveOut = Math.max(leaveOut - 1, 0);
    if (isLooking || leaveOut > 0) return;
    isLooking = true;
    void look()
      .catch((error: unknown) => {
        leaveOut = LEFT_OUT;
        onFailure(error);
      })
      .finally(() => {
        isLooking = false;
      });
  }, PERIOD_MS);
  timer.unref();
  return () => clearInterval(timer);
}
