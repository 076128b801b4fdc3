/**
 * The Chromium that the tests drive: `CHROME_PATH`, else the system's, else the
 * one that npm brought (`@sparticuz/chromium`, a compressed headless shell).
 * `E2E_BROWSER=npm` passes over the system's, to try the last.
 */
import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { chromium, type LaunchOptions } from "playwright-core";

/** How to start it. */
export interface BrowserProgram {
  readonly path: string;
  /** Variables that it needs beside those of this process. */
  readonly environment: Readonly<Record<string, string>>;
}

const SYSTEM_CHROMIUM = "/usr/bin/chromium";

/**
 * Finds a browser; unpacks the one from npm into the folder when there is no other.
 *
 * @param folder - a folder of this run, removed after it
 * @throws Error when `CHROME_PATH` names nothing, or no browser that starts was found: without one nothing is tested
 */
export async function findBrowser(folder: string): Promise<BrowserProgram> {
  const named = process.env["CHROME_PATH"];
  if (named !== undefined && named !== "") {
    if (existsSync(named)) return { path: named, environment: {} };
    throw new Error(`CHROME_PATH is ${named}, and nothing is there.`);
  }
  const onlyFromNpm = process.env["E2E_BROWSER"] === "npm";
  if (existsSync(SYSTEM_CHROMIUM) && !onlyFromNpm) return { path: SYSTEM_CHROMIUM, environment: {} };
  try {
    return await unpack(join(folder, "browser"));
  } catch (error) {
    const wanted = `set CHROME_PATH, install ${SYSTEM_CHROMIUM}, or run npm ci for @sparticuz/chromium`;
    throw new Error(`The browser tests found no Chromium: ${wanted}.`, { cause: error });
  }
}

/** @throws Error with what the browser said, when it doesn't start */
export async function tryBrowser({ path, environment }: BrowserProgram): Promise<void> {
  try {
    const browser = await chromium.launch(launchOptions({ path, environment }));
    await browser.close();
  } catch (error) {
    throw new Error(`The browser tests can't start ${path}; CHROME_PATH names another.`, { cause: error });
  }
}

/** Tests run as root, too, where Chromium's sandbox doesn't work; they open our own pages only. */
export function launchOptions({ path, environment }: BrowserProgram): LaunchOptions {
  return { executablePath: path, args: ["--no-sandbox"], env: { ...process.env, ...environment } };
}

/**
 * Unpacks the browser from npm, its system libraries and a font.
 *
 * The package takes its folder from TMPDIR and writes the variables of the
 * browser into our own environment. Both are put back: a database server
 * started with those libraries would not run.
 */
async function unpack(folder: string): Promise<BrowserProgram> {
  const names = ["TMPDIR", "AWS_LAMBDA_JS_RUNTIME", "LD_LIBRARY_PATH", "FONTCONFIG_PATH"] as const;
  const before = names.map((name) => [name, process.env[name]] as const);
  await mkdir(folder, { recursive: true });
  try {
    process.env["TMPDIR"] = folder;
    // Makes the package bring the libraries that a bare machine lacks.
    process.env["AWS_LAMBDA_JS_RUNTIME"] = "nodejs22.x";
    const { default: fromNpm } = await import("@sparticuz/chromium");
    const path = await fromNpm.executablePath();
    await writeFile(join(folder, "fonts", "fonts.conf"), fontsIn(folder));
    return {
      path,
      environment: {
        LD_LIBRARY_PATH: process.env["LD_LIBRARY_PATH"] ?? "",
        FONTCONFIG_PATH: process.env["FONTCONFIG_PATH"] ?? "",
      },
    };
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

/**
 * Where the browser from npm looks for fonts. The package's own file names `/tmp/fonts`, where ours are not; a browser
 * without any font draws no text at all, and on some pages it ends.
 */
function fontsIn(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(folder, "fonts")}</dir><cachedir>${join(folder, "fonts-cache")}</cachedir></fontconfig>
`;
}
