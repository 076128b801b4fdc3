/**
 * Makes `dist/assets`: the style sheet, the fonts, NCALayer's client and a version.
 *
 * Browser modules are compiled into the same folder by `tsc -b` before this
 * runs. The version is a hash over every file and stands in the address, so
 * that browsers may keep the files for good and still get a changed one.
 * What is text also lies there compressed, since nobody waits for it here.
 */
import { createHash } from "node:crypto";
import { cpSync, globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { compile } from "sass";

const here = import.meta.dirname;
const target = join(here, "dist", "assets");
const require = createRequire(import.meta.url);
const fonts = join(dirname(require.resolve("@fontsource/golos-text/package.json")), "files");
const govuk = dirname(dirname(require.resolve("govuk-frontend/package.json")));

mkdirSync(join(target, "fonts"), { recursive: true });
for (const subset of ["cyrillic", "cyrillic-ext", "latin", "latin-ext"]) {
  for (const weight of ["400", "700"]) {
    const name = `golos-text-${subset}-${weight}-normal.woff2`;
    cpSync(join(fonts, name), join(target, "fonts", name));
  }
}

const { css } = compile(join(here, "assets", "reglament.scss"), {
  loadPaths: [govuk],
  style: "compressed",
  quietDeps: true,
});
writeFileSync(join(target, "reglament.css"), css);
// A classic script, served as its authors wrote it; its licence wants to go along.
const ncaLayerClient = dirname(require.resolve("ncalayer-js-client/package.json"));
cpSync(join(ncaLayerClient, "ncalayer-client.js"), join(target, "ncalayer-js-client.js"));
cpSync(join(ncaLayerClient, "LICENSE"), join(target, "ncalayer-js-client.LICENSE.txt"));
cpSync(join(here, "assets", "icon.svg"), join(target, "icon.svg"));

const hash = createHash("sha256");
for (const name of globSync("**/*.{css,js,woff2,svg}", { cwd: target }).sort()) {
  hash
    .update(name)
    .update("\0")
    .update(readFileSync(join(target, name)));
}
writeFileSync(join(target, "version.txt"), hash.digest("hex").slice(0, 12));

for (const name of globSync("**/*.{css,js,svg}", { cwd: target })) {
  const bytes = readFileSync(join(target, name));
  writeFileSync(join(target, `${name}.br`), brotliCompressSync(bytes));
  writeFileSync(join(target, `${name}.gz`), gzipSync(bytes));
}
