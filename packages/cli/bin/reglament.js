#!/usr/bin/env node
/**
 * Starts the `reglament` command.
 *
 * Committed as plain JavaScript, because npm links a command only when its file stands there before the build. It must
 * run on any Node: one that is too old hands over to the Node that this project brings along.
 */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";

const OLDEST_MAJOR = 24;
const main = fileURLToPath(new URL("../dist/main.js", import.meta.url));

if (Number(process.versions.node.split(".")[0]) < OLDEST_MAJOR) {
  handOver(process.argv.slice(2));
} else if (existsSync(main)) {
  const { main: run } = await import(pathToFileURL(main).href);
  await run(process.argv.slice(2));
} else {
  console.error("reglament isn't built yet. Build it in the project's folder: npm run build");
  process.exitCode = 1;
}

function handOver(words) {
  const node = findNode();
  if (node === undefined) {
    console.error(
      `reglament needs Node ${OLDEST_MAJOR} or later; this is ${process.version}, and npm ci brought no other.`,
    );
    process.exitCode = 1;
    return;
  }
  const child = spawn(node, [fileURLToPath(import.meta.url), ...words], { stdio: "inherit" });
  // The terminal sends Ctrl-C to both; a plain kill reaches only this process, so it is passed on.
  process.on("SIGINT", () => undefined);
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  child.on("exit", (code, signal) => {
    process.exitCode = code ?? (signal === "SIGKILL" ? 137 : 1);
  });
}

/** The Node of the project, beside the other commands that npm linked. */
function findNode() {
  const name = process.platform === "win32" ? "node.exe" : "node";
  return ["../../../node_modules/.bin/", "../../../.bin/"]
    .map((folder) => fileURLToPath(new URL(`${folder}${name}`, import.meta.url)))
    .find((path) => existsSync(path));
}
