const MOST_CHARACTERS = 120;

/**
 * Makes a file's name fit to be shown and saved: the last part of a path, in
 * NFC, without control and direction marks and without characters that file
 * systems or markup give a meaning.
 *
 * @returns never empty: a name of which nothing is left becomes "file"
 *
 * @example
 * tidyFileName("C:\\scans\\<script>alert(1)</script>.pdf"); // "script_.pdf"
 */
export function tidyFileName(name: string): string {
  const last = name.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const tidy = last
    .replaceAll(/[\p{Cc}\p{Cs}\p{Cf}]/gu, "")
    .replaceAll(/[<>:"|?*&'`;]/g, "_")
    .replaceAll(/\s+/gu, " ")
    .replace(/^[. ]+/, "")
    .trim();
  return shortened(tidy) || "file";
}

/** Cuts the middle part and keeps the ending, which tells people what opens it. */
function shortened(name: string): string {
  const characters = Array.from(name);
  if (characters.length <= MOST_CHARACTERS) return name;
  const ending = /\.[\p{L}\p{N}]{1,5}$/u.exec(name)?.[0] ?? "";
  return characters.slice(0, MOST_CHARACTERS - ending.length).join("") + ending;
}
