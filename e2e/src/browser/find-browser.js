/**
 * The Chromium that the tests drive: `CHROME_PATH`, else the system's, else the
 * one that npm brought (`@sparticuz/chromium`, a compressed headless shell).
 */
import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";

const SYSTEM_CHROMIUM = "/usr/bin/chromium";
/**
 * Finds a browser; unpacks the one from npm into the folder when there is no other.
 *
 * @param folder - a folder of this run, removed after it
 * @throws Error when `CHROME_PATH` names nothing
 */
export async function findBrowser(folder) {
  const named = process.env["CHROME_PATH"];
  if (named !== undefined && named !== "") {
    if (existsSync(named)) return { path: named, environment: {} };
    throw new Error(`CHROME_PATH is ${named}, and nothing is there.`);
  }
  if (existsSync(SYSTEM_CHROMIUM)) return { path: SYSTEM_CHROMIUM, environment: {} };
  return unpack(join(folder, "browser"));
}
/**
 * Unpacks the browser from npm, its system libraries and a font.
 *
 * The package takes its folder from TMPDIR and writes the variables of the
 * browser into our own environment. Both are put back: a database server
 * started with those libraries would not run.
 */
async function unpack(folder) {
  const names = ["TMPDIR", "AWS_LAMBDA_JS_RUNTIME", "LD_LIBRARY_PATH", "FONTCONFIG_PATH"];
  const before = names.map((name) => [name, process.env[name]]);
  await mkdir(folder, { recursive: true });
  try {
    process.env["TMPDIR"] = folder;
    // Makes the package bring the libraries that a bare machine lacks.
    process.env["AWS_LAMBDA_JS_RUNTIME"] = "nodejs22.x";
    const { default: chromium } = await import("@sparticuz/chromium");
    return {
      path: await chromium.executablePath(),
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
//# sourceMappingURL=find-browser.js.map
