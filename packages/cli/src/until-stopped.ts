const WATCH_MS = 300;
const SAME_SIGNAL_MS = 1000;

/**
 * Waits for Ctrl-C or SIGTERM; a second one ends the process at once.
 *
 * One wish to stop can arrive twice, from the terminal or the service manager and through npm, so what comes within a
 * second of the first is the first.
 *
 * npm runs a script through a shell, and a signal to npm ends the shell alone; so below npm the loss of the parent counts
 * as a signal, too.
 *
 * @returns once the first has come
 */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    const parent = process.ppid;
    let stoppingSince: number | undefined;
    const stop = (): void => {
      if (stoppingSince !== undefined) {
        if (performance.now() - stoppingSince > SAME_SIGNAL_MS) process.exit(1);
        return;
      }
      stoppingSince = performance.now();
      clearInterval(watch);
      resolve();
    };
    const watch = setInterval(() => {
      if (isBelowNpm() && process.ppid !== parent) stop();
    }, WATCH_MS);
    watch.unref();
    process.on("SIGINT", stop);
    process.on("SIGTERM", stop);
  });
}

function isBelowNpm(): boolean {
  return process.env["npm_lifecycle_event"] !== undefined;
}
