/** Reads the law once in a process of its own and prints, as JSON, how many milliseconds disk and reading took. */
import { performance } from "node:perf_hooks";
import { filesFromDisk } from "./files.ts";
import { isWayName, ways } from "./ways.ts";

const [word = ""] = process.argv.slice(2);
if (!isWayName(word)) throw new Error(`There is no way called ${word}`);
const start = performance.now();
const files = filesFromDisk();
const opened = performance.now();
ways[word](files);
console.log(JSON.stringify({ diskMs: opened - start, readMs: performance.now() - opened }));
