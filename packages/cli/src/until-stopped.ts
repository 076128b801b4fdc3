const WATCH_MS = 300;

/**
 * Waits for Ctrl-C or SIGTERM; a second one ends the process at once.
 *
 * npm runs a script through a shell, and a signal to npm ends the shell alone; so below npm the loss of the parent counts
 * as a signal, too.
 *
 * @returns once the first has come
 */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    const parent = process.ppid;
    let isStopping = false;
    const stop = (): void => {
      if (isStopping) process.exit(1);
      isStopping = true;
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
