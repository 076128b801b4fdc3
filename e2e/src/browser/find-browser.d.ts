/** How to start it. */
export interface BrowserProgram {
  readonly path: string;
  /** Variables that it needs beside those of this process. */
  readonly environment: Readonly<Record<string, string>>;
}
/**
 * Finds a browser; unpacks the one from npm into the folder when there is no other.
 *
 * @param folder - a folder of this run, removed after it
 * @throws Error when `CHROME_PATH` names nothing
 */
export declare function findBrowser(folder: string): Promise<BrowserProgram>;
//# sourceMappingURL=find-browser.d.ts.map
