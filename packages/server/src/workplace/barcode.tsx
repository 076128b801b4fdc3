import { code128 } from "./code-128.ts";

export interface BarcodeProps {
  /** Printable ASCII; it also stands below the bars. */
  readonly text: string;
  /** What it is the number of. */
  readonly label: string;
}

const moduleWidth = 2;
const height = 60;

/** A number as a barcode, with the number in figures below it. */
export function Barcode({ text, label }: BarcodeProps) {
  const modules = code128(text);
  const width = modules.length * moduleWidth;
  return (
    <figure class="barcode">
      <svg
        role="img"
        aria-label={`${label}: ${text}`}
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        shape-rendering="crispEdges"
      >
        <path d={barsOf(modules)} fill="#000" />
      </svg>
      <figcaption class="govuk-body-s">{text}</figcaption>
    </figure>
  );
}

function barsOf(modules: readonly boolean[]): string {
  return modules
    .map((isDark, index) => (isDark ? `M${index * moduleWidth} 0h${moduleWidth}v${height}h-${moduleWidth}z` : ""))
    .join("");
}
