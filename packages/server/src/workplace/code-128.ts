/**
 * Barcodes of papers: Code 128, code set B (ISO/IEC 15417), which holds the printable characters of ASCII.
 *
 * A symbol is a row of modules, dark and light; scanners need ten light ones before and after.
 */

/** Widths of bars and gaps, dark first, of the values 0 to 105. */
const patterns =
  "212222222122222221121223121322131222122213122312132212221213221312231212112232122132122231113222123122123221223211221132221231213212223112312131311222321122321221312212322112322211212123212321232121111323131123131321112313132113132311211313231113231311112133112331132131113123113321133121313121211331231131213113213311213131311123311321331121312113312311332111314111221411431111111224111422121124121421141122141221112214112412122114122411142112142211241211221114413111241112134111111242121142121241114212124112124211411212421112421211212141214121412121111143111341131141114113114311411113411311113141114131311141411131211412211214211232";
const startB = 104;
const stop = "2331112";
const quietModules = 10;

/**
 * Returns the modules of a text's barcode, quiet zones included; `true` is dark.
 *
 * @param text - printable ASCII, at least one character
 * @throws RangeError when it holds anything else
 */
export function code128(text: string): readonly boolean[] {
  if (!/^[ -~]+$/.test(text)) throw new RangeError("a barcode holds printable characters of ASCII only");
  const values = Array.from(text, (character) => character.charCodeAt(0) - 32);
  const check = values.reduce((sum, value, index) => sum + value * (index + 1), startB) % 103;
  const widths = [startB, ...values, check].map(patternOf).join("") + stop;
  const quiet = Array.from({ length: quietModules }, () => false);
  const modules = Array.from(widths).flatMap((width, index) =>
    Array.from({ length: Number(width) }, () => index % 2 === 0),
  );
  return [...quiet, ...modules, ...quiet];
}

function patternOf(value: number): string {
  return patterns.slice(value * 6, value * 6 + 6);
}
