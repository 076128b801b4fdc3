/** Looks once a second, one look at a time, without keeping the process alive. */
const PERIOD_MS = 1_000;

/**
 * Runs the look until the returned function is called; that call doesn't wait for a look under way.
 *
 * @param onFailure - told when a look throws; the next one comes all the same
 */
export function watch(look: () => Promise<void>, onFailure: (error: unknown) => void): () => void {
  let isLooking = false;
  const timer = setInterval(() => {
    if (isLooking) return;
    isLooking = true;
    void look()
      .catch(onFailure)
      .finally(() => {
        isLooking = false;
      });
  }, PERIOD_MS);
  timer.unref();
  return () => clearInterval(timer);
}
