import { type AttachmentType, fileEndings } from "./attachment-type.ts";

const MOST_CHARACTERS = 120;

/**
 * Makes a file's name fit to be shown and saved: the last part of a path, in
 * NFC, without control and direction marks and without characters that file
 * systems or markup give a meaning. It ends as its content does: a computer opens
 * what is called `.html` or `.exe` by its name, whatever we found it to be.
 *
 * @param type - what the content was found to be
 * @returns never empty: a name of which nothing is left becomes "file"
 *
 * @example
 * tidyFileName("C:\\scans\\<script>alert(1)</script>.pdf", "application/pdf"); // "script_.pdf"
 * tidyFileName("scan.html", "image/png"); // "scan.html.png"
 */
export function tidyFileName(name: string, type: AttachmentType): string {
  const last = name.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const tidy = last
    .replaceAll(/[\p{Cc}\p{Cs}\p{Cf}]/gu, "")
    .replaceAll(/[<>:"|?*&'`;]/g, "_")
    .replaceAll(/\s+/gu, " ")
    .replace(/^[. ]+/, "")
    .trim();
  const named = tidy === "" ? "file" : tidy;
  const [ending, ...others] = fileEndings[type];
  const fits = [ending, ...others].some((fitting) => named.toLowerCase().endsWith(fitting));
  return shortened(fits ? named : named + ending);
}

/** Cuts the middle part and keeps the ending, which tells people what opens it. */
function shortened(name: string): string {
  const characters = Array.from(name);
  if (characters.length <= MOST_CHARACTERS) return name;
  const ending = /\.[\p{L}\p{N}]{1,5}$/u.exec(name)?.[0] ?? "";
  return characters.slice(0, MOST_CHARACTERS - ending.length).join("") + ending;
}
