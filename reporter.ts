import type { Reporter, TestModule, TestRunEndReason } from "vitest/node";

/** Prints `N passed, N failed, N skipped` as the last line, for machines that read only that. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[], reason: TestRunEndReason): void {
    const count = { passed: 0, failed: errors.length, skipped: 0 };
    for (const module of modules) {
      if (module.state() === "failed" && [...module.children.allTests()].length === 0) count.failed += 1;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === "passed" || state === "failed" || state === "skipped") count[state] += 1;
      }
    }
    // A setup that fails leaves neither tests nor errors behind, only the reason.
    if (reason !== "passed" && count.failed === 0) count.failed = 1;
    // The default reporter still writes its summary after this hook; the count goes out when the process ends.
    process.once("exit", () => {
      process.stdout.write(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped\n`);
    });
  }
}
